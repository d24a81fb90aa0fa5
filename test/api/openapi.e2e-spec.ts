import request from 'supertest';
import { createApp } from '../../src/create-app';
import { entities } from '../../src/entities';
import { readEnvironment } from '../../src/platform/config/environment';
import { openDatabase } from '../../src/platform/database/open-database';
import { freshDatabase } from '../support/database';
import { serverUrl } from '../support/server';

describe('The OpenAPI document', () => {
  it('is OpenAPI 3.1 and has no word of its predecessor', async () => {
    const { body, text } = await request(serverUrl()).get('/api/v1/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(text).not.toContain('"nullable"');
  });

  it('gives every operation a summary, a success and a refusal', async () => {
    const { body } = await request(serverUrl()).get('/api/v1/openapi.json').expect(200);
    const operations = Object.entries<Record<string, { summary?: string; responses: object }>>(body.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
    );
    expect(operations.filter(({ summary }) => !summary?.trim()).map(({ name }) => name)).toEqual([]);
    expect(operations.filter(({ responses }) => !('default' in responses)).map(({ name }) => name)).toEqual([]);
    expect(
      operations
        .filter(({ responses }) => !Object.keys(responses).some((status) => /^[23]/.test(status)))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('refers to nothing that it does not describe', async () => {
    const { body, text } = await request(serverUrl()).get('/api/v1/openapi.json').expect(200);
    const named = new Set([...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference = '']) => reference));
    const described = new Set(Object.keys(body.components.schemas).map((name) => `#/components/schemas/${name}`));
    expect(named.size).toBeGreaterThan(100);
    expect([...named].filter((reference) => !described.has(reference))).toEqual([]);
  });

  it('names every route that the server answers under /api/v1, and no other', async () => {
    const database = await freshDatabase();
    try {
      const app = await createApp(await openDatabase(database.url, 1, entities), {
        ...readEnvironment({ LOG_LEVEL: 'silent' }),
      });
      const routes: string[] = [];
      app
        .getHttpAdapter()
        .getInstance()
        .addHook('onRoute', ({ method, url }) => {
          for (const verb of [method].flat()) routes.push(`${verb.toLowerCase()} ${url.replace(/:(\w+)/g, '{$1}')}`);
        });
      await app.init();
      const answered = routes.filter(
        (route) => /^(get|post|put|patch|delete) \/api\/v1\//.test(route) && !/\/api\/v1\/(docs|openapi)/.test(route),
      );
      await app.close();
      const { body } = await request(serverUrl()).get('/api/v1/openapi.json').expect(200);
      const documented = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method} ${path}`),
      );
      expect(answered.length).toBeGreaterThan(0);
      expect(documented.filter((operation) => operation.includes('/api/v1/')).sort()).toEqual(
        [...new Set(answered)].sort(),
      );
    } finally {
      await database.drop();
    }
  });

  it('has a page to read it on, which asks nothing of other machines', async () => {
    const { text } = await request(serverUrl()).get('/api/v1/docs').expect(200);
    expect(text).toContain('API – HIT Portal');
    expect(text).not.toMatch(/(src|href)="https?:/);
  });
});
