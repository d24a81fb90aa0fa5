import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { aPortal, emptyPortal, everything, fileOf, organisation } from './importing';

jest.setTimeout(60_000);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Every place where a schema allows something to be said: "groups/seats/label". */
function places({ properties = {}, items }: Schema, at: string): string[] {
  const own = Object.entries(properties).flatMap(([name, inner]) => [
    `${at}/${name}`,
    ...places(inner, `${at}/${name}`),
  ]);
  return items ? [...own, ...places(items, at)] : own;
}

/** Every place where a value says something. */
function said(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((part) => said(part, at));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [`${at}/${name}`, ...said(part, `${at}/${name}`)]);
}

describe('A partnership file', () => {
  const portal = aPortal();

  it('comes out as it went in, byte for byte, with every field that there is', async () => {
    const { body: schema } = await portal().api.get('/api/v1/partnership/schema.json');
    const { $defs } = schema as { $defs: Record<string, Schema> };
    const fields = Object.entries($defs).flatMap(([section, one]) => places(one, section));
    const saidHere = new Set(said(JSON.parse(everything), '').map((place) => place.slice(1)));
    expect(fields.filter((place) => !saidHere.has(place))).toEqual([]);

    const { status, body } = await portal().import(everything);
    expect([status, body.changed, body.same, body.dryRun]).toEqual([200, 0, 0, false]);
    expect(body.added).toBeGreaterThan(90);
    expect(await portal().export()).toBe(everything);
  });

  it('changes nothing when it is imported again, and says so', async () => {
    const { body } = await portal().import(everything);
    expect([body.added, body.changed]).toEqual([0, 0]);
    expect(body.sections.meetings).toEqual({ added: 0, changed: 0, same: 40 });
    expect(await portal().export()).toBe(everything);
  });

  it('goes by way of YAML into another portal, and comes out the same', async () => {
    const other = await emptyPortal();
    const yaml = await portal().export('yaml');
    expect(parse(yaml)).toEqual(JSON.parse(everything));
    expect((await other.import(yaml, { type: 'application/yaml' })).status).toBe(200);
    expect(await other.export()).toBe(everything);
    expect(await other.export('yaml')).toBe(yaml);
    await other.end();
  });

  it('of an empty portal says only what it is, and can be imported', async () => {
    const empty = await emptyPortal();
    const file = await empty.export();
    expect(JSON.parse(file)).toEqual(fileOf({}));
    expect((await empty.import(file)).body).toMatchObject({ added: 0, changed: 0, same: 0, sections: {} });
    await empty.end();
  });
});

describe('What may be left out of a partnership file', () => {
  const portal = aPortal();

  it('may be null too, and a later part may name what an earlier import brought', async () => {
    const trust = organisation('trust', { to: null, identifiers: [] });
    expect((await portal().import(fileOf({ organisations: [trust] }))).body).toMatchObject({ added: 2 });
    const people = [
      { key: 'ann', name: 'Ann', email: null, affiliations: [{ organisation: 'trust', from: '2012-01-01' }] },
    ];
    expect((await portal().import(fileOf({ people }))).body).toMatchObject({ added: 2, changed: 0 });
    expect(JSON.parse(await portal().export())).toMatchObject({
      organisations: [organisation('trust')],
      people: [{ key: 'ann', name: 'Ann', affiliations: [{ organisation: 'trust', from: '2012-01-01' }] }],
    });
  });
});

describe('The example in the documentation', () => {
  const portal = aPortal();
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'partnership-file.md'), 'utf8');
  const example = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';

  it('can be imported as it stands', async () => {
    const { status, body } = await portal().import(example, { type: 'application/yaml' });
    expect([status, body.changed]).toEqual([200, 0]);
    expect(Object.keys(body.sections)).toContain('meetings');
  });
});
