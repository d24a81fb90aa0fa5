import { performance } from 'node:perf_hooks';
import type { RunningPortal } from './start';

// Ctrl-C under npm arrives twice: from the terminal, which tells everyone, and from npm, which passes it on.
const oneKeystroke = 500;

/**
 * Waits for a portal to start and ends the process in good order on Ctrl-C, SIGTERM, or an error nobody caught: what is
 * being asked is answered first. A signal during the start is obeyed as soon as there is something to stop, so that no
 * database server is left behind. A second signal ends everything at once.
 * @returns the portal once it answers
 */
export async function runUntilSignal(starting: Promise<RunningPortal>): Promise<RunningPortal> {
  let portal: RunningPortal | null = null;
  let stoppingSince: number | null = null;
  const stop = async (code: number): Promise<void> => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince < oneKeystroke) return;
      portal?.kill();
      process.exit(1);
    }
    stoppingSince = performance.now();
    process.stdout.write('Stopping: what was asked is answered first (once more to stop at once).\n');
    await (await starting).stop();
    process.exit(code);
  };
  const stopOrGiveUp = (code: number): void => {
    stop(code).catch((error: unknown) => {
      process.stderr.write(`HIT Portal did not stop in good order: ${String(error)}\n`);
      portal?.kill();
      process.exit(1);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      stopOrGiveUp(0);
    });
  }
  process.on('uncaughtException', (error) => {
    process.stderr.write(`HIT Portal: unexpected: ${error.stack ?? error.message}\n`);
    stopOrGiveUp(1);
  });
  portal = await starting;
  return portal;
}
