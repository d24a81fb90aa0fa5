import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { isPrivateAddress, postOutside } from '../../src/platform/outgoing/post-outside';
import { administrator } from '../support/administrator';
import { CheckedApi } from '../support/api';
import { at } from '../support/a-group';
import { connected, freshDatabase, type TestDatabase } from '../support/database';
import { portalProcess } from '../support/portal-process';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(120_000);

interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Another program, which keeps what it hears and answers what it is told to. */
class AnotherProgram {
  readonly heard: Heard[] = [];
  answer: number | 'NEVER' | { readonly location: string } = 200;
  private readonly server: Server;
  private readonly waiting: { count: number; resolve: () => void }[] = [];

  constructor() {
    this.server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        this.heard.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces).toString() });
        if (typeof this.answer === 'number') response.writeHead(this.answer).end('a long answer that nobody reads');
        else if (this.answer !== 'NEVER') response.writeHead(302, this.answer).end();
        for (const { count, resolve } of this.waiting) if (this.heard.length >= count) resolve();
      });
    });
  }

  async listens(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async hasHeard(count: number): Promise<void> {
    if (this.heard.length < count) await new Promise<void>((resolve) => this.waiting.push({ count, resolve }));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe('Another program', () => {
  let database: TestDatabase;
  let other: AnotherProgram;
  let host: string;
  let env: Record<string, string>;

  beforeEach(async () => {
    database = await freshDatabase();
    other = new AnotherProgram();
    host = await other.listens();
    env = { WEBHOOK_HOSTS: host, WEBHOOK_PRIVATE_NETWORKS: 'yes', PUBLIC_URL: 'http://portal.example.nhs.uk' };
  });
  afterEach(async () => {
    await other.stop();
    await database.drop();
  });

  const start = (): Promise<TestServer> => startServer({ databaseUrl: database.url, env });
  const logs = async (client: CheckedApi): Promise<string> => {
    const { id: hit } = await client.made('/api/v1/hits', { name: 'A HIT', status: 'ACTIVE', from: '2012-10-01' });
    const group = { name: 'Steering group', kind: 'STEERING_GROUP', hit, from: '2012-10-01' };
    const { id } = await client.made('/api/v1/groups', group);
    return (await client.made('/api/v1/meetings', { groups: [id], meetsOn: '2024-01-09', title: 'A secret title' })).id;
  };
  const deliveries = async (client: CheckedApi, id: string) =>
    (await client.get(`/api/v1/webhooks/${id}/deliveries`)).body.items;
  /** What waits for its next try has waited long enough. */
  const itsTurn = (attempts = 1) =>
    connected(database.url, (client) =>
      client.query('UPDATE webhook_delivery SET not_before = now(), attempts = $1', [attempts]),
    );
  const settled = (states: string[]) =>
    connected(database.url, async (client) => {
      for (;;) {
        const { rows } = await client.query<{ state: string }>(
          'SELECT state FROM webhook_delivery WHERE last_status IS NOT NULL OR last_failure IS NOT NULL',
        );
        if (rows.length > 0 && rows.every(({ state }) => states.includes(state))) return;
      }
    });

  it('is told of what it asked for, signed so that it knows who says it, and of nobody’s name', async () => {
    const first = await start();
    const client = await CheckedApi.at(first.url);
    const before = await logs(client);
    const { id } = await client.made('/api/v1/webhooks', {
      address: `http://${host}/in?from=portal`,
      events: ['meeting.logged'],
    });
    const { secret } = (await client.get(`/api/v1/webhooks/${id}`)).body;
    await first.stop();
    const second = await start();
    const again = await CheckedApi.at(second.url);
    const groups = (await again.get('/api/v1/groups')).body.items;
    const meeting = await again.made('/api/v1/meetings', {
      groups: [groups[0].id],
      meetsOn: '2024-02-13',
      title: 'A secret title',
    });
    await second.stop();
    const third = await start();
    await other.hasHeard(1);
    await settled(['DELIVERED']);
    const [told] = await deliveries(await CheckedApi.at(third.url), id);
    await third.stop();

    expect(other.heard).toHaveLength(1);
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = other.heard;
    expect(path).toBe('/in?from=portal');
    const message = new Webhook(secret).verify(body, headers as Record<string, string>);
    expect(message).toEqual({
      type: 'meeting.logged',
      timestamp: new Date(told.happenedAt).toISOString(),
      data: { kind: 'meeting', id: meeting.id, href: `http://portal.example.nhs.uk/api/v1/meetings/${meeting.id}` },
    });
    expect(body).not.toMatch(/secret title|Administrator/);
    expect(() =>
      new Webhook(secret).verify(body.replace(meeting.id, before), headers as Record<string, string>),
    ).toThrow();
    expect(told).toMatchObject({
      id: headers['webhook-id'],
      event: 'meeting.logged',
      state: 'DELIVERED',
      attempts: 1,
      lastStatus: 200,
    });
  });

  it('is told again under the same id until it answers, is left alone when it never does, and hears what waited afterwards', async () => {
    other.answer = 503;
    const server = await start();
    const client = await CheckedApi.at(server.url);
    const { id } = await client.made('/api/v1/webhooks', { address: `http://${host}/`, events: ['meeting.logged'] });
    await logs(client);
    await server.stop();
    for (const [tries, state] of [[1, 'QUEUED'] as const, [2, 'GIVEN_UP'] as const]) {
      const once = await start();
      await other.hasHeard(tries);
      await settled([state]);
      await once.stop();
      // As if it had been tried four times more meanwhile.
      if (state === 'QUEUED') await itsTurn(5);
    }
    expect(new Set(other.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);

    const last = await start();
    const after = await CheckedApi.at(last.url);
    const [given] = await deliveries(after, id);
    expect(given).toMatchObject({ state: 'GIVEN_UP', attempts: 6, lastStatus: 503 });
    const { pausedAt, version } = (await after.get(`/api/v1/webhooks/${id}`)).body;
    expect(pausedAt).not.toBeNull();
    other.answer = 204;
    expect((await after.post(`/api/v1/webhooks/${id}/resume`, {}, at(version))).status).toBe(200);
    await other.hasHeard(3);
    await settled(['DELIVERED']);
    expect((await after.post(`/api/v1/webhook-deliveries/${given.id}/replay`, {})).status).toBe(200);
    await other.hasHeard(4);
    expect(other.heard[3]?.headers['webhook-id']).toBe(given.id);
    await last.stop();
  });

  it('hears again what the portal had in its hands when it was killed, and is not followed elsewhere', async () => {
    const server = await start();
    const client = await CheckedApi.at(server.url);
    const { id } = await client.made('/api/v1/webhooks', { address: `http://${host}/`, events: ['meeting.logged'] });
    await logs(client);
    await server.stop();
    other.answer = 'NEVER';
    const killed = portalProcess({ DATABASE_URL: database.url, DATABASE_POOL: '5', ...env });
    await other.hasHeard(1);
    killed.signal('SIGKILL');
    await killed.end;
    other.answer = { location: `http://${host}/elsewhere` };
    await itsTurn();
    const next = await start();
    await other.hasHeard(2);
    await settled(['QUEUED']);
    const [told] = await deliveries(await CheckedApi.at(next.url), id);
    await next.stop();
    expect(told).toMatchObject({ state: 'QUEUED', attempts: 2, lastStatus: 302 });
    expect(other.heard.map(({ path }) => path)).toEqual(['/', '/']);
    expect(new Set(other.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('is refused on a host that nobody allowed, without encryption, and with a password in its address', async () => {
    const server = await startServer({
      databaseUrl: database.url,
      env: { WEBHOOK_HOSTS: 'hooks.example.org, others.example.org' },
    });
    const client = await CheckedApi.at(server.url);
    const refused = async (address: string): Promise<unknown> => {
      const { status, body } = await client.post(
        '/api/v1/webhooks',
        { address, events: ['meeting.logged'] },
        administrator,
      );
      return [status, body.errors?.[0]?.pointer, body.errors?.[0]?.detail];
    };
    const secure = 'Enter a web address that starts with https://.';
    expect(await refused('http://hooks.example.org/')).toEqual([422, '#/address', secure]);
    expect(await refused('file:///etc/passwd')).toEqual([422, '#/address', expect.stringMatching(/starts with https/)]);
    expect(await refused('https://user:word@hooks.example.org/')).toEqual([
      422,
      '#/address',
      expect.stringMatching(/without a name/),
    ]);
    expect(await refused('https://evil.example/')).toEqual([
      422,
      '#/address',
      'Only these hosts are allowed: hooks.example.org, others.example.org. Whoever runs the server names others in WEBHOOK_HOSTS.',
    ]);
    expect(await refused('https://others.example.org/portal')).toEqual([201, undefined, undefined]);
    await server.stop();
  });

  it('is not reached within a private network that nobody opened, by address or by name', async () => {
    const message = { headers: {}, body: '{}', privateNetworks: false, milliseconds: 5000 };
    for (const name of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1'])
      expect([
        name,
        await postOutside({ ...message, address: new URL(`http://${name}:${host.split(':')[1] ?? ''}/`) }),
      ]).toEqual([name, { failure: 'EPRIVATE' }]);
    expect(other.heard).toEqual([]);
    const inside = [
      '10.1.2.3',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      'fd00::1',
      'fe80::1',
      '64:ff9b::a00:1',
    ];
    expect(inside.filter((address) => !isPrivateAddress(address))).toEqual([]);
    expect(['8.8.8.8', '172.32.0.1', '2001:4860:4860::8888'].filter(isPrivateAddress)).toEqual([]);
    expect(await postOutside({ ...message, privateNetworks: true, address: new URL(`http://${host}/`) })).toEqual({
      status: 200,
    });
  });
});
