import { isIPv4 } from 'node:net';
import { resolve } from 'node:path';
import { CannotStart } from './cannot-start';
import { mailSettings, type MailSettings } from './mail';
import { publicUrl, trustedProxies } from './public-address';
import { givenSessionSecret } from './session-secret';
import { signOnProvider, type SignOnProvider } from './sign-on';
import { webhookSettings, type WebhookSettings } from './webhooks';
import { given, secret, wholeNumber, yesOrNothing, type Variables } from './variables';

/** How much the server writes to its output. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that can be set from outside, read once at start-up. */
export interface Environment {
  /** TCP port; 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds everything this installation keeps. */
  readonly dataDir: string;
  /** Address of a PostgreSQL server, or null for the one that comes with the program. */
  readonly databaseUrl: string | null;
  /** Most connections to hold to the database at a time. */
  readonly databasePool: number;
  readonly logLevel: LogLevel;
  /** Whether the operator vouches that only trusted people can reach `host`. */
  readonly trustsNetwork: boolean;
  /** The address that people open, or null where nobody said. With https in it, browsers are told to insist on that. */
  readonly publicUrl: string | null;
  /** Longest that a request may take to arrive, and that nothing may move on a connection. */
  readonly requestSeconds: number;
  /** Longest that the database works on one statement of a request. */
  readonly statementSeconds: number;
  /** What the cookies of browsers are signed with, or null for the secret that the data folder keeps. */
  readonly sessionSecret: string | null;
  /** Where people can sign in besides the portal itself, or null. */
  readonly signOn: SignOnProvider | null;
  /** How long a session lasts in which nothing happens. */
  readonly sessionIdleHours: number;
  /** How many requests one token, session or address may send in a minute. */
  readonly requestsPerMinute: number;
  /** Addresses of reverse proxies whose word for where a request came from is taken. */
  readonly trustedProxies: readonly string[];
  /** How mails leave. */
  readonly mail: MailSettings;
  /** Where other programs may be that are told of events. */
  readonly webhooks: WebhookSettings;
}

/**
 * Reads and checks the environment variables.
 * @throws CannotStart for the first value that is not usable, with what to write instead.
 */
export function readEnvironment(variables: Variables): Environment {
  const trustsNetwork = yesOrNothing(variables, 'HIT_PORTAL_TRUST_NETWORK');
  const host = given(variables, 'HOST') ?? '127.0.0.1';
  if (!isLoopback(host) && !trustsNetwork) {
    throw new CannotStart(
      `HOST is ${host}, but tokens would travel over the network without encryption, for everybody on it to read: ` +
        'leave HOST out to listen on this machine only, or set HIT_PORTAL_TRUST_NETWORK=yes when something else keeps strangers out.',
    );
  }
  const portal = publicUrl(variables);
  return {
    port: wholeNumber(variables, 'PORT', { otherwise: 3000, from: 0, to: 65535 }),
    host,
    dataDir: resolve(given(variables, 'DATA_DIR') ?? 'data'),
    databaseUrl: databaseUrl(variables),
    databasePool: wholeNumber(variables, 'DATABASE_POOL', { otherwise: 10, from: 1, to: 90 }),
    logLevel: logLevel(variables),
    trustsNetwork,
    requestSeconds: wholeNumber(variables, 'REQUEST_SECONDS', { otherwise: 300, from: 1, to: 3600 }),
    statementSeconds: wholeNumber(variables, 'STATEMENT_SECONDS', { otherwise: 60, from: 1, to: 3600 }),
    publicUrl: portal,
    sessionSecret: givenSessionSecret(variables),
    signOn: signOnProvider(variables),
    sessionIdleHours: wholeNumber(variables, 'SESSION_IDLE_HOURS', { otherwise: 20, from: 1, to: 720 }),
    requestsPerMinute: wholeNumber(variables, 'REQUESTS_PER_MINUTE', { otherwise: 3000, from: 60, to: 100_000_000 }),
    trustedProxies: trustedProxies(variables),
    mail: mailSettings(variables, portal),
    webhooks: webhookSettings(variables),
  };
}

/** Passwords that stand in the instructions. How good another one is, is for whoever runs the database to judge. */
const passwordsOfExamples = ['portal', 'password'];

/** Says whether an address can only be reached from the machine itself. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function databaseUrl(variables: Variables): string | null {
  const value = secret(variables, 'DATABASE_URL');
  if (value === null) return null;
  // The value may hold a password, so it is never repeated.
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
    throw new CannotStart(
      'DATABASE_URL cannot be read: write it as postgresql://user:password@host:5432/database (special characters in the ' +
        'password as %40 and the like), or leave it out to use the database that comes with HIT Portal.',
    );
  }
  const { password } = new URL(value);
  if (given(variables, 'NODE_ENV') === 'production' && passwordsOfExamples.includes(password)) {
    throw new CannotStart(
      'DATABASE_URL has the password of an example, which everybody knows: give the database a password of its own.',
    );
  }
  return value;
}

function logLevel(variables: Variables): LogLevel {
  const value = given(variables, 'LOG_LEVEL') ?? 'info';
  const level = logLevels.find((known) => known === value);
  if (level === undefined) {
    throw new CannotStart(`LOG_LEVEL is "${value}": write one of ${logLevels.join(', ')}, or leave it out for info.`);
  }
  return level;
}
