import { aGroup, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { meetingSeen, refusal } from '../support/a-meeting';
import { api } from '../support/api';
import { query } from '../support/database';

const day = '2013-11-03';
async function aPlan(groups: readonly Made[], meetsOn: string, more: object = {}): Promise<Made> {
  return (await api()).made('/api/v1/planned-meetings', { groups: groups.map(({ id }) => id), meetsOn, ...more });
}

async function log(groups: readonly Made[], more: object = {}, headers: Record<string, string> = {}) {
  return (await api()).post('/api/v1/meetings', { groups: groups.map(({ id }) => id), meetsOn: day, ...more }, headers);
}

async function howMany(group: Made): Promise<number> {
  const [row] = await query<{ n: number }>('SELECT count(*)::int AS n FROM meeting_group WHERE group_id = $1', [
    group.id,
  ]);
  return row?.n ?? -1;
}

describe('A planned meeting', () => {
  it('is the one that is logged when it is of the same day and the same groups', async () => {
    const group = await aGroup('Planned');
    const plan = await aPlan([group], day, { startsAt: '14:00', minutes: 90, place: 'Town hall', title: 'November' });
    const { body } = await log([group], { endsAt: '15:45' });
    expect(body).toMatchObject({ id: plan.id, version: 2, wasPlanned: true });
    expect(await meetingSeen(plan.id)).toMatchObject({
      status: 'HELD',
      plannedFor: day,
      startsAt: '14:00',
      endsAt: '15:45',
      place: 'Town hall',
      title: 'November',
    });
    expect(await howMany(group)).toBe(1);
  });

  it('is chosen by its time where two are planned', async () => {
    const group = await aGroup('Twice planned');
    await aPlan([group], day, { startsAt: '09:00' });
    const afternoon = await aPlan([group], day, { startsAt: '14:00', another: true });
    expect((await log([group], { startsAt: '14:00' })).body.id).toBe(afternoon.id);
  });

  it('of other groups on that day is left alone', async () => {
    const [one, two] = [await aGroup('One'), await aGroup('Two')];
    const joint = await aPlan([one, two], day);
    expect((await log([one])).body).toMatchObject({ wasPlanned: false });
    expect(await meetingSeen(joint.id)).toMatchObject({ status: 'PLANNED' });
  });

  it('that took place on another day is named, and stays the one of the day it was planned for', async () => {
    const group = await aGroup('Another day');
    const plan = await aPlan([group], '2013-10-30', { startsAt: '14:00' });
    const { body } = await log([], { groups: undefined, meeting: plan.id });
    expect(body.id).toBe(plan.id);
    expect(await meetingSeen(plan.id)).toMatchObject({ plannedFor: '2013-10-30', meetsOn: day, startsAt: null });
  });

  it('that is recorded or cancelled is not logged again', async () => {
    const group = await aGroup('Once');
    const plan = await aPlan([group], day);
    await log([], { groups: null, meeting: plan.id });
    const again = await log([], { groups: null, meeting: plan.id });
    expect(refusal(again)).toEqual([
      409,
      [
        {
          pointer: '#/meeting',
          detail: 'The meeting of 3 November 2013 is already recorded. Open it to see the record.',
        },
      ],
    ]);
    const cancelled = await aPlan([group], '2013-11-10');
    await (await api()).post(`/api/v1/meetings/${cancelled.id}/cancel`, { reason: 'Snow' }, at(1));
    expect(refusal(await log([], { groups: null, meeting: cancelled.id, meetsOn: '2013-11-10' }))).toEqual([
      409,
      [
        {
          pointer: '#/meeting',
          detail:
            'The meeting of 10 November 2013 was cancelled. If the group met after all, record that without naming this one.',
        },
      ],
    ]);
    expect((await log([group], { meetsOn: '2013-11-10' })).status).toBe(201);
  });

  it('of other groups than those given is refused', async () => {
    const [one, two] = [await aGroup('One'), await aGroup('Two')];
    const plan = await aPlan([one], day);
    expect(refusal(await log([two], { meeting: plan.id }))).toEqual([
      422,
      [
        {
          pointer: '#/groups',
          detail: 'The meeting is planned for other groups. Leave groups out, or choose its groups.',
        },
      ],
    ]);
  });
});
