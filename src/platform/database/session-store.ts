import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { SessionStore as StoreOfSessions } from '@fastify/session';
import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import { Pool } from 'pg';

/** How long the session of somebody is kept who looks at the page to sign in and does not, in seconds. */
const undecided = 3600;

/** Keeps the sessions of browsers in the database, so that several copies of the program know them and each can be ended. */
@Injectable()
export class SessionStore implements StoreOfSessions, OnApplicationShutdown {
  private readonly kept: InstanceType<ReturnType<typeof connectPgSimple>>;

  constructor(pool: Pool) {
    const Kept = connectPgSimple(session);
    // The table is made by a migration. That old sessions could not be swept out is no reason to say anything: they are over.
    this.kept = new Kept({ pool, tableName: 'session', ttl: undecided, errorLog: () => undefined });
  }

  set(...[id, content, done]: Parameters<StoreOfSessions['set']>): void {
    this.kept.set(id, { ...content, cookie: { ...content.cookie, originalMaxAge: null } }, done);
  }

  get(id: string, done: Parameters<StoreOfSessions['get']>[1]): void {
    this.kept.get(id, done);
  }

  destroy(id: string, done: (failure?: unknown) => void): void {
    this.kept.destroy(id, done);
  }

  onApplicationShutdown(): void {
    this.kept.close();
  }
}
