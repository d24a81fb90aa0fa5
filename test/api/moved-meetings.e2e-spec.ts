import { randomUUID } from 'node:crypto';
import { aGroup, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, meetingSeen, refusal } from '../support/a-meeting';
import { api } from '../support/api';

async function aPlan(group: Made, meetsOn: string, more: object = {}): Promise<Made> {
  return (await api()).made('/api/v1/planned-meetings', { groups: [group.id], meetsOn, ...more });
}

const localTimes = async (id: string): Promise<unknown> => {
  const { startsAt, endsAt, startsAtUtc, endsAtUtc } = await meetingSeen(id);
  return [startsAt, endsAt, startsAtUtc, endsAtUtc];
};

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
