import { lookup } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';

/** Networks that are nobody's outside: this machine, private ones, those of carriers, of links and of groups, and what is reserved. */
const private4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...[
    '192.0.2.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ],
];
// 64:ff9b::/96 holds addresses of version 4 in it; those of ::ffff:0:0/96 are held against the networks above.
const private6 = [
  '::/128',
  '::1/128',
  '64:ff9b::/96',
  '100::/64',
  '2001:db8::/32',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
];

const notOutside = new BlockList();
for (const [networks, family] of [[private4, 'ipv4'] as const, [private6, 'ipv6'] as const]) {
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    notOutside.addSubnet(address, Number(bits), family);
  }
}

/** Says whether an IP address is within a network that is not open to everybody. */
export function isPrivateAddress(address: string): boolean {
  return notOutside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** What is sent, and where. */
export interface Message {
  readonly address: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether a private network may be its address. */
  readonly privateNetworks: boolean;
  readonly milliseconds: number;
}

/** How a message was answered: the HTTP status, or what kind of failure there was. */
export type Answered = { readonly status: number } | { readonly failure: string };

/** A name that leads to a private address is refused where the connection is made: nothing can change it in between. */
const outsideOnly: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (failure, addresses) => {
    if (failure !== null) {
      done(failure, '', 4);
      return;
    }
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address)))
      done(Object.assign(new Error('private'), { code: 'EPRIVATE' }), '', 4);
    else if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

/** Posts a message. It follows no redirection, waits no longer than it is told, and reads nothing of the answer but its status. Never throws. */
export function postOutside({ address, headers, body, privateNetworks, milliseconds }: Message): Promise<Answered> {
  const name = address.hostname.replace(/^\[|\]$/g, '');
  if (!privateNetworks && isIP(name) !== 0 && isPrivateAddress(name)) return Promise.resolve({ failure: 'EPRIVATE' });
  const request = address.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(milliseconds);
    const sending = request(address, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: false,
      signal,
      ...(privateNetworks ? {} : { lookup: outsideOnly }),
    });
    sending.on('response', (coming) => {
      coming.destroy();
      resolve({ status: coming.statusCode ?? 0 });
    });
    sending.on('error', (failure: NodeJS.ErrnoException) => {
      resolve({ failure: signal.aborted ? 'ETIMEDOUT' : (failure.code ?? 'FAILED') });
    });
    sending.end(body);
  });
}
