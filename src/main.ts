import './platform/config/lean-loading';
import 'reflect-metadata';
import { readEnvironment } from './platform/config/environment';
import { runProgram } from './platform/config/run-program';
import { runUntilSignal } from './run-until-signal';
import { start } from './start';

runProgram(async () => {
  const portal = await runUntilSignal(start(readEnvironment(process.env)));
  process.stdout.write(portal.welcome);
});
