import { randomUUID } from 'node:crypto';
import { aGroup } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, refusal, smallGroup } from '../support/a-meeting';
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
