import { dayInWords } from '../../platform/time/day-in-words';
import { quoracyKey, teamsOf } from '../complete-report';
import type { CompleteReport, TeamReport } from '../complete-report';
import { heading, paragraph, table } from '../document';
import type { Block, ReportDocument } from '../document';
import type { Judgement } from '../judgement';
import { decisions } from './business';
import { connections } from './connections';
import { framed, inOwnWords, raised } from './frame';
import { alertAdviseAssure } from './summary';
import { chairOf, quoracyWords } from './words';

/** The monthly assurance report: what a group tells its parent after its meetings, as alert, advise and assure. */
export function composeAssurance(report: CompleteReport, judgement: Judgement): ReportDocument {
  const teams = teamsOf(report);
  return framed('Assurance report', report, judgement, [
    ...inOwnWords(judgement.summary, 'Summary', 2),
    ...inOwnWords(judgement.asks, 'What we ask', 2),
    ...teams.flatMap((team) => [
      heading(2, teams.length === 1 ? 'Alert, advise, assure' : team.name),
      ...alertAdviseAssure(team, 3),
      heading(3, 'Meetings'),
      ...met(team),
      heading(3, 'Decisions'),
      ...decisions(team),
      heading(3, 'What passed between groups'),
      ...raised(connections(team)),
    ]),
    ...(teams.length === 0 ? [paragraph('No teams in this period.')] : []),
    ...inOwnWords(judgement.nextYear, 'What comes next', 2),
  ]);
}

/** Every held meeting with its chair, and whether it was quorate: yes or no. */
function met({ hit, name, quoracy }: TeamReport): Block[] {
  const rows = hit.meetings.flatMap((group) =>
    group.meetings
      .filter(({ status }) => status === 'HELD')
      .map(({ id, on, came, expected }) => [
        dayInWords(on),
        group.groupName,
        chairOf(hit.atEnd, group.groupKey) ?? 'Vacant',
        quoracyWords[quoracy.get(quoracyKey(group.groupId, id))?.quoracy ?? 'UNDETERMINED'],
        expected === 0 ? null : `${String(came)} of ${String(expected)}`,
      ]),
  );
  const heads = ['Day', 'Group', 'Chair', 'Quorum', 'Came, of those expected'];
  return [table(`Meetings held by ${name}`, heads, rows, 'No meeting was held in this period.')];
}
