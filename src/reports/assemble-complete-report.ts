import { Injectable } from '@nestjs/common';
import { AssembleFindings } from '../assurance/assemble-findings';
import type { Finding } from '../assurance/finding';
import { meetingOfGroup } from '../assurance/measures/meeting-quoracy';
import { meetingsOfGroupsToJudge } from '../assurance/measures/quoracy.queries';
import type { MeetingToJudge } from '../assurance/measures/quoracy.queries';
import { ruleNamed } from '../assurance/rules/all';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { AnonymiseReport } from './anonymise/anonymise-report';
import { noJudgement } from './judgement';
import { AssembleGovernanceReport } from './assemble-governance-report';
import type { AssembleGovernanceReportCommand } from './assemble-governance-report';
import type {
  CompleteReport,
  GroupInReport,
  MarkInReport,
  PromiseInReport,
  QuoracyInReport,
  RuleInReport,
} from './complete-report';
import type { GovernanceReportView } from './governance-report.dto';
import { marksOfGroup } from './reports.queries';

export interface AssembleCompleteReportCommand extends AssembleGovernanceReportCommand {
  /** The group that a review is of: its attendance is told mark by mark. */
  readonly group?: GroupInReport | null;
  /** Told without names; with them when left out. */
  readonly isAnonymised?: boolean;
}

/** Puts everything together that a report of a period is made from: its figures, whether meetings were quorate, and promises with their findings. */
@Injectable()
export class AssembleCompleteReport {
  constructor(
    private readonly database: Database,
    private readonly assembleGovernanceReport: AssembleGovernanceReport,
    private readonly assembleFindings: AssembleFindings,
    private readonly anonymiseReport: AnonymiseReport,
  ) {}

  /** The report, and a line in the trail that it was asked for. Throws as AssembleGovernanceReport does. */
  async execute(viewer: Viewer, command: AssembleCompleteReportCommand): Promise<CompleteReport> {
    const report = await this.read(viewer, command);
    await this.assembleGovernanceReport.leaveTrace(viewer, command);
    if (command.isAnonymised !== true) return report;
    return (await this.anonymiseReport.execute(viewer, { report, judgement: noJudgement })).report;
  }

  /** The report, for whoever tells the trail more than that. Throws as AssembleGovernanceReport does. */
  async read(viewer: Viewer, command: AssembleCompleteReportCommand): Promise<CompleteReport> {
    const figures: unknown = JSON.parse(await this.assembleGovernanceReport.read(viewer, command));
    if (!isReport(figures)) throw new Error('The report is not what its statement makes.');
    const { period, dataDay, hits } = figures;
    const { group = null } = command;
    const promises = await this.promises(viewer, command.hit, period.to);
    const quoracy = await this.quoracy(viewer, figures);
    const marks = await this.marks(viewer, group, period);
    return { period, dataDay, hits, askedTo: command.to, quoracy, promises, rules: rulesOf(promises), group, marks };
  }

  private async marks(
    viewer: Viewer,
    group: GroupInReport | null,
    { from, to }: GovernanceReportView['period'],
  ): Promise<readonly MarkInReport[]> {
    if (group === null) return [];
    return this.database.rows<MarkInReport>(viewer, marksOfGroup, [group.id, from, to]);
  }

  private async quoracy(viewer: Viewer, { hits, period }: GovernanceReportView): Promise<QuoracyInReport[]> {
    const groups = hits.flatMap(({ meetings }) => meetings.map(({ groupId }) => groupId));
    const rows = await this.database.rows<MeetingToJudge>(viewer, meetingsOfGroupsToJudge, [
      groups,
      period.from,
      period.to,
    ]);
    return rows.map((row) => {
      const { meetingId, quoracy, sentence } = meetingOfGroup(row);
      return { meetingId, groupId: row.groupId, quoracy, sentence };
    });
  }

  private async promises(viewer: Viewer, hit: string | undefined, day: string): Promise<PromiseInReport[]> {
    const scope = hit === undefined ? ({ scope: 'all', id: null } as const) : ({ scope: 'hit', id: hit } as const);
    const promises: PromiseInReport[] = [];
    for await (const finding of this.assembleFindings.execute(viewer, { ...scope, days: [day] })) {
      promises.push(promiseOf(finding));
    }
    return promises;
  }
}

function promiseOf({
  promise,
  ruleVersion,
  aspectInWords,
  outcome,
  sentence,
  missing,
  since,
  answer,
}: Finding): PromiseInReport {
  const { hitId, groupName, quotation, clause, documentTitle, documentYear, rule, parameters } = promise;
  return {
    ...{ hitId, groupName, quotation, clause, documentTitle, documentYear, rule, ruleVersion, parameters },
    ...{ aspect: aspectInWords, outcome, sentence, missing, since },
    answer: answer === null ? null : `${answer.because} (${answer.answeredBy})`,
  };
}

function rulesOf(promises: readonly PromiseInReport[]): RuleInReport[] {
  const versions = new Map(promises.map(({ rule, ruleVersion }) => [rule, ruleVersion]));
  return [...versions].map(([kind, version]) => ({ kind, name: ruleNamed(kind)?.name ?? kind, version }));
}

function isReport(value: unknown): value is GovernanceReportView {
  return typeof value === 'object' && value !== null && 'hits' in value && 'period' in value && 'dataDay' in value;
}
