import { api } from '../support/api';
import type { Answer } from '../support/api';
import { aGroup } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { writtenHitA } from '../support/golden-hit-a';
import type { WrittenHitA } from '../support/golden-hit-a';
import { seats, year } from '../golden/hit-a';

describe('The measures of HIT A over its first year', () => {
  let hitA: WrittenHitA;
  const asked = async (measure: string, more = ''): Promise<Answer['body']> => {
    const client = await api();
    const answer = await client.get(
      `/api/v1/measures/${measure}?group=${hitA.group}&from=${year.from}&to=${year.to}${more}`,
    );
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body;
  };

  beforeAll(async () => {
    hitA = await writtenHitA();
  }, 60_000);

  it.each(seats)('tell the attendance of $key, $label, to the digit', async ({ key, figures }) => {
    const { items } = await asked('attendance');
    const item = items.find((one: { key: string }) => one.key === key);
    const { personal, represented, ...counts } = figures;
    expect(item).toMatchObject({ ...counts, leave: 0, notRecorded: 0, smallDenominator: false });
    expect(item.personal).toMatchObject({ numerator: counts.present, denominator: counts.expected });
    expect(item.represented.numerator).toBe(counts.present + counts.deputised);
    expect([item.personal.rate, item.represented.rate].map((rate) => (100 * rate).toFixed(1))).toEqual([
      personal,
      represented,
    ]);
  });

  it('add attendance up to the same total however it is broken down, and tell both commissioners as the CCG', async () => {
    for (const by of ['seat', 'organisation', 'sector', 'profession', 'group', 'hit', 'month']) {
      const { total, items, leftOut } = await asked('attendance', `&by=${by}`);
      expect(total.personal).toEqual({ numerator: 81, denominator: 109, rate: 0.7431 });
      expect(total.represented).toEqual({ numerator: 84, denominator: 109, rate: 0.7706 });
      expect(items.reduce((sum: number, { expected }: { expected: number }) => sum + expected, 0)).toBe(109);
      expect(leftOut).toContainEqual({ what: 'Meetings that were cancelled', count: 2 });
    }
    const { items } = await asked('attendance', '&by=organisation');
    const commissioners = items.find(({ label }: { label: string }) => label === 'NHS Bristol CCG');
    expect(commissioners.represented).toEqual({ numerator: 13, denominator: 20, rate: 0.65 });
    expect(items.map(({ label }: { label: string }) => label)).not.toContain('NHS Bristol PCT');
  });

  it('count ten of twelve months with a meeting, and tell every gap', async () => {
    const { items, total } = await asked('cadence');
    expect(total).toEqual({ numerator: 10, denominator: 12, rate: 0.8333 });
    expect(items).toMatchObject([
      { every: 'P1M', met: total, heldOfPlanned: total, held: 10, notLogged: 0, longestGap: 63, daysSinceLast: 19 },
    ]);
    expect(items[0].gaps.map(({ days }: { days: number }) => days)).toEqual([35, 56, 35, 28, 28, 28, 35, 28, 63]);
    expect(
      items[0].periods
        .filter(({ state }: { state: string }) => state === 'NOT_MET')
        .map(({ from }: { from: string }) => from),
    ).toEqual(['2012-12-01', '2013-08-01']);
  });

  it('meet every quarter that way', async () => {
    const { total } = await asked('cadence', '&every=P3M');
    expect(total).toEqual({ numerator: 4, denominator: 4, rate: 1 });
  });

  it('tell how mixed the members are at the end of September 2013', async () => {
    const { body } = await (await api()).get(`/api/v1/measures/diversity?group=${hitA.group}&asOf=2013-09-30`);
    const of = (dimension: string, unaffiliated: string): object =>
      body.items.find((item: Answer['body']) => item.dimension === dimension && item.unaffiliated === unaffiliated);
    expect(body.members).toBe(11);
    expect(of('ORGANISATION', 'OWN_CATEGORY')).toMatchObject({ n: 11, k: 7, blau: 0.7934, normalised: 0.9256 });
    expect(of('ORGANISATION', 'EXCLUDED')).toMatchObject({
      n: 9,
      k: 5,
      numerator: 81 - 23,
      denominator: 81,
      blau: 0.716,
      leftOut: 2,
    });
    expect(of('SECTOR', 'ONE_LAY_CATEGORY')).toMatchObject({ n: 11, k: 5, blau: 0.7107, normalised: 0.8884 });
    expect(of('PROFESSION', 'ONE_LAY_CATEGORY')).toMatchObject({ n: 11, k: 6, blau: 0.7769, normalised: 0.9322 });
    expect(of('ORGANISATION', 'ONE_LAY_CATEGORY')).toMatchObject({ n: 11, k: 6, blau: 0.7769 });
  });

  it('tell whether people met across boundaries, and call that a proxy', async () => {
    const { items, proxy, people, ties } = await asked('external-internal');
    expect(proxy).toContain('proxy');
    expect([people, ties]).toEqual([12, 65]);
    const of = (external: number, internal: number, index: number): object => ({
      external,
      internal,
      numerator: external - internal,
      denominator: external + internal,
      index,
    });
    expect(items).toEqual([
      {
        dimension: 'ORGANISATION',
        unaffiliated: 'OWN_CATEGORY',
        binary: of(58, 7, 0.7846),
        weighted: of(268, 31, 0.7926),
        leftOut: 0,
      },
      {
        dimension: 'SECTOR',
        unaffiliated: 'ONE_LAY_CATEGORY',
        binary: of(48, 17, 0.4769),
        weighted: of(224, 75, 0.4983),
        leftOut: 0,
      },
      {
        dimension: 'PROFESSION',
        unaffiliated: 'ONE_LAY_CATEGORY',
        binary: of(56, 9, 0.7231),
        weighted: of(263, 36, 0.7592),
        leftOut: 0,
      },
    ]);
  });

  it('find all four constituencies in the room at eight of ten meetings', async () => {
    const { constituencies, together, items } = await asked('constituencies');
    expect(
      constituencies.map(({ constituency, present }: Answer['body']) => [constituency, present.numerator]),
    ).toEqual([
      ['COMMISSIONER', 9],
      ['MEDIC', 9],
      ['AHP', 9],
      ['PUBLIC_CONTRIBUTOR', 10],
    ]);
    expect(together).toEqual({ numerator: 8, denominator: 10, rate: 0.8 });
    expect(items.filter((item: Answer['body']) => !item.together)).toMatchObject([
      { meetsOn: '2013-03-13', commissioner: true, medic: true, ahp: false, publicContributor: true },
      { meetsOn: '2013-06-12', commissioner: false, medic: false, ahp: true, publicContributor: true },
    ]);
  });

  it('find a medic and a public contributor together at nine of ten', async () => {
    const { together, constituencies, items } = await asked(
      'constituencies',
      '&constituencies=MEDIC,PUBLIC_CONTRIBUTOR',
    );
    expect(together).toEqual({ numerator: 9, denominator: 10, rate: 0.9 });
    expect(constituencies).toHaveLength(2);
    expect(items[0]).toMatchObject({ commissioner: null, ahp: null, medic: true });
  });

  it('are the same for the HIT as for its only group', async () => {
    const client = await api();
    for (const measure of ['attendance', 'cadence', 'external-internal', 'constituencies']) {
      const period = `from=${year.from}&to=${year.to}${measure === 'attendance' ? '&by=seat' : ''}`;
      const { body } = await client.get(`/api/v1/measures/${measure}?hit=${hitA.hit.id}&${period}`);
      const { items, leftOut } = await asked(measure);
      expect(body).toMatchObject({ items, leftOut, scope: { kind: 'HIT', name: 'Sample HIT A' } });
    }
  });
});

describe('The agendas of HIT A and the trust-wide group', () => {
  const steering = [
    ['2012-10-10', 'pathway-redesign', 'workforce'],
    ['2012-11-14', 'data-sharing', 'ppi'],
    ['2013-01-09', 'discharge', 'data-sharing'],
    ['2013-02-13', 'research-recruitment', 'commissioning-intentions'],
  ] as const;
  const trustWide = [
    ['2012-10-18', 'Pathway redesign', 'estates'],
    ['2012-12-20', 'discharge', 'mortality-review'],
    ['2013-02-21', 'workforce', 'commissioning-intentions'],
  ] as const;
  let body: Answer['body'];

  beforeAll(async () => {
    const groups = [await aGroup('A-SG'), await aGroup('T-SG')] as const;
    for (const [place, meetings] of [steering, trustWide].entries()) {
      for (const [day, ...topics] of meetings) {
        await loggedMeeting(groups[place === 0 ? 0 : 1], day, {
          agendaItems: topics.map((topic, number) => ({ title: `Item ${day} ${String(number)}`, topics: [topic] })),
        });
      }
    }
    const period = 'from=2012-10-01&to=2013-09-30';
    const answer = await (
      await api()
    ).get(`/api/v1/measures/agenda-alignment?group=${groups[0].id}&with=${groups[1].id}&${period}`);
    body = answer.body;
  });

  it('share four topics of nine, which is four of seven one way and four of six the other', () => {
    const { typed } = body;
    expect(typed).toMatchObject({ intersection: 4, union: 9 });
    expect(typed.jaccard.rate.toFixed(3)).toBe('0.444');
    expect(typed.overlapCoefficient.rate.toFixed(3)).toBe('0.667');
    expect(typed.groupInWith).toEqual({ numerator: 4, denominator: 7, rate: 0.5714 });
    expect(typed.withInGroup).toEqual({ numerator: 4, denominator: 6, rate: 0.6667 });
    expect(typed.sentences).toEqual([
      '4 of the 7 topics of A-SG also came to T-SG.',
      '4 of the 6 topics of T-SG also came to A-SG.',
    ]);
  });

  it('tell for each shared topic how long after the HIT it came to the trust-wide group', () => {
    const shared = body.items.filter(({ lagDays }: { lagDays: number | null }) => lagDays !== null);
    expect(shared.map(({ topic, lagDays }: Answer['body']) => [topic, lagDays])).toEqual([
      ['commissioning-intentions', 8],
      ['discharge', -20],
      ['pathway-redesign', 8],
      ['workforce', 134],
    ]);
  });
});
