import { teamsOf } from '../complete-report';
import type { CompleteReport, TeamReport } from '../complete-report';
import { heading, note, paragraph } from '../document';
import type { Block, ReportDocument } from '../document';
import type { Judgement } from '../judgement';
import { dataQuality } from './appendix';
import { actions, decisions } from './business';
import { connections, publicInvolvement, terms, workingGroups } from './connections';
import { framed, inOwnWords, raised } from './frame';
import { attendance, structure } from './membership';
import { meetings } from './meetings';
import { promisesKept, selfCheck } from './promises';
import { sponsorship } from './sponsorship';
import { alertAdviseAssure, keyFigures } from './summary';

/** The parts of a team's report in the order in which a committee reads them. */
const parts: readonly (readonly [title: string, part: (team: TeamReport) => Block[]])[] = [
  ['Purpose and terms of reference', terms],
  ['Meetings and quorum', meetings],
  ['Membership', structure],
  ['Attendance', attendance],
  ['Executive sponsorship', sponsorship],
  ['Working groups', workingGroups],
  ['Decisions', decisions],
  ['Actions', actions],
  ['Connections', connections],
  ['Public involvement', publicInvolvement],
  ['Promises kept', promisesKept],
  ['How well we work', selfCheck],
];

/** The governance report: of one team, with its parts as sections, or of several with a section each. */
export function composeGovernance(report: CompleteReport, judgement: Judgement): ReportDocument {
  const teams = teamsOf(report);
  const [only] = teams;
  const body = teams.length === 1 && only ? ofOne(only) : teams.flatMap(ofSeveral);
  return framed('Governance report', report, judgement, [
    heading(2, 'Summary'),
    note(
      'A Health Integration Team (HIT) is a partnership around one condition. The figures tell what is recorded. What they mean is for the people who were there to say.',
    ),
    ...inOwnWords(judgement.summary),
    ...inOwnWords(judgement.asks, 'What we ask'),
    ...teams.flatMap((team) => [
      ...(teams.length === 1 ? [heading(3, 'Key figures')] : [heading(3, `Key figures of ${team.name}`)]),
      keyFigures(team),
      ...(teams.length === 1 ? alertAdviseAssure(team, 3) : []),
    ]),
    ...(teams.length === 0 ? [paragraph('No teams in this period.')] : []),
    ...body,
    ...inOwnWords(judgement.nextYear, 'Next year', 2),
    heading(2, 'Data quality'),
    ...dataQuality(report, teams),
  ]);
}

const ofOne = (team: TeamReport): Block[] =>
  parts.flatMap(([title, part]) => [heading(2, title), ...raised(part(team))]);

const ofSeveral = (team: TeamReport): Block[] => [
  heading(2, team.name),
  ...parts.flatMap(([title, part]) => [heading(3, title), ...part(team)]),
];
