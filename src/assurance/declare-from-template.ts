import { Injectable } from '@nestjs/common';
import { Hit } from '../hits/hit.entity';
import { Database } from '../platform/database/database';
import type { Tx } from '../platform/database/tx';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { commitmentTemplates } from './commitment-templates';
import { groupWithKey } from './commitment.queries';
import { declare } from './declare-commitment';
import { readParameters } from './parameters';
import { unknownNames } from './unknown-names';

export interface DeclareFromTemplateCommand {
  readonly template: string;
  readonly sourceDocument: string;
  readonly needs?: unknown;
  readonly from: Day;
}

/** Declares all the promises of a template for a HIT: "as in the 2012 shape". */
@Injectable()
export class DeclareFromTemplate {
  constructor(private readonly database: Database) {}

  /** All of them or none. Throws 404 for an unknown HIT, 422 at each need that is missing or names nothing. */
  async execute(
    viewer: Viewer,
    hit: string,
    { template: kind, sourceDocument, needs: given, from }: DeclareFromTemplateCommand,
  ): Promise<{ declared: Written[] }> {
    const template = commitmentTemplates.find((one) => one.kind === kind);
    if (!template) {
      const known = commitmentTemplates.map((one) => one.kind).join(', ');
      throw Problem.field('#/template', `Choose one of ${known}.`);
    }
    const { parameters: needs, faults, names } = readParameters(template.needs, given ?? {}, '#/needs');
    return this.database.write(viewer, async (tx) => {
      await tx.held(Hit, hit);
      const all = [...faults, ...(await unknownNames(tx, names))];
      if (all[0]) throw new Problem(422, 'template-needs-more', all[0].detail, all);
      const declared: Written[] = [];
      for (const { rule, quotation, group, parameters } of template.promises) {
        const about = group === undefined ? null : await groupNamed(tx, needs[group]);
        const promise = { hit, group: about, sourceDocument, quotation, rule, parameters: parameters(needs), from };
        declared.push(await declare(tx, promise));
      }
      return { declared };
    });
  }
}

async function groupNamed(tx: Tx, key: unknown): Promise<string | null> {
  const [group] = await tx.rows<{ id: string }>(groupWithKey, [key]);
  return group?.id ?? null;
}
