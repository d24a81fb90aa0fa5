import type { Statement } from '../../platform/database/statement';
import type { ScopeKind } from './measure-scope';

/**
 * A number worked out from the record, with everything needed to read it rightly. Its statement answers one JSON object with
 * `items`, and tells in `leftOut` what was not counted.
 */
export interface Measure {
  /** As it stands in the address. */
  readonly name: string;
  /** How it is worked out, in plain words. */
  readonly definition: string;
  /** What it stands for without being it; null for what it says it is. */
  readonly proxy: string | null;
  /** Values: first day, last day, id of the group or HIT (null for the partnership), then the measure's own. */
  readonly statements: Readonly<Partial<Record<ScopeKind, Statement>>>;
  /** The columns of the CSV: paths into an item. */
  readonly columns: readonly string[];
}

/** Said with everything that is read off meeting in one room. Survey studies of partnerships ask the people themselves. */
export const coAttendanceIsAProxy =
  'Having been at the same meetings stands for a tie between two people; it is a proxy and not a relationship that anybody was asked about.';
