import { readQuorum } from '../../groups/quorum-reading';
import { impossibleClauses } from '../../groups/quorum';
import type { QuorumRule } from '../../groups/quorum';
import { quoracyOf } from './quoracy';
import type { SeatAtMeeting } from './quoracy';

const ruleOf = (given: object): QuorumRule => {
  const { rule, faults } = readQuorum(given);
  expect(faults).toEqual([]);
  return rule;
};

/** A member who came, by default in person. */
const member = (name: string, more: Partial<SeatAtMeeting> = {}): SeatAtMeeting => ({
  seatId: `seat of ${name}`,
  role: 'MEMBER',
  voting: true,
  constituency: null,
  status: 'PRESENT',
  personId: name,
  deputyPersonId: null,
  chairAgreedDeputy: null,
  capacity: 'SERVICE',
  profession: null,
  organisation: null,
  sector: null,
  organisationType: null,
  posts: [],
  ...more,
});
const away = { status: 'APOLOGIES' } as const;
const deputy = (more: Partial<SeatAtMeeting> = {}) => ({ status: 'DEPUTY', deputyPersonId: 'Dee', ...more }) as const;
const found = (rule: QuorumRule, seats: readonly SeatAtMeeting[], allSeats = seats.length): string =>
  quoracyOf(rule, { seats, allSeats }).quoracy;

describe('Ten quorum rules as terms of reference have them', () => {
  it('Q1: three members, one of whom must be the chair or their nominated deputy', () => {
    const rule = ruleOf({ all: [{ minCount: 3 }, { chairOrVice: { deputies: true } }] });
    const others = [member('a'), member('b')];
    expect(found(rule, [...others, member('c', { role: 'CHAIR' })])).toBe('QUORATE');
    expect(found(rule, [...others, member('c', { role: 'CHAIR', ...deputy() })])).toBe('QUORATE');
    expect(found(rule, [...others, member('d'), member('c', { role: 'CHAIR', ...away })])).toBe('INQUORATE');
    expect(found(rule, [member('a'), member('c', { role: 'CHAIR' })])).toBe('INQUORATE');
  });

  it('Q2: five, at least two non-executive and three executive directors, one of them of two named posts', () => {
    const rule = ruleOf({
      all: [
        { minCount: 5 },
        { minCategory: { dim: 'CONSTITUENCY', value: 'Non-executive director', n: 2 } },
        { minCategory: { dim: 'CONSTITUENCY', value: 'Executive director', n: 3 } },
        { anyOfPosts: { posts: ['QII', 'MD'], n: 1 } },
      ],
    });
    const nonExecutives = ['a', 'b'].map((name) => member(name, { constituency: 'Non-executive director' }));
    const executives = ['c', 'd'].map((name) => member(name, { constituency: 'Executive director' }));
    const director = { constituency: 'Executive director', posts: ['MD'] };
    expect(found(rule, [...nonExecutives, ...executives, member('e', director)])).toBe('QUORATE');
    expect(found(rule, [...nonExecutives, ...executives, member('e', { ...director, posts: [] })])).toBe('INQUORATE');
    expect(found(rule, [...nonExecutives, ...executives, member('e', { posts: ['MD'] })])).toBe('INQUORATE');
  });

  it('Q3: two-thirds of the organisations represented (or their deputies) and a lay representative', () => {
    const rule = ruleOf({
      all: [
        { minFraction: { of: 'ORGANISATIONS', num: 2, den: 3 } },
        { minCategory: { dim: 'CAPACITY', value: 'PUBLIC_CONTRIBUTOR', n: 1 } },
      ],
    });
    const lay = member('lay', { capacity: 'PUBLIC_CONTRIBUTOR' });
    const from = (organisation: string, more = {}): SeatAtMeeting =>
      member(`of ${organisation}`, { organisation, ...more });
    // Of four organisations two-thirds are three, rounded up.
    expect(found(rule, [lay, from('A'), from('B', deputy()), from('C'), from('D', away)])).toBe('QUORATE');
    expect(found(rule, [lay, from('A'), from('B'), from('C', away), from('D', away)])).toBe('INQUORATE');
    expect(found(rule, [from('A'), from('B'), from('C')])).toBe('INQUORATE');
    // Two people of one organisation are one organisation.
    expect(found(rule, [lay, from('A'), member('again', { organisation: 'A' }), from('B', away)])).toBe('INQUORATE');
  });

  it('Q4: three members, one in attendance from each council', () => {
    const rule = ruleOf({ all: [{ minCount: 3 }, { eachOrganisation: { organisations: ['X', 'Y'], n: 1 } }] });
    const of = (name: string, organisation: string): SeatAtMeeting => member(name, { organisation });
    expect(found(rule, [of('a', 'X'), of('b', 'X'), of('c', 'Y')])).toBe('QUORATE');
    expect(found(rule, [of('a', 'X'), of('b', 'X'), of('c', 'X')])).toBe('INQUORATE');
  });

  it('Q5: one from the CCG but two from the council, both a Member and an officer', () => {
    const rule = ruleOf({
      all: [
        { minOrganisation: { organisation: 'CCG', n: 1 } },
        { minOrganisation: { organisation: 'RCC', n: 2 } },
        { minCategory: { dim: 'CONSTITUENCY', value: 'Member', n: 1 } },
        { minCategory: { dim: 'CONSTITUENCY', value: 'Officer', n: 1 } },
      ],
    });
    const council = (name: string, constituency: string): SeatAtMeeting =>
      member(name, { organisation: 'RCC', constituency });
    const ccg = member('ccg', { organisation: 'CCG' });
    expect(found(rule, [ccg, council('a', 'Member'), council('b', 'Officer')])).toBe('QUORATE');
    expect(found(rule, [ccg, council('a', 'Member'), council('b', 'Member')])).toBe('INQUORATE');
    expect(found(rule, [council('a', 'Member'), council('b', 'Officer')])).toBe('INQUORATE');
  });

  it('Q6: seven members with a councillor, an NHS representative and the Director of Public Health', () => {
    const rule = ruleOf({
      all: [
        { minCount: 7 },
        { minCategory: { dim: 'CONSTITUENCY', value: 'Councillor', n: 1 } },
        { minCategory: { dim: 'SECTOR', value: 'NHS_PROVIDER', n: 1 } },
        { anyOfPosts: { posts: ['DPH'], n: 1 } },
      ],
    });
    const four = ['a', 'b', 'c', 'd'].map((name) => member(name));
    const three = [
      member('e', { constituency: 'Councillor' }),
      member('f', { sector: 'NHS_PROVIDER' }),
      member('g', { posts: ['DPH'] }),
    ];
    expect(found(rule, [...four, ...three])).toBe('QUORATE');
    expect(found(rule, [...four, ...three.slice(1), member('e')])).toBe('INQUORATE');
  });

  it('Q7: four members, two of them non-executive; a deputy counts only if the chair agreed', () => {
    const rule = ruleOf({
      all: [{ minCount: 4 }, { minCategory: { dim: 'CONSTITUENCY', value: 'NED', n: 2 } }],
      deputiesCount: 'WITH_CHAIR_AGREEMENT',
    });
    const three = [member('a', { constituency: 'NED' }), member('b', { constituency: 'NED' }), member('c')];
    expect(found(rule, [...three, member('d', deputy({ chairAgreedDeputy: true }))])).toBe('QUORATE');
    expect(found(rule, [...three, member('d', deputy({ chairAgreedDeputy: false }))])).toBe('INQUORATE');
    expect(found(rule, [...three, member('d', deputy())])).toBe('UNDETERMINED');
  });

  it('Q8: at least half of its voting members', () => {
    const rule = ruleOf({ all: [{ minFraction: { of: 'VOTING_MEMBERS', num: 1, den: 2 } }] });
    const silent = { voting: false };
    const voters = [member('a'), member('b'), member('c', away), member('d', away), member('e', away)];
    expect(found(rule, [...voters, member('f', silent), member('g', silent)])).toBe('INQUORATE');
    expect(found(rule, [...voters.slice(0, 4), member('f', silent)])).toBe('QUORATE');
  });

  it('Q9: five until the annual review, three from then on: each meeting by the rule of its day', () => {
    const three = ['a', 'b', 'c'].map((name) => member(name));
    expect(found(ruleOf({ all: [{ minCount: 5 }] }), three)).toBe('INQUORATE');
    expect(found(ruleOf({ all: [{ minCount: 3 }] }), three)).toBe('QUORATE');
  });

  it('Q10: whoever takes part by telephone or video counts, unless the rule says otherwise', () => {
    const online = ['a', 'b'].map((name) => member(name, { status: 'PRESENT_ONLINE' }));
    expect(found(ruleOf({ all: [{ minCount: 2 }] }), online)).toBe('QUORATE');
    expect(found(ruleOf({ all: [{ minCount: 2 }], remoteCounts: false }), online)).toBe('INQUORATE');
  });
});

describe('A quorum', () => {
  it('counts somebody in two seats once, and a deputy who is a member not twice', () => {
    const two = ruleOf({ all: [{ minCount: 2 }] });
    expect(found(two, [member('a'), member('b', { personId: 'a' })])).toBe('INQUORATE');
    expect(found(two, [member('a'), member('b', { status: 'DEPUTY', deputyPersonId: 'a' })])).toBe('INQUORATE');
  });

  it('of all seats asks for more when some are vacant, of filled seats it does not', () => {
    const seats = [member('a'), member('b'), member('c', away)];
    const half = (of: string): QuorumRule => ruleOf({ all: [{ minFraction: { of, num: 1, den: 2 } }] });
    expect(found(half('FILLED_SEATS'), seats, 6)).toBe('QUORATE');
    expect(found(half('ALL_SEATS'), seats, 6)).toBe('INQUORATE');
  });

  it('by any of its clauses is met by one of them', () => {
    const rule = ruleOf({ any: [{ minCount: 3 }, { chairOrVice: true }] });
    expect(found(rule, [member('a', { role: 'VICE_CHAIR' })])).toBe('QUORATE');
    expect(found(rule, [member('a'), member('b')])).toBe('INQUORATE');
  });

  it('is not known without a rule', () => {
    expect(quoracyOf(null, { seats: [member('a')], allSeats: 1 })).toMatchObject({
      quoracy: 'UNDETERMINED',
      eligible: 1,
    });
  });

  it('that could never be met is told by its clause, unless another clause would do', () => {
    const seats = [{ role: 'MEMBER', constituency: 'Councillor' }];
    const clauses = [
      { minCount: 2 },
      { chairOrVice: true },
      { minCategory: { dim: 'CONSTITUENCY', value: 'Officer', n: 1 } },
      { eachOrganisation: { organisations: ['X', 'Y'], n: 1 } },
      { minOrganisation: { organisation: 'X', n: 2 } },
      { anyOfPosts: { posts: ['P'], n: 2 } },
      { minCategory: { dim: 'CONSTITUENCY', value: 'Councillor', n: 1 } },
    ];
    expect([...impossibleClauses(ruleOf({ all: clauses }), seats).keys()]).toEqual([0, 1, 2, 3, 4, 5]);
    expect(impossibleClauses(ruleOf({ any: clauses }), seats).size).toBe(0);
    expect([...impossibleClauses(ruleOf({ all: clauses }), []).keys()]).toEqual([5]);
  });
});
