import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { networkAnswer } from './network-answer';
import { networkOf } from './network.queries';
import type { NetworkRow, ScopeKind } from './network.queries';
import { structureOf } from './network-structure';
import { tieGraphOf } from './tie-graph';

export interface AssembleNetworkCommand {
  readonly scope: { readonly kind: ScopeKind; readonly id: string | null };
  readonly from: Day;
  readonly to: Day;
}

/** The most pairs of people that PostgreSQL is to count. */
export const mostPairs = 3_000_000;
// Who stands between others takes a step for every person and tie; so many take about two seconds, in which nobody else is served.
const mostSteps = 40_000_000;

/** Works out the co-attendance network of a group, of a HIT, or of the partnership, over a period. */
@Injectable()
export class AssembleNetwork {
  constructor(private readonly database: Database) {}

  /** The answer, to be sent as JSON. Throws 404 for an unknown group or HIT, and 422 for a network too large to work out at once. */
  async execute(viewer: Viewer, { scope, from, to }: AssembleNetworkCommand): Promise<object> {
    const values = [from, to, mostPairs, ...(scope.id === null ? [] : [scope.id])];
    const [row] = await this.database.rows<{ network: NetworkRow }>(viewer, networkOf[scope.kind], values);
    if (row === undefined) throw Problem.notFound(scope.kind === 'HIT' ? 'HIT' : 'group');
    const { people, ties } = row.network;
    if (ties === null || people.length * ties.length > mostSteps) throw tooLarge(people.length);
    const structure = structureOf(await tieGraphOf(people.length, ties));
    return networkAnswer(row.network, ties, structure, { from, to });
  }
}

function tooLarge(people: number): Problem {
  const detail = `The network of these ${String(people)} people is too large to work out at once. Ask for one HIT or group, or for a shorter period.`;
  return new Problem(422, 'network-too-large', detail);
}
