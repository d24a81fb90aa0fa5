import { array, assert, boolean, constantFrom, integer, oneof, option, property, record, subarray } from 'fast-check';
import { quoracyOf } from '../../src/assurance/measures/quoracy';
import type { SeatAtMeeting } from '../../src/assurance/measures/quoracy';
import type { QuorumClause, QuorumRule } from '../../src/groups/quorum';
import { readQuorum } from '../../src/groups/quorum-reading';
import { naiveQuoracy } from './naive-quoracy';

const people = ['ann', 'ben', 'cat', 'dan', 'eve'];
const organisations = ['X', 'Y', 'Z'];
const posts = ['P', 'Q', 'R'];
const few = integer({ min: 1, max: 4 });

const anySeat = record({
  role: constantFrom('CHAIR', 'VICE_CHAIR', 'MEMBER', 'MEMBER', 'MEMBER'),
  voting: boolean(),
  constituency: option(constantFrom('Officer', 'Member')),
  status: constantFrom(
    'PRESENT',
    'PRESENT',
    'PRESENT_ONLINE',
    'DEPUTY',
    'APOLOGIES',
    'ABSENT',
    'LEAVE_OF_ABSENCE',
    'NOT_RECORDED',
  ),
  personId: option(constantFrom(...people), { freq: 9 }),
  deputy: option(constantFrom(...people)),
  agreed: option(boolean()),
  capacity: constantFrom('SERVICE', 'ACADEMIC', 'PUBLIC_CONTRIBUTOR'),
  profession: option(constantFrom('MEDICAL', 'AHP')),
  organisation: option(constantFrom(...organisations)),
  sector: option(constantFrom('COMMISSIONER', 'ACADEMIC')),
  organisationType: option(constantFrom('NHS_TRUST', 'CCG')),
  posts: subarray(posts, { maxLength: 2 }),
});
const anyRoom = array(anySeat, { maxLength: 7 }).map((seats) =>
  seats.map(({ deputy, agreed, ...seat }, index): SeatAtMeeting => ({
    ...seat,
    seatId: `seat ${String(index)}`,
    status: seat.status,
    deputyPersonId: seat.status === 'DEPUTY' ? deputy : null,
    chairAgreedDeputy: seat.status === 'DEPUTY' ? agreed : null,
  })),
);
const anyClause = oneof(
  few.map((minCount) => ({ minCount })),
  record({
    of: constantFrom('MEMBERS', 'VOTING_MEMBERS', 'FILLED_SEATS', 'ALL_SEATS', 'ORGANISATIONS'),
    num: constantFrom(1, 2),
    den: constantFrom(2, 3),
  }).map((minFraction) => ({ minFraction })),
  oneof(
    record({ dim: constantFrom('CONSTITUENCY'), value: constantFrom('Officer', 'Member'), n: few }),
    record({ dim: constantFrom('SECTOR'), value: constantFrom('COMMISSIONER', 'ACADEMIC'), n: few }),
    record({ dim: constantFrom('PROFESSION'), value: constantFrom('MEDICAL', 'AHP'), n: few }),
    record({ dim: constantFrom('ORG_TYPE'), value: constantFrom('NHS_TRUST', 'CCG'), n: few }),
    record({ dim: constantFrom('CAPACITY'), value: constantFrom('SERVICE', 'PUBLIC_CONTRIBUTOR'), n: few }),
  ).map((minCategory) => ({ minCategory })),
  record({ organisation: constantFrom(...organisations), n: few }).map((minOrganisation) => ({ minOrganisation })),
  record({ organisations: subarray(organisations, { minLength: 1 }), n: constantFrom(1, 1, 2) }).map(
    (eachOrganisation) => ({ eachOrganisation }),
  ),
  record({ posts: subarray(posts, { minLength: 1 }), n: constantFrom(1, 1, 2) }).map((anyOfPosts) => ({ anyOfPosts })),
  oneof(constantFrom(true as const), record({ deputies: boolean() })).map((chairOrVice) => ({ chairOrVice })),
);
const anyRule = record({
  list: constantFrom('all', 'any'),
  clauses: array(anyClause, { minLength: 1, maxLength: 3 }),
  deputiesCount: constantFrom('ALWAYS', 'WITH_CHAIR_AGREEMENT', 'NEVER'),
  remoteCounts: boolean(),
  conflictedMembersExcluded: boolean(),
}).map(({ list, clauses, ...more }): QuorumRule => {
  const { rule, faults } = readQuorum({ [list]: clauses, ...more });
  expect(faults).toEqual([]);
  return rule;
});

describe('Any quorum rule in any room', () => {
  it('finds what calling the roll finds, in every way in which the unknown may have been', () => {
    const anyWithdrawn = subarray(people, { maxLength: 2 });
    assert(
      property(anyRule, anyRoom, integer({ min: 0, max: 3 }), anyWithdrawn, (rule, seats, vacant, withdrawn) => {
        const allSeats = seats.length + vacant;
        const naive = naiveQuoracy(rule, seats, allSeats, withdrawn);
        const { quoracy } = quoracyOf(rule, { seats, allSeats }, withdrawn);
        // Taking the best of each clause for itself may leave open what no single way would decide; it never decides wrongly.
        if (quoracy !== 'UNDETERMINED') expect(quoracy).toBe(naive);
        else expect(seats.some(({ status }) => status === 'NOT_RECORDED' || status === 'DEPUTY')).toBe(true);
        if (naive === 'UNDETERMINED') expect(quoracy).toBe('UNDETERMINED');
      }),
      { numRuns: 5000 },
    );
  });

  it('never loses its quorum when one more member comes', () => {
    assert(
      property(anyRule, anyRoom, (rule, seats) => {
        const [first, ...others] = seats;
        if (
          !first ||
          first.status === 'DEPUTY' ||
          quoracyOf(rule, { seats, allSeats: seats.length }).quoracy !== 'QUORATE'
        )
          return;
        const more: SeatAtMeeting[] = [{ ...first, status: 'PRESENT' }, ...others];
        expect(quoracyOf(rule, { seats: more, allSeats: seats.length }).quoracy).toBe('QUORATE');
      }),
      { numRuns: 3000 },
    );
  });

  it('is read back as it was written', () => {
    assert(
      property(anyRule, (rule) => {
        const clauses: readonly QuorumClause[] = 'all' in rule ? rule.all : rule.any;
        expect(clauses.length).toBeGreaterThan(0);
        expect(readQuorum(JSON.parse(JSON.stringify(rule))).rule).toEqual(rule);
      }),
    );
  });
});
