import { aGroup, anOccupancy, aReportingLine, aSeat, aWorkingLink, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import { aPerson } from '../support/directory-rows';

const end = async (group: Made, lastDay: string, version = 1) =>
  (await api()).post(`/api/v1/groups/${group.id}/end`, { lastDay }, at(version));

describe('Ending a group', () => {
  it('ends all that belongs to it on the same day and lists it, but not what had ended before', async () => {
    const client = await api();
    const group = await aGroup('Closing group');
    const parent = await aGroup('Board');
    const friend = await aGroup('Friends');
    const chair = await aSeat(group, 'Chair');
    const nurse = await aSeat(group, 'Nurse');
    await anOccupancy(chair, await aPerson('Early'), '2012-10-01', { to: '2013-01-31' });
    await anOccupancy(chair, await aPerson('Present'), '2013-02-01');
    await anOccupancy(nurse, await aPerson('Until then'), '2012-10-01', { to: '2013-05-31' });
    await client.made(`/api/v1/seats/${chair.id}/named-deputies`, {
      person: await aPerson('Standing in'),
      from: '2012-11-01',
    });
    await client.made(`/api/v1/groups/${group.id}/terms-of-reference`, { edition: '1', from: '2012-10-01' });
    await client.made(`/api/v1/groups/${group.id}/rhythms`, {
      every: 'P1M',
      by: 'NTH_WEEKDAY',
      nth: 2,
      weekday: 3,
      from: '2012-10-01',
    });
    await aReportingLine(group, parent, '2012-10-01');
    await aWorkingLink(group, friend, '2012-10-01');

    const ended = await end(group, '2013-05-31');

    expect(ended.status).toBe(200);
    expect(ended.body).toMatchObject({ id: group.id, version: 2 });
    const told: { kind: string; name: string }[] = ended.body.ended;
    expect(told.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      'DEPUTY: Standing in, deputy for Chair',
      'OCCUPANCY: Present, Chair',
      'REPORTING_LINE: Closing group reports to Board',
      'RHYTHM: Meets every month',
      'SEAT: The seat Chair',
      'SEAT: The seat Nurse',
      'TERMS_OF_REFERENCE: Terms of reference, edition 1',
      expect.stringMatching(/^WORKING_LINK: (Closing group works with Friends|Friends works with Closing group)$/),
    ]);
    const last = (await client.get(`/api/v1/groups/${group.id}?asOf=2013-05-31`)).body;
    expect(last).toMatchObject({
      to: '2013-05-31',
      rhythm: { to: '2013-05-31' },
      termsOfReference: { to: '2013-05-31' },
    });
    expect(last.seats).toHaveLength(2);
    const next = (await client.get(`/api/v1/groups/${group.id}?asOf=2013-06-01`)).body;
    expect(next).toMatchObject({ seats: [], reportsTo: [], worksWith: [], rhythm: null, termsOfReference: null });
    expect((await client.get(`/api/v1/groups/${parent.id}?asOf=2013-06-01`)).body.receivesReportsFrom).toEqual([]);
  });

  it('is refused with what would begin only later', async () => {
    const group = await aGroup('Group with plans');
    const seat = await aSeat(group, 'Chair');
    await anOccupancy(seat, await aPerson('Dr Next'), '2014-01-01');
    const refused = await end(group, '2013-12-31');
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'This begins after 2013-12-31, so it cannot end with it: Dr Next, Chair (2014-01-01). Choose a later last day.',
    ]);
    expect((await end(group, '2014-01-01')).status).toBe(200);
  });

  it('is refused before its first day, without the version, and at another version', async () => {
    const client = await api();
    const group = await aGroup('Young group');
    const early = await end(group, '2012-09-30');
    expect([early.status, early.body.errors]).toEqual([
      422,
      [
        {
          pointer: '#/lastDay',
          detail: 'It begins on 2012-10-01, so it cannot end before that. Choose 2012-10-01 or a later day.',
        },
      ],
    ]);
    expect((await client.post(`/api/v1/groups/${group.id}/end`, { lastDay: '2013-01-01' })).status).toBe(428);
    expect((await end(group, '2013-01-01', 7)).status).toBe(412);
  });

  it('can be put right by ending it again on another day; what had ended with it stays ended', async () => {
    const client = await api();
    const group = await aGroup('Not quite over');
    await aSeat(group, 'Chair');
    await end(group, '2013-05-31');
    const later = await end(group, '2013-06-30', 2);
    expect(later.body).toEqual({ id: group.id, version: 3, ended: [] });
    expect((await client.get(`/api/v1/groups/${group.id}?asOf=2013-06-30`)).body).toMatchObject({
      to: '2013-06-30',
      seats: [],
    });
  });

  it('is done once when the request comes twice', async () => {
    const client = await api();
    const group = await aGroup('Retried');
    const headers = { ...at(1), 'Idempotency-Key': `end-${group.id}` };
    const path = `/api/v1/groups/${group.id}/end`;
    const first = await client.post(path, { lastDay: '2013-05-31' }, headers);
    const again = await client.post(path, { lastDay: '2013-05-31' }, headers);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
  });
});
