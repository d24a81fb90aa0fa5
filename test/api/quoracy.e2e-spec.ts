import { api } from '../support/api';
import { declaredPromise, findingsOn } from '../support/a-promise';
import { writtenHitA } from '../support/golden-hit-a';
import type { WrittenHitA } from '../support/golden-hit-a';
import { year } from '../golden/hit-a';
import { recordedHit, recordedOrganisation, recordedPerson, refusalIn } from '../support/recorded';
import type { Recorded } from '../support/recorded';

/** [day, eligible members, counting, chair or vice-chair, commissioners, division posts, result]: worked out on paper. */
const expected = [
  ['2012-10-10', 10, 10, 1, 2, 2, 'QUORATE'],
  ['2012-11-14', 10, 7, 1, 1, 1, 'QUORATE'],
  ['2013-01-09', 10, 8, 1, 2, 2, 'QUORATE'],
  ['2013-02-13', 11, 9, 1, 1, 1, 'QUORATE'],
  ['2013-03-13', 11, 7, 1, 1, 1, 'QUORATE'],
  ['2013-04-10', 12, 10, 1, 2, 1, 'QUORATE'],
  ['2013-05-08', 12, 10, 1, 1, 2, 'QUORATE'],
  ['2013-06-12', 11, 5, 0, 0, 0, 'INQUORATE'],
  ['2013-07-10', 11, 8, 1, 1, 1, 'QUORATE'],
  ['2013-09-11', 11, 10, 1, 2, 1, 'QUORATE'],
] as const;

interface Clause {
  kind: string;
  has: number;
  isMet: boolean;
}

/** The keys of the posts that sit on the steering group of HIT A. */
async function postKeys({ seatIds }: WrittenHitA): Promise<string[]> {
  const client = await api();
  const keyOf = async (seat: string): Promise<string> => {
    const { body } = await client.get(`/api/v1/seats/${seatIds.get(seat) ?? ''}`);
    return (await client.get(`/api/v1/posts/${String(body.exOfficioPostId)}`)).body.key;
  };
  return Promise.all(['m03', 'm04'].map(keyOf));
}

describe('Quoracy of HIT A over its first year', () => {
  let hitA: WrittenHitA;
  beforeAll(async () => {
    hitA = await writtenHitA();
    await (
      await api()
    ).made(`/api/v1/groups/${hitA.group}/quorum-rules`, {
      rule: {
        all: [
          { minCount: 5 },
          { chairOrVice: true },
          { minCategory: { dim: 'SECTOR', value: 'COMMISSIONER', n: 1 } },
          { anyOfPosts: { posts: await postKeys(hitA), n: 1 } },
        ],
      },
      from: year.from,
    });
  }, 60_000);

  it('comes out to the digit for each meeting and clause', async () => {
    const { body } = await (await api()).get(`/api/v1/groups/${hitA.group}/quoracy?from=${year.from}&to=${year.to}`);
    const told = body.meetings.map(
      (meeting: { meetsOn: string; eligible: number; counting: number; quoracy: string; clauses: Clause[] }) => {
        const [, chair, commissioners, posts] = meeting.clauses.map(({ has }) => has);
        return [meeting.meetsOn, meeting.eligible, meeting.counting, chair, commissioners, posts, meeting.quoracy];
      },
    );
    expect(told).toEqual(expected);
    expect([body.quorate, body.of]).toEqual([9, 10]);
  });

  it('says of the one meeting without a quorum which clauses failed, though enough had come', async () => {
    const { body } = await (await api()).get(`/api/v1/meetings/${hitA.meetings.get('2013-06-12') ?? ''}/quoracy`);
    const [group] = body.groups;
    expect(group.clauses.filter(({ isMet }: Clause) => !isMet).map(({ kind }: Clause) => kind)).toEqual([
      'chairOrVice',
      'minCategory',
      'anyOfPosts',
    ]);
    expect(group.sentence).toMatch(
      /^Not quorate: 5 of 11 members counted\. It needed the chair or a vice-chair \(there: 0\), /,
    );
    expect(body.isForecast).toBe(false);
  });

  it('breaks the promise of a quorum each time, at 9 of 10 meetings', async () => {
    const promise = await declaredPromise(hitA.hit.id, { group: hitA.group, rule: 'QUORATE' });
    expect((await findingsOn(promise, '2013-09-30'))['QUORATE']).toMatchObject({
      outcome: 'SLIPPING',
      sentence: 'Quorate at 9 of 10 meetings.',
      figures: { count: 9, of: 10 },
    });
    const monthly = await declaredPromise(hitA.hit.id, {
      group: hitA.group,
      rule: 'MEETS_EVERY',
      parameters: { every: 'P1M' },
    });
    expect((await findingsOn(monthly, '2013-09-30'))['QUORATE_BY_PERIOD']).toMatchObject({
      outcome: 'SLIPPING',
      sentence: 'A quorate meeting in 9 of 12 months.',
      figures: { count: 9, of: 12 },
    });
    expect((await findingsOn(promise, '2013-03-31'))['QUORATE']).toMatchObject({
      outcome: 'KEPT',
      figures: { count: 5, of: 5 },
    });
  });
});

describe('A group with a quorum of two, one of them the chair', () => {
  let hit: Recorded;
  let group: string;
  const seats: string[] = [];
  const people: Recorded[] = [];
  let made = 0;

  beforeAll(async () => {
    const client = await api();
    hit = await recordedHit('A HIT with a small group');
    const trust = await recordedOrganisation('A trust for a quorum');
    ({ id: group } = await client.made('/api/v1/groups', {
      name: 'A small group',
      kind: 'WORKING_GROUP',
      hit: hit.id,
      from: '2012-10-01',
    }));
    for (const [index, role] of ['CHAIR', 'MEMBER', 'MEMBER'].entries()) {
      const person = await recordedPerson(`Member ${String(index)}`);
      const seat = await client.made(`/api/v1/groups/${group}/seats`, {
        key: `s${String(index)}`,
        label: `Seat ${String(index)}`,
        role,
        from: '2012-10-01',
      });
      await client.made(`/api/v1/seats/${seat.id}/occupancies`, {
        person: person.id,
        capacity: 'SERVICE',
        representedOrganisation: trust.id,
        from: '2012-10-01',
      });
      seats.push(seat.id);
      people.push(person);
    }
    const rule = { all: [{ minCount: 2 }, { chairOrVice: true }] };
    await client.made(`/api/v1/groups/${group}/quorum-rules`, { rule, from: '2012-10-01' });
  }, 60_000);

  const logged = async (statuses: readonly string[], more: object = {}): Promise<string> => {
    made += 1;
    const { id } = await (
      await api()
    ).made('/api/v1/meetings', {
      groups: [group],
      meetsOn: `2013-0${String(made)}-10`,
      attendance: statuses.map((status, index) => ({ seat: seats[index], status })),
      ...more,
    });
    return id;
  };
  const quoracy = async (
    meeting: string,
    query = '',
  ): Promise<{
    sentence: string;
    quoracy: string;
    items: { quoracy: string }[];
    toRatify: { number: string; id: string }[];
  }> => (await (await api()).get(`/api/v1/meetings/${meeting}/quoracy${query}`)).body.groups[0];

  it('decides without a quorum only until a later meeting ratifies it', async () => {
    const client = await api();
    const meeting = await logged(['APOLOGIES', 'PRESENT', 'PRESENT'], { decisions: [{ statement: 'Go ahead.' }] });
    const { quoracy: found, toRatify } = await quoracy(meeting);
    expect([found, toRatify.length]).toEqual(['INQUORATE', 1]);
    const open = async (): Promise<string[]> =>
      (await client.get(`/api/v1/groups/${group}/quoracy?from=2012-10-01&to=2013-12-31`)).body.toRatify.map(
        ({ id }: { id: string }) => id,
      );
    expect(await open()).toEqual([toRatify[0]?.id]);
    await logged(['ABSENT', 'PRESENT', 'PRESENT'], {
      decisions: [{ statement: 'Ratified.', ratifies: toRatify[0]?.id }],
    });
    expect(await open()).toHaveLength(2);
    await logged(['PRESENT', 'PRESENT', 'ABSENT'], {
      decisions: [{ statement: 'Ratified.', ratifies: toRatify[0]?.id }],
    });
    expect((await open()).includes(toRatify[0]?.id ?? '')).toBe(false);
  });

  it('may lose its quorum for one item when somebody withdraws for an interest', async () => {
    const meeting = await logged(['PRESENT', 'PRESENT', 'ABSENT'], {
      agendaItems: [{ title: 'Plan' }, { title: 'Contract' }],
      interests: [
        { person: people[1]?.id, item: 2, interest: 'Owns shares', type: 'FINANCIAL', handling: 'LEFT_THE_ROOM' },
      ],
      decisions: [
        { statement: 'Plan agreed.', item: 1 },
        { statement: 'Contract agreed.', item: 2 },
      ],
    });
    const found = await quoracy(meeting);
    expect([found.quoracy, found.items.map((item) => item.quoracy), found.toRatify.length]).toEqual([
      'QUORATE',
      ['QUORATE', 'INQUORATE'],
      1,
    ]);
  });

  it('cannot be told where it depends on attendance that nobody recorded', async () => {
    const found = await quoracy(await logged(['NOT_RECORDED', 'PRESENT', 'PRESENT']));
    expect([found.quoracy, found.sentence]).toEqual([
      'UNDETERMINED',
      'It cannot be told: 2 of 3 members counted. Not everybody’s attendance is recorded, and it depends on the chair or a vice-chair (there: 0).',
    ]);
  });

  it('is forecast for a planned meeting from the apologies', async () => {
    const { id } = await (await api()).made('/api/v1/planned-meetings', { groups: [group], meetsOn: '2030-01-15' });
    expect((await quoracy(id)).sentence).toBe('Will be quorate if they come: 3 expected, 2 needed.');
    expect((await quoracy(id, `?apologies=${seats[0] ?? ''}`)).sentence).toBe(
      'Will not be quorate as it stands: 2 expected, 2 needed. It needs the chair or a vice-chair (expected: 0).',
    );
  });

  it('is refused a rule that it could never meet, at the clause', async () => {
    const client = await api();
    const refused = async (rule: unknown): Promise<unknown> =>
      refusalIn(await client.post(`/api/v1/groups/${group}/quorum-rules`, { rule, from: '2014-01-01' }));
    expect(await refused({ all: [{ chairOrVice: true }, { minCount: 9 }] })).toEqual([
      422,
      'The group has 3 seats of members, so 9 can never come.',
      ['#/rule/all/1'],
    ]);
    expect(await refused({ all: [{ anyOfPosts: { posts: ['no-such-post'], n: 1 } }] })).toEqual([
      422,
      'There is no post with the key no-such-post.',
      ['#/rule/all/0/anyOfPosts/posts/0'],
    ]);
    expect(await refused({ all: [{ minFraction: { of: 'MEMBERS', num: 3, den: 2 } }] })).toEqual([
      422,
      'More than all can never come. Enter at most the lower number.',
      ['#/rule/all/0/minFraction/num'],
    ]);
    expect(await refused({ some: [] })).toEqual([
      422,
      'There is no such name here, only all or any, deputiesCount, remoteCounts, conflictedMembersExcluded.',
      ['#/rule/some', '#/rule'],
    ]);
    expect(await refused({ all: [{ minCount: 0 }] })).toEqual([
      422,
      'Enter a whole number from 1 to 200.',
      ['#/rule/all/0/minCount'],
    ]);
    expect(await refused('five')).toEqual([422, 'Send an object.', ['#/rule', '#/rule']]);
  });

  it('has had one rule after another', async () => {
    const client = await api();
    await client.made(`/api/v1/groups/${group}/quorum-rules`, { rule: { all: [{ minCount: 3 }] }, from: '2020-01-01' });
    const { body } = await client.get(`/api/v1/groups/${group}/quorum-rules`);
    expect(body.items.map(({ from, to }: { from: string; to: string | null }) => [from, to])).toEqual([
      ['2012-10-01', '2019-12-31'],
      ['2020-01-01', null],
    ]);
    expect((await client.get(`/api/v1/quorum-rules/${String(body.items[1].id)}`)).body.rule.deputiesCount).toBe(
      'ALWAYS',
    );
  });
});
