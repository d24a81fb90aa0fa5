import type { QuorumRule } from '../../groups/quorum';
import type { Day } from '../../platform/time/period';
import { windowStart } from '../asked';
import { counted } from '../counted';
import { quoracyOf } from '../measures/quoracy';
import type { Room } from '../measures/quoracy';
import { roomOfRecord } from '../measures/quoracy.queries';
import { groupsOfKind, months, wholeNumber } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { sharesContradict } from '../shares';
import { byShare, cannotTell } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow {
  readonly everyMonths: number;
  readonly keptPercent: number;
  readonly slippingPercent: number;
  readonly longestGapDays: number;
  readonly leastPeriods: number;
  /** Periods that have ended: with a meeting, without one, and with a planned meeting that nobody has logged. */
  readonly met: number;
  readonly missed: number;
  readonly notLogged: number;
  readonly planned: number;
  readonly plannedAndHeld: number;
  readonly everRecorded: boolean;
  readonly gap: number | null;
  readonly gapFrom: Day | null;
  readonly meetings: readonly Evidence[];
  /** Held meetings of the counted periods on days with a quorum rule, and the period that each counts for. */
  readonly judged: readonly { readonly period: Day; readonly rule: QuorumRule; readonly room: Room }[];
}

const each = (field: string): string => `(a.p->>'${field}')::integer`;
const everyMonths = `rtrim(ltrim(a.p->>'every', 'P'), 'M')::integer`;
const monthNumber = (day: string): string =>
  `(extract(year FROM ${day})::integer * 12 + extract(month FROM ${day})::integer)`;
// The first month that lies wholly within the promise.
const firstMonth = `date_trunc('month', a.about_since::timestamp + interval '1 month - 1 day')::date`;

/**
 * "The steering group will meet monthly". A held meeting counts for the month it was planned for, or else the month it was
 * held; a month with a planned meeting that nobody has logged is in no denominator, and a month that a pause touched is not
 * due. Gaps are counted in days without the paused ones, up to the asked day.
 */
export const meetsEvery = rule<Row, 'BY_PERIOD' | 'QUORATE_BY_PERIOD' | 'LONGEST_GAP' | 'OF_PLANNED'>({
  kind: 'MEETS_EVERY',
  version: 1,
  name: 'Meets every so many months',
  question: 'Does the group meet as often as was promised, and without long gaps?',
  evidence: 'The meetings held in the months that are counted.',
  about: 'GROUP',
  grace: { days: 0, means: 'Days after the end of a month before a month without a meeting is counted.' },
  parameters: {
    groups: groupsOfKind,
    every: months('how often: P1M for monthly, P2M for every two months, and so on'),
    windowMonths: wholeNumber('over how many months back', 1, 120, 12),
    keptPercent: wholeNumber('from what share of periods with a meeting, in per cent, it is kept', 1, 100, 80),
    slippingPercent: wholeNumber('from what share of periods with a meeting, in per cent, it is slipping', 0, 100, 58),
    longestGapDays: wholeNumber(
      'the longest gap in days; 31 days for each month and 14 more when left out',
      1,
      1000,
      null,
    ),
    leastPeriods: wholeNumber('how many periods must have ended before anybody can tell', 1, 12, 3),
  },
  contradictions: sharesContradict,
  aspects: {
    BY_PERIOD: 'A meeting in each period',
    QUORATE_BY_PERIOD: 'A quorate meeting in each period',
    LONGEST_GAP: 'No long gap',
    OF_PLANNED: 'Planned meetings are held',
  },
  sql: `, chosen AS MATERIALIZED (
      SELECT b.*, least(b.window_from, (b.first_month + make_interval(months => b.first_period * b.every))::date) AS reach_from FROM (
        SELECT a.*, e.*, ${windowStart('a', each('windowMonths'), 'about_since')} AS window_from,
          greatest(0, e.ended - ${each('windowMonths')} / e.every) AS first_period
        FROM asked_group a CROSS JOIN LATERAL (SELECT ${everyMonths} AS every, ${firstMonth} AS first_month,
          (${monthNumber('(a.day + 1 - a.grace)')} - ${monthNumber(firstMonth)}) / ${everyMonths} AS ended) e) b
    ), due AS (
      SELECT a.n, a.about_id, (a.first_month + make_interval(months => j * a.every))::date AS first_day,
        (a.first_month + make_interval(months => (j + 1) * a.every))::date AS next_day
      FROM chosen a CROSS JOIN LATERAL generate_series(a.first_period, a.ended - 1) j
      WHERE NOT a.paused && daterange((a.first_month + make_interval(months => j * a.every))::date, (a.first_month + make_interval(months => (j + 1) * a.every))::date)
    ), met AS MATERIALIZED (
      SELECT a.n, a.about_id, m.id, m.meets_on, coalesce(m.planned_for, m.meets_on) AS counts_for, m.planned_for, m.status, m.kind, a.day, a.window_from, a.paused
      FROM chosen a JOIN meeting_group mg ON mg.group_id = a.about_id AND mg.meets_on >= a.reach_from - 62 AND mg.meets_on <= a.day + 62
        JOIN meeting m ON m.id = mg.meeting_id
      WHERE m.meets_on <= a.day OR m.status <> 'HELD'
    ), period AS (
      SELECT d.n, d.about_id, d.first_day, coalesce(bool_or(m.status = 'HELD'), false) AS is_met,
        coalesce(bool_or(m.status = 'PLANNED' AND m.meets_on <= m.day), false) AS is_open
      FROM due d LEFT JOIN met m ON m.n = d.n AND m.about_id = d.about_id AND m.counts_for >= d.first_day AND m.counts_for < d.next_day
        AND m.kind = 'ORDINARY'
      GROUP BY d.n, d.about_id, d.first_day
    ), quorum_meeting AS (
      SELECT d.n, d.about_id, json_agg(json_build_object('period', d.first_day, 'rule', q.rule, 'room', ${roomOfRecord})) AS judged
      FROM due d JOIN met m ON m.n = d.n AND m.about_id = d.about_id AND m.counts_for >= d.first_day AND m.counts_for < d.next_day
          AND m.kind = 'ORDINARY' AND m.status = 'HELD'
        CROSS JOIN LATERAL (SELECT m.id AS meeting_id, m.about_id AS group_id, m.meets_on) x
        JOIN quorum_rule q ON q.group_id = m.about_id AND q.during @> m.meets_on
      GROUP BY d.n, d.about_id
    ), counted AS (
      SELECT n, about_id, count(*) FILTER (WHERE is_met)::integer AS met, count(*) FILTER (WHERE NOT is_met AND NOT is_open)::integer AS missed,
        count(*) FILTER (WHERE NOT is_met AND is_open)::integer AS open
      FROM period GROUP BY n, about_id
    ), planning AS (
      SELECT n, about_id, count(*)::integer AS planned, count(*) FILTER (WHERE status = 'HELD')::integer AS held
      FROM met WHERE planned_for BETWEEN window_from AND day AND status <> 'PLANNED' GROUP BY n, about_id
    ), point AS (
      SELECT n, about_id, meets_on AS day, paused FROM met WHERE status = 'HELD' AND meets_on >= window_from
      UNION SELECT n, about_id, window_from, paused FROM chosen UNION SELECT n, about_id, day, paused FROM chosen
    ), gap AS (
      SELECT DISTINCT ON (n, about_id) n, about_id, day AS from_day, days FROM (
        SELECT n, about_id, day, next - day - CASE WHEN paused = '{}' THEN 0 ELSE (SELECT coalesce(sum(upper(s) - lower(s)), 0)
          FROM unnest(paused * datemultirange(daterange(day, next, '(]'))) s) END AS days
        FROM (SELECT n, about_id, day, paused, lead(day) OVER (PARTITION BY n, about_id ORDER BY day) AS next FROM point) k WHERE next IS NOT NULL) g
      ORDER BY n, about_id, days DESC, day
    )
    SELECT a.n, a."subjectKey", a.subject, a.every AS "everyMonths", ${each('keptPercent')} AS "keptPercent",
      ${each('slippingPercent')} AS "slippingPercent", coalesce(${each('longestGapDays')}, a.every * 31 + 14) AS "longestGapDays",
      ${each('leastPeriods')} AS "leastPeriods", coalesce(c.met, 0) AS met, coalesce(c.missed, 0) AS missed, coalesce(c.open, 0) AS "notLogged",
      coalesce(u.judged, '[]'::json) AS judged, coalesce(p.planned, 0) AS planned, coalesce(p.held, 0) AS "plannedAndHeld", g.days::integer AS gap, g.from_day AS "gapFrom",
      EXISTS (SELECT FROM meeting_group x WHERE x.group_id = a.about_id AND x.meets_on <= a.day AND x.status <> 'PLANNED') AS "everRecorded",
      coalesce((SELECT json_agg(json_build_object('kind', 'meeting', 'id', m.id, 'on', m.meets_on) ORDER BY m.meets_on, m.id) FROM met m
        WHERE m.n = a.n AND m.about_id = a.about_id AND m.status = 'HELD' AND m.meets_on >= a.window_from), '[]'::json) AS meetings
    FROM chosen a LEFT JOIN counted c ON c.n = a.n AND c.about_id = a.about_id LEFT JOIN quorum_meeting u ON u.n = a.n AND u.about_id = a.about_id
      LEFT JOIN planning p ON p.n = a.n AND p.about_id = a.about_id
      LEFT JOIN gap g ON g.n = a.n AND g.about_id = a.about_id`,
  verdictsOn: (row) => {
    if (!row.everRecorded) {
      const nothing = cannotTell('No meeting of this group is recorded.', 'Its meetings, held or cancelled.');
      return { BY_PERIOD: nothing, QUORATE_BY_PERIOD: nothing, LONGEST_GAP: nothing, OF_PLANNED: nothing };
    }
    return {
      BY_PERIOD: byPeriod(row),
      QUORATE_BY_PERIOD: quorateByPeriod(row),
      LONGEST_GAP: longestGap(row),
      OF_PLANNED: ofPlanned(row),
    };
  },
});

function byPeriod(row: Row): Verdict {
  const { met, missed, notLogged, leastPeriods, meetings: evidence } = row;
  const figures = { count: met, of: met + missed };
  const open = notLogged === 0 ? '' : ` In ${inPeriods(row, notLogged)} a planned meeting is not logged yet.`;
  const sentence = `Met in ${String(met)} of ${inPeriods(row, figures.of)}.${open}`;
  if (figures.of < leastPeriods)
    return cannotTell(sentence, `Meetings of at least ${inPeriods(row, leastPeriods)}.`, { figures, evidence });
  return { outcome: byShare(figures, row.keptPercent, row.slippingPercent), sentence, figures, evidence };
}

function inPeriods({ everyMonths: every }: Row, count: number): string {
  if (every === 1) return counted(count, 'month');
  return counted(count, `period of ${String(every)} months`, `periods of ${String(every)} months`);
}

/** A period counts when one of its meetings was quorate; those that are not are told apart from those without a meeting. */
function quorateByPeriod(row: Row): Verdict {
  const of = row.met + row.missed;
  if (row.judged.length === 0)
    return cannotTell('No quorum rule is recorded for these meetings.', 'What makes the group quorate.');
  const judged = row.judged.map((one) => ({ ...one, quoracy: quoracyOf(one.rule, one.room).quoracy }));
  const periods = new Set(judged.filter(({ quoracy }) => quoracy === 'QUORATE').map(({ period }) => period));
  const figures = { count: periods.size, of };
  const unknown = judged.filter(({ quoracy }) => quoracy === 'UNDETERMINED').length;
  const untold = unknown === 0 ? '' : ` Of ${counted(unknown, 'meeting')} the quorum cannot be told.`;
  const sentence = `A quorate meeting in ${String(figures.count)} of ${inPeriods(row, of)}.${untold}`;
  if (of < row.leastPeriods)
    return cannotTell(sentence, `Meetings of at least ${inPeriods(row, row.leastPeriods)}.`, { figures });
  return { outcome: byShare(figures, row.keptPercent, row.slippingPercent), sentence, figures, evidence: row.meetings };
}

function longestGap({ gap, gapFrom, longestGapDays, meetings: evidence }: Row): Verdict {
  if (gap === null) return cannotTell('The promise is too new to tell.', 'A day after its first.');
  const limit = `at most ${String(longestGapDays)} was agreed`;
  const sentence = `Longest gap: ${counted(gap, 'day')}; ${limit}.`;
  const outcome = gap <= longestGapDays ? 'KEPT' : gap <= longestGapDays * 1.5 ? 'SLIPPING' : 'NOT_KEPT';
  return { outcome, sentence, since: gapFrom, evidence };
}

function ofPlanned({ planned, plannedAndHeld, keptPercent, slippingPercent, meetings: evidence }: Row): Verdict {
  const figures = { count: plannedAndHeld, of: planned };
  if (planned === 0) return cannotTell('No meeting was planned ahead.', 'The planned meetings.', { evidence });
  const sentence = `Held ${String(plannedAndHeld)} of ${counted(planned, 'planned meeting')}.`;
  return { outcome: byShare(figures, keptPercent, slippingPercent), sentence, figures, evidence };
}
