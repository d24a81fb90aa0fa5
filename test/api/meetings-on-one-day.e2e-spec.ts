import { randomUUID } from 'node:crypto';
import { aGroup, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, marksOf, meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { query } from '../support/database';

const day = '2013-11-03';
const alreadyRecorded = [
  409,
  [
    {
      pointer: '#/meetsOn',
      detail:
        'A meeting of this group is already recorded for 3 November 2013. Open it, or say that this is another one.',
    },
  ],
];

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

describe('Two meetings on one day', () => {
  it('happen only when somebody says so', async () => {
    const group = await aGroup('Twice');
    await loggedMeeting(group, day);
    expect(refusal(await log([group]))).toEqual(alreadyRecorded);
    expect((await log([group], { another: true })).status).toBe(201);
    expect(await howMany(group)).toBe(2);
  });

  it('are noticed also when one of them was joint, or was planned for another day', async () => {
    const [one, two] = [await aGroup('One'), await aGroup('Two')];
    await log([one, two]);
    expect(refusal(await log([two]))).toEqual(alreadyRecorded);
    const plan = await aPlan([one], '2013-10-30');
    expect(refusal(await log([one], { meeting: plan.id }))).toEqual(alreadyRecorded);
    expect((await log([one], { meeting: plan.id, another: true })).body.id).toBe(plan.id);
  });

  it('never come from two people who log it at the same moment', async () => {
    const group = await aGroup('At once');
    const answers = await Promise.all(Array.from({ length: 4 }, () => log([group])));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await howMany(group)).toBe(1);
  });

  it('never come from a request that is sent twice, one after the other or at once', async () => {
    const { group, personIn } = await smallGroup(['Ada']);
    const body = { actions: [{ task: 'Once', owner: personIn('Ada') }] };
    const headers = { 'Idempotency-Key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 4 }, () => log([group], body, headers)));
    const later = await log([group], body, headers);
    expect([...answers, later].map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    for (const { body: fact } of answers) expect(fact).toEqual(later.body);
    expect(await howMany(group)).toBe(1);
    const [{ n } = { n: 0 }] = await query<{ n: number }>(
      'SELECT count(*)::int AS n FROM action WHERE meeting_id = $1',
      [later.body.id],
    );
    expect(n).toBe(1);
  });
});

describe('A joint meeting', () => {
  it('expects the members of every group, and counts for each group its own', async () => {
    const one = await smallGroup(['Ada', 'Ben']);
    const two = await smallGroup(['Cat']);
    const { body } = await log([one.group, two.group], {
      attendance: [
        { seat: one.seatOf('Ada'), status: 'PRESENT' },
        { seat: one.seatOf('Ben'), status: 'APOLOGIES' },
        { seat: two.seatOf('Cat'), status: 'PRESENT' },
      ],
    });
    expect(body.attendance).toMatchObject({ expected: 3, present: 2 });
    expect(await marksOf(body.id)).toEqual({ Ada: 'PRESENT', Ben: 'APOLOGIES', Cat: 'PRESENT' });
    const seenBy = async ({ id }: Made): Promise<unknown> => {
      const { items } = (await (await api()).get(`/api/v1/groups/${id}/meetings`)).body;
      return items.map(({ expected, present, apologies }: Record<string, number>) => [expected, present, apologies]);
    };
    expect([await seenBy(one.group), await seenBy(two.group)]).toEqual([[[2, 1, 1]], [[1, 1, 0]]]);
    const { seats } = (await (await api()).get(`/api/v1/groups/${two.group.id}/attendance?from=${day}&to=${day}`)).body;
    expect(seats).toMatchObject([{ seatKey: 'Cat', expected: 1, present: 1 }]);
  });
});

describe('The next meeting', () => {
  it('is planned for the same groups, once', async () => {
    const [one, two] = [await aGroup('One'), await aGroup('Two')];
    const first = (await log([one, two], { nextMeetingOn: '2013-12-04' })).body;
    const next = await meetingSeen(first.nextMeeting);
    expect(next).toMatchObject({ status: 'PLANNED', meetsOn: '2013-12-04', plannedFor: '2013-12-04' });
    expect(next.groups).toHaveLength(2);
    const again = (await log([one, two], { meetsOn: '2013-11-10', nextMeetingOn: '2013-12-04' })).body;
    expect(again.nextMeeting).toBe(first.nextMeeting);
  });

  it('comes after this one, while the group is there', async () => {
    const group = await aGroup('Short', { to: '2013-12-31' });
    const ask = async (nextMeetingOn: string): Promise<unknown> => refusal(await log([group], { nextMeetingOn }));
    expect(await ask(day)).toEqual([
      422,
      [{ pointer: '#/nextMeetingOn', detail: 'Enter a day after 3 November 2013, the day of this meeting.' }],
    ]);
    expect(await ask('2014-01-08')).toEqual([
      422,
      [{ pointer: '#/nextMeetingOn', detail: 'Short did not exist on 8 January 2014. Check the day.' }],
    ]);
    expect(await howMany(group)).toBe(0);
  });
});
