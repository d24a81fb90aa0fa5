import { dayInWords } from '../../platform/time/day-in-words';
import { quoracyKey } from '../complete-report';
import type { TeamReport } from '../complete-report';
import { heading, paragraph, table } from '../document';
import { attendanceFigure } from './pictures';
import type { Block } from '../document';
import type { MeetingInReportView, MeetingsOfGroupView } from '../meetings-in-report.dto';
import { howMany, quoracyWords, recordInWords, sentenceCase, share } from './words';

/** Meetings and quorum: how regular each group met, and every meeting with whether it was quorate and who came. */
export function meetings(team: TeamReport): Block[] {
  const { hit, quoracy } = team;
  if (hit.meetings.length === 0) return [paragraph('No meetings were planned or held in this period.')];
  return hit.meetings.flatMap((group) => [
    heading(4, group.groupName),
    paragraph(regularity(group, quorate(group, quoracy))),
    ...attendanceFigure(team, group),
    table(
      `Meetings of ${group.groupName}`,
      ['Day', 'What became of it', 'Quorum', 'Came, of those expected', 'Record'],
      group.meetings.map((meeting) => row(group, meeting, quoracy)),
      'No meeting was planned or held in this period.',
    ),
  ]);
}

/** How many of a group's held meetings were quorate, of those of which it is known. */
export function quorate(
  group: MeetingsOfGroupView,
  quoracy: TeamReport['quoracy'],
): { readonly count: number; readonly of: number } {
  const known = group.meetings
    .map(({ id }) => quoracy.get(quoracyKey(group.groupId, id))?.quoracy)
    .filter((one) => one === 'QUORATE' || one === 'INQUORATE');
  return { count: known.filter((one) => one === 'QUORATE').length, of: known.length };
}

function regularity(
  { planned, held, cancelled, toLog, monthsWithMeeting, longestGap }: MeetingsOfGroupView,
  { count, of }: { readonly count: number; readonly of: number },
): string {
  return [
    `${howMany(planned, 'meeting')} planned: ${String(held)} held, ${String(cancelled)} cancelled, ${String(toLog)} to log.`,
    `Met in ${share(monthsWithMeeting.count, monthsWithMeeting.of)} months.`,
    longestGap === null ? '' : `Longest gap: ${howMany(longestGap, 'day')}.`,
    of === 0 ? 'Whether meetings were quorate cannot be told.' : `Quorate: ${share(count, of)} meetings.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function row(
  { groupId }: MeetingsOfGroupView,
  meeting: MeetingInReportView,
  quoracy: TeamReport['quoracy'],
): (string | null)[] {
  const moved =
    meeting.plannedFor !== null && meeting.plannedFor !== meeting.on
      ? `, planned for ${dayInWords(meeting.plannedFor)}`
      : '';
  if (meeting.status !== 'HELD') {
    const because = meeting.cancelReason === null ? '' : `: ${meeting.cancelReason}`;
    const none = 'Did not meet';
    return [dayInWords(meeting.on), `${sentenceCase(meeting.status)}${moved}${because}`, none, none, none];
  }
  const judged = quoracy.get(quoracyKey(groupId, meeting.id));
  return [
    dayInWords(meeting.on),
    `Held${moved}`,
    quoracyWords[judged?.quoracy ?? 'UNDETERMINED'],
    meeting.expected === 0 ? null : `${String(meeting.came)} of ${String(meeting.expected)}`,
    recordInWords(meeting),
  ];
}
