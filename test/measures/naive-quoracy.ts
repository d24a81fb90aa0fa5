import type { QuorumClause, QuorumRule } from '../../src/groups/quorum';
import type { SeatAtMeeting } from '../../src/assurance/measures/quoracy';

/** Whether a set of people is a quorum, by calling the roll name by name, once for every way in which the unknown may have been. */
export function naiveQuoracy(
  rule: QuorumRule,
  seats: readonly SeatAtMeeting[],
  allSeats: number,
  withdrawn: readonly string[],
): string {
  const unknown = seats.filter(
    ({ status, chairAgreedDeputy }) =>
      status === 'NOT_RECORDED' ||
      (status === 'DEPUTY' && rule.deputiesCount === 'WITH_CHAIR_AGREEMENT' && chairAgreedDeputy === null),
  );
  const answers = new Set<boolean>();
  for (let way = 0; way < 2 ** unknown.length; way += 1) {
    const known = seats.map((seat) => {
      const index = unknown.indexOf(seat);
      if (index < 0) return seat;
      const came = Math.floor(way / 2 ** index) % 2 === 1;
      return seat.status === 'DEPUTY'
        ? { ...seat, chairAgreedDeputy: came }
        : { ...seat, status: came ? ('PRESENT' as const) : ('ABSENT' as const) };
    });
    answers.add(isQuorum(rule, known, allSeats, withdrawn));
  }
  if (answers.size === 2) return 'UNDETERMINED';
  return answers.has(true) ? 'QUORATE' : 'INQUORATE';
}

function isQuorum(
  rule: QuorumRule,
  seats: readonly SeatAtMeeting[],
  allSeats: number,
  withdrawn: readonly string[],
): boolean {
  const roll: { name: string; seat: SeatAtMeeting; deputy: boolean }[] = [];
  for (const seat of seats) {
    const deputy = seat.status === 'DEPUTY';
    const name = deputy ? (seat.deputyPersonId ?? `?${seat.seatId}`) : (seat.personId ?? seat.seatId);
    if (rule.conflictedMembersExcluded && withdrawn.includes(name)) continue;
    if (seat.status === 'PRESENT') roll.push({ name, seat, deputy });
    if (seat.status === 'PRESENT_ONLINE' && rule.remoteCounts) roll.push({ name, seat, deputy });
    if (deputy && rule.deputiesCount === 'ALWAYS') roll.push({ name, seat, deputy });
    if (deputy && rule.deputiesCount === 'WITH_CHAIR_AGREEMENT' && seat.chairAgreedDeputy === true)
      roll.push({ name, seat, deputy });
  }
  const people = (of: typeof roll): number => new Set(of.map(({ name }) => name)).size;
  const members = (of: readonly SeatAtMeeting[]): number =>
    new Set(of.map(({ personId, seatId }) => personId ?? seatId)).size;
  const organisations = (of: readonly SeatAtMeeting[]): number =>
    new Set(of.flatMap(({ organisation }) => organisation ?? [])).size;
  const isMet = (clause: QuorumClause): boolean => {
    if ('minCount' in clause) return people(roll) >= clause.minCount;
    if ('minOrganisation' in clause)
      return (
        people(roll.filter(({ seat }) => seat.organisation === clause.minOrganisation.organisation)) >=
        clause.minOrganisation.n
      );
    if ('eachOrganisation' in clause)
      return clause.eachOrganisation.organisations.every(
        (one) => people(roll.filter(({ seat }) => seat.organisation === one)) >= clause.eachOrganisation.n,
      );
    if ('anyOfPosts' in clause)
      return (
        clause.anyOfPosts.posts.filter((post) => roll.some(({ seat }) => seat.posts.includes(post))).length >=
        clause.anyOfPosts.n
      );
    if ('chairOrVice' in clause)
      return roll.some(
        ({ seat, deputy }) =>
          ['CHAIR', 'VICE_CHAIR'].includes(seat.role) &&
          (!deputy || (clause.chairOrVice !== true && clause.chairOrVice.deputies)),
      );
    if ('minCategory' in clause) {
      const { dim, value, n } = clause.minCategory;
      const own = ({ seat }: { seat: SeatAtMeeting }): string | null =>
        ({
          SECTOR: seat.sector,
          PROFESSION: seat.profession,
          ORG_TYPE: seat.organisationType,
          CONSTITUENCY: seat.constituency,
          CAPACITY: seat.capacity,
        })[dim];
      return people(roll.filter((one) => own(one) === value)) >= n;
    }
    const { of, num, den } = clause.minFraction;
    const voters = seats.filter(({ voting }) => voting);
    const parts = {
      MEMBERS: [people(roll), members(seats)],
      VOTING_MEMBERS: [people(roll.filter(({ seat }) => seat.voting)), members(voters)],
      FILLED_SEATS: [new Set(roll.map(({ seat }) => seat.seatId)).size, seats.length],
      ALL_SEATS: [new Set(roll.map(({ seat }) => seat.seatId)).size, allSeats],
      ORGANISATIONS: [organisations(roll.map(({ seat }) => seat)), organisations(seats)],
    } as const;
    const [there, whole] = parts[of];
    // Somebody at least has to be there.
    return there > 0 && there * den >= whole * num;
  };
  return 'all' in rule ? rule.all.every(isMet) : rule.any.some(isMet);
}
