import 'reflect-metadata';
import { runProgram } from '../platform/config/run-program';
import { migrationStates } from '../platform/database/migrate';
import { withDatabase } from './with-database';

runProgram(() =>
  withDatabase(async (database) => {
    for (const { name, isDone } of await migrationStates(database)) {
      process.stdout.write(`${isDone ? 'done   ' : 'pending'} ${name}\n`);
    }
  }),
);
