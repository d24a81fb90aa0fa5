import { randomUUID } from 'node:crypto';
import { aGroup, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, meetingSeen, refusal } from '../support/a-meeting';
import { api } from '../support/api';

const monthly = { every: 'P1M', by: 'NTH_WEEKDAY', nth: 2, weekday: 3 };

async function aRhythm(group: Made, more: object = {}): Promise<void> {
  await (await api()).made(`/api/v1/groups/${group.id}/rhythms`, { ...monthly, from: '2012-10-01', ...more });
}

async function planned(group: Made, from: string, to: string): Promise<{ days: string[]; alreadyThere: string[] }> {
  const { status, body, text } = await (await api()).post(`/api/v1/groups/${group.id}/planned-meetings`, { from, to });
  if (status !== 201) throw new Error(text);
  return { days: body.planned.map(({ meetsOn }: { meetsOn: string }) => meetsOn), alreadyThere: body.alreadyThere };
}

async function aPlan(group: Made, meetsOn: string, more: object = {}): Promise<Made> {
  return (await api()).made('/api/v1/planned-meetings', { groups: [group.id], meetsOn, ...more });
}

const localTimes = async (id: string): Promise<unknown> => {
  const { startsAt, endsAt, startsAtUtc, endsAtUtc } = await meetingSeen(id);
  return [startsAt, endsAt, startsAtUtc, endsAtUtc];
};

describe('Planning the meetings of a rhythm', () => {
  it('yields the days of every rhythm in force, each with its time', async () => {
    const group = await aGroup('Planned');
    await aRhythm(group, { startsAt: '14:00', minutes: 90 });
    await aRhythm(group, { every: 'P2M', nth: -1, weekday: 5, from: '2013-03-01' });
    const { days } = await planned(group, '2013-01-01', '2013-07-31');
    expect(days).toEqual(['2013-01-09', '2013-02-13', '2013-03-29', '2013-05-31', '2013-07-26']);
    const { items } = (await (await api()).get(`/api/v1/meetings?group=${group.id}`)).body;
    expect(
      items.map(({ meetsOn, plannedFor, startsAt, endsAt, status }: Record<string, string>) => [
        meetsOn,
        plannedFor,
        startsAt,
        endsAt,
        status,
      ]),
    ).toEqual([
      ['2013-01-09', '2013-01-09', '14:00', '15:30', 'PLANNED'],
      ['2013-02-13', '2013-02-13', '14:00', '15:30', 'PLANNED'],
      ['2013-03-29', '2013-03-29', null, null, 'PLANNED'],
      ['2013-05-31', '2013-05-31', null, null, 'PLANNED'],
      ['2013-07-26', '2013-07-26', null, null, 'PLANNED'],
    ]);
  });

  it('leaves out a day that has its meeting: planned, moved away, held or cancelled', async () => {
    const group = await aGroup('Planned twice');
    await aRhythm(group);
    await planned(group, '2013-01-01', '2013-03-31');
    const client = await api();
    const { items } = (await client.get(`/api/v1/meetings?group=${group.id}`)).body;
    await client.post(`/api/v1/meetings/${items[0].id}/reschedule`, { meetsOn: '2013-01-16' }, at(1));
    await client.post(`/api/v1/meetings/${items[1].id}/cancel`, { reason: 'Snow' }, at(1));
    await loggedMeeting(group, '2013-04-10');
    expect(await planned(group, '2013-01-01', '2013-05-31')).toEqual({
      days: ['2013-05-08'],
      alreadyThere: ['2013-01-09', '2013-02-13', '2013-03-13', '2013-04-10'],
    });
    expect((await planned(group, '2013-01-01', '2013-05-31')).days).toEqual([]);
  });

  it('says where the plan can be read', async () => {
    const group = await aGroup('Planned and read');
    await aRhythm(group);
    const client = await api();
    const { headers } = await client.post(`/api/v1/groups/${group.id}/planned-meetings`, {
      from: '2013-01-01',
      to: '2013-02-28',
    });
    const { items } = (await client.get(headers['location'] ?? '')).body;
    expect(items.map(({ meetsOn }: { meetsOn: string }) => meetsOn)).toEqual(['2013-02-13', '2013-01-09']);
  });

  it('is refused without a rhythm, backwards, and for more than ten years', async () => {
    const group = await aGroup('Unplanned');
    const ask = async (from: string, to: string, id = group.id): Promise<unknown> =>
      refusal(await (await api()).post(`/api/v1/groups/${id}/planned-meetings`, { from, to }));
    expect(await ask('2013-01-01', '2013-12-31')).toEqual([
      409,
      'This group has no rhythm on those days. Set one first, or plan one meeting.',
    ]);
    expect(await ask('2013-01-02', '2013-01-01')).toEqual([
      422,
      [{ pointer: '#/to', detail: 'Enter 2 January 2013 or a later day.' }],
    ]);
    expect(await ask('2013-01-01', '2023-01-31')).toEqual([
      422,
      [{ pointer: '#/to', detail: 'Plan ten years at a time at most. Choose an earlier last day.' }],
    ]);
    expect(await ask('2013-01-01', '2013-12-31', randomUUID())).toEqual([404, 'There is no group with this id.']);
  });
});

describe('Planning one meeting', () => {
  it('keeps what is known of it, for one group or for several', async () => {
    const group = await aGroup('One');
    const other = await aGroup('Other');
    const { id } = await aPlan(group, '2013-02-13', {
      groups: [group.id, other.id],
      startsAt: '09:30',
      minutes: 60,
      kind: 'EXTRAORDINARY',
      title: 'Joint away day',
      place: 'Town hall',
      mode: 'IN_PERSON',
    });
    expect(await meetingSeen(id)).toMatchObject({
      status: 'PLANNED',
      kind: 'EXTRAORDINARY',
      title: 'Joint away day',
      place: 'Town hall',
      mode: 'IN_PERSON',
      plannedFor: '2013-02-13',
      startsAt: '09:30',
      endsAt: '10:30',
      toLog: true,
      record: null,
      groups: expect.arrayContaining([
        expect.objectContaining({ id: group.id }),
        expect.objectContaining({ id: other.id }),
      ]),
    });
  });

  it('is refused on a day that has one already, unless it is said to be another', async () => {
    const group = await aGroup('Busy');
    await aPlan(group, '2013-02-13');
    const again = await (await api()).post('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2013-02-13' });
    const detail =
      'A meeting of this group is already planned for 13 February 2013. Open it, or say that this is another one.';
    expect(refusal(again)).toEqual([409, [{ pointer: '#/meetsOn', detail }]]);
    await aPlan(group, '2013-02-13', { another: true });
  });

  it('is refused for no group, outside the life of a group, and for a length without a start', async () => {
    const group = await aGroup('Late');
    const ask = async (body: object): Promise<unknown> =>
      refusal(
        await (await api()).post('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2013-02-13', ...body }),
      );
    expect(await ask({ groups: [] })).toEqual([422, [{ pointer: '#/groups', detail: 'Say which group meets.' }]]);
    expect(await ask({ meetsOn: '2012-09-30' })).toEqual([
      422,
      [{ pointer: '#/groups/0', detail: 'Late did not exist on 30 September 2012. Check the day.' }],
    ]);
    expect(await ask({ minutes: 60 })).toEqual([
      422,
      [{ pointer: '#/startsAt', detail: 'Say when the meeting starts before saying how long it lasts.' }],
    ]);
  });
});

describe('The clocks of Europe/London', () => {
  it('make 2pm an hour earlier in UTC in summer than in winter', async () => {
    const group = await aGroup('Seasons');
    const winter = await aPlan(group, '2026-03-28', { startsAt: '14:00', minutes: 60 });
    const summer = await aPlan(group, '2026-03-29', { startsAt: '14:00', minutes: 60 });
    expect(await localTimes(winter.id)).toEqual(['14:00', '15:00', '2026-03-28T14:00:00Z', '2026-03-28T15:00:00Z']);
    expect(await localTimes(summer.id)).toEqual(['14:00', '15:00', '2026-03-29T13:00:00Z', '2026-03-29T14:00:00Z']);
  });

  it('leave out an hour when they go forward: a time within it is refused', async () => {
    const group = await aGroup('Spring');
    const ask = async (startsAt: string): Promise<unknown> =>
      refusal(
        await (await api()).post('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2026-03-29', startsAt }),
      );
    const detail = 'The clocks went forward on 29 March 2026, and there was no 01:30. Choose another time.';
    expect(await ask('01:30')).toEqual([422, [{ pointer: '#/startsAt', detail }]]);
    expect(await localTimes((await aPlan(group, '2026-03-29', { startsAt: '00:59' })).id)).toEqual([
      '00:59',
      null,
      '2026-03-29T00:59:00Z',
      null,
    ]);
    const after = await aPlan(group, '2026-03-29', { startsAt: '02:00', another: true });
    expect(await localTimes(after.id)).toEqual(['02:00', null, '2026-03-29T01:00:00Z', null]);
  });

  it('show an hour twice when they go back: the first of the two counts', async () => {
    const group = await aGroup('Autumn');
    const { id } = await loggedMeeting(group, '2025-10-26', { startsAt: '01:30', endsAt: '03:00' });
    expect(await localTimes(id)).toEqual(['01:30', '03:00', '2025-10-26T00:30:00Z', '2025-10-26T03:00:00Z']);
    const before = await loggedMeeting(group, '2025-10-26', { startsAt: '00:30', endsAt: '02:00', another: true });
    expect(await localTimes(before.id)).toEqual(['00:30', '02:00', '2025-10-25T23:30:00Z', '2025-10-26T02:00:00Z']);
  });

  it('are those of the day also for a meeting after midnight in summer, which is the day before in UTC', async () => {
    const group = await aGroup('Night');
    const { id } = await aPlan(group, '2013-07-10', { startsAt: '00:15', minutes: 30 });
    expect(await meetingSeen(id)).toMatchObject({
      meetsOn: '2013-07-10',
      startsAt: '00:15',
      startsAtUtc: '2013-07-09T23:15:00Z',
    });
  });
});

describe('Moving a planned meeting', () => {
  it('keeps the day it was planned for, the time by the clock and the length, unless others are given', async () => {
    const group = await aGroup('Moved');
    const client = await api();
    const { id } = await aPlan(group, '2026-03-25', { startsAt: '14:00', minutes: 90, place: 'Here' });
    const moved = await client.post(`/api/v1/meetings/${id}/reschedule`, { meetsOn: '2026-04-01' }, at(1));
    expect([moved.status, moved.body, moved.headers['etag']]).toEqual([200, { id, version: 2 }, '"2"']);
    expect(await localTimes(id)).toEqual(['14:00', '15:30', '2026-04-01T13:00:00Z', '2026-04-01T14:30:00Z']);
    await client.post(
      `/api/v1/meetings/${id}/reschedule`,
      { meetsOn: '2026-04-02', startsAt: '10:00', place: 'There', mode: 'ONLINE' },
      at(2),
    );
    expect(await meetingSeen(id)).toMatchObject({
      plannedFor: '2026-03-25',
      meetsOn: '2026-04-02',
      startsAt: '10:00',
      endsAt: '11:30',
      place: 'There',
      mode: 'ONLINE',
    });
  });

  it('takes it along in the list of the group', async () => {
    const group = await aGroup('Listed');
    const client = await api();
    const { id } = await aPlan(group, '2013-02-13');
    await client.post(`/api/v1/meetings/${id}/reschedule`, { meetsOn: '2013-03-01' }, at(1));
    const { body } = await client.get(`/api/v1/groups/${group.id}/meetings?from=2013-03-01&to=2013-03-01`);
    expect(body.items).toMatchObject([{ id, meetsOn: '2013-03-01' }]);
  });

  it('needs the version that was read, and a meeting that is still planned', async () => {
    const group = await aGroup('Versions');
    const client = await api();
    const { id } = await aPlan(group, '2013-02-13');
    const move = (headers: Record<string, string>) =>
      client.post(`/api/v1/meetings/${id}/reschedule`, { meetsOn: '2013-02-20' }, headers);
    expect((await move({})).status).toBe(428);
    expect((await move(at(7))).body.detail).toBe(
      'This meeting is at version 1, and you sent a change to version 7. Read it again, then decide.',
    );
    await client.post(`/api/v1/meetings/${id}/cancel`, { reason: 'Snow' }, at(1));
    expect(refusal(await move(at(2)))).toEqual([409, 'This meeting is cancelled already. Plan another one instead.']);
    const held = await loggedMeeting(group, '2013-05-01');
    expect(
      refusal(await client.post(`/api/v1/meetings/${held.id}/reschedule`, { meetsOn: '2013-02-20' }, at(1))),
    ).toEqual([409, 'This meeting took place and is recorded. Amend its record instead.']);
  });
});

describe('Cancelling a planned meeting', () => {
  it('keeps it, with its reason', async () => {
    const group = await aGroup('Cancelled');
    const client = await api();
    const { id } = await aPlan(group, '2013-02-13');
    expect((await client.post(`/api/v1/meetings/${id}/cancel`, { reason: ' ' }, at(1))).body.errors).toEqual([
      { pointer: '#/reason', detail: 'Enter some text.' },
    ]);
    expect((await client.post(`/api/v1/meetings/${id}/cancel`, { reason: 'Too few could come.' }, at(1))).body).toEqual(
      { id, version: 2 },
    );
    expect(await meetingSeen(id)).toMatchObject({
      status: 'CANCELLED',
      cancelReason: 'Too few could come.',
      toLog: false,
    });
    expect((await client.post(`/api/v1/meetings/${id}/cancel`, { reason: 'Again' }, at(2))).status).toBe(409);
    expect((await client.post(`/api/v1/meetings/${randomUUID()}/cancel`, { reason: 'None' }, at(1))).status).toBe(404);
  });
});
