import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { isDoor } from '../fuzz/document';
import { somebody } from '../support/an-account';
import { administrator } from '../support/administrator';
import { serverUrl } from '../support/server';

type Json = Record<string, unknown>;

interface Shape {
  readonly $ref?: string;
  readonly anyOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Shape }>> };
}

const stranger = 'isAdministrator';
const refusal = 'This is not a known name here. Leave it out, or check its spelling.';

/** A body with an unknown property in every object that the schema knows, and where these are. */
function strange(shape: Shape, schemas: Readonly<Record<string, Shape>>, pointer = '#'): { body: Json; at: string[] } {
  const body: Json = { [stranger]: true };
  const at = [`${pointer}/${stranger}`];
  for (const [name, property] of Object.entries(resolved(shape, schemas).properties ?? {})) {
    const known = resolved(property, schemas);
    const isList = known.items !== undefined;
    const inner = resolved(known.items ?? property, schemas);
    if (inner.properties === undefined) continue;
    const below = strange(inner, schemas, `${pointer}/${name}${isList ? '/0' : ''}`);
    body[name] = isList ? [below.body] : below.body;
    at.push(...below.at);
  }
  return { body, at };
}

function resolved(shape: Shape, schemas: Readonly<Record<string, Shape>>): Shape {
  const [first] = shape.allOf ?? shape.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  if (first !== undefined) return resolved(first, schemas);
  return shape.$ref === undefined ? shape : resolved(schemas[shape.$ref.split('/').at(-1) ?? ''] ?? {}, schemas);
}

describe('A property that nobody asked for', () => {
  it('is refused by name in every body of every operation, at every depth', async () => {
    const { body: document } = await request(serverUrl()).get('/api/v1/openapi.json');
    const paths = document.paths as Record<string, Record<string, Operation>>;
    const schemas = document.components.schemas as Record<string, Shape>;
    const accepted: unknown[] = [];
    let asked = 0;
    let places = 0;
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { requestBody }] of Object.entries(methods)) {
        const schema = requestBody?.content['application/json']?.schema;
        if (schema === undefined || path.endsWith('/partnership/import') || isDoor(path)) continue;
        const { body: sent, at } = strange(schema, schemas);
        const { status, body } = await request(serverUrl())
          [method as 'post'](path.replace(/\{[^}]+\}/g, () => randomUUID()))
          .set({ ...administrator, 'If-Match': '"1"' })
          .send(sent);
        asked += 1;
        places += at.length;
        const errors = (body.errors ?? []) as { pointer: string; detail: string }[];
        const named = errors.filter(({ detail }) => detail === refusal).map(({ pointer }) => pointer);
        const missed = at.filter((pointer) => !named.includes(pointer));
        if (status !== 400 || missed.length > 0) accepted.push({ method, path, status, missed, detail: body.detail });
      }
    }
    expect(accepted).toEqual([]);
    expect(asked).toBeGreaterThan(60);
    expect(places).toBeGreaterThan(asked);
  });

  it('is refused at the door too', async () => {
    const { email, password } = await somebody();
    const { status } = await request(serverUrl())
      .post('/api/v1/sign-in')
      .send({ email, password, [stranger]: true });
    expect(status).toBe(400);
  });

  it('is refused in a partnership file, at its place', async () => {
    const { status, text } = await request(serverUrl())
      .post('/api/v1/partnership/import?dryRun=true')
      .set(administrator)
      .send({ format: 'hit-portal/partnership', version: 1, [stranger]: true });
    expect([status, text.includes(stranger)]).toEqual([422, true]);
  });

  it.each(['__proto__', 'constructor'])(
    'is refused also when it is %s, which would change every object',
    async (name) => {
      const { status } = await request(serverUrl())
        .post('/api/v1/organisations')
        .set(administrator)
        .set('Content-Type', 'application/json')
        .send(
          `{"name":"A","type":"NHS_TRUST","sector":"NHS_PROVIDER","from":"2000-01-01","${name}":{"prototype":{"x":1}}}`,
        );
      expect([400, 422]).toContain(status);
    },
  );
});
