import { partnershipZone } from '../../meetings/local-time.queries';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { isWithinWorkingDays } from '../../platform/time/working-days';
import { windowStart } from '../asked';
import { counted, listed } from '../counted';
import { groupsOfKind, wholeNumber } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { shareColumns, sharesContradict, sharesOf } from '../shares';
import type { SharesAsked } from '../shares';
import { covers, pausedDays } from '../spell';
import type { Days } from '../spell';
import { byShare, cannotTell } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow, SharesAsked {
  readonly day: Day;
  readonly paused: readonly Days[];
  readonly workingDays: number;
  readonly meetings: readonly HeldMeeting[];
  /** Planned meetings whose day has passed and that nobody has logged. */
  readonly notLogged: number;
}

interface HeldMeeting {
  readonly id: string;
  readonly on: Day;
  /** When its record was out: null while it is a draft. It may lie after the asked day. */
  readonly out: Day | null;
}

const mostNamed = 10;

/**
 * "Minutes were circulated as the terms of reference say": the record of each held meeting was out within so many working
 * days of it, bank holidays in England and days on which the HIT was paused left out. A record is out on the day on which it
 * was recorded or confirmed, whichever came first, and not while it is a draft; when a draft was finished is not kept, so
 * that its first day counts once it is. A meeting whose time is not over is counted only when its record is out. A planned
 * meeting that nobody has logged is told and not counted. After 2035, where the list of bank holidays ends, only weekends
 * are free.
 */
export const recordWithin = rule<Row, 'IN_TIME'>({
  kind: 'RECORD_WITHIN',
  version: 1,
  name: 'The record is out within so many working days',
  question: 'Was the record of each meeting out within so many working days of it?',
  evidence: 'The meetings that were counted.',
  about: 'GROUP',
  grace: { days: 0, means: 'Days are not waited for: the share over the months back decides.' },
  parameters: {
    groups: groupsOfKind,
    workingDays: wholeNumber('within how many working days the record is out', 1, 60, 5),
    ...sharesOf('meetings whose record was out in time', 80, 58),
  },
  contradictions: sharesContradict,
  aspects: { IN_TIME: 'The record of each meeting is out in time' },
  sql: `, chosen AS MATERIALIZED (
      SELECT g.*, ${windowStart('g', `(g.p->>'windowMonths')::integer`, 'about_since')} AS window_from FROM asked_group g
    ), met AS (
      SELECT g.n, g.about_id, count(*) FILTER (WHERE m.status = 'PLANNED')::integer AS not_logged,
        json_agg(json_build_object('id', m.id, 'on', m.meets_on, 'out', CASE WHEN m.record_state <> 'DRAFT'
          THEN least((m.recorded_at AT TIME ZONE '${partnershipZone}')::date, m.confirmed_on) END) ORDER BY m.meets_on, m.id)
          FILTER (WHERE m.status = 'HELD') AS meetings
      FROM chosen g JOIN meeting_group mg ON mg.group_id = g.about_id AND mg.status <> 'CANCELLED' AND mg.meets_on BETWEEN g.window_from AND g.day
        JOIN meeting m ON m.id = mg.meeting_id
      GROUP BY g.n, g.about_id
    )
    SELECT g.n, g."subjectKey", g.subject, g.day, ${pausedDays('g')} AS paused, (g.p->>'workingDays')::integer AS "workingDays",
      ${shareColumns('g')}, coalesce(t.not_logged, 0) AS "notLogged", coalesce(t.meetings, '[]'::json) AS meetings
    FROM chosen g LEFT JOIN met t ON t.n = g.n AND t.about_id = g.about_id`,
  verdictsOn: (row) => ({ IN_TIME: inTime(row) }),
});

function inTime(row: Row): Verdict {
  const { day, paused, workingDays, leastMeetings, notLogged } = row;
  const standsStill = (one: Day): boolean => paused.some((pause) => covers(pause, one));
  const judged = row.meetings.flatMap(({ id, on, out }) => {
    const outBy = out !== null && out <= day ? out : null;
    const isInTime = isWithinWorkingDays(on, outBy ?? day, workingDays, standsStill);
    return outBy === null && isInTime ? [] : [{ id, on, out: outBy, isInTime }];
  });
  const late = judged.filter(({ isInTime }) => !isInTime);
  const figures = { count: judged.length - late.length, of: judged.length };
  const names = late
    .slice(-mostNamed)
    .map(({ on, out }) => `${dayInWords(on)} (${out === null ? 'not out yet' : `out on ${dayInWords(out)}`})`);
  const earlier = late.length > mostNamed ? [`${String(late.length - mostNamed)} earlier`] : [];
  const whose = late.length === 0 ? '' : ` Not in time: ${listed([...earlier, ...names], 'and')}.`;
  const open =
    notLogged === 0
      ? ''
      : ` ${counted(notLogged, 'planned meeting')} ${notLogged === 1 ? 'is' : 'are'} not logged yet.`;
  const share = `The record of ${String(figures.count)} of ${counted(figures.of, 'meeting')} was out within ${counted(workingDays, 'working day')}`;
  const sentence = `${share}.${whose}${open}`;
  const evidence = judged.map(({ id, on }): Evidence => ({ kind: 'meeting', id, on }));
  if (figures.of >= leastMeetings)
    return { outcome: byShare(figures, row.keptPercent, row.slippingPercent), sentence, figures, evidence };
  const missing = `The record of at least ${counted(leastMeetings, 'meeting')}.`;
  if (figures.of > 0) return cannotTell(`${sentence} That is too few to tell.`, missing, { figures, evidence });
  return cannotTell(`No meeting has come to the end of its ${counted(workingDays, 'working day')}.${open}`, missing);
}
