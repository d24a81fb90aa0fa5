import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { query } from '../support/database';
import { recordedHit, recordedOrganisation, recordedPerson, recordedPost, refusalIn } from '../support/recorded';

interface Collection {
  readonly path: string;
  readonly location: string;
  readonly body: Record<string, unknown>;
  readonly useCase: string;
}

const organisation = async (): Promise<string> => (await recordedOrganisation('An organisation')).id;

/** Everything in the two rooms that can be recorded anew. */
const collections: Record<string, () => Promise<Collection>> = {
  organisation: async () => ({
    path: 'organisations',
    location: 'organisations',
    body: { name: `New ${randomUUID()}`, type: 'OTHER', sector: 'OTHER', from: '2012-10-01' },
    useCase: 'record-organisation',
  }),
  'organisational unit': async () => ({
    path: 'organisational-units',
    location: 'organisational-units',
    body: { organisation: await organisation(), name: `New ${randomUUID()}`, from: '2012-10-01' },
    useCase: 'record-unit',
  }),
  post: async () => ({
    path: 'posts',
    location: 'posts',
    body: { organisation: await organisation(), title: `New ${randomUUID()}`, level: 'EXECUTIVE', from: '2012-10-01' },
    useCase: 'record-post',
  }),
  'post holding': async () => ({
    path: `posts/${(await recordedPost(await recordedOrganisation('A trust'), 'Director')).id}/holdings`,
    location: 'post-holdings',
    body: { person: (await recordedPerson('Dr New')).id, from: '2012-10-01' },
    useCase: 'appoint-to-post',
  }),
  person: async () => ({
    path: 'people',
    location: 'people',
    body: { name: `New ${randomUUID()}` },
    useCase: 'record-person',
  }),
  affiliation: async () => ({
    path: `people/${(await recordedPerson('Dr New')).id}/affiliations`,
    location: 'affiliations',
    body: { organisation: await organisation(), from: '2012-10-01' },
    useCase: 'start-affiliation',
  }),
  HIT: async () => ({
    path: 'hits',
    location: 'hits',
    body: { name: `New ${randomUUID()}`, status: 'EOI', from: '2012-10-01' },
    useCase: 'record-hit',
  }),
  partner: async () => ({
    path: `hits/${(await recordedHit('HIT')).id}/partners`,
    location: 'hit-partners',
    body: { organisation: await organisation(), from: '2012-10-01' },
    useCase: 'record-partner',
  }),
  'partner priority': async () => ({
    path: 'partner-priorities',
    location: 'partner-priorities',
    body: { name: `New ${randomUUID()}` },
    useCase: 'record-partner-priority',
  }),
  'source document': async () => ({
    path: 'source-documents',
    location: 'source-documents',
    body: { hit: (await recordedHit('HIT')).id, title: `New ${randomUUID()}`, year: 2012 },
    useCase: 'record-source-document',
  }),
};

const without = (body: Collection['body'], name: string): Collection['body'] =>
  Object.fromEntries(Object.entries(body).filter(([known]) => known !== name));

describe.each(Object.entries(collections))('A new %s', (thing, prepared) => {
  const recordedOnce = async ({ useCase, body }: Collection): Promise<number> => {
    const rows = await query('SELECT subject_id FROM trail WHERE use_case = $1 AND change @> $2::jsonb', [
      useCase,
      JSON.stringify(body),
    ]);
    return rows.length;
  };

  it('is answered with where it is, and can be read there', async () => {
    const client = await api();
    const collection = await prepared();
    const made = await client.post(`/api/v1/${collection.path}`, collection.body);
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`/api/v1/${collection.location}/${made.body.id}`);
    expect([made.headers['etag'], made.body.version]).toEqual(['"1"', 1]);
    const read = await client.get(
      `${made.headers['location'] ?? ''}?${thing === 'source document' ? '' : 'asOf=2012-10-01'}`,
    );
    expect([read.status, read.headers['etag'], read.body.id]).toEqual([200, '"1"', made.body.id]);
  });

  it('is recorded once, however often the same request arrives', async () => {
    const client = await api();
    const collection = await prepared();
    const headers = { 'Idempotency-Key': randomUUID() };
    const send = (body: object = collection.body) => client.post(`/api/v1/${collection.path}`, body, headers);
    const both = await Promise.all([send(), send()]);
    const later = await send();
    expect([...both, later].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set([...both, later].map(({ body }) => body.id)).size).toBe(1);
    expect(await recordedOnce(collection)).toBe(1);
    expect(refusalIn(await send({ ...collection.body, key: randomUUID() }))[0]).toBe(422);
  });

  it('needs everything that it cannot be without, and nothing unknown', async () => {
    const client = await api();
    const { path, body } = await prepared();
    for (const name of Object.keys(body)) {
      expect(refusalIn(await client.post(`/api/v1/${path}`, without(body, name)))).toMatchObject([
        422,
        {},
        [`#/${name}`],
      ]);
    }
    const unknown = await client.post(`/api/v1/${path}`, { ...body, colour: 'red' });
    expect(unknown.body.errors).toEqual([
      { pointer: '#/colour', detail: 'This is not a known name here. Leave it out, or check its spelling.' },
    ]);
  });

  it('is not there under an id that nothing has', async () => {
    const { location } = await prepared();
    const { status, body } = await (await api()).get(`/api/v1/${location}/${randomUUID()}`);
    expect([status, body.detail]).toEqual([404, `There is no ${thing} with this id.`]);
  });
});

it.each(['organisation', 'organisational unit', 'post', 'person', 'HIT', 'partner priority', 'source document'])(
  'Two of a kind never share a key: %s',
  async (thing) => {
    const { path, body } = await (collections[thing] ?? fail)();
    const key = randomUUID();
    const client = await api();
    await client.made(`/api/v1/${path}`, { ...body, key });
    const name = thing.replace('organisational ', '');
    expect(refusalIn(await client.post(`/api/v1/${path}`, { ...body, key }))).toEqual([
      409,
      `Another ${name} has this key. Choose a different one.`,
      ['#/key'],
    ]);
  },
);

function fail(): never {
  throw new Error('There is no such collection.');
}
