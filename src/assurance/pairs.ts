import type { Day } from '../platform/time/period';
import { windowStart } from './asked';
import { wholeNumber } from './parameter-fields';
import type { Fault, Parameters } from './parameters';
import { countedPeriods, namedPeriods } from './period-in-words';
import type { SubjectRow } from './rule';
import { sharesContradict } from './shares';
import { graceFrom } from './spell';
import type { Clock } from './spell';
import { byShare, cannotTell, keptOr } from './verdict';
import type { Evidence, EvidenceKind, Figures, Verdict } from './verdict';

/** The parameters of rules about pairs of groups: over how many months, and from which share of periods it is kept. */
export const pairShares = {
  windowMonths: wholeNumber('over how many months back', 1, 120, 12),
  keptPercent: wholeNumber('from what share, in per cent, it is kept', 1, 100, 80),
  slippingPercent: wholeNumber('from what share, in per cent, it is slipping', 0, 100, 58),
};

/** What a row says of a pair of groups: of its line or link, and of the periods that have ended. */
export interface PairRow extends SubjectRow, Clock {
  readonly other: string;
  readonly first: Day;
  readonly everyMonths: number;
  readonly keptPercent: number;
  readonly slippingPercent: number;
  /** The last line or link that had begun by the day. */
  readonly tieId: string | null;
  readonly tieFrom: Day | null;
  readonly tieNext: Day | null;
  readonly met: number;
  readonly due: number;
  /** The first days of the periods in which nothing happened. */
  readonly missed: readonly Day[];
}

const each = (field: string): string => `(a.p->>'${field}')::integer`;
const monthNumber = (day: string): string =>
  `(extract(year FROM ${day})::integer * 12 + extract(month FROM ${day})::integer)`;
// The first month that lies wholly within the promise.
const firstMonth = `date_trunc('month', a.about_since::timestamp + interval '1 month - 1 day')::date`;

/**
 * SQL: the relation `pair`, one row for each group that a promise is about and each other group that it names in `field`;
 * `tie` is the table of their lines or links with its condition, `every` the period. `reach_from` is the first day that is
 * looked at, `ended` how many whole periods of calendar months have ended since the promise.
 */
export function pairsBy(field: string, tie: string, every: string): string {
  const period = `rtrim(ltrim(${every}, 'P'), 'M')::integer`;
  return `, pair AS MATERIALIZED (
      SELECT b.*, least(b.window_from, (b.first_month + make_interval(months => b.first_period * b.every))::date) AS reach_from FROM (
        SELECT a.*, o.id AS other_id, o.key AS other_key, o.name AS other, t.id AS tie_id, lower(t.during) AS tie_from, upper(t.during) AS tie_next,
          e.every, e.ended, greatest(0, e.ended - greatest(1, ${each('windowMonths')} / e.every)) AS first_period, ${firstMonth} AS first_month,
          ${windowStart('a', each('windowMonths'), 'about_since')} AS window_from
        FROM asked_group a CROSS JOIN LATERAL jsonb_array_elements_text(a.p->'${field}') k(key)
          JOIN governance_group o ON o.key = k.key AND o.id <> a.about_id
          LEFT JOIN LATERAL (SELECT x.* FROM ${tie} AND lower(x.during) <= a.day ORDER BY lower(x.during) DESC LIMIT 1) t ON true
          CROSS JOIN LATERAL (SELECT ${period} AS every,
            (${monthNumber('(a.day + 1 - a.grace)')} - ${monthNumber(firstMonth)}) / (${period}) AS ended) e) b
    )`;
}

/** SQL: the number of the period of a row of `pair a` in which a day lies; null for a day before the first whole period. */
export function periodOf(day: string): string {
  const number = `(${monthNumber(day)} - ${monthNumber('a.first_month')}) / a.every`;
  return `CASE WHEN ${day} >= a.first_month THEN ${number} END`;
}

/**
 * SQL: for each row of `pair a`, as `c`: how many periods are due, in how many of them something happened (`periods` is an array of
 * their numbers), and the first days of the others. A period that a pause touched is not due.
 */
export function countedIn(periods: string): string {
  return `CROSS JOIN LATERAL (
      SELECT count(*)::integer AS due, count(*) FILTER (WHERE j = ANY (${periods}))::integer AS met,
        coalesce(json_agg(s.first_day ORDER BY j) FILTER (WHERE (j = ANY (${periods})) IS NOT TRUE), '[]'::json) AS missed
      FROM generate_series(a.first_period, a.ended - 1) j
        CROSS JOIN LATERAL (SELECT (a.first_month + make_interval(months => j * a.every))::date AS first_day,
          (a.first_month + make_interval(months => (j + 1) * a.every))::date AS next_day) s
      WHERE NOT a.paused && daterange(s.first_day, s.next_day)
    ) c`;
}

/** SQL: what every rule about pairs selects, from `pair a` and what is `countedIn` its periods. The arrow stands between the two groups. */
export const pairColumns = (
  arrow: string,
): string => `a.n, a."subjectKey" || ' ${arrow} ' || a.other_key AS "subjectKey",
      a.subject || ' ${arrow} ' || a.other AS subject, a.other, a.day, a.grace, a.about_since AS first,
      (SELECT coalesce(json_agg(json_build_object('from', lower(z), 'next', upper(z)) ORDER BY z), '[]'::json)
        FROM unnest(a.paused) z WHERE lower(z) <= a.day) AS paused, a.every AS "everyMonths", ${each('keptPercent')} AS "keptPercent",
      ${each('slippingPercent')} AS "slippingPercent", a.tie_id AS "tieId", a.tie_from AS "tieFrom", a.tie_next AS "tieNext",
      c.met, c.due, c.missed`;

/** Told where a share for slipping is above that for kept, or the window is shorter than the period. */
export function pairsContradict(parameters: Parameters): Fault[] {
  const { every, windowMonths } = parameters;
  const least = typeof every === 'string' ? Number(every.slice(1, -1)) : 1;
  const short = {
    pointer: '#/parameters/windowMonths',
    detail: `Enter at least ${String(least)}, the months of one period.`,
  };
  return [...sharesContradict(parameters), ...(Number(windowMonths) < least ? [short] : [])];
}

/** Whether the line or link is there on the day; one that nobody ever recorded tells nothing. */
export function tieVerdict(
  row: PairRow,
  kind: EvidenceKind & ('reportingLine' | 'workingLink'),
  thing: string,
): Verdict {
  const { day, first, tieId, tieFrom, tieNext } = row;
  if (tieId === null || tieFrom === null) {
    return cannotTell(`No ${thing} ${row.other} is recorded.`, `The ${thing} ${row.other}, from which day.`);
  }
  const isThere = tieNext === null || day < tieNext;
  const since = isThere ? tieFrom : tieNext > first ? tieNext : first;
  const sentence = isThere ? `There is a ${thing} ${row.other}.` : `The ${thing} ${row.other} has ended.`;
  const evidence = isThere ? [{ kind, id: tieId, on: tieFrom }] : [];
  return keptOr(isThere, sentence, { day, graceDays: graceFrom(since, row), since, evidence });
}

/** In how many of the periods something happened, and where it is missing. `did` begins the sentence: "A report went up". */
export function periodsVerdict(row: PairRow, did: string, evidence: readonly Evidence[]): Verdict {
  const { met, due, missed, everyMonths } = row;
  if (due === 0) {
    return cannotTell('No whole period has ended since the promise.', 'A whole period without a pause.', { evidence });
  }
  const where = missed.length === 0 ? '' : `; missing in ${namedPeriods(missed, everyMonths)}`;
  const sentence = `${did} in ${String(met)} of ${countedPeriods(due, everyMonths)}${where}.`;
  return sharesVerdict(row, { count: met, of: due }, sentence, evidence);
}

/** What a share comes to, in the words of its sentence. */
export function sharesVerdict(
  { keptPercent, slippingPercent }: { readonly keptPercent: number; readonly slippingPercent: number },
  figures: Figures,
  sentence: string,
  evidence: readonly Evidence[],
): Verdict {
  return { outcome: byShare(figures, keptPercent, slippingPercent), sentence, figures, evidence };
}
