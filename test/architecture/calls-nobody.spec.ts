import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..', '..', 'src');

/** What can open a connection or look up a name; `isIP`, `STATUS_CODES` and types do neither. */
const clients = [
  /\b(?:from|require\(|import\()\s*'(?:node:)?(?:http|https|http2|net|tls|dns|dns\/promises|dgram)'/,
  /\b(?:from|require\(|import\()\s*'(?:undici|axios|got|node-fetch|ky|superagent|request|openid-client|nodemailer)[/']/,
  /\bfetch\(/,
  /\bnew (?:WebSocket|XMLHttpRequest|EventSource)\b/,
];

/** Files that may, each with the reason. The database itself is reached by `pg`, at the one address of DATABASE_URL. */
const allowed: Readonly<Record<string, string>> = {
  'access/sign-on/ask-provider.ts':
    'asks the provider that OIDC_ISSUER names, and what that tells of itself; no request can name another',
  'platform/config/mail.ts': 'isIPv4 looks at text',
  'platform/jobs/jobs.ts': 'fetches jobs from the database',
  'platform/mail/mail-transport.ts': 'hands mails to the server that MAIL_URL names; no request can name another',
  'platform/config/environment.ts': 'isIPv4 looks at text',
  'platform/config/public-address.ts': 'isIP looks at text',
  'platform/outgoing/post-outside.ts':
    'posts to a webhook that an administrator made, on a host that WEBHOOK_HOSTS names, and within no private network unless that is allowed',
  'platform/http/unreadable-requests.ts': 'STATUS_CODES, and the type of the socket that it answers on',
};

describe('The server', () => {
  it('calls nobody: no file opens a connection that an address in a request could lead', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
    );
    const calling = files.filter((file) => {
      const text = readFileSync(join(source, file), 'utf8');
      return clients.some((client) => client.test(text));
    });
    expect(calling.sort()).toEqual(Object.keys(allowed).sort());
  });

  it('would be caught calling', () => {
    const caught = [
      `import { request } from 'node:https';`,
      `import axios from 'axios';`,
      `await fetch(address)`,
      `const dns = await import('node:dns/promises');`,
      `new WebSocket(address)`,
    ];
    for (const line of caught) expect(clients.some((client) => client.test(line))).toBe(true);
  });
});
