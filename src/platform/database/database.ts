import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Pool } from 'pg';
import type { PoolClient, QueryResultRow } from 'pg';
import { Clock } from '../time/clock';
import type { SentenceBook } from '../problems/sentences';
import type { Viewer } from '../viewer';
import { problemOf } from './constraint';
import { rememberedResult, rememberResult } from './idempotency';
import { Snapshot } from './snapshot';
import type { Statement } from './statement';
import { Tx } from './tx';

const textIsJson = { getTypeParser: () => JSON.parse };

/**
 * The one door to the data. Reads are named prepared statements on the pool; writes are one transaction each,
 * whose result is remembered under the viewer's Idempotency-Key, so that a retried request never writes twice.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pool: Pool,
    private readonly book: SentenceBook,
    private readonly clock: Clock,
  ) {}

  /** All rows of a statement. */
  async rows<Row extends QueryResultRow>(
    _viewer: Viewer,
    { name, text }: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const answer = await this.orProblem(() => this.pool.query<Row>({ name, text, values: [...values] }));
    return answer.rows;
  }

  /** The first column of the first row: JSON text that PostgreSQL built, passed through unparsed; null when there is no row. */
  async text(_viewer: Viewer, { name, text }: Statement, values: readonly unknown[]): Promise<string | null> {
    const answer = await this.orProblem(() =>
      this.pool.query<(string | null)[]>({ name, text, values: [...values], rowMode: 'array' }),
    );
    return answer.rows[0]?.[0] ?? null;
  }

  /** As `text`, and read: for a page, which shows it instead of passing it on. */
  async one<View>(_viewer: Viewer, { name, text }: Statement, values: readonly unknown[]): Promise<View | null> {
    const answer = await this.orProblem(() =>
      this.pool.query<(View | null)[]>({ name, text, values: [...values], rowMode: 'array', types: textIsJson }),
    );
    return answer.rows[0]?.[0] ?? null;
  }

  /**
   * Everything that `read` yields, all of it as the data was at one moment, however long it takes to be sent: one
   * read-only, repeatable-read transaction, which ends when the reader has had enough.
   */
  async *snapshot<Part>(_viewer: Viewer, read: (snapshot: Snapshot) => AsyncGenerator<Part>): AsyncGenerator<Part> {
    const client = await this.orProblem(() => this.pool.connect());
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      yield* read(new Snapshot(client));
    } catch (failure) {
      throw problemOf(failure, this.book);
    } finally {
      // There is nothing to keep: a transaction that only reads ends the same either way.
      await client.query('ROLLBACK').then(
        () => {
          client.release();
        },
        () => {
          client.release(true);
        },
      );
    }
  }

  /** One transaction. Throws the Problem of the constraint that refused; anything else that fails is a defect and passes on. */
  async write<Result>(viewer: Viewer, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.orProblem(async () => {
      const client = await this.pool.connect();
      try {
        return await this.transaction(client, new Tx(viewer, this.dataSource, client, this.clock, this.book), work);
      } finally {
        client.release();
      }
    });
  }

  private async transaction<Result>(client: PoolClient, tx: Tx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    await client.query('BEGIN');
    try {
      const remembered = await rememberedResult<Result>(tx, this.clock.now());
      const result = remembered ? remembered.result : await work(tx);
      if (!remembered) await rememberResult(tx, result);
      await tx.leaveTraces();
      await client.query('COMMIT');
      return result;
    } catch (failure) {
      // A lost connection has rolled back already.
      await client.query('ROLLBACK').catch(() => undefined);
      throw failure;
    }
  }

  private async orProblem<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (failure) {
      throw problemOf(failure, this.book);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
