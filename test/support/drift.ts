import type { Client } from 'pg';
import { TableColumn, type DataSource, type EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/** A table's columns, each as "name type [not null] [has default]". */
type Columns = ReadonlyMap<string, readonly string[]>;

/** Every difference between mapped classes and the tables of a database, both ways, as a sentence each. */
export async function drift(source: DataSource, client: Client, plainTables: readonly string[]): Promise<string[]> {
  const mapped: Columns = new Map(
    source.entityMetadatas.map((entity) => [entity.tableName, mappedColumns(source, entity)]),
  );
  const found = await tablesOf(client);
  const missing = [...mapped.keys()].filter((table) => !found.has(table));
  const unmapped = [...found.keys()].filter((table) => !mapped.has(table) && !plainTables.includes(table));
  return [
    ...missing.map((table) => `${table}: mapped, but there is no such table`),
    ...unmapped.map((table) => `${table}: neither mapped nor listed as plain`),
    ...[...mapped].flatMap(([table, columns]) => differences(table, columns, found.get(table) ?? columns)),
  ].sort();
}

function differences(table: string, mapped: readonly string[], found: readonly string[]): string[] {
  return [
    ...mapped.filter((column) => !found.includes(column)).map((column) => `${table}: mapped only: ${column}`),
    ...found.filter((column) => !mapped.includes(column)).map((column) => `${table}: in the database only: ${column}`),
  ];
}

function mappedColumns(source: DataSource, entity: EntityMetadata): string[] {
  return entity.columns.map((column) => {
    const hasDefault = column.default !== undefined || column.isGenerated || column.asExpression !== undefined;
    return described(column.databaseName, typeOf(source, column), !column.isNullable, hasDefault);
  });
}

function typeOf({ driver }: DataSource, column: ColumnMetadata): string {
  const written = driver.createFullType(
    new TableColumn({
      name: column.databaseName,
      type: driver.normalizeType(column),
      length: driver.getColumnLength(column),
      isArray: column.isArray,
      ...(column.precision == null ? {} : { precision: column.precision }),
      ...(column.scale == null ? {} : { scale: column.scale }),
    }),
  );
  // TypeORM writes some types in capitals and short, PostgreSQL all of them in small letters and full.
  return written
    .toLowerCase()
    .replace(/ array$/, '[]')
    .replace(/^(time|timestamp)(?=$|\[|\()/, '$1 without time zone');
}

async function tablesOf(client: Client): Promise<Columns> {
  const { rows } = await client.query<{
    table: string;
    column: string;
    type: string;
    required: boolean;
    preset: boolean;
  }>(`
    SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
      a.attnotnull AS required, a.atthasdef OR a.attidentity <> '' AS preset
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`);
  const tables = new Map<string, string[]>();
  for (const { table, column, type, required, preset } of rows) {
    tables.set(table, [...(tables.get(table) ?? []), described(column, type, required, preset)]);
  }
  return tables;
}

function described(name: string, type: string, isRequired: boolean, hasDefault: boolean): string {
  return [name, type, ...(isRequired ? ['not null'] : []), ...(hasDefault ? ['has default'] : [])].join(' ');
}
