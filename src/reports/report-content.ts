import { createHash } from 'node:crypto';
import type { CompleteReport } from './complete-report';
import { compose } from './compose/compose';
import type { ReportDocument } from './document';
import type { ReportKind } from './governance-report.entity';
import type { Judgement } from './judgement';

/**
 * Everything that a report is: what was asked, what people wrote, what the record said, and the words it was put into. Frozen, it is
 * kept letter by letter: a later edition of the portal may say things otherwise, and a frozen report says what it said.
 */
export interface ReportContent {
  readonly kind: ReportKind;
  readonly judgement: Judgement;
  readonly report: CompleteReport;
  readonly document: ReportDocument;
}

/** Puts a report into words. `page` is the address of the page that says the same, which its files name. */
export function contentOf(kind: ReportKind, judgement: Judgement, report: CompleteReport, page: string): ReportContent {
  const webVersion = `An accessible web version is at ${page} in HIT Portal.`;
  return { kind, judgement, report, document: { ...compose[kind](report, judgement), webVersion } };
}

/** Reads what was frozen. Throws for what no version of the portal wrote. */
export function readContent(text: string): ReportContent {
  const content: unknown = JSON.parse(text);
  if (!isContent(content)) throw new Error('A frozen report is not what freezing makes.');
  return content;
}

function isContent(value: unknown): value is ReportContent {
  const parts = ['kind', 'judgement', 'report', 'document'];
  return typeof value === 'object' && value !== null && parts.every((part) => part in value);
}

/** A hash over every letter of a frozen report: SHA-256 in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A hash over what the record said, without the day it was read: two reports of the same record have the same. */
export function fingerprintOf(report: CompleteReport): string {
  const { hits, period, quoracy, promises, rules, group, marks } = report;
  return hashOf(JSON.stringify({ hits, period, quoracy, promises, rules, group, marks }));
}
