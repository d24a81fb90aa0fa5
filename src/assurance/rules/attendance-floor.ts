import { figureColumns } from '../../meetings/attendance-figures.queries';
import { windowStart } from '../asked';
import { counted, listed } from '../counted';
import { groupsOfKind, oneOf } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { shareColumns, sharesContradict, sharesOf } from '../shares';
import type { SharesAsked } from '../shares';
import { byShare, cannotTell } from '../verdict';
import type { Evidence, Verdict } from '../verdict';
import { worstOf } from '../outcome';

interface Row extends SubjectRow, SharesAsked {
  readonly rate: 'PERSONAL' | 'REPRESENTED';
  /** Meetings held in the time that is looked at. */
  readonly held: number;
  readonly seats: readonly SeatFigures[];
}

/** What is known of a seat, whoever sat in it. */
interface SeatFigures {
  readonly id: string;
  readonly label: string;
  readonly expected: number;
  readonly present: number;
  readonly deputised: number;
}

/**
 * "Members are required to attend a minimum of 75% of scheduled meetings." Asked of each seat of a member that is there on the
 * day, whoever sat in it, over the held meetings of which it is known who came: cancelled, planned and unlogged meetings and
 * leave of absence are in no denominator. A seat of which too few meetings are known is told and not judged.
 */
export const attendanceFloor = rule<Row, 'ATTENDANCE'>({
  kind: 'ATTENDANCE_FLOOR',
  version: 1,
  name: 'Each member comes to so many of the meetings',
  question: 'Does somebody come for each seat to as large a share of the meetings as was agreed?',
  evidence: 'The seats that were counted, those with the smallest share first.',
  about: 'GROUP',
  grace: { days: 0, means: 'Days are not waited for: the share over the months back decides.' },
  parameters: {
    groups: groupsOfKind,
    ...sharesOf('meetings that somebody came to for a seat', 75, 50),
    rate: oneOf(
      'whether the member must come in person or a deputy counts too',
      ['PERSONAL', 'REPRESENTED'],
      'PERSONAL',
    ),
  },
  aspects: { ATTENDANCE: 'Each member comes often enough' },
  contradictions: sharesContradict,
  sql: `, chosen AS MATERIALIZED (
      SELECT g.*, ${windowStart('g', `(g.p->>'windowMonths')::integer`, 'about_since')} AS window_from FROM asked_group g
    ), held AS MATERIALIZED (
      SELECT g.n, g.about_id, mg.meeting_id FROM chosen g
        JOIN meeting_group mg ON mg.group_id = g.about_id AND mg.status = 'HELD' AND mg.meets_on BETWEEN g.window_from AND g.day
    ), f AS (
      SELECT h.n, h.about_id, a.seat_id, ${figureColumns}
      FROM held h JOIN attendance a ON a.meeting_id = h.meeting_id AND a.superseded_by_id IS NULL AND a.is_expected
      GROUP BY h.n, h.about_id, a.seat_id
    ), of_seats AS (
      SELECT g.n, g.about_id, json_agg(json_build_object('id', s.id, 'label', s.label, 'expected', coalesce(f.expected, 0),
        'present', coalesce(f.present, 0), 'deputised', coalesce(f.deputised, 0)) ORDER BY s.key) AS seats
      FROM chosen g JOIN seat s ON s.group_id = g.about_id AND s.member_class = 'MEMBER' AND s.during @> g.day
        LEFT JOIN f ON f.n = g.n AND f.about_id = g.about_id AND f.seat_id = s.id
      GROUP BY g.n, g.about_id
    )
    SELECT g.n, g."subjectKey", g.subject, g.p->>'rate' AS rate, ${shareColumns('g')}, coalesce(s.seats, '[]'::json) AS seats,
      (SELECT count(*) FROM held h WHERE h.n = g.n AND h.about_id = g.about_id) AS held
    FROM chosen g LEFT JOIN of_seats s ON s.n = g.n AND s.about_id = g.about_id`,
  verdictsOn: (row) => ({ ATTENDANCE: attendance(row) }),
});

function attendance(row: Row): Verdict {
  const { rate, held, seats, leastMeetings, keptPercent, slippingPercent } = row;
  if (seats.length === 0) return cannotTell('No seat of a member is recorded.', 'The seats of the members.');
  if (held === 0) return cannotTell('No meeting that was held is recorded.', 'Its meetings, and who came.');
  const counts = seats.map(({ id, label, expected, present, deputised }) => {
    const figures = { count: rate === 'PERSONAL' ? present : present + deputised, of: expected };
    return { id, label, figures, outcome: byShare(figures, keptPercent, slippingPercent) };
  });
  const judged = counts.filter(({ figures }) => figures.of >= leastMeetings);
  const told = ({ label, figures }: (typeof counts)[number]): string =>
    `${label} ${String(figures.count)} of ${String(figures.of)}`;
  const tooFew = counts.filter(({ figures }) => figures.of < leastMeetings && figures.of > 0);
  const few = tooFew.length === 0 ? '' : ` Too few meetings to tell: ${listed(tooFew.map(told), 'and')}.`;
  const none = counts.filter(({ figures }) => figures.of === 0).map(({ label }) => label);
  const unknown = none.length === 0 ? '' : ` Nothing is recorded of ${listed(none, 'and')}.`;
  if (judged.length === 0) {
    const missing = `Who came to at least ${counted(leastMeetings, 'meeting')}.`;
    return cannotTell(`No seat can be told yet.${few}${unknown}`, missing);
  }
  const share = ({ figures }: (typeof counts)[number]): number => figures.count / figures.of;
  const evidence: Evidence[] = judged
    .toSorted((a, b) => share(a) - share(b))
    .map(({ id }) => ({ kind: 'seat', id, on: null }));
  const below = judged.filter(({ outcome }) => outcome !== 'KEPT');
  const figures = { count: judged.length - below.length, of: judged.length };
  const whose = below.length === 0 ? '' : ` Below it: ${listed(below.map(told), 'and')}.`;
  const reached = `${String(figures.count)} of ${counted(figures.of, 'seat')} reached ${String(keptPercent)}%`;
  const how = rate === 'PERSONAL' ? 'in person' : 'in person or by deputy';
  const sentence = `${reached} of their meetings, ${how}.${whose}${few}${unknown}`;
  return { outcome: worstOf(judged.map(({ outcome }) => outcome)), sentence, figures, evidence };
}
