import type { Finding, FindingPart } from './finding';
import type { EvidenceView } from './findings.dto';
import { evidencePaths } from './verdict';
import type { Evidence } from './verdict';

/** A finding as an answer says it. */
export function findingText(finding: Finding): string {
  const { promise, aspect, aspectInWords, ruleVersion, asOf, outcome, sentence, missing, figures, since, parts } =
    finding;
  return JSON.stringify({
    commitmentId: promise.id,
    commitmentKey: promise.key,
    quotation: promise.quotation,
    clause: promise.clause,
    documentTitle: promise.documentTitle,
    documentYear: promise.documentYear,
    hitId: promise.hitId,
    hitKey: promise.hitKey,
    groupId: promise.groupId,
    groupKey: promise.groupKey,
    groupName: promise.groupName,
    rule: promise.rule,
    ruleVersion,
    parameters: promise.parameters,
    aspect,
    aspectInWords,
    asOf,
    outcome,
    sentence,
    missing,
    figures,
    since,
    parts: parts.map(partOf),
    declared: finding.declared,
    answer: finding.answer,
  });
}

function partOf({
  subjectKey,
  subject,
  outcome,
  sentence,
  missing,
  figures,
  since,
  evidence = [],
}: FindingPart): object {
  return {
    subjectKey,
    subject,
    outcome,
    sentence,
    missing: missing ?? null,
    figures: figures ?? null,
    since: since ?? null,
    evidence: evidence.map(evidenceView),
  };
}

/** A row that a finding rests on, and where it can be read. */
export function evidenceView({ kind, id, on }: Evidence): EvidenceView {
  return { kind, id, on, href: `${evidencePaths[kind]}/${id}` };
}

/** The columns of the findings as CSV, and what stands in each. */
export const findingColumns: Readonly<Record<string, (finding: Finding) => string | number | null>> = {
  hit: ({ promise }) => promise.hitKey,
  group: ({ promise }) => promise.groupKey,
  commitment: ({ promise }) => promise.key,
  quotation: ({ promise }) => promise.quotation,
  document: ({ promise }) => `${promise.documentTitle} (${String(promise.documentYear)})`,
  rule: ({ promise }) => promise.rule,
  aspect: ({ aspect }) => aspect,
  asOf: ({ asOf }) => asOf,
  outcome: ({ outcome }) => outcome,
  sentence: ({ sentence }) => sentence,
  missing: ({ missing }) => missing,
  count: ({ figures }) => figures?.count ?? null,
  of: ({ figures }) => figures?.of ?? null,
  since: ({ since }) => since,
  declared: ({ declared }) => declared?.rag ?? null,
  answer: ({ answer }) => answer?.because ?? null,
};
