import 'reflect-metadata';
import { runProgram } from '../platform/config/run-program';
import { migrate } from '../platform/database/migrate';
import { withDatabase } from './with-database';

runProgram(() =>
  withDatabase(async (database) => {
    const run = await migrate(database);
    process.stdout.write(run.length === 0 ? 'The database is up to date.\n' : `Run: ${run.join(', ')}.\n`);
  }),
);
