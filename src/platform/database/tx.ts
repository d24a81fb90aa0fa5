import { createHash } from 'node:crypto';
import type { ClientBase, QueryResultRow } from 'pg';
import type { DataSource, EntityMetadata } from 'typeorm';
import { Problem } from '../problems/problem';
import type { SentenceBook } from '../problems/sentences';
import type { Clock } from '../time/clock';
import type { Viewer } from '../viewer';
import { refusalOf } from './constraint';
import { statement } from './statement';
import type { Statement } from './statement';
import { Traces } from './traces';
import { isUntold, notTold } from './untold';

type Entity<E> = new () => E;

const writeTrail = statement(
  'trail-write',
  `INSERT INTO trail (recorded_at, account_id, token_id, viewer, address, request_id, use_case, subject_kind, subject_id, change, changed)
   SELECT $1::timestamptz, $2::uuid, $3::uuid, $4, $5, $6, t."useCase", t."subjectKind", t."subjectId", t.change, t.changed
   FROM jsonb_to_recordset($7::jsonb) AS t("useCase" text, "subjectKind" text, "subjectId" uuid, change jsonb, changed jsonb)`,
);

/** One transaction: entities in and out by their mapping, named statements beside them, and the trail. */
export class Tx {
  private readonly traces = new Traces();

  constructor(
    readonly viewer: Viewer,
    private readonly dataSource: DataSource,
    private readonly client: ClientBase,
    private readonly clock: Clock,
    private readonly book: SentenceBook,
  ) {}

  /** All rows of a statement, inside the transaction. */
  async rows<Row extends QueryResultRow>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
    const answer = await this.client.query<Row>({ name, text, values: [...values] });
    return answer.rows;
  }

  /**
   * Inserts any number of rows with one prepared statement: the rows travel as one JSON value, so the text does not
   * depend on their number. All rows must give the same properties.
   */
  async insert<E extends object>(entity: Entity<E>, rows: readonly Partial<E>[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const given = Object.keys(first);
    const insertion = remembered(entity, `insert ${given.join(' ')}`, () => {
      const metadata = this.dataSource.getMetadata(entity);
      const columns = metadata.columns.filter((column) => given.includes(column.propertyName));
      const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
      const typed = columns.map((column) => `"${column.propertyName}" ${sqlType(this.dataSource, column)}`).join(', ');
      const picked = columns.map((column) => `r."${column.propertyName}"`).join(', ');
      return unnamedAs(
        `insert-${metadata.tableName}`,
        `INSERT INTO "${metadata.tableName}" (${names}) SELECT ${picked} FROM jsonb_to_recordset($1::jsonb) AS r(${typed})`,
      );
    });
    await this.rows(insertion, [JSON.stringify(rows)]);
    this.traces.noteInserted();
  }

  /** The row, locked until the transaction ends. Throws 404 when absent and 412 when `ifMatch` names another version. */
  async held<E extends object>(entity: Entity<E>, id: string, ifMatch?: number): Promise<E> {
    const metadata = this.dataSource.getMetadata(entity);
    const [row] = await this.rows<E>(this.selection(entity, 'FOR UPDATE'), [id]);
    if (!row) throw Problem.notFound(inWords(metadata));
    if (ifMatch !== undefined && 'version' in row && row.version !== ifMatch) {
      throw new Problem(
        412,
        'version-differs',
        `This ${inWords(metadata)} is at version ${String(row.version)}, and you sent a change to version ${String(ifMatch)}. Read it again, then decide.`,
      );
    }
    return row;
  }

  /** The row that a field of the request names, which cannot end before the transaction does. Throws 422 at the field when there is none. */
  async named<E extends object>(entity: Entity<E>, id: string, pointer: string): Promise<E> {
    const [row] = await this.rows<E>(this.selection(entity, 'FOR KEY SHARE'), [id]);
    if (row) return row;
    throw Problem.field(pointer, `There is no ${inWords(this.dataSource.getMetadata(entity))} with this id.`);
  }

  /** Changes the given properties of one row, and raises its version by one where it has one. The trail tells what they were before. */
  async change<E extends object>(entity: Entity<E>, id: string, set: Partial<E>): Promise<void> {
    const metadata = this.dataSource.getMetadata(entity);
    const given = Object.entries(set);
    const names = given.map(([property]) => {
      const column = metadata.findColumnWithPropertyName(property);
      if (!column) throw new Error(`${metadata.name} has no property ${property}.`);
      return { property, column: `"${column.databaseName}"` };
    });
    const columns = names.map(({ column }, index) => `${column} = $${String(index + 2)}`);
    if (metadata.findColumnWithPropertyName('version') && !('version' in set)) columns.push('version = version + 1');
    const before = names.map(({ property, column }) => `old.${column} AS "${property}"`);
    const [row] = await this.rows(
      unnamedAs(
        `change-${metadata.tableName}`,
        `UPDATE "${metadata.tableName}" SET ${columns.join(', ')} WHERE id = $1 RETURNING ${before.join(', ') || 'id'}`,
      ),
      [id, ...given.map(([, value]) => value)],
    );
    if (row && given.length > 0)
      this.traces.noteChanged(metadata.tableName, id, toldOf(entity, row), toldOf(entity, set));
  }

  /** Does a part of the work that the database may refuse. Then nothing of that part stays, and the Problem comes back. */
  async attempt(work: () => Promise<void>): Promise<Problem | null> {
    await this.client.query('SAVEPOINT attempt');
    try {
      await work();
      await this.client.query('RELEASE SAVEPOINT attempt');
      return null;
    } catch (failure) {
      const refusal = refusalOf(failure, this.book);
      if (!refusal) throw failure;
      await this.client.query('ROLLBACK TO SAVEPOINT attempt');
      await this.client.query('RELEASE SAVEPOINT attempt');
      return refusal;
    }
  }

  /** Tells the append-only trail who did what to which thing, and what was asked for. What changed is told by itself. */
  async trail(useCase: string, subjectKind: string, subjectId: string | null, change: object): Promise<void> {
    this.traces.add(useCase, subjectKind, subjectId, change);
    return Promise.resolve();
  }

  /**
   * Writes what the trail was told. The last thing before the end of the transaction: each row follows from the one before it, so
   * whoever writes one is waited for by all who come after.
   */
  async leaveTraces(): Promise<void> {
    const values = this.traces.values(this.viewer, this.clock.now());
    if (values) await this.rows(writeTrail, values);
  }

  private selection<E extends object>(entity: Entity<E>, lock: 'FOR UPDATE' | 'FOR KEY SHARE'): Statement {
    return remembered(entity, lock, () => {
      const { columns, tableName } = this.dataSource.getMetadata(entity);
      const named = columns.map((column) => `"${column.databaseName}" AS "${column.propertyName}"`).join(', ');
      return unnamedAs(`one-${tableName}`, `SELECT ${named} FROM "${tableName}" WHERE id = $1 ${lock}`);
    });
  }
}

/** The values as the trail may tell them. */
function toldOf(entity: Entity<object>, values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([property, value]) => [property, isUntold(entity, property) ? notTold : value]),
  );
}

const statements = new WeakMap<Entity<object>, Map<string, Statement>>();

/** The statement that does this to an entity's table, written out once for as long as the process lives. */
function remembered(entity: Entity<object>, purpose: string, write: () => Statement): Statement {
  const known = statements.get(entity) ?? new Map<string, Statement>();
  const found = known.get(purpose) ?? write();
  statements.set(entity, known.set(purpose, found));
  return found;
}

/** A statement whose text follows from a mapping and the properties given: named by what it does and a hash of its text. */
function unnamedAs(purpose: string, text: string): Statement {
  return statement(`${purpose.slice(0, 48)}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`, text);
}

function sqlType(dataSource: DataSource, column: EntityMetadata['columns'][number]): string {
  return `${dataSource.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;
}

/** Tables whose name is not what people call the thing. */
const words: Readonly<Record<string, string>> = { governance_group: 'group', hit: 'HIT' };

function inWords(metadata: EntityMetadata): string {
  return words[metadata.tableName] ?? metadata.tableName.replaceAll('_', ' ');
}
