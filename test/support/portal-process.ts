import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** The compiled program as an operator would run it. */
export interface PortalProcess {
  readonly pid: number;
  /** Resolves with the match as soon as what it wrote so far matches; rejects when it ends without. */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  signal(name: NodeJS.Signals): void;
  /** Resolves when it has ended. */
  readonly end: Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }>;
}

const started: ChildProcess[] = [];

// A test that fails half-way leaves nothing behind.
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

type Variables = Readonly<Record<string, string>>;

/** Starts a compiled program with nothing in its environment but what is given. Ports are free ones unless given. */
export function portalProcess(environment: Variables, program = 'src/main.js'): PortalProcess {
  const child = spawn(process.execPath, [join(__dirname, '..', '..', 'dist', program)], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      LOG_LEVEL: 'warn',
      MAIL: 'off',
      REQUESTS_PER_MINUTE: '10000000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    child.emit('said');
  });
  const end = new Promise<{ code: number | null; output: string; errors: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output, errors });
      child.emit('said');
    });
  });
  return {
    pid: child.pid ?? 0,
    signal: (name) => void child.kill(name),
    end,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = output.match(pattern);
          const hasEnded = child.exitCode !== null || child.signalCode !== null;
          if (match === null && !hasEnded) return;
          child.off('said', look);
          if (match !== null) resolve(match);
          else reject(new Error(`It ended without saying ${pattern.source}:\n${output}${errors}`));
        };
        child.on('said', look);
        look();
      }),
  };
}
