import { ConsoleLogger, type LogLevel as NestLevel } from '@nestjs/common';
import type { LogLevel } from '../config/environment';

const shown: Record<LogLevel, NestLevel[]> = {
  silent: [],
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

// Nest names every module and route it sets up: worth reading when something is missing, noise otherwise.
const assembly = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** A pipe has no `isTTY` at all, and Nest takes "not said" for yes. */
function hasColors(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY ?? false;
}

/** The server's log: one line an event, without colours where nobody looks at a terminal. */
export class PortalLogger extends ConsoleLogger {
  constructor(private readonly level: LogLevel) {
    super({ logLevels: shown[level], prefix: 'HIT Portal', colors: hasColors(process.stdout) });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (this.level !== 'debug' && typeof context === 'string' && assembly.has(context)) return;
    super.log(message, ...rest);
  }

  protected override getTimestamp(): string {
    return new Date().toISOString();
  }
}
