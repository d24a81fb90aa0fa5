import '../platform/config/lean-loading';
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readEnvironment } from '../platform/config/environment';
import { runProgram } from '../platform/config/run-program';
import { runUntilSignal } from '../run-until-signal';
import { start } from '../start';

/** Loads the demonstration partnership, once the program is together and before anybody can reach it. */
async function loadDemonstration(app: NestFastifyApplication): Promise<void> {
  await Promise.resolve(app);
  process.stdout.write('There is no demonstration partnership to load yet.\n');
}

function whatToTry(address: string): string {
  return [
    'Three things to try:',
    `  curl ${address}/health/ready`,
    `  curl ${address}/health/live`,
    `  curl -i ${address}/health/ready`,
    '',
  ].join('\n');
}

runProgram(async () => {
  // A folder of its own, so that demonstration data never mixes with real data.
  const environment = readEnvironment({ ...process.env, DATA_DIR: process.env['DATA_DIR'] ?? 'data/demo' });
  const portal = await runUntilSignal(start(environment, loadDemonstration));
  process.stdout.write(`${portal.welcome}\n${whatToTry(portal.address)}`);
});
