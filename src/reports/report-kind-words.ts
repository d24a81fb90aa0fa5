import type { ReportKind } from './governance-report.entity';

/** What each kind of report is called. */
export const reportKindWords: Readonly<Record<ReportKind, string>> = {
  GOVERNANCE: 'Governance report',
  ASSURANCE: 'Assurance report',
  EFFECTIVENESS: 'Effectiveness review',
  SPONSOR_ACTIVITY: 'Sponsor activity',
  PROMISES: 'Promises',
  SPONSOR_BRIEF: 'Sponsor brief',
};
