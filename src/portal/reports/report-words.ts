import type { ReportKind } from '../../reports/governance-report.entity';
import { reportKindWords } from '../../reports/report-kind-words';
import type { ReportView } from '../../reports/reports.dto';

/** What each kind of report is called on pages, and what is in it. */
export const reportWords: Readonly<Record<ReportKind, { readonly text: string; readonly hint: string }>> = {
  GOVERNANCE: {
    text: reportKindWords.GOVERNANCE,
    hint: 'The whole of a period: meetings and quorum, who came, the sponsor, decisions, actions, promises',
  },
  ASSURANCE: {
    text: reportKindWords.ASSURANCE,
    hint: 'Alert, advise, assure: what a group tells its parent, for example each month',
  },
  EFFECTIVENESS: {
    text: reportKindWords.EFFECTIVENESS,
    hint: 'Of one group: who came to which meeting, its terms of reference and a self-check, for example each year',
  },
  SPONSOR_ACTIVITY: { text: reportKindWords.SPONSOR_ACTIVITY, hint: 'What sponsors did, a line each to compare by' },
  PROMISES: { text: reportKindWords.PROMISES, hint: 'Clause by clause, each quoted, with what the record says of it' },
  SPONSOR_BRIEF: {
    text: reportKindWords.SPONSOR_BRIEF,
    hint: 'One page for somebody who is about to walk into a board',
  },
};

/** A report as a title says it: which one, of whom. */
export function reportTitle({ kind, hitName, groupName }: Pick<ReportView, 'kind' | 'hitName' | 'groupName'>): string {
  return `${reportWords[kind].text}: ${groupName ?? hitName ?? 'All teams'}`;
}

/** The named places into which people write what they make of a period. */
export const judgementPlaces = [
  {
    name: 'preparedFor',
    label: 'Prepared for',
    hint: 'Which meeting or whom, for example the partnership board on 3 December 2026',
  },
  { name: 'summary', label: 'Summary', hint: 'What went well, and what worries us' },
  { name: 'asks', label: 'What we ask', hint: 'What the reader is asked to do' },
  {
    name: 'nextYear',
    label: 'Next year',
    hint: 'What comes next: priorities, dates, changes to the terms of reference',
  },
] as const;

/** What a page says when something was done. */
export const saidWords = {
  written: 'Saved. Versions that are frozen stay as they are.',
  frozen: 'Frozen. This version says what it says, whatever is corrected later.',
} as const;
