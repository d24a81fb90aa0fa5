import type { ActionStatus } from '../../meetings/action.entity';
import type { Day } from '../../platform/time/period';
import { windowStart } from '../asked';
import { counted, listed } from '../counted';
import { groupsOfKind, wholeNumber } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { sharesContradict } from '../shares';
import { pausedDays, standingStill } from '../spell';
import type { Days } from '../spell';
import { byShare, cannotTell } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow {
  readonly day: Day;
  readonly paused: readonly Days[];
  readonly keptPercent: number;
  readonly slippingPercent: number;
  readonly actions: readonly KnownAction[];
}

/** An action as it was known on the day. */
interface KnownAction {
  readonly id: string;
  readonly number: string;
  readonly agreedOn: Day;
  /** False where it was moved only later, from a day that nobody noted. */
  readonly isDueKnown: boolean;
  readonly due: Day | null;
  /** When it was given that day. */
  readonly dueSince: Day;
  readonly isPushed: boolean;
  readonly status: ActionStatus;
  readonly closedOn: Day | null;
  readonly isExplained: boolean;
}

const mostNamed = 10;
const lastBy = (what: string, which: string): string =>
  `(array_agg(${what} ORDER BY e.position DESC) FILTER (WHERE e.happened_on <= g.day AND ${which}))[1]`;
const moved = `e.kind = 'MOVED'`;
const turned = `e.kind IN ('DONE', 'DROPPED', 'REOPENED')`;

/**
 * "Each action has a lead person and was done in the agreed time (if not, why)": asked of the actions agreed at the group's
 * meetings that were open on any day of the months back. The record gives each one owner, so that a day is what may be
 * missing. A day that was moved with a reason gives way to the later one; moved to a later one without a reason, or dropped
 * without one, it was not done in time. What is not due yet is in no denominator, and a pause moves a day on by as many days.
 */
export const actions = rule<Row, 'OWNED' | 'ON_TIME'>({
  kind: 'ACTIONS',
  version: 1,
  name: 'Actions have an owner and a day, and are done by it',
  question: 'Does every action have one owner and a day, and is it done by then or moved with a reason?',
  evidence: 'The actions that were counted.',
  about: 'GROUP',
  grace: { days: 0, means: 'Days are not waited for: the share over the months back decides.' },
  parameters: {
    groups: groupsOfKind,
    windowMonths: wholeNumber('over how many months back', 1, 120, 12),
    keptPercent: wholeNumber('from what share of actions done in time, in per cent, it is kept', 1, 100, 80),
    slippingPercent: wholeNumber('from what share of actions, in per cent, either is slipping', 0, 100, 58),
  },
  contradictions: sharesContradict,
  aspects: {
    OWNED: 'Every action has one owner and a day',
    ON_TIME: 'Actions are done by their day, or a reason is given',
  },
  sql: `, chosen AS MATERIALIZED (
      SELECT g.*, ${windowStart('g', `(g.p->>'windowMonths')::integer`, 'about_since')} AS window_from FROM asked_group g
    ), agreed AS MATERIALIZED (
      SELECT g.n, g.about_id, g.day, g.window_from, mg.meets_on, x.id, x.number, x.due_on, x.status, x.closed_on
      FROM chosen g JOIN meeting_group mg ON mg.group_id = g.about_id AND mg.status = 'HELD' AND mg.meets_on BETWEEN g.about_since AND g.day
        JOIN action x ON x.meeting_id = mg.meeting_id AND (x.closed_on IS NULL OR x.closed_on >= g.window_from)
    ), happened AS (
      SELECT g.n, g.about_id, g.id, ${lastBy('e.due_on', moved)} AS moved_to, ${lastBy('e.happened_on', moved)} AS moved_on,
        (array_agg(coalesce(e.was_due_on, 'infinity') ORDER BY e.position) FILTER (WHERE e.happened_on > g.day AND ${moved}))[1] AS moved_later_from,
        bool_or(${moved} AND e.happened_on <= g.day AND e.due_on > coalesce(e.was_due_on, '-infinity')
          AND coalesce(btrim(e.reason), '') = '') AS is_pushed,
        ${lastBy('e.kind', turned)} AS turned_to, ${lastBy('e.happened_on', turned)} AS turned_on,
        bool_or(e.kind = 'DROPPED' AND e.happened_on <= g.day AND btrim(e.reason) <> '') AS is_explained
      FROM agreed g JOIN action_event e ON e.action_id = g.id GROUP BY g.n, g.about_id, g.id
    ), known AS (
      SELECT g.*, h.moved_to IS NOT NULL OR coalesce(h.moved_later_from, '-infinity') <> 'infinity' AS is_due_known, coalesce(h.moved_to, nullif(h.moved_later_from, 'infinity'), g.due_on) AS due,
        coalesce(h.moved_on, g.meets_on) AS due_since, coalesce(h.is_pushed, false) AS is_pushed, coalesce(h.is_explained, false) AS is_explained,
        CASE WHEN g.closed_on <= g.day THEN g.status WHEN h.turned_to IN ('DONE', 'DROPPED') THEN h.turned_to ELSE 'OPEN' END AS status_then,
        CASE WHEN g.closed_on <= g.day THEN g.closed_on WHEN h.turned_to IN ('DONE', 'DROPPED') THEN h.turned_on END AS closed_then
      FROM agreed g LEFT JOIN happened h ON h.n = g.n AND h.about_id = g.about_id AND h.id = g.id
    ), told AS (
      SELECT n, about_id, json_agg(json_build_object('id', id, 'number', number, 'agreedOn', meets_on, 'isDueKnown', is_due_known, 'due', due,
        'dueSince', due_since, 'isPushed', is_pushed, 'status', status_then, 'closedOn', closed_then, 'isExplained', is_explained)
        ORDER BY meets_on, number) AS actions
      FROM known WHERE closed_then IS NULL OR closed_then >= window_from GROUP BY n, about_id
    )
    SELECT g.n, g."subjectKey", g.subject, g.day, ${pausedDays('g')} AS paused, (g.p->>'keptPercent')::integer AS "keptPercent",
      (g.p->>'slippingPercent')::integer AS "slippingPercent", coalesce(t.actions, '[]'::json) AS actions
    FROM chosen g LEFT JOIN told t ON t.n = g.n AND t.about_id = g.about_id`,
  verdictsOn: (row) => {
    if (row.actions.length > 0) return { OWNED: owned(row), ON_TIME: onTime(row) };
    const nothing = cannotTell(
      'No action is recorded for this time.',
      'What was agreed to be done, by whom and by when.',
    );
    return { OWNED: nothing, ON_TIME: nothing };
  },
});

const evidenceOf = (all: readonly KnownAction[]): Evidence[] =>
  all.map(({ id, agreedOn }) => ({ kind: 'action', id, on: agreedOn }));

/** Which actions something is said of, by their numbers; nothing of none. */
function told(what: string, all: readonly KnownAction[]): string {
  if (all.length === 0) return '';
  const names = all.slice(0, mostNamed).map(({ number }) => number);
  const others = all.length > mostNamed ? [`${String(all.length - mostNamed)} more`] : [];
  return ` ${what}: ${listed([...names, ...others], 'and')}.`;
}

function untold(all: readonly KnownAction[]): string {
  const unknown = all.filter(({ isDueKnown }) => !isDueKnown);
  return told('Moved later, from a day that is not kept', unknown);
}

function owned({ actions: all, slippingPercent }: Row): Verdict {
  const known = all.filter(({ isDueKnown }) => isDueKnown);
  const undated = known.filter(({ due }) => due === null);
  const figures = { count: known.length - undated.length, of: known.length };
  const unknown = untold(all);
  const share = `${String(figures.count)} of ${counted(figures.of, 'action')}`;
  const sentence = `${share} ${figures.count === 1 ? 'has' : 'have'} one owner and a day.${told('Without a day', undated)}${unknown}`;
  const evidence = evidenceOf(known);
  if (figures.of === 0) return cannotTell(`No action can be told.${unknown}`, 'By when actions are to be done.');
  return { outcome: byShare(figures, 100, slippingPercent), sentence, figures, evidence };
}

function onTime({ actions: all, day, paused, keptPercent, slippingPercent }: Row): Verdict {
  const unknown = untold(all);
  const judged = all.flatMap((one) => {
    if (!one.isDueKnown || one.due === null) return [];
    const due = standingStill(one.dueSince, one.due, { day, paused });
    if (one.status === 'OPEN' && due >= day && !one.isPushed) return [];
    return [{ ...one, isLate: one.status !== 'DROPPED' && due < (one.closedOn ?? day) }];
  });
  const pushed = judged.filter(({ isPushed }) => isPushed);
  const dropped = judged.filter(
    ({ status, isExplained, isPushed }) => status === 'DROPPED' && !isExplained && !isPushed,
  );
  const late = judged.filter(({ isLate, isPushed }) => isLate && !isPushed);
  const figures = { count: judged.length - pushed.length - dropped.length - late.length, of: judged.length };
  if (figures.of === 0)
    return cannotTell(
      `No action has come to its day.${unknown}`,
      'By when actions are to be done, and when they were.',
    );
  const share = `${String(figures.count)} of ${counted(figures.of, 'action')} that came to ${figures.of === 1 ? 'its' : 'their'} day`;
  const whose = `${told('Late', late)}${told('Moved without a reason', pushed)}${told('Dropped without a reason', dropped)}`;
  const sentence = `${share} ${figures.count === 1 ? 'was' : 'were'} done by it, or a reason is recorded.${whose}${unknown}`;
  const outcome = byShare(figures, keptPercent, slippingPercent);
  return { outcome, sentence, figures, evidence: evidenceOf(judged) };
}
