import type { DataSource } from 'typeorm';
import { entities } from '../../src/entities';
import { dataSourceFor } from '../../src/platform/database/data-source';
import { openDatabase } from '../../src/platform/database/open-database';
import { connected, freshDatabase, type TestDatabase } from '../support/database';
import { CreatedTwice, Planted } from './planted.entity';

/** Tables that are written and read by SQL alone. */
const plainTables = ['migration', 'trail', 'idempotency_key'];

describe('entities and tables', () => {
  let database: TestDatabase;
  let tables: Map<string, string[]>;

  beforeAll(async () => {
    database = await freshDatabase();
    await connected(database.url, (client) => client.query(plantedTable));
    tables = await connected(database.url, async (client) => {
      const { rows } = await client.query<{ name: string; columns: string[] }>(columnsOfTables);
      return new Map(rows.map(({ name, columns }) => [name, columns]));
    });
  });

  afterAll(async () => {
    await database.drop();
  });

  const mapped = async (classes: typeof entities): Promise<Map<string, string[]>> => {
    const source = await openDatabase(database.url, 1, classes);
    const columns = new Map(source.entityMetadatas.map((entity) => [entity.tableName, columnsOf(source, entity)]));
    await source.destroy();
    return columns;
  };

  it('have the same columns, with the same types, the same emptiness and the same defaults', async () => {
    const drifted = [...(await mapped(entities))].map(([name, columns]) => ({ name, columns }));
    expect(drifted).toEqual(drifted.map(({ name }) => ({ name, columns: tables.get(name) })));
  });

  it('belong to each other one to one, but for the tables that are plain', async () => {
    const names = [...(await mapped(entities)).keys(), ...plainTables, 'planted'].sort();
    expect(names).toEqual([...tables.keys()].sort());
  });
});
