import { dayInWords } from '../../platform/time/day-in-words';
import { askWords } from '../../sponsorship/state-words';
import { teamsOf } from '../complete-report';
import type { CompleteReport, TeamReport } from '../complete-report';
import { bullets, heading, paragraph } from '../document';
import type { Block, ReportDocument } from '../document';
import type { Judgement } from '../judgement';
import { framed, inOwnWords } from './frame';
import { alertsOf, keyFigures } from './summary';

const mostTold = 5;

/** One page for whoever sponsors a team and is about to walk into a board: how it stands, what is asked of them, what needs a decision. */
export function composeSponsorBrief(report: CompleteReport, judgement: Judgement): ReportDocument {
  const teams = teamsOf(report);
  return framed('Sponsor brief', report, judgement, [
    ...inOwnWords(judgement.summary, 'In short', 2),
    ...teams.flatMap((team) => [
      heading(2, teams.length === 1 ? 'How the team stands' : team.name),
      keyFigures(team),
      heading(3, 'What is asked of you'),
      asked(team),
      heading(3, 'What needs a decision'),
      short(alertsOf(team), 'Nothing on record needs a decision.'),
      heading(3, 'Latest decisions'),
      short(
        [...team.hit.decisions].reverse().map(({ on, statement }) => `${dayInWords(on)}: ${statement}`),
        'No decisions are recorded in this period.',
      ),
    ]),
    ...(teams.length === 0 ? [paragraph('No teams in this period.')] : []),
    ...inOwnWords(judgement.asks, 'What we ask', 2),
    ...inOwnWords(judgement.nextYear, 'What comes next', 2),
  ]);
}

function asked({ hit }: TeamReport): Block {
  const open = hit.sponsors.flatMap(({ asks }) =>
    asks
      .filter(({ status }) => status === 'OPEN' || status === 'ACCEPTED')
      .map(({ ask, askedOn, status }) => `${ask} (asked on ${dayInWords(askedOn)}; ${askWords[status].toLowerCase()})`),
  );
  return short(open, 'Nothing at the moment.');
}

/** The first few, so that it stays one page; how many more there are is told. */
function short(items: readonly string[], otherwise: string): Block {
  if (items.length === 0) return paragraph(otherwise);
  const more = items.length - mostTold;
  return bullets([
    ...items.slice(0, mostTold),
    ...(more > 0 ? [`And ${String(more)} more, in the governance report.`] : []),
  ]);
}
