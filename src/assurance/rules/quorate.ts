import type { QuorumRule } from '../../groups/quorum';
import { windowStart } from '../asked';
import { counted } from '../counted';
import { quoracyOf } from '../measures/quoracy';
import type { Room } from '../measures/quoracy';
import { roomOfRecord } from '../measures/quoracy.queries';
import { groupsOfKind } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { shareColumns, shareOfMeetings, sharesContradict, sharesOf } from '../shares';
import type { SharesAsked } from '../shares';
import { cannotTell } from '../verdict';
import type { Verdict } from '../verdict';

interface Row extends SubjectRow, SharesAsked {
  readonly meetings: readonly MeetingHeld[];
}

interface MeetingHeld {
  readonly id: string;
  readonly on: string;
  readonly rule: QuorumRule | null;
  readonly room: Room;
}

/**
 * Quorate each time: an inquorate meeting may still be held and minuted ("we lacked quorum, so no business"), but it is not what was
 * promised. Each meeting is judged by the rule of its own day; one whose quoracy nobody can tell is in neither number.
 */
export const quorate = rule<Row, 'QUORATE'>({
  kind: 'QUORATE',
  version: 1,
  name: 'Quorate each time',
  question: 'Was each held meeting quorate by the rule that held on its day?',
  evidence: 'The held meetings whose quoracy is known, those that were not quorate first.',
  about: 'GROUP',
  grace: { days: 0, means: 'None: a meeting is quorate or it is not.' },
  parameters: { groups: groupsOfKind, ...sharesOf('meetings that were quorate', 100, 75) },
  contradictions: sharesContradict,
  aspects: { QUORATE: 'Each meeting is quorate' },
  sql: `SELECT a.n, a."subjectKey", a.subject, ${shareColumns('a')},
      coalesce((SELECT json_agg(json_build_object('id', x.meeting_id, 'on', x.meets_on, 'rule', q.rule, 'room', ${roomOfRecord}) ORDER BY x.meets_on, x.meeting_id)
        FROM meeting_group x LEFT JOIN quorum_rule q ON q.group_id = x.group_id AND q.during @> x.meets_on
        WHERE x.group_id = a.about_id AND x.status = 'HELD'
          AND x.meets_on BETWEEN ${windowStart('a', "(a.p->>'windowMonths')::integer", 'about_since')} AND a.day), '[]'::json) AS meetings
    FROM asked_group a`,
  verdictsOn: (row) => ({ QUORATE: quorateEachTime(row) }),
});

function quorateEachTime(row: Row): Verdict {
  const { meetings } = row;
  if (meetings.length === 0) return cannotTell('No meeting is recorded.', 'The meetings that were held.');
  if (meetings.every((meeting) => meeting.rule === null))
    return cannotTell('No quorum rule is recorded.', 'What makes the group quorate.');
  const judged = meetings.map((meeting) => ({ ...meeting, quoracy: quoracyOf(meeting.rule, meeting.room).quoracy }));
  const of = judged.filter(({ quoracy }) => quoracy !== 'UNDETERMINED');
  const failed = of.filter(({ quoracy }) => quoracy === 'INQUORATE');
  const figures = { count: of.length - failed.length, of: of.length };
  const unknown = judged.length - of.length;
  const untold = unknown === 0 ? '' : ` Of ${counted(unknown, 'more', 'more')} it cannot be told.`;
  const sentence = `Quorate at ${String(figures.count)} of ${counted(figures.of, 'meeting')}.${untold}`;
  const evidence = [...failed, ...of.filter((one) => !failed.includes(one))];
  return shareOfMeetings(
    figures,
    row,
    sentence,
    evidence.map(({ id, on }) => ({ kind: 'meeting', id, on })),
  );
}
