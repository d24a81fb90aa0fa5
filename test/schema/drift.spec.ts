import { Column, Entity, PrimaryColumn } from 'typeorm';
import { entities } from '../../src/entities';
import type { EntityClass } from '../../src/platform/database/data-source';
import { openDatabase } from '../../src/platform/database/open-database';
import { connected, emptyDatabase, freshDatabase, type TestDatabase } from '../support/database';
import { drift } from '../support/drift';

/** Tables that are written and read by SQL alone. */
const plainTables = [
  'shared_knowledge_file',
  'migration',
  'opportunity_file',
  'organisation_merger_row',
  'report_schedule_recipient',
  'trail',
  'trail_head',
  'idempotency_key',
  'register_number',
  'recovery_code',
  'one_time_link',
  'sign_in_letter',
  'mail_round',
  'mail',
  'notice',
  'mail_choice',
  'answer_link',
  'meeting_change',
  'group_calendar',
  'invitation',
  'session',
  'rate_limit',
  'spreadsheet_import',
  'spreadsheet_row',
  'spreadsheet_reading',
  'spreadsheet_entry',
  'spreadsheet_fault',
  'spreadsheet_made',
  'spreadsheet_heading',
];

@Entity('planted')
class Planted {
  @PrimaryColumn('uuid')
  id: string;

  @Column('daterange')
  during: string;

  @Column('text', { array: true, default: '{}' })
  words: string[];

  @Column('integer')
  count: number;

  @Column('text', { name: 'may_be_empty', nullable: true })
  mayBeEmpty: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('text')
  forgotten: string;
}

const plantedTable = `CREATE TABLE planted (
  id uuid PRIMARY KEY, during daterange NOT NULL, words text[] NOT NULL DEFAULT '{}', count bigint NOT NULL,
  may_be_empty text NOT NULL, version integer NOT NULL, surplus timestamptz
)`;

const driftIn = async (database: TestDatabase, classes: readonly EntityClass[]): Promise<string[]> => {
  const source = await openDatabase(database.url, 1, classes);
  const found = await connected(database.url, (client) => drift(source, client, plainTables));
  await source.destroy();
  await database.drop();
  return found;
};

describe('entities and tables', () => {
  it('have the same columns with the same types, and belong to each other one to one', async () => {
    expect(await driftIn(await freshDatabase(), entities)).toEqual([]);
  });
});

describe('the guard of entities and tables', () => {
  const planted = async (): Promise<TestDatabase> => {
    const database = await emptyDatabase();
    await connected(database.url, (client) => client.query(plantedTable));
    return database;
  };

  it('finds every planted difference and nothing else', async () => {
    expect(await driftIn(await planted(), [Planted])).toEqual([
      'planted: in the database only: count bigint not null',
      'planted: in the database only: may_be_empty text not null',
      'planted: in the database only: surplus timestamp with time zone',
      'planted: in the database only: version integer not null',
      'planted: mapped only: count integer not null',
      'planted: mapped only: forgotten text not null',
      'planted: mapped only: may_be_empty text',
      'planted: mapped only: version integer not null has default',
    ]);
  });

  it('finds a table without a class, and a class without a table', async () => {
    expect(await driftIn(await planted(), [])).toEqual(['planted: neither mapped nor listed as plain']);
    expect(await driftIn(await emptyDatabase(), [Planted])).toEqual(['planted: mapped, but there is no such table']);
  });
});
