import type { AttendanceStatus } from '../../meetings/attendance.entity';
import { dayInWords } from '../../platform/time/day-in-words';
import { teamsOf } from '../complete-report';
import type { CompleteReport, MarkInReport, TeamReport } from '../complete-report';
import { heading, note, paragraph, table } from '../document';
import type { Block, ReportDocument } from '../document';
import type { Judgement } from '../judgement';
import { actions, decisions } from './business';
import { connections, terms } from './connections';
import { framed, inOwnWords, raised } from './frame';
import { attendance, structure } from './membership';
import { meetings } from './meetings';
import { promisesKept, selfCheck } from './promises';
import { alertAdviseAssure } from './summary';

/** The annual effectiveness review of one group: its work held against its terms of reference, who came to what, and a self-check. */
export function composeEffectiveness(report: CompleteReport, judgement: Judgement): ReportDocument {
  const { group } = report;
  const body = teamsOf(report).flatMap((team) => (group === null ? [] : reviewOf(ofGroup(team, group), report.marks)));
  const document = framed('Effectiveness review', report, judgement, [
    heading(2, 'Summary'),
    ...inOwnWords(judgement.summary),
    ...inOwnWords(judgement.asks, 'What we ask'),
    ...body,
    ...inOwnWords(judgement.nextYear, 'Next year', 2),
  ]);
  return group === null ? document : { ...document, title: `Effectiveness review: ${group.name}` };
}

function reviewOf(team: TeamReport, marks: readonly MarkInReport[]): Block[] {
  return [
    ...alertAdviseAssure(team, 3),
    heading(2, 'Purpose and terms of reference'),
    ...raised(terms(team)),
    heading(2, 'Meetings and quorum'),
    ...raised(meetings(team)),
    heading(2, 'Membership'),
    ...structure(team),
    heading(2, 'Attendance'),
    ...attendance(team),
    ...matrix(marks),
    heading(2, 'Decisions'),
    ...decisions(team),
    heading(2, 'Actions'),
    ...actions(team),
    heading(2, 'Connections'),
    ...connections(team),
    heading(2, 'Promises kept'),
    ...promisesKept(team),
    heading(2, 'Self-check'),
    ...selfCheck(team),
  ];
}

const letters: Readonly<Partial<Record<AttendanceStatus, string>>> = {
  PRESENT: 'P',
  PRESENT_ONLINE: 'O',
  DEPUTY: 'D',
  APOLOGIES: 'A',
  ABSENT: 'X',
  LEAVE_OF_ABSENCE: 'L',
  NOT_RECORDED: '?',
};
/** So many meetings fit beside the names on a page. */
const acrossAPage = 8;

/** People down, meetings across, a letter a mark. A year of meetings is told in as many tables as it takes to be read on paper. */
function matrix(marks: readonly MarkInReport[]): Block[] {
  const days = [...new Map(marks.map(({ meetingId, on }) => [meetingId, on]))].sort(([, a], [, b]) => (a < b ? -1 : 1));
  if (days.length === 0) return [paragraph('No meeting was held, so there is nothing to say of who came to which.')];
  const people = [...new Map(marks.map((mark) => [rowOf(mark), mark]))];
  const letter = new Map(marks.map((mark) => [`${rowOf(mark)} ${mark.meetingId}`, letters[mark.status] ?? '?']));
  const sheets = Array.from({ length: Math.ceil(days.length / acrossAPage) }, (_, sheet) =>
    days.slice(sheet * acrossAPage, (sheet + 1) * acrossAPage),
  );
  return [
    note(
      'P: came in person. O: came online. D: a deputy came. A: apologies. X: absent. L: on leave. ?: not recorded. –: did not sit in the seat on that day.',
    ),
    ...sheets.map((sheet, index) =>
      table(
        `Attendance matrix${sheets.length === 1 ? '' : `, part ${String(index + 1)} of ${String(sheets.length)}`}`,
        ['Seat', 'Who', ...sheet.map(([, on]) => dayInWords(on))],
        people.map(([row, { seatLabel, personName }]) => [
          seatLabel,
          personName ?? 'Vacant',
          ...sheet.map(([meeting]) => letter.get(`${row} ${meeting}`) ?? '–'),
        ]),
        'Nobody was expected.',
      ),
    ),
  ];
}

const rowOf = ({ seatLabel, personName }: MarkInReport): string => `${seatLabel} ${personName ?? ''}`;

/** The part of a team's report that is about one of its groups. */
function ofGroup(team: TeamReport, { id, key, name }: NonNullable<CompleteReport['group']>): TeamReport {
  const { hit, promises } = team;
  const of = <Row extends { readonly groupName: string | null }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ groupName }) => groupName === name);
  const touching = <Row extends { readonly from: string; readonly to: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ from, to }) => from === name || to === name);
  const groupOnly = (end: typeof hit.atEnd): typeof hit.atEnd =>
    end && Object.assign({}, end, { groups: end.groups.filter((one) => one.key === key) });
  return {
    ...team,
    name,
    promises: promises.filter(({ groupName }) => groupName === null || groupName === name),
    hit: Object.assign({}, hit, {
      atStart: groupOnly(hit.atStart),
      atEnd: groupOnly(hit.atEnd),
      changes: hit.changes.filter(({ kind }) => !kind.startsWith('GROUP')),
      meetings: hit.meetings.filter(({ groupId }) => groupId === id),
      attendance: hit.attendance.filter(({ groupId }) => groupId === id),
      terms: hit.terms.filter(({ groupKey }) => groupKey === key),
      decisions: of(hit.decisions),
      lateActions: of(hit.lateActions),
      upwardReports: touching(hit.upwardReports),
      itemsSent: touching(hit.itemsSent),
      jointWork: hit.jointWork.filter(({ between, and }) => between === name || and === name),
    }),
  };
}
