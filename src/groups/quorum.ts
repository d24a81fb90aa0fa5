/** By which property of a member a category is told. The sector and type are those of the organisation that is represented. */
export const categoryDimensions = ['SECTOR', 'PROFESSION', 'ORG_TYPE', 'CONSTITUENCY', 'CAPACITY'] as const;
export type CategoryDimension = (typeof categoryDimensions)[number];

/**
 * Of what a fraction is taken. MEMBERS are the people who hold seats, FILLED_SEATS their seats, ALL_SEATS the vacant ones
 * too, VOTING_MEMBERS those who may vote, ORGANISATIONS the organisations that members are there for.
 */
export const fractionBases = ['MEMBERS', 'VOTING_MEMBERS', 'FILLED_SEATS', 'ALL_SEATS', 'ORGANISATIONS'] as const;
export type FractionBase = (typeof fractionBases)[number];

/** Whether somebody who comes for a member counts. */
export const deputyRules = ['ALWAYS', 'WITH_CHAIR_AGREEMENT', 'NEVER'] as const;
export type DeputyRule = (typeof deputyRules)[number];

/** One condition. Posts and organisations are named by their keys. */
export type QuorumClause =
  | { readonly minCount: number }
  | { readonly minFraction: { readonly of: FractionBase; readonly num: number; readonly den: number } }
  | { readonly minCategory: { readonly dim: CategoryDimension; readonly value: string; readonly n: number } }
  | { readonly minOrganisation: { readonly organisation: string; readonly n: number } }
  | { readonly eachOrganisation: { readonly organisations: readonly string[]; readonly n: number } }
  | { readonly anyOfPosts: { readonly posts: readonly string[]; readonly n: number } }
  /** The chair or a vice-chair in person or online; with `deputies`, somebody who comes for one of them will do. */
  | { readonly chairOrVice: true | { readonly deputies: boolean } };

interface Modifiers {
  readonly deputiesCount: DeputyRule;
  /** "Shall be deemed to constitute presence in person … and shall be included in the quorum." */
  readonly remoteCounts: boolean;
  /** For an item under which a member declared an interest and withdrew or left. */
  readonly conflictedMembersExcluded: boolean;
}

/** What makes a meeting quorate: all of some clauses, or any one of them. */
export type QuorumRule = Modifiers &
  ({ readonly all: readonly QuorumClause[] } | { readonly any: readonly QuorumClause[] });

/** The clauses in their order, and whether all of them are needed. */
export function clausesOf(rule: QuorumRule): { readonly clauses: readonly QuorumClause[]; readonly needsAll: boolean } {
  return 'all' in rule ? { clauses: rule.all, needsAll: true } : { clauses: rule.any, needsAll: false };
}

/** A seat of the group as far as a quorum may ask for it. */
export interface SeatThere {
  readonly role: string;
  readonly constituency: string | null;
}

/**
 * The clauses that no meeting of these seats could ever meet, by their number from 0, each with why; none while a group has
 * no seats on record, or while any other clause would do.
 */
export function impossibleClauses(rule: QuorumRule, seats: readonly SeatThere[]): Map<number, string> {
  const found = new Map<number, string>();
  const { clauses, needsAll } = clausesOf(rule);
  clauses.forEach((clause, index) => {
    const why = whyImpossible(clause, seats);
    if (why !== null) found.set(index, why);
  });
  return needsAll || found.size === clauses.length ? found : new Map<number, string>();
}

function whyImpossible(clause: QuorumClause, seats: readonly SeatThere[]): string | null {
  if ('anyOfPosts' in clause) {
    const { posts, n } = clause.anyOfPosts;
    return n > posts.length
      ? `Only ${String(posts.length)} posts are named, so ${String(n)} of them can never come.`
      : null;
  }
  if (seats.length === 0) return null;
  const there = `The group has ${String(seats.length)} seats of members`;
  if ('minCount' in clause && clause.minCount > seats.length)
    return `${there}, so ${String(clause.minCount)} can never come.`;
  if ('chairOrVice' in clause && !seats.some(({ role }) => role === 'CHAIR' || role === 'VICE_CHAIR'))
    return 'The group has no seat of a chair or vice-chair.';
  if ('minOrganisation' in clause && clause.minOrganisation.n > seats.length)
    return `${there}, so ${String(clause.minOrganisation.n)} of one organisation can never come.`;
  if ('eachOrganisation' in clause) {
    const { organisations, n } = clause.eachOrganisation;
    const needed = organisations.length * n;
    return needed > seats.length ? `${there}, so ${String(needed)} of these organisations can never come.` : null;
  }
  if (!('minCategory' in clause)) return null;
  const { dim, value, n } = clause.minCategory;
  if (n > seats.length) return `${there}, so ${String(n)} of a category can never come.`;
  const ofIt = seats.filter(({ constituency }) => constituency === value).length;
  return dim === 'CONSTITUENCY' && ofIt < n
    ? `The group has ${String(ofIt)} seats of the constituency ${value}, so ${String(n)} can never come.`
    : null;
}
