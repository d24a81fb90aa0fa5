import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import type { ScopeAsked } from './answer-measure';
import type { ReachedMeasure } from './measure-within-reach';
import type { PeriodAsked } from './period-asked';

/** Works a measure out over what the viewer reaches, and says with it how. */
@Injectable()
export class AnswerWithinReach {
  constructor(private readonly database: Database) {}

  /**
   * The answer as JSON text. Throws 404 for an unknown group or HIT, and 422 when both are asked for. Whether they are within
   * reach is the guard's to say.
   */
  async execute(viewer: Viewer, measure: ReachedMeasure, scope: ScopeAsked, period: PeriodAsked): Promise<string> {
    const { name, definition, proxy, statement } = measure;
    const text = await this.database.text(viewer, statement, valuesFor(viewer, scope, period));
    if (text === null) throw Problem.notFound(scope.group === undefined ? 'HIT' : 'group');
    const head = JSON.stringify({ measure: name, definition, proxy });
    return `${head.slice(0, -1)},${text.slice(1)}`;
  }

  /** The same, read: for a page, which shows it instead of passing it on. Its words about itself are left out. */
  async read<View>(
    viewer: Viewer,
    { statement }: ReachedMeasure,
    scope: ScopeAsked,
    period: PeriodAsked,
  ): Promise<Omit<View, 'measure' | 'definition' | 'proxy'>> {
    const view = await this.database.one<Omit<View, 'measure' | 'definition' | 'proxy'>>(
      viewer,
      statement,
      valuesFor(viewer, scope, period),
    );
    if (view === null) throw Problem.notFound(scope.group === undefined ? 'HIT' : 'group');
    return view;
  }
}

function valuesFor({ reach }: Viewer, { group, hit }: ScopeAsked, { from, to }: PeriodAsked): readonly unknown[] {
  if (group !== undefined && hit !== undefined)
    throw Problem.field('hit', 'Ask for a group or for a HIT, not for both.');
  return [from, to, hit ?? null, group ?? null, reach?.hits ?? null, reach?.groups ?? []];
}
