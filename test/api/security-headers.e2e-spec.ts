import { createHash } from 'node:crypto';
import request from 'supertest';
import { administrator } from '../support/administrator';
import { freshDatabase } from '../support/database';
import { serverUrl, startServer } from '../support/server';

const strict = {
  'default-src': `'none'`,
  'script-src': `'self'`,
  'style-src': `'self'`,
  'img-src': `'self' data:`,
  'font-src': `'self'`,
  'connect-src': `'self'`,
  'form-action': `'self'`,
  'frame-ancestors': `'none'`,
  'base-uri': `'none'`,
};

function ask(address: string, headers: Record<string, string> = {}) {
  return request(serverUrl())
    .get(address)
    .set({ ...administrator, ...headers });
}

function directives(policy: string | undefined): Record<string, string> {
  const parts = (policy ?? '').split('; ').map((part) => part.split(/ (.*)/s));
  return Object.fromEntries(parts.map(([name = '', sources = '']) => [name, sources]));
}

describe('Every answer', () => {
  const addresses = [
    '/',
    '/health/live',
    '/api/v1/hits',
    '/api/v1/openapi.json',
    '/api/v1/docs',
    '/api/v1/nothing',
    '/x',
  ];

  it.each([...addresses, '/api/v1/docs/assets/swagger-ui.css', '/api/v1/organisations?limit=0'])(
    'at %s tells browsers to load nothing from elsewhere, and to show it in nobody’s frame',
    async (address) => {
      const { headers } = await ask(address);
      expect(directives(headers['content-security-policy'])).toEqual(strict);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=(), microphone=(), geolocation=()'),
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    },
  );

  it('without encryption does not make browsers insist on it, or this machine could not be reached any more', async () => {
    expect((await ask('/api/v1/hits')).headers).not.toHaveProperty('strict-transport-security');
  });

  it('of an address that cannot be read is not kept and not guessed to be a page', async () => {
    const { headers } = await ask('/api/v1/hits/%');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
    });
  });
});

describe('A server that people open by https', () => {
  it('makes browsers insist on it, and takes the word of no proxy it was not told of', async () => {
    const database = await freshDatabase();
    try {
      const server = await startServer({
        databaseUrl: database.url,
        env: { PUBLIC_URL: 'https://portal.example.nhs.uk' },
      });
      const { headers } = await request(server.url).get('/health/live').set('X-Forwarded-Proto', 'http');
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
      await server.stop();
    } finally {
      await database.drop();
    }
  });
});

describe('What is personal', () => {
  it('may be kept by whoever asked when it is JSON that was read, and is asked about again', async () => {
    const { headers } = await ask('/api/v1/people');
    expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Accept, Authorization' });
  });

  it.each([
    ['a list as CSV', '/api/v1/people?format=csv'],
    ['the partnership file as YAML', '/api/v1/partnership/export?format=yaml'],
    ['a report as a page', '/api/v1/reports/governance?from=2013-01-01&to=2013-01-31&format=html'],
    ['a refusal', '/api/v1/people?limit=0'],
  ])('is kept nowhere when it is %s', async (_, address) => {
    expect((await ask(address)).headers['cache-control']).toBe('no-store');
  });

  it('is kept nowhere when it answers a change', async () => {
    const name = { name: 'A Trust', type: 'NHS_TRUST', sector: 'NHS_PROVIDER', from: '2000-01-01' };
    const { status, headers } = await request(serverUrl()).post('/api/v1/organisations').set(administrator).send(name);
    expect([status, headers['cache-control']]).toEqual([201, 'no-store']);
  });
});

describe('A page', () => {
  const report = '/api/v1/reports/governance?from=2013-01-01&to=2013-01-31&format=html';

  it.each(['/api/v1/docs', report])('at %s has no script and no style on its elements', async (address) => {
    const { text, headers } = await ask(address).expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).not.toMatch(/<script(?![^>]* src=)|\son\w+=|\sstyle=|javascript:/i);
  });

  it('that documents the API has its files here', async () => {
    const { text } = await ask('/api/v1/docs');
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
    expect(files).toHaveLength(5);
    for (const file of files) expect((await ask(file)).status).toBe(200);
    expect((await ask('/api/v1/docs/start.js')).text).toContain('/api/v1/openapi.json');
  });

  it('that documents the API shares three files of its library and no other', async () => {
    for (const file of ['package.json', 'index.html', '../helmet/package.json', '..%2fhelmet%2fpackage.json']) {
      expect([403, 404]).toContain((await ask(`/api/v1/docs/assets/${file}`)).status);
    }
  });

  it('that prints a report shows the one style it was written with', async () => {
    const { text, headers } = await ask(report);
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(text) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(directives(headers['content-security-policy'])).toEqual({ ...strict, 'style-src': `'sha256-${hash}'` });
  });
});
