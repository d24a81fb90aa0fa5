import { aGroup, aWorkingLink, at } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { recordedHit, recordedOrganisation, recordedPerson, seen } from '../support/recorded';

const year = 'from=2013-01-01&to=2013-12-31';

async function changesOf(hit: string): Promise<string[][]> {
  const { body } = await (await api()).get(`/api/v1/reports/governance?hit=${hit}&${year}`);
  return body.hits[0].changes.map(({ on, kind, what, who }: Answer['body']) => [on, kind, what, who]);
}

async function pageOf(hit: string): Promise<string> {
  const { text } = await (await api()).get(`/api/v1/reports/governance?hit=${hit}&${year}&format=html`);
  return text;
}

describe('A joint meeting of two groups of one HIT', () => {
  it('is one meeting with one action on the page of the HIT', async () => {
    const hit = (await recordedHit('Sample HIT A')).id;
    const steering = await aGroup('Steering group', { hit });
    const working = await aGroup('Working group', { hit, kind: 'WORKING_GROUP' });
    const owner = (await recordedPerson('Owner')).id;
    const { id } = await loggedMeeting(steering, '2013-03-05', {
      groups: [working.id, steering.id],
      actions: [{ task: 'Write to the board', owner, dueOn: '2013-04-01' }],
    });
    const { meetings, openActions } = await seen(`/api/v1/hits/${hit}/overview`, '2013-05-01');
    expect(meetings.map((meeting: Answer['body']) => [meeting.id, meeting.groupId])).toEqual([[id, steering.id]]);
    expect(openActions).toEqual({ count: 1, overdue: 1 });
  });
});

describe('What changed in a HIT in the period', () => {
  it('includes its sponsoring organisation, and the groups that began to work together and stopped', async () => {
    const hit = await recordedHit('Sample HIT A');
    const client = await api();
    const trust = (await recordedOrganisation('A trust')).id;
    const council = (await recordedOrganisation('A council')).id;
    const path = `/api/v1/hits/${hit.id}/sponsoring-organisation`;
    const first = await client.post(path, { organisation: trust, from: '2012-10-01' }, at(hit.version));
    await client.post(path, { organisation: council, from: '2013-04-01' }, at(first.body.version));
    const steering = await aGroup('Steering group', { hit: hit.id });
    const board = await aGroup('Partnership board');
    await aWorkingLink(steering, board, '2013-02-01', { to: '2013-06-30' });
    expect(await changesOf(hit.id)).toEqual([
      ['2013-02-01', 'WORKING_LINK_DRAWN', 'Steering group', 'Partnership board'],
      ['2013-04-01', 'SPONSORING_ORGANISATION', 'A council', null],
      ['2013-07-01', 'WORKING_LINK_ENDED', 'Steering group', 'Partnership board'],
    ]);
    const page = await pageOf(hit.id);
    expect(page).toContain('Steering group works with Partnership board');
    expect(page).toContain('A council became the sponsoring organisation');
    expect(page).toContain('Steering group no longer works with Partnership board');
  });

  it('tells of a HIT that began in it its status, and no new name', async () => {
    const hit = await recordedHit('Sample HIT B', { from: '2013-05-01' });
    expect(await changesOf(hit.id)).toEqual([['2013-05-01', 'STATUS', 'ACTIVE', null]]);
  });
});
