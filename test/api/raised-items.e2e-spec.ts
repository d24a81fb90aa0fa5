import { aGroup, anOccupancy, aSeat, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { aPerson } from '../support/directory-rows';
import { administrator } from '../support/administrator';

describe('An item that somebody raises', () => {
  let group: Made;
  let other: Made;
  let contributor: string;
  const path = (): string => `/api/v1/groups/${group.id}/raised-items`;

  beforeAll(async () => {
    group = await aGroup('Raising group', { from: '2024-01-01' });
    other = await aGroup('Another group', { from: '2024-01-01' });
    const seat = await aSeat(group, 'Public contributor', { from: '2024-01-01' });
    contributor = await aPerson('Cleo Raises');
    await anOccupancy(seat, contributor, '2024-01-01', { capacity: 'PUBLIC_CONTRIBUTOR' });
  });

  it('waits in the backlog under their name, as a public contributor’s where they sit as one, with why as its paper', async () => {
    const client = await api();
    const cleo = await somebody('PUBLIC_CONTRIBUTOR', undefined, { group: group.id });
    await client.put(`/api/v1/accounts/${cleo.id}/person`, { person: contributor }, at(1));
    const raised = await client.post(path(), { title: 'Parking at the clinic', why: 'Many come late.' }, cleo.bearer);
    expect([raised.status, raised.headers['location']]).toEqual([201, `/api/v1/kept-items/${String(raised.body.id)}`]);
    const { items } = (await client.get(`/api/v1/groups/${group.id}/kept-items`)).body;
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'BACKLOG',
        title: 'Parking at the clinic',
        origin: 'PUBLIC_CONTRIBUTOR',
        confidential: false,
        raisedByName: 'Cleo Raises',
      }),
    ]);
    const meeting = await client.made('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2199-01-10' });
    const { offers } = (await client.get(`/api/v1/meetings/${meeting.id}/agenda/offers`)).body;
    expect(offers).toEqual([
      expect.objectContaining({
        kind: 'BACKLOG',
        raisedBy: contributor,
        papers: [expect.objectContaining({ title: 'Why', note: 'Many come late.' })],
      }),
    ]);
    const again = await client.post(path(), { title: 'Parking at the clinic' }, cleo.bearer);
    expect(again.status).toBe(409);
    expect((await client.post(path(), { title: '' }, cleo.bearer)).status).toBe(422);
  });

  it('is raised in one’s own groups alone, and by an account of somebody on record', async () => {
    const client = await api();
    const elsewhere = await somebody('MEMBER', undefined, { group: other.id });
    expect((await client.post(path(), { title: 'Not mine' }, elsewhere.bearer)).status).toBe(404);
    const auditor = await somebody('AUDITOR');
    expect((await client.post(path(), { title: 'Not mine' }, auditor.bearer)).status).toBe(403);
    expect((await client.post(path(), { title: 'Nobody’s' }, administrator)).status).toBe(409);
  });
});
