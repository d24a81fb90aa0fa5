import { clausesOf } from '../../groups/quorum';
import type { QuorumClause, QuorumRule } from '../../groups/quorum';
import type { AttendanceStatus } from '../../meetings/attendance.entity';
import { counted, listed } from '../counted';

export const quoracies = ['QUORATE', 'INQUORATE', 'UNDETERMINED'] as const;
export type Quoracy = (typeof quoracies)[number];

/** A member's seat at one meeting: whose it is, and who came for it. */
export interface SeatAtMeeting {
  readonly seatId: string;
  readonly role: string;
  readonly voting: boolean;
  readonly constituency: string | null;
  readonly status: AttendanceStatus;
  /** Who holds the seat. */
  readonly personId: string | null;
  readonly deputyPersonId: string | null;
  readonly chairAgreedDeputy: boolean | null;
  readonly capacity: string | null;
  /** Of whoever came: the holder, or the deputy where that is known. */
  readonly profession: string | null;
  /** The key of the organisation that the seat speaks for, as it continues. */
  readonly organisation: string | null;
  readonly sector: string | null;
  readonly organisationType: string | null;
  /** Keys of the posts that the seat goes with, or that its holder has. */
  readonly posts: readonly string[];
}

/** Everybody who was expected as a member at a meeting, and how many seats of members there were, vacant ones too. */
export interface Room {
  readonly seats: readonly SeatAtMeeting[];
  readonly allSeats: number;
}

/** What one clause asked for and what there was. */
export interface ClauseMet {
  readonly kind: string;
  /** What it asks for, as a person would say it. */
  readonly words: string;
  readonly has: number;
  readonly needs: number;
  /** Null where attendance that nobody recorded would decide it. */
  readonly isMet: boolean | null;
}

export interface QuoracyOfRoom {
  readonly quoracy: Quoracy;
  /** People who are members here. */
  readonly eligible: number;
  /** How many of them count towards the quorum. */
  readonly counting: number;
  readonly clauses: readonly ClauseMet[];
}

/** Whoever came for a seat and counts. */
interface Came extends SeatAtMeeting {
  /** One person counts once, in however many seats and as whoever's deputy. */
  readonly who: string;
  readonly isDeputy: boolean;
}

const notKnown: QuoracyOfRoom = { quoracy: 'UNDETERMINED', eligible: 0, counting: 0, clauses: [] };

/**
 * Whether a meeting was quorate, with a reason for each clause. Only members count; in attendance, observers and guests never
 * do. Where it would depend on attendance that nobody recorded, or there is no rule, it is undetermined.
 * @param withdrawn people who do not count for the matter at hand, because they declared an interest in it
 */
export function quoracyOf(rule: QuorumRule | null, room: Room, withdrawn: readonly string[] = []): QuoracyOfRoom {
  const eligible = new Set(room.seats.map(({ personId, seatId }) => personId ?? seatId)).size;
  if (rule === null) return { ...notKnown, eligible };
  const excluded = rule.conflictedMembersExcluded ? withdrawn : [];
  const sure = cameTo(rule, room, excluded, false);
  const possible = cameTo(rule, room, excluded, true);
  const { clauses, needsAll } = clausesOf(rule);
  const met = clauses.map((clause): ClauseMet => {
    const [has, best] = [peopleFor(clause, sure), peopleFor(clause, possible)];
    const needs = neededBy(clause, room);
    return {
      kind: Object.keys(clause)[0] ?? '',
      words: inWords(clause, needs),
      has,
      needs,
      isMet: has >= needs ? true : best >= needs ? null : false,
    };
  });
  return { quoracy: together(met, needsAll), eligible, counting: peopleIn(sure), clauses: met };
}

function together(clauses: readonly ClauseMet[], needsAll: boolean): Quoracy {
  const answers = clauses.map(({ isMet }) => isMet);
  if (needsAll ? answers.every((answer) => answer === true) : answers.includes(true)) return 'QUORATE';
  if (needsAll ? answers.includes(false) : answers.every((answer) => answer === false)) return 'INQUORATE';
  return 'UNDETERMINED';
}

/** Who came and counts. `atBest` takes what nobody recorded as the better for the quorum. */
function cameTo(rule: QuorumRule, { seats }: Room, withdrawn: readonly string[], atBest: boolean): Came[] {
  return seats.flatMap((seat): Came[] => {
    const { status, personId, deputyPersonId, seatId } = seat;
    const isDeputy = status === 'DEPUTY';
    const counts =
      status === 'PRESENT' ||
      (status === 'PRESENT_ONLINE' && rule.remoteCounts) ||
      (isDeputy && deputyCounts(rule, seat, atBest)) ||
      (status === 'NOT_RECORDED' && atBest);
    const who = isDeputy ? (deputyPersonId ?? `deputy in ${seatId}`) : (personId ?? seatId);
    return counts && !withdrawn.includes(who) ? [{ ...seat, who, isDeputy }] : [];
  });
}

function deputyCounts({ deputiesCount }: QuorumRule, { chairAgreedDeputy }: SeatAtMeeting, atBest: boolean): boolean {
  if (deputiesCount !== 'WITH_CHAIR_AGREEMENT') return deputiesCount === 'ALWAYS';
  return chairAgreedDeputy ?? atBest;
}

function peopleIn(came: readonly Came[]): number {
  return new Set(came.map(({ who }) => who)).size;
}

function peopleFor(clause: QuorumClause, came: readonly Came[]): number {
  if ('minCount' in clause) return peopleIn(came);
  if ('minFraction' in clause) {
    const { of } = clause.minFraction;
    if (of === 'ORGANISATIONS') return distinct(came.map(({ organisation }) => organisation));
    if (of === 'VOTING_MEMBERS') return peopleIn(came.filter(({ voting }) => voting));
    return of === 'MEMBERS' ? peopleIn(came) : new Set(came.map(({ seatId }) => seatId)).size;
  }
  if ('minCategory' in clause) {
    const { dim, value } = clause.minCategory;
    return peopleIn(came.filter((one) => categoryOf[dim](one) === value));
  }
  if ('minOrganisation' in clause) return ofOrganisation(came, clause.minOrganisation.organisation);
  if ('eachOrganisation' in clause) {
    const { organisations, n } = clause.eachOrganisation;
    return organisations.filter((organisation) => ofOrganisation(came, organisation) >= n).length;
  }
  if ('anyOfPosts' in clause) {
    const { posts } = clause.anyOfPosts;
    return posts.filter((post) => came.some((one) => one.posts.includes(post))).length;
  }
  const deputies = clause.chairOrVice !== true && clause.chairOrVice.deputies;
  return came.some(({ role, isDeputy }) => (role === 'CHAIR' || role === 'VICE_CHAIR') && (deputies || !isDeputy))
    ? 1
    : 0;
}

function neededBy(clause: QuorumClause, { seats, allSeats }: Room): number {
  if ('minCount' in clause) return clause.minCount;
  if ('minCategory' in clause) return clause.minCategory.n;
  if ('minOrganisation' in clause) return clause.minOrganisation.n;
  if ('eachOrganisation' in clause) return clause.eachOrganisation.organisations.length;
  if ('anyOfPosts' in clause) return clause.anyOfPosts.n;
  if ('chairOrVice' in clause) return 1;
  const { of, num, den } = clause.minFraction;
  const bases = {
    MEMBERS: distinct(seats.map(({ personId, seatId }) => personId ?? seatId)),
    VOTING_MEMBERS: distinct(seats.filter(({ voting }) => voting).map(({ personId, seatId }) => personId ?? seatId)),
    FILLED_SEATS: seats.length,
    ALL_SEATS: Math.max(allSeats, seats.length),
    ORGANISATIONS: distinct(seats.map(({ organisation }) => organisation)),
  };
  return Math.max(1, Math.ceil((bases[of] * num) / den));
}

const categoryOf = {
  SECTOR: ({ sector }: Came) => sector,
  PROFESSION: ({ profession }: Came) => profession,
  ORG_TYPE: ({ organisationType }: Came) => organisationType,
  CONSTITUENCY: ({ constituency }: Came) => constituency,
  CAPACITY: ({ capacity }: Came) => capacity,
} as const;

function ofOrganisation(came: readonly Came[], organisation: string): number {
  return peopleIn(came.filter((one) => one.organisation === organisation));
}

function distinct(all: readonly (string | null)[]): number {
  return new Set(all.filter((one) => one !== null)).size;
}

const baseInWords = {
  MEMBERS: 'the members',
  VOTING_MEMBERS: 'the voting members',
  FILLED_SEATS: 'the filled seats',
  ALL_SEATS: 'all seats',
  ORGANISATIONS: 'the organisations that are represented',
} as const;

function inWords(clause: QuorumClause, needs: number): string {
  if ('minCount' in clause) return counted(needs, 'member');
  if ('minFraction' in clause) {
    const { of, num, den } = clause.minFraction;
    return `${String(num)} of ${String(den)} of ${baseInWords[of]}: ${String(needs)}`;
  }
  if ('minCategory' in clause)
    return `${String(needs)} with ${clause.minCategory.dim.toLowerCase()} ${clause.minCategory.value}`;
  if ('minOrganisation' in clause) return `${String(needs)} for ${clause.minOrganisation.organisation}`;
  if ('eachOrganisation' in clause) {
    const { organisations, n } = clause.eachOrganisation;
    return `${String(n)} for each of ${listed(organisations, 'and')}`;
  }
  if ('anyOfPosts' in clause) return `${String(needs)} of the posts ${listed(clause.anyOfPosts.posts, 'and')}`;
  return 'the chair or a vice-chair';
}
