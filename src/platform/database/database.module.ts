import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { SentenceBook, type Sentences } from '../problems/sentences';
import { Clock } from '../time/clock';
import { Attempts } from './attempts';
import { Database } from './database';
import { DatabaseReadiness } from './database-readiness';
import { JobStore } from './job-store';
import type { DatabaseLimits } from './limits';
import type { OpenDatabase } from './open-database';
import { servingAddress } from './serving-role';
import { SessionStore } from './session-store';

/** Gives the rooms the one door to the database, the clock, and the sentences for what the database refuses. */
@Global()
@Module({})
export class DatabaseModule {
  /** Wraps a database that is open already; it is closed after the last request was answered. */
  static around(database: OpenDatabase, sentences: Sentences, limits: DatabaseLimits): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => database.options,
          dataSourceFactory: () => Promise.resolve(database),
        }),
      ],
      providers: [
        DatabaseReadiness,
        Clock,
        SessionStore,
        Attempts,
        JobStore,
        { provide: SentenceBook, useValue: new SentenceBook(sentences) },
        { provide: Pool, useFactory: () => poolFor(database, limits) },
        {
          provide: Database,
          inject: [DataSource, Pool, SentenceBook, Clock],
          useFactory: (source: DataSource, pool: Pool, book: SentenceBook, clock: Clock) =>
            new Database(source, pool, book, clock),
        },
      ],
      exports: [DatabaseReadiness, Clock, SentenceBook, Database, SessionStore, Attempts, JobStore],
    };
  }
}

/** Connections are kept: named statements stay planned for as long as a connection lives. */
function poolFor({ options }: OpenDatabase, limits: DatabaseLimits): Pool {
  const extra: unknown = options.type === 'postgres' ? options.extra : null;
  if (typeof extra !== 'object' || extra === null || !('connectionString' in extra))
    throw new Error('A database was opened without an address.');
  const pool = new Pool({
    ...limits,
    connectionString: servingAddress(String(extra.connectionString)),
    max: options.poolSize,
    application_name: 'hit-portal',
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
