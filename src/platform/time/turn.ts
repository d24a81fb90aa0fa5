import { Problem } from '../problems/problem';
import { periodOf, plusDays, rangeOf, rangeUntil } from './period';
import type { DateRange, Day } from './period';

/** One row of something of which one holds at a time: a name, a status, a host. */
export interface InTurn {
  readonly id: string;
  readonly during: DateRange;
}

/** What has to be written so that another one takes its turn. */
export interface Turn {
  /** The row that ends the day before, with its new range. */
  readonly ends: InTurn | null;
  /** The row to put right instead of adding one, because it begins on the same day. */
  readonly corrects: string | null;
  readonly during: DateRange;
}

/**
 * The next of its kind begins on a day, and the latest ends the day before. One that begins on the very day of the latest
 * puts that right: there is no day on which the latest held.
 * @param what what people call it, such as "name"
 * @param latest the one that begins last, if there is any
 * @param until the last day of what it belongs to, where that has one
 * Throws 409 when the latest begins after that day, or what it belongs to has ended by then.
 */
export function turnFrom(from: Day, what: string, latest: InTurn | undefined, until: Day | null = null): Turn {
  if (until !== null && from > until) {
    throw refused('after-its-life', `It ends on ${until}. Choose that day or an earlier one.`);
  }
  const during = rangeOf(from, until);
  if (!latest) return { ends: null, corrects: null, during };
  const { from: begins, to } = periodOf(latest.during);
  if (from < begins) {
    throw refused(
      'before-the-latest',
      `The latest ${what} begins on ${begins}. Another cannot begin before it: choose that day or a later one.`,
    );
  }
  if (from === begins) return { ends: null, corrects: latest.id, during };
  const dayBefore = plusDays(from, -1);
  const ends = to === null || to > dayBefore ? { id: latest.id, during: rangeUntil(latest.during, dayBefore) } : null;
  return { ends, corrects: null, during };
}

function refused(kind: string, detail: string): Problem {
  return new Problem(409, kind, detail, [{ pointer: '#/from', detail }]);
}
