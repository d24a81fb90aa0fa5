import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { AssembleFindings } from './assemble-findings';
import type { FindingsAsked } from './assemble-findings';
import type { Finding } from './finding';
import type { FindingHistoryView, SaidThenView } from './finding-history.dto';
import { saidThen } from './findings.queries';
import type { SaidThen } from './findings.queries';

/** Findings at the end of each month: as they are computed now, and beside them what was said then. */
@Injectable()
export class AssembleFindingHistory {
  constructor(
    private readonly database: Database,
    private readonly assembleFindings: AssembleFindings,
  ) {}

  /** One history for each promise and aspect that was asked for in any of the months. */
  async execute(viewer: Viewer, asked: FindingsAsked): Promise<FindingHistoryView[]> {
    const histories = new Map<string, Finding[]>();
    for await (const finding of this.assembleFindings.execute(viewer, asked)) {
      const name = `${finding.promise.id} ${finding.aspect}`;
      histories.set(name, [...(histories.get(name) ?? []), finding]);
    }
    const promises = new Set([...histories.values()].flatMap((months) => months.map(({ promise }) => promise.id)));
    const said = await this.database.rows<SaidThen>(viewer, saidThen, [
      [...promises],
      asked.days[0] ?? null,
      asked.days.at(-1) ?? null,
    ]);
    const saidOf = new Map(said.map((one) => [`${one.commitmentId} ${one.aspect} ${one.asOf}`, one]));
    return [...histories.values()].flatMap((months) => {
      const [first] = months;
      return first ? [history(first, months, saidOf)] : [];
    });
  }
}

function history(
  { promise, aspect, aspectInWords }: Finding,
  months: readonly Finding[],
  saidOf: ReadonlyMap<string, SaidThen>,
): FindingHistoryView {
  return {
    commitmentId: promise.id,
    commitmentKey: promise.key,
    quotation: promise.quotation,
    hitKey: promise.hitKey,
    groupKey: promise.groupKey,
    rule: promise.rule,
    aspect,
    aspectInWords,
    months: months.map(({ asOf, outcome, sentence, figures }) => {
      const said = saidOf.get(`${promise.id} ${aspect} ${asOf}`);
      return { asOf, outcome, sentence, figures, said: said ? saidView(said) : null };
    }),
  };
}

function saidView({ outcome, sentence, ruleVersion, takenAt }: SaidThen): SaidThenView {
  return { outcome, sentence, ruleVersion, takenAt: takenAt.toISOString() };
}
