import { CannotStart } from './cannot-start';

/**
 * Runs what the process is there for. When it fails, the person who started it reads one sentence and the process ends
 * with code 1; only an error nobody foresaw shows where it arose, and only under LOG_LEVEL=debug.
 */
export function runProgram(work: () => Promise<void>): void {
  // Whoever read our output may be gone (`npm start | head`): that is no reason to stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  work().catch((error: unknown) => {
    process.stderr.write(`HIT Portal: ${inWords(error)}\n`);
    process.exitCode = 1;
    // Something that failed half-way may have left a timer or a socket behind, which must not keep the process.
    setImmediate(() => process.exit());
  });
}

function inWords(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  if (!(error instanceof Error)) return String(error);
  const trace = process.env['LOG_LEVEL'] === 'debug' && error.stack !== undefined;
  return trace ? `unexpected: ${error.stack}` : `unexpected: ${error.message} (LOG_LEVEL=debug shows where it arose)`;
}
