import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { holderOn } from './naive-post-sits-on-group';
import { daysFrom, groupsAsked, isOn, outOfGrace, sittingIn } from './naive-roster';
import type { Sitting } from './naive-roster';
import { organisations } from './random-roster';
import type { Roster } from './roster';

interface Clause {
  readonly unitsOf?: string;
  readonly sector?: string;
  readonly organisation?: string;
  readonly atLeast: number;
}

interface Counted {
  readonly met: number;
  readonly perhaps: number;
}

/** Counts the members of each clause on the day, and asks day after day backwards since when it has been broken. */
export function naiveRepresentation(
  roster: Roster,
  promise: NaivePromise<{ readonly clauses: readonly Clause[] }>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { clauses } = promise.parameters;
  return Object.fromEntries(
    groupsAsked(roster, promise, day).map(({ id, key, first }) => {
      const members = (on: Day): Sitting[] =>
        sittingIn(roster, id, on).filter(({ seat }) => seat.memberClass === 'MEMBER');
      const begin = roster.groups.find((group) => group.id === id)?.from ?? day;
      if (!daysFrom(begin, day).some((on) => members(on).length > 0))
        return [key, { REPRESENTED: { outcome: 'CANNOT_TELL' } }];
      const counts = (on: Day): Counted[] => clauses.map((clause) => countOn(roster, members(on), clause, on));
      const isBroken = (on: Day): boolean =>
        counts(on).some(({ met, perhaps }, index) => met + perhaps < (clauses[index]?.atLeast ?? 0));
      const met = counts(day).filter((one, index) => one.met >= (clauses[index]?.atLeast ?? 0)).length;
      const figures = { count: met, of: clauses.length };
      if (!isBroken(day)) {
        const verdict: NaiveVerdict = { outcome: met === clauses.length ? 'KEPT' : 'CANNOT_TELL', figures };
        return [key, { REPRESENTED: verdict }];
      }
      let since = day;
      while (since > first && isBroken(plusDays(since, -1))) since = plusDays(since, -1);
      const isOut = outOfGrace(roster, since, day, promise.graceDays);
      const verdict: NaiveVerdict = isOut ? { outcome: 'NOT_KEPT', figures } : { outcome: 'SLIPPING', figures, since };
      return [key, { REPRESENTED: verdict }];
    }),
  );
}

function countOn(roster: Roster, members: readonly Sitting[], clause: Clause, day: Day): Counted {
  const people = [...new Set(members.map(({ person }) => person))];
  const of = (person: string): Sitting[] => members.filter((member) => member.person === person);
  const idOf = (key: string | undefined): string | undefined => organisations.find((one) => one.key === key)?.id;
  const named = carriedOn(roster, idOf(clause.unitsOf ?? clause.organisation), day);
  const units = (person: string): string[] =>
    roster.posts
      .filter((post) => isOn(post, day) && holderOn(roster, post.id, day) === person)
      .filter((post) => carriedOn(roster, post.organisation, day) === named)
      .flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const counts = (person: string): boolean => {
    if (clause.unitsOf !== undefined) return units(person).length > 0;
    if (clause.sector !== undefined) return of(person).some((one) => sectorOf(one) === clause.sector);
    return of(person).some(({ organisation }) => organisation === named);
  };
  const mayCount = (person: string): boolean =>
    of(person).some(
      (one) => sectorOf(one) === undefined || (clause.unitsOf !== undefined && one.organisation === named),
    );
  return {
    met: clause.unitsOf === undefined ? people.filter(counts).length : new Set(people.flatMap(units)).size,
    perhaps: people.filter((person) => mayCount(person) && !counts(person)).length,
  };
}

function sectorOf({ organisation, capacity }: Sitting): string | undefined {
  if (organisation === null) return capacity === 'PUBLIC_CONTRIBUTOR' ? 'LAY' : undefined;
  return organisations.find(({ id }) => id === organisation)?.sector;
}

/** Step by step along the successions that have happened by that day. */
function carriedOn(roster: Roster, organisation: string | undefined, day: Day): string | undefined {
  const step = roster.successions.find(({ predecessor, on }) => predecessor === organisation && on <= day);
  return step ? carriedOn(roster, step.successor, day) : organisation;
}
