import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { administrator } from '../support/administrator';
import { serverUrl } from '../support/server';

interface Asked {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
}

async function operationsOfOneThing(): Promise<Asked[]> {
  const { body } = await request(serverUrl()).get('/api/v1/openapi.json').expect(200);
  return Object.entries<Record<string, unknown>>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method as Asked['method'], path })),
  );
}

describe('An address with an id that has not the form of one', () => {
  it('is told in one sentence by every operation that takes an id', async () => {
    const asked = (await operationsOfOneThing()).filter(({ path }) => path.includes('{id}'));
    expect(asked.length).toBeGreaterThan(50);
    const told: string[] = [];
    for (const { method, path } of asked) {
      const address = path.replace('{id}', '17');
      const sending = request(serverUrl())
        [method](address)
        .set({ ...administrator, 'If-Match': '"1"' });
      const { status, body } = await (method === 'get' ? sending : sending.send({}));
      told.push(`${method} ${path}: ${status} ${body.detail}`);
    }
    const sentence = 'There is nothing with this id. Copy it whole from where it was shown.';
    expect(told).toEqual(asked.map(({ method, path }) => `${method} ${path}: 404 ${sentence}`));
  });
});

describe('A body that is no object', () => {
  it.each(['[]', '[{}]', '"x"', '1', 'null'])(
    'is told in one sentence by every operation that takes one: %s',
    async (sent) => {
      const { body: document } = await request(serverUrl()).get('/api/v1/openapi.json').expect(200);
      const taking = Object.entries<Record<string, { requestBody?: { content: object } }>>(document.paths).flatMap(
        ([path, methods]) =>
          (['post', 'put', 'patch'] as const)
            .filter((method) => 'application/json' in (methods[method]?.requestBody?.content ?? {}))
            .map((method) => ({ method, path })),
      );
      expect(taking.length).toBeGreaterThan(50);
      // The partnership file is read as it comes, and its faults are told by line.
      const asked = taking.filter(({ path }) => path !== '/api/v1/partnership/import');
      const told: string[] = [];
      for (const { method, path } of asked) {
        const { status, body } = await request(serverUrl())
          [method](path.replace('{id}', randomUUID()))
          .set({ ...administrator, 'If-Match': '"1"', 'Content-Type': 'application/json' })
          .send(sent);
        told.push(`${method} ${path}: ${status} ${JSON.stringify(body.errors ?? body.detail)}`);
      }
      const errors = JSON.stringify([{ pointer: '#', detail: 'Send an object, between { and }.' }]);
      expect(told).toEqual(asked.map(({ method, path }) => `${method} ${path}: 422 ${errors}`));
    },
  );
});

describe('What is asked for in place of an id', () => {
  it.each([
    ['/api/v1/posts?organisation=x', 'Give the id of an organisation.'],
    ['/api/v1/posts?unit=x', 'Give the id of a unit.'],
    ['/api/v1/groups?hit=x', 'Give the id of a HIT.'],
  ])('is said as one would say it: %s', async (address, detail) => {
    const { status, body } = await request(serverUrl()).get(address).set(administrator);
    expect([status, body.errors.map((error: { detail: string }) => error.detail)]).toEqual([422, [detail]]);
  });
});

describe('What belongs to one thing', () => {
  const things: Readonly<Record<string, string>> = {
    accounts: 'account',
    groups: 'group',
    hits: 'HIT',
    webhooks: 'webhook',
    meetings: 'meeting',
    organisations: 'organisation',
    people: 'person',
    'report-schedules': 'report schedule',
    'report-versions': 'report version',
    reports: 'report',
    seats: 'seat',
    'shared-knowledge': 'shared knowledge',
    'shared-knowledge/{id}/file': 'file',
    'opportunities/{id}/file': 'file',
    'spreadsheet-imports': 'spreadsheet',
  };

  it('is not to be had of a thing that there is not, as JSON or as CSV', async () => {
    const { body: document } = await request(serverUrl()).get('/api/v1/openapi.json').expect(200);
    const within = Object.entries<{ get?: { responses: Record<string, { content?: object }> } }>(
      document.paths,
    ).flatMap(([path, { get }]) => (get && path.includes('{id}/') ? [{ path, get }] : []));
    const asked = within.flatMap(({ path, get }) =>
      Object.keys(get.responses['200']?.content ?? {}).map((type) => ({ path, type })),
    );
    expect(asked).toContainEqual({ path: '/api/v1/groups/{id}/meetings', type: 'text/csv' });
    const told: string[] = [];
    for (const { path, type } of asked) {
      const answer = await request(serverUrl())
        .get(path.replace('{id}', randomUUID()))
        .query(periodOf(document.paths[path].get.parameters))
        .set({ ...administrator, Accept: type });
      expect([path, answer.headers['content-type']]).toEqual([path, 'application/problem+json; charset=utf-8']);
      expect(answer.headers['content-disposition']).toBeUndefined();
      told.push(`${path} ${type}: ${answer.status} ${answer.body.detail}`);
    }
    expect(told).toEqual(
      asked.map(({ path, type }) => {
        const thing = things[path.slice('/api/v1/'.length)] ?? things[path.split('/')[3] ?? ''];
        return `${path} ${type}: 404 There is no ${thing} with this id.`;
      }),
    );
  });
});

/** A period for operations that cannot be asked without one. */
function periodOf(parameters: readonly { name: string; in: string; required?: boolean }[]): Record<string, string> {
  const needed = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  return Object.fromEntries(needed.map(({ name }) => [name, name === 'from' ? '2012-01-01' : '2013-12-31']));
}
