import { dayInWords } from '../../platform/time/day-in-words';
import { teamsOf } from '../complete-report';
import type { CompleteReport, TeamReport } from '../complete-report';
import { heading, note, paragraph, table } from '../document';
import type { ReportDocument } from '../document';
import type { Judgement } from '../judgement';
import { framed, inOwnWords, raised } from './frame';
import { sponsorship } from './sponsorship';

/** What sponsors did, for whoever answers for many teams: a line each to compare by, then each with all contact. */
export function composeSponsorActivity(report: CompleteReport, judgement: Judgement): ReportDocument {
  const teams = teamsOf(report);
  const without = teams.filter(({ hit }) => hit.atEnd?.executiveSponsors.length === 0);
  return framed('Sponsor activity', report, judgement, [
    heading(2, 'Summary'),
    note(
      'A contact counts unless it is a briefing that was only sent. What the sponsor began, and what the sponsor told or confirmed, is counted apart from what the team says.',
    ),
    ...inOwnWords(judgement.summary),
    paragraph(
      without.length === 0
        ? 'Every team has an executive sponsor on the last day.'
        : `Without an executive sponsor on the last day: ${without.map(({ name }) => name).join('; ')}.`,
    ),
    table(
      'Sponsors in the period',
      [
        'Team',
        'Sponsor',
        'Contacts that count',
        'Begun by the sponsor',
        'Told or confirmed by the sponsor',
        'Last contact',
        'Longest silence in days',
        'Asks open',
        'Passed on',
      ],
      teams.flatMap(lines),
      'No team had an executive sponsor in this period.',
    ),
    ...inOwnWords(judgement.asks, 'What we ask', 2),
    ...teams.flatMap((team) => [heading(2, team.name), ...raised(sponsorship(team))]),
    ...inOwnWords(judgement.nextYear, 'What comes next', 2),
  ]);
}

function lines({ hit, name }: TeamReport): (string | number)[][] {
  return hit.sponsors.map(({ personName, contacts, longestSilence, asks, opportunities }) => {
    const counting = contacts.filter(({ isSubstantive }) => isSubstantive);
    const last = counting.at(-1);
    return [
      name,
      personName,
      counting.length,
      counting.filter(({ initiatedBy }) => initiatedBy === 'SPONSOR').length,
      counting.filter(({ reportedBy, confirmedOn }) => reportedBy === 'SPONSOR' || confirmedOn !== null).length,
      last === undefined ? 'None in this period' : dayInWords(last.on),
      longestSilence ?? 0,
      asks.filter(({ status }) => status === 'OPEN' || status === 'ACCEPTED').length,
      opportunities.length,
    ];
  });
}
