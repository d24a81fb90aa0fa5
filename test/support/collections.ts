import { randomUUID } from 'node:crypto';
import { api } from './api';
import { query } from './database';
import { refusalIn } from './recorded';

/** Somewhere to record something new, ready to be sent. */
export interface Collection {
  readonly path: string;
  readonly location: string;
  readonly body: Record<string, unknown>;
  readonly useCase: string;
  /** What people call it where its key is taken, unless it has none. */
  readonly keyIsOf?: string;
}

const without = (body: Collection['body'], name: string): Collection['body'] =>
  Object.fromEntries(Object.entries(body).filter(([known]) => known !== name));

/** What holds for everything that can be recorded anew: where it is, once per key, complete, and under a key of its own. */
export function describeCollections(collections: Readonly<Record<string, () => Promise<Collection>>>): void {
  describe.each(Object.entries(collections))('A new %s', (thing, prepared) => {
    // By what was sent or by what it made: the trail tells nothing of a person that may have to be forgotten.
    const timesRecorded = async ({ useCase, body }: Collection, id: string): Promise<number> => {
      const rows = await query(
        'SELECT subject_id FROM trail WHERE use_case = $1 AND (subject_id = $3 OR change @> $2::jsonb)',
        [useCase, JSON.stringify(body), id],
      );
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
      expect(await timesRecorded(collection, later.body.id)).toBe(1);
      // Another body under the same key; one with a name that is none of ours is refused before.
      expect([400, 422]).toContain(refusalIn(await send({ ...collection.body, key: randomUUID() }))[0]);
    });

    it('needs everything that it cannot be without, and nothing unknown', async () => {
      const client = await api();
      const { path, body } = await prepared();
      for (const name of Object.keys(body)) {
        expect(refusalIn(await client.post(`/api/v1/${path}`, without(body, name)))).toEqual([
          422,
          expect.any(String),
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

    it('never shares a key, where it has one', async () => {
      const client = await api();
      const { path, body, keyIsOf } = await prepared();
      if (keyIsOf === undefined) return;
      const key = randomUUID();
      await client.made(`/api/v1/${path}`, { ...body, key });
      expect(refusalIn(await client.post(`/api/v1/${path}`, { ...body, key }))).toEqual([
        409,
        `Another ${keyIsOf} has this key. Choose a different one.`,
        ['#/key'],
      ]);
    });
  });
}
