import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Statement } from '../../platform/database/statement';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import type { Measure } from './measure';
import type { PeriodAsked } from './period-asked';

/** What a measure is asked of: one group, one HIT, or neither for the partnership. */
export interface ScopeAsked {
  readonly group?: string;
  readonly hit?: string;
}

/** Works a measure out from the record as it is now, and says with it how. */
@Injectable()
export class AnswerMeasure {
  constructor(private readonly database: Database) {}

  /**
   * The answer as JSON text. `more` are the measure's own values.
   * Throws 404 for an unknown group or HIT, and 422 when both are asked for, or what the measure is not of.
   */
  async execute(
    viewer: Viewer,
    measure: Measure,
    scope: ScopeAsked,
    period: PeriodAsked,
    more: readonly unknown[] = [],
  ): Promise<string> {
    const { statement, values, missing } = askedOf(measure, scope, period);
    const text = await this.database.text(viewer, statement, [...values, ...more]);
    if (text === null) throw missing();
    const { name, definition, proxy } = measure;
    const head = JSON.stringify({ measure: name, definition, proxy });
    return `${head.slice(0, -1)},${text.slice(1)}`;
  }

  /** The same, read: for a page, which shows it instead of passing it on. Its words about itself are left out. */
  async read<View>(
    viewer: Viewer,
    measure: Measure,
    scope: ScopeAsked,
    period: PeriodAsked,
    more: readonly unknown[] = [],
  ): Promise<Omit<View, 'measure' | 'definition' | 'proxy'>> {
    const { statement, values, missing } = askedOf(measure, scope, period);
    const view = await this.database.one<Omit<View, 'measure' | 'definition' | 'proxy'>>(viewer, statement, [
      ...values,
      ...more,
    ]);
    if (view === null) throw missing();
    return view;
  }
}

function askedOf(
  { statements }: Measure,
  { group, hit }: ScopeAsked,
  { from, to }: PeriodAsked,
): { statement: Statement; values: readonly unknown[]; missing: () => Problem } {
  if (group !== undefined && hit !== undefined)
    throw Problem.field('hit', 'Ask for a group or for a HIT, not for both.');
  const kind = group !== undefined ? 'GROUP' : hit !== undefined ? 'HIT' : 'PARTNERSHIP';
  const statement = statements[kind];
  if (!statement) throw Problem.field('group', 'Ask for a group.');
  return {
    statement,
    values: [from, to, group ?? hit ?? null],
    missing: () => Problem.notFound(kind === 'GROUP' ? 'group' : 'HIT'),
  };
}
