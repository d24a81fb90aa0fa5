import { counted, listed } from '../../assurance/counted';
import { inWords as capacityInWords } from '../../assurance/capacity-in-words';
import { capacities } from '../../groups/capacity';
import type { GroupKind } from '../../groups/group.entity';
import { clausesOf } from '../../groups/quorum';
import type { FractionBase, QuorumClause, QuorumRule } from '../../groups/quorum';
import type { RhythmView } from '../../groups/rhythms.dto';
import { timeInWords } from '../../platform/time/time-in-words';

/** What kinds of groups are called. */
export const groupKindWords: Readonly<Record<GroupKind, string>> = {
  STEERING_GROUP: 'Steering group',
  WORKING_GROUP: 'Working group',
  THEMATIC_GROUP: 'Thematic group',
  REFERENCE_GROUP: 'Reference group',
  LEADERSHIP_TEAM: 'Leadership team',
  BOARD: 'Board',
  EXECUTIVE_GROUP: 'Executive group',
  EXTERNAL_COMMITTEE: 'External committee',
  TASK_AND_FINISH: 'Task and finish group',
};

/** The days of the week, from Monday. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** The months of the year. */
export const monthNames = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ordinals: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

/** Which of its weekday in the month: 1 the first, to 4 the fourth, -1 the last. */
export function ordinalOf(nth: number): string {
  return ordinals[nth] ?? '';
}

/** A number of months as an agreement writes it, P1M or P3M, as a sentence says it: “every month”, “every 3 months”. */
export function everyInWords(every: string): string {
  const count = Number(every.slice(1, -1));
  return count === 1 ? 'every month' : `every ${String(count)} months`;
}

/** How a group means to meet: “The second Wednesday, every month, 2pm, 90 minutes, not in August”. */
export function rhythmInWords(rhythm: RhythmView): string {
  const { every, nth, weekday, dayOfMonth, exceptMonths, startsAt, minutes } = rhythm;
  const day =
    nth !== null && weekday !== null
      ? `The ${ordinalOf(nth)} ${weekdayNames[weekday - 1] ?? ''}`
      : `Day ${String(dayOfMonth ?? 1)} of the month`;
  const left = listed(
    exceptMonths.map((month) => monthNames[month - 1] ?? ''),
    'or',
  );
  const parts = [
    `${day}, ${everyInWords(every)}`,
    timeInWords(startsAt, null),
    minutes === null ? null : counted(minutes, 'minute'),
    left === '' ? null : `not in ${left}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const basesInWords: Readonly<Record<FractionBase, string>> = {
  MEMBERS: 'the members',
  VOTING_MEMBERS: 'the voting members',
  FILLED_SEATS: 'the filled seats',
  ALL_SEATS: 'all seats',
  ORGANISATIONS: 'the organisations that are represented',
};

/** What makes a group quorate, as a sentence for each clause and one for what counts. `names` are those of the keys in it. */
export function quorumInWords(
  rule: QuorumRule,
  names: Readonly<Record<string, string>>,
): { readonly opening: string; readonly clauses: readonly string[]; readonly counting: string } {
  const { clauses, needsAll } = clausesOf(rule);
  return {
    opening: clauses.length === 1 ? 'Needed:' : needsAll ? 'All of these are needed:' : 'Any one of these is needed:',
    clauses: clauses.map((clause) => clauseInWords(clause, (key) => names[key] ?? key)),
    counting: [
      deputiesInWords[rule.deputiesCount],
      rule.remoteCounts ? 'Coming online counts.' : 'Coming online does not count.',
      ...(rule.conflictedMembersExcluded ? ['Somebody who withdrew because of an interest does not count.'] : []),
    ].join(' '),
  };
}

const deputiesInWords = {
  ALWAYS: 'Deputies count.',
  WITH_CHAIR_AGREEMENT: 'Deputies count where the chair agreed.',
  NEVER: 'Deputies do not count.',
} as const;

function clauseInWords(clause: QuorumClause, nameOf: (key: string) => string): string {
  if ('minCount' in clause) return `at least ${counted(clause.minCount, 'member')}`;
  if ('minFraction' in clause) {
    const { of, num, den } = clause.minFraction;
    return `at least ${String(num)} in ${String(den)} of ${basesInWords[of]}`;
  }
  if ('minCategory' in clause) {
    const { value, n } = clause.minCategory;
    return `at least ${counted(n, 'member')}: ${categoryInWords(value)}`;
  }
  if ('minOrganisation' in clause)
    return `at least ${counted(clause.minOrganisation.n, 'member')} for ${nameOf(clause.minOrganisation.organisation)}`;
  if ('eachOrganisation' in clause) {
    const { organisations, n } = clause.eachOrganisation;
    return `at least ${counted(n, 'member')} for each of ${listed(organisations.map(nameOf), 'and')}`;
  }
  if ('anyOfPosts' in clause)
    return `at least ${String(clause.anyOfPosts.n)} of ${listed(clause.anyOfPosts.posts.map(nameOf), 'and')}`;
  return 'the chair or a vice-chair';
}

/** A value of a category as people say it: `NHS_PROVIDER` is “NHS provider”. */
export function categoryInWords(value: string): string {
  const capacity = capacities.find((one) => one === value);
  if (capacity) return capacityInWords(capacity);
  return value
    .split('_')
    .map((word) => (['NHS', 'GP', 'ICB', 'CCG', 'PCT'].includes(word) ? word : word.toLowerCase()))
    .join(' ');
}
