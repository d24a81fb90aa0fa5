import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckedApi } from '../support/api';
import type { Answer } from '../support/api';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';
import { administrator } from '../support/administrator';

type Json = Record<string, unknown>;

/** A small partnership file that says something in every field there is, written just as an export writes it. */
export const everything = readFileSync(join(__dirname, 'everything.json'), 'utf8');

/** A portal of a test's own, with nothing in it. */
export interface EmptyPortal {
  readonly databaseUrl: string;
  /** Sends a partnership file: an object as JSON, text as it is. */
  import(file: object | string, options?: { query?: string; type?: string }): Promise<Answer>;
  /** The whole of it as a partnership file. */
  export(format?: 'json' | 'yaml'): Promise<string>;
  readonly api: CheckedApi;
  end(): Promise<void>;
}

/** Starts a portal with an empty database. */
export async function emptyPortal(): Promise<EmptyPortal> {
  const database = await freshDatabase();
  const server = await startServer({ databaseUrl: database.url });
  return portal(database, server, await CheckedApi.at(server.url));
}

function portal(database: TestDatabase, server: TestServer, api: CheckedApi): EmptyPortal {
  return {
    databaseUrl: database.url,
    api,
    import: (file, { query = '', type = 'application/json' } = {}) =>
      api.post(`/api/v1/partnership/import${query}`, typeof file === 'string' ? file : JSON.stringify(file), {
        'content-type': type,
      }),
    export: async (format = 'json') => {
      const answer = await fetch(`${server.url}/api/v1/partnership/export?format=${format}`, {
        headers: administrator,
      });
      return answer.text();
    },
    end: async () => {
      await server.stop();
      await database.drop();
    },
  };
}

/** One portal for all tests of a describe. */
export function aPortal(): () => EmptyPortal {
  let one: EmptyPortal;
  beforeAll(async () => {
    one = await emptyPortal();
  }, 60_000);
  afterAll(() => one.end());
  return () => one;
}

/** A file with these sections. */
export const fileOf = (sections: Json): Json => ({ format: 'hit-portal-partnership/1', ...sections });

/** An organisation that has been there since 2010. */
export const organisation = (key: string, more: Json = {}): Json => ({
  key,
  type: 'NHS_TRUST',
  sector: 'NHS_PROVIDER',
  from: '2010-01-01',
  names: [{ name: `Organisation ${key}`, from: '2010-01-01' }],
  ...more,
});

/** A group that has been there since 2010. */
export const group = (key: string, more: Json = {}): Json => ({
  key,
  name: `Group ${key}`,
  kind: 'STEERING_GROUP',
  from: '2010-01-01',
  ...more,
});

/** A meeting that was held. */
export const meeting = (key: string, groupKey: string, more: Json = {}): Json => ({
  key,
  status: 'HELD',
  meetsOn: '2013-01-09',
  groups: [groupKey],
  ...more,
});
