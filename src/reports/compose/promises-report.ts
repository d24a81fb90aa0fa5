import { teamsOf } from '../complete-report';
import type { CompleteReport } from '../complete-report';
import { heading, note, paragraph } from '../document';
import type { ReportDocument } from '../document';
import type { Judgement } from '../judgement';
import { framed, inOwnWords, raised } from './frame';
import { clauseByClause, rulesUsed, selfCheck } from './promises';

/** Promises clause by clause: what was written, word for word, and what the record says of it. */
export function composePromises(report: CompleteReport, judgement: Judgement): ReportDocument {
  const teams = teamsOf(report);
  return framed('Promises', report, judgement, [
    heading(2, 'Summary'),
    note(
      'Each promise is quoted as it was written. What it came to is told by the record on the last day, by a rule whose version stands at the end.',
    ),
    ...inOwnWords(judgement.summary),
    ...inOwnWords(judgement.asks, 'What we ask'),
    ...teams.flatMap((team) => [
      heading(2, team.name),
      ...raised(clauseByClause(team)),
      heading(3, 'Self-check'),
      ...selfCheck(team),
    ]),
    ...(teams.length === 0 ? [paragraph('No teams in this period.')] : []),
    ...inOwnWords(judgement.nextYear, 'What comes next', 2),
    heading(2, 'Rules'),
    ...rulesUsed(report),
  ]);
}
