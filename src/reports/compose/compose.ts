import type { CompleteReport } from '../complete-report';
import type { ReportDocument } from '../document';
import type { ReportKind } from '../governance-report.entity';
import type { Judgement } from '../judgement';
import { composeAssurance } from './assurance';
import { composeEffectiveness } from './effectiveness';
import { composeGovernance } from './governance';
import { composePromises } from './promises-report';
import { composeSponsorActivity } from './sponsor-activity';
import { composeSponsorBrief } from './sponsor-brief';

/** How each kind of report is put into words, from the same data. */
export const compose: Readonly<Record<ReportKind, (report: CompleteReport, judgement: Judgement) => ReportDocument>> = {
  GOVERNANCE: composeGovernance,
  ASSURANCE: composeAssurance,
  EFFECTIVENESS: composeEffectiveness,
  SPONSOR_ACTIVITY: composeSponsorActivity,
  PROMISES: composePromises,
  SPONSOR_BRIEF: composeSponsorBrief,
};
