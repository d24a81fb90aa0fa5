import 'reflect-metadata';
import { runProgram } from '../platform/config/run-program';
import { revertLast } from '../platform/database/migrate';
import { withDatabase } from './with-database';

runProgram(() =>
  withDatabase(async (database) => {
    const reverted = await revertLast(database);
    process.stdout.write(reverted === null ? 'There is no migration to take back.\n' : `Taken back: ${reverted}.\n`);
  }),
);
