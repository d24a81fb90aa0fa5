import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';
import type { Day } from '../platform/time/period';
import { asked, askedGroup } from './asked';
import type { Fault, ParameterFields, Parameters } from './parameters';
import type { Verdict } from './verdict';

/** A promise to be held against the record on a day. */
export interface Pair {
  readonly commitmentId: string;
  readonly day: Day;
}

/** Asks a statement; the caller lends its own door to the data. */
export type Ask = <Row extends object>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>;

/** What every row of a rule's statement says: which pair it answers, and for which group (or the like) that it is about. */
export interface SubjectRow {
  /** The number of the pair, from 1. */
  readonly n: number;
  readonly subjectKey: string;
  readonly subject: string;
}

/** The verdicts on one subject of one pair, one for each aspect of the rule. */
export interface Judged<Aspect extends string = string> {
  readonly n: number;
  readonly subjectKey: string;
  readonly subject: string;
  readonly verdicts: Readonly<Record<Aspect, Verdict>>;
}

/** What a rule tells about itself, and how it holds many promises against the record at once. */
export interface Rule {
  readonly kind: string;
  /** Raised when the same record would be judged otherwise than before. */
  readonly version: number;
  readonly name: string;
  readonly question: string;
  /** Which rows it shows as evidence. */
  readonly evidence: string;
  readonly about: 'HIT' | 'GROUP';
  readonly grace: { readonly days: number; readonly means: string };
  readonly parameters: ParameterFields;
  /** The respects in which it judges, each a finding of its own, in words. */
  readonly aspects: Readonly<Record<string, string>>;
  /** What contradicts itself among parameters that are each in bounds, such as a share for slipping above that for kept. */
  readonly contradictions?: (parameters: Parameters) => readonly Fault[];
  /** What it asks the database. */
  readonly statements: readonly Statement[];
  readonly judge: (pairs: readonly Pair[], ask: Ask) => Promise<Judged[]>;
}

export interface RuleDefinition<Row extends SubjectRow, Aspect extends string> extends Omit<
  Rule,
  'judge' | 'aspects' | 'statements'
> {
  readonly aspects: Readonly<Record<Aspect, string>>;
  /**
   * SQL after the relation `asked` (and `asked_group` for a rule about groups): further relations, each with a comma before
   * it, and the SELECT that answers with one row for each subject of each pair. A subject that is left out is not judged.
   */
  readonly sql: string;
  /** What one row comes to. Pure: days are in the row. */
  readonly verdictsOn: (row: Row) => Readonly<Record<Aspect, Verdict>>;
}

/** The rule that a definition describes: one statement for all pairs, then one verdict for each row and aspect. */
export function rule<Row extends SubjectRow, Aspect extends string>(definition: RuleDefinition<Row, Aspect>): Rule {
  const { sql, verdictsOn, ...rest } = definition;
  const relations = rest.about === 'GROUP' ? `${asked}, ${askedGroup}` : asked;
  const asking = statement(`rule-${rest.kind.toLowerCase().replaceAll('_', '-')}`, `WITH ${relations} ${sql}`);
  return {
    ...rest,
    statements: [asking],
    judge: async (pairs, ask) => {
      const values = [pairs.map(({ commitmentId }) => commitmentId), pairs.map(({ day }) => day), rest.grace.days];
      const rows = await ask<Row>(asking, values);
      return rows.map((row) => ({
        n: row.n,
        subjectKey: row.subjectKey,
        subject: row.subject,
        verdicts: verdictsOn(row),
      }));
    },
  };
}
