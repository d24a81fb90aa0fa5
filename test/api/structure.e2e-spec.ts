import Ajv from 'ajv';
import { toRDF } from 'jsonld';
import type { JsonLdDocument } from 'jsonld';
import { Parser } from 'n3';
import { nameThingsOf } from '../../src/transfer/open-formats/open-structure';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { hitA } from '../support/hit-a';
import type { HitA } from '../support/hit-a';
import { recordedHit, recordedPerson } from '../support/recorded';

const day = '2013-05-01';
const org = 'http://www.w3.org/ns/org#';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** One thing said, as text, so that two parsers can be held against each other. */
type Said = readonly [subject: string, predicate: string, object: string, datatype: string];

interface Term {
  readonly value: string;
  readonly datatype?: { readonly value: string };
}

const saidOf = (quad: { subject: Term; predicate: Term; object: Term }): Said => [
  quad.subject.value,
  quad.predicate.value,
  quad.object.value,
  quad.object.datatype?.value ?? '',
];
const inOrder = (all: readonly Said[]): string[] => all.map((said) => JSON.stringify(said)).sort();

async function file(query: string, as: Record<string, string> = {}): Promise<string> {
  const { status, text } = await (await api()).get(`/api/v1/structure?asOf=${day}&${query}`, as);
  expect([query, status]).toEqual([query, 200]);
  return text;
}

const readTurtle = (text: string): Said[] => new Parser({ format: 'text/turtle' }).parse(text).map(saidOf);

async function readJsonLd(text: string): Promise<Said[]> {
  const refuse = (url: string): Promise<never> => Promise.reject(new Error(`fetched ${url}`));
  const quads = await toRDF(JSON.parse(text) as JsonLdDocument, { documentLoader: refuse });
  return (quads as Parameters<typeof saidOf>[0][]).map(saidOf);
}

const ofType = (said: readonly Said[], name: string): string[] =>
  said
    .filter(([, predicate, object]) => predicate === type && object === name)
    .map(([subject]) => subject)
    .sort();

/** What the schemas of Popolo say of the fields that are sent. */
const id = { type: 'string', minLength: 1 };
const date = { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}){0,2}$' };
const listOf = (required: string[], properties: object): object => ({
  type: 'array',
  items: { type: 'object', required, properties, additionalProperties: false },
});
const popoloSchema = {
  type: 'object',
  required: ['organizations', 'persons', 'posts', 'memberships'],
  additionalProperties: false,
  properties: {
    organizations: listOf(['id', 'name'], {
      id,
      name: id,
      classification: id,
      identifiers: listOf(['identifier'], { identifier: id, scheme: id }),
      parent_id: id,
      founding_date: date,
      dissolution_date: date,
    }),
    persons: listOf(['id', 'name'], { id, name: id }),
    posts: listOf(['id', 'label', 'organization_id'], {
      id,
      label: id,
      role: id,
      organization_id: id,
      start_date: date,
      end_date: date,
    }),
    memberships: listOf(['id', 'organization_id'], {
      id,
      person_id: id,
      member: { type: 'object', required: ['@type', 'id'], properties: { '@type': { enum: ['Organization'] }, id } },
      organization_id: id,
      post_id: id,
      on_behalf_of_id: id,
      role: id,
      start_date: date,
      end_date: date,
    }),
  },
};

interface Popolo {
  readonly organizations: readonly { id: string; name: string; parent_id?: string }[];
  readonly persons: readonly { id: string; name: string }[];
  readonly posts: readonly { id: string; organization_id: string }[];
  readonly memberships: readonly {
    id: string;
    person_id?: string;
    member?: { id: string };
    organization_id: string;
    post_id?: string;
    on_behalf_of_id?: string;
    role: string;
    start_date: string;
    end_date?: string;
  }[];
}

describe('The structure in open formats', () => {
  let a: HitA;
  let sponsorship: string;

  beforeAll(async () => {
    a = await hitA();
    const client = await api();
    const { RVJ: trust = '', UOB: university = '', PCT: pct = '' } = a.organisations;
    await client.made(`/api/v1/hits/${a.hit}/partners`, { organisation: trust, from: '2012-10-01' });
    const imprecise = { organisation: university, from: '2012-01-01', fromPrecision: 'YEAR' };
    await client.made(`/api/v1/hits/${a.hit}/partners`, imprecise);
    const person = await recordedPerson('Sam "Executive" Sponsor');
    const sponsors = { hit: a.hit, person: person.id, organisation: pct, from: '2012-11-01', fromPrecision: 'MONTH' };
    ({ id: sponsorship } = await client.made('/api/v1/sponsorships', sponsors));
  });

  it('says the same in Turtle and in JSON-LD, whose context is in it', async () => {
    const turtle = readTurtle(await file(`format=turtle&hit=${a.hit}`));
    expect(turtle.length).toBeGreaterThan(200);
    expect(inOrder(await readJsonLd(await file(`hit=${a.hit}`)))).toEqual(inOrder(turtle));
    expect(new Set(inOrder(turtle)).size).toBe(turtle.length);
  });

  it('has the people, memberships and posts that the lists of the API have', async () => {
    const said = readTurtle(await file(`format=turtle&hit=${a.hit}`));
    const listed = async (list: string): Promise<Record<string, string>[]> =>
      (await (await api()).get(`/api/v1/${list}?hit=${a.hit}&asOf=${day}&limit=500`)).body.items;
    const [seats, members] = [await listed('seats'), await listed('memberships')];
    const [partners, sponsors] = [await listed('hit-partners'), await listed('sponsorships')];
    const urns = (rows: Record<string, string>[], field: string): string[] =>
      [...new Set(rows.map((row) => `urn:uuid:${String(row[field])}`))].sort();
    expect(seats).toHaveLength(12);
    expect(ofType(said, `${org}Post`)).toEqual(urns(seats, 'id'));
    expect(ofType(said, 'http://xmlns.com/foaf/0.1/Person')).toEqual(urns([...members, ...sponsors], 'personId'));
    expect(ofType(said, `${org}Membership`)).toHaveLength(members.length + partners.length + sponsors.length);
    expect([members.length, partners.length, sponsors.length]).toEqual([12, 2, 1]);
    expect(said.filter(([, predicate]) => predicate === `${org}heldBy`)).toHaveLength(members.length);
    const lines = said.filter(([, predicate]) => predicate === `${org}reportsTo`).map(([group]) => group);
    expect([...new Set(lines)].sort()).toEqual(urns(await listed('reporting-lines'), 'groupId'));
    expect(said.filter(([, predicate]) => predicate === `${org}linkedTo`)).toHaveLength(1);
  });

  it('tells a day no more exactly than it is known, and whom somebody represents as it continues', async () => {
    const said = readTurtle(await file(`format=turtle&hit=${a.hit}`));
    const at = (iri: string, end: string): Said[] => said.filter(([subject]) => subject === `${iri}#during.${end}`);
    const sponsor = `urn:uuid:${sponsorship}`;
    expect(at(sponsor, 'from')).toContainEqual([
      `${sponsor}#during.from`,
      'http://www.w3.org/2006/time#inXSDgYearMonth',
      '2012-11',
      'http://www.w3.org/2001/XMLSchema#gYearMonth',
    ]);
    const ccg = `urn:uuid:${String(a.organisations['11H'])}`;
    expect(said).toContainEqual([sponsor, 'http://www.w3.org/ns/opengov#onBehalfOf', ccg, '']);
  });

  it('is Popolo by its schema, in which everything that is referred to is there', async () => {
    const popolo = JSON.parse(await file(`format=popolo&hit=${a.hit}`)) as Popolo;
    const ajv = new Ajv();
    expect([ajv.validate(popoloSchema, popolo), ajv.errors]).toEqual([true, null]);
    const { organizations, persons, posts, memberships } = popolo;
    const ids = (things: readonly { id: string }[]): string[] => things.map((thing) => thing.id);
    const [bodies, people, seats] = [ids(organizations), ids(persons), ids(posts)];
    const all = [...bodies, ...people, ...seats, ...ids(memberships)];
    expect(new Set(all).size).toBe(all.length);
    const given = (values: readonly (string | undefined)[]): string[] => values.filter((one) => one !== undefined);
    expect(bodies).toEqual(expect.arrayContaining(given(organizations.map((one) => one.parent_id))));
    expect(bodies).toEqual(expect.arrayContaining(posts.map((one) => one.organization_id)));
    expect(bodies).toEqual(expect.arrayContaining(memberships.map((one) => one.organization_id)));
    expect(bodies).toEqual(expect.arrayContaining(given(memberships.map((one) => one.on_behalf_of_id))));
    expect(bodies).toEqual(expect.arrayContaining(given(memberships.map((one) => one.member?.id))));
    expect(people).toEqual(expect.arrayContaining(given(memberships.map((one) => one.person_id))));
    expect(seats).toEqual(expect.arrayContaining(given(memberships.map((one) => one.post_id))));
    const university = memberships.find((one) => one.member?.id === `urn:uuid:${String(a.organisations['UOB'])}`);
    expect(university).toMatchObject({ role: 'Partner', start_date: '2012' });
  });

  it('follows the day', async () => {
    const { body } = await (await api()).get(`/api/v1/structure?asOf=2011-01-01&format=popolo&hit=${a.hit}`);
    expect(body).toEqual({ organizations: [], persons: [], posts: [], memberships: [] });
  });

  it('gives nobody more than they may see', async () => {
    const manager = await somebody('HIT_MANAGER', undefined, { hit: a.hit });
    for (const format of ['jsonld', 'turtle', 'popolo'])
      expect(await file(`format=${format}`, manager.bearer)).toBe(await file(`format=${format}&hit=${a.hit}`));
    const other = await recordedHit('Other');
    const client = await api();
    expect((await client.get(`/api/v1/structure?hit=${other.id}`, manager.bearer)).status).toBe(422);
    const member = await somebody('MEMBER', undefined, { group: a.steering.id });
    const seen = JSON.parse(await file('format=popolo', member.bearer)) as Popolo;
    expect(seen.posts.every(({ organization_id }) => organization_id === `urn:uuid:${a.steering.id}`)).toBe(true);
    expect([seen.posts.length, seen.memberships.length]).toEqual([12, 12]);
    expect(JSON.stringify(seen)).not.toContain('Executive');
  });

  it('is sent as what it is, and the trail says who took it', async () => {
    const client = await api();
    const asked = { Accept: 'text/turtle' };
    const { headers } = await client.get(`/api/v1/structure?asOf=${day}&hit=${a.hit}`, asked);
    expect(headers['content-type']).toBe('text/turtle; charset=utf-8');
    expect(headers['content-disposition']).toBe(`attachment; filename="structure-${day}.ttl"`);
    const { body } = await client.get('/api/v1/trail?useCase=export-structure&limit=1');
    expect(body.items[0]).toMatchObject({
      subjectKind: 'hit',
      subjectId: a.hit,
      change: { format: 'turtle', asOf: day },
    });
    expect((await client.get('/api/v1/structure?format=rdfxml')).status).toBe(422);
  });

  it('names things below the public address where there is one', () => {
    expect(nameThingsOf('https://portal.example')('groups', '1')).toBe('https://portal.example/api/v1/groups/1');
    expect(nameThingsOf(null)('groups', '1')).toBe('urn:uuid:1');
  });
});
