import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { CannotStart } from '../config/cannot-start';
import { installJobs } from './install-jobs';

// Any number will do, as long as every HIT Portal uses the same.
const migrationLock = 7_205_184_401;

/**
 * Brings the database to what this version of the program expects. Two starts at once wait for one another.
 * @returns the names of the migrations that were run now
 * @throws CannotStart naming the migration that failed, or when the database was made by a newer version.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  return holdingMigrationLock(dataSource, async (executor, runner) => {
    await refuseNewerDatabase(dataSource, executor);
    const pending = await executor.getPendingMigrations();
    try {
      const done = (await executor.executePendingMigrations()).map((migration) => migration.name);
      await installJobs(runner);
      return done;
    } catch (error) {
      const kept = new Set((await executor.getExecutedMigrations()).map((migration) => migration.name));
      const failed = pending.find((migration) => !kept.has(migration.name));
      if (failed === undefined) throw error;
      throw new CannotStart(
        `migration ${failed.name} failed and was rolled back whole (${sentence(error)}): the database is as it was ` +
          'before that migration; put right what it says, or go back to the version that was running before.',
      );
    }
  });
}

/**
 * Takes back the migration that was run last.
 * @returns its name, or null when there is none
 * @throws CannotStart when it cannot be taken back.
 */
export async function revertLast(dataSource: DataSource): Promise<string | null> {
  return holdingMigrationLock(dataSource, async (executor) => {
    await refuseNewerDatabase(dataSource, executor);
    const before = await executor.getExecutedMigrations();
    const [last] = before.sort((one, other) => other.timestamp - one.timestamp);
    if (last === undefined) return null;
    try {
      await executor.undoLastMigration();
      return last.name;
    } catch (error) {
      throw new CannotStart(
        `migration ${last.name} could not be taken back and is still in place (${sentence(error)}).`,
      );
    }
  });
}

/** Says of every migration whether the database has it, oldest first. */
export async function migrationStates(dataSource: DataSource): Promise<{ name: string; isDone: boolean }[]> {
  return holdingMigrationLock(dataSource, async (executor) => {
    const done = [...(await executor.getExecutedMigrations())].sort((one, other) => one.timestamp - other.timestamp);
    const pending = await executor.getPendingMigrations();
    return [
      ...done.map(({ name }) => ({ name, isDone: true })),
      ...pending.map(({ name }) => ({ name, isDone: false })),
    ];
  });
}

async function holdingMigrationLock<Result>(
  dataSource: DataSource,
  work: (executor: MigrationExecutor, runner: QueryRunner) => Promise<Result>,
): Promise<Result> {
  // Lock and migrations share one connection: a pool of one must not wait for itself.
  const runner: QueryRunner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'each';
    return await work(executor, runner);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await runner.release();
  }
}

/** The names of the migrations that this version of the program knows. */
export function knownMigrations(dataSource: DataSource): string[] {
  return dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
}

async function refuseNewerDatabase(dataSource: DataSource, executor: MigrationExecutor): Promise<void> {
  const known = new Set(knownMigrations(dataSource));
  const unknown = (await executor.getExecutedMigrations()).find((migration) => !known.has(migration.name));
  if (unknown === undefined) return;
  throw new CannotStart(
    `the database was made by a newer HIT Portal (this one does not know its migration ${unknown.name}): ` +
      'start that newer version, or restore the copy that was made before the upgrade.',
  );
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
