import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './snake-naming';
import { setTypeParsers } from './type-parsers';

export type EntityClass = abstract new () => object;

/**
 * Describes the database to TypeORM, without connecting. The schema is never made from the entities: migrations are
 * written by hand, and everything else is refused by not being asked for.
 */
export function dataSourceFor(url: string, poolSize: number, entities: readonly EntityClass[] = []): DataSource {
  setTypeParsers();
  const options: DataSourceOptions = {
    type: 'postgres',
    // Given to the driver as it is: TypeORM's own reading of addresses does not know sockets.
    extra: { connectionString: url },
    poolSize,
    entities: [...entities],
    migrations: [migrationFiles()],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    applicationName: 'hit-portal',
  };
  return new DataSource(options);
}

/** Migrations lie beside src, compiled (.js) as well as in source (.ts, in tests). */
function migrationFiles(): string {
  const folder = join(__dirname, '..', '..', '..', 'migrations');
  return `${folder.replace(/[()[\]{}!*?@+|]/g, '\\$&')}/[0-9]*.{js,ts}`;
}
