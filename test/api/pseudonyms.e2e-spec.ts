import { randomUUID } from 'node:crypto';
import { at } from '../support/a-group';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { query } from '../support/database';
import { recordedPerson, refusalIn } from '../support/recorded';

const asked = { requestedOn: '2014-01-01', reason: 'They asked in a letter.' };

describe('Taking a name out of everything', () => {
  it('is refused for a day to come, for a reason that tells the name, and at another version', async () => {
    const client = await api();
    const name = `Nora Name ${randomUUID()}`;
    const { id } = await recordedPerson(name);
    const send = async (body: object, version = 1): Promise<unknown> =>
      refusalIn(await client.post(`/api/v1/people/${id}/pseudonymise`, { ...asked, ...body }, at(version)));
    expect(await send({ requestedOn: '2999-01-01' })).toEqual([422, expect.any(String), ['#/requestedOn']]);
    expect(await send({ reason: `A letter of ${name.toUpperCase()}.` })).toEqual([
      422,
      expect.any(String),
      ['#/reason'],
    ]);
    expect(await send({}, 7)).toEqual([412, expect.any(String), []]);
    const { body } = await client.get(`/api/v1/people/${id}`);
    expect(body).toMatchObject({ name, version: 1 });
  });

  it('gives each person a number of their own, in the order in which it was done', async () => {
    const client = await api();
    const people = [await recordedPerson(`One ${randomUUID()}`), await recordedPerson(`Two ${randomUUID()}`)];
    await Promise.all(people.map(({ id }) => client.post(`/api/v1/people/${id}/pseudonymise`, asked, at(1))));
    const names = await Promise.all(
      people.map(async ({ id }) => String((await client.get(`/api/v1/people/${id}`)).body.name)),
    );
    expect(names.every((name) => /^Person \d+$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(2);
  });

  it('finds a name whole: not within a longer one', async () => {
    const client = await api();
    const name = `Al${randomUUID().slice(0, 8)}`;
    const { id } = await recordedPerson(name);
    const [commitment] = await query<{ id: string }>(
      `WITH h AS (INSERT INTO hit (key) VALUES ($1) RETURNING id),
         d AS (INSERT INTO source_document (key, hit_id, title, year) SELECT $1, id, 'Application', 2012 FROM h RETURNING id)
       INSERT INTO commitment (key, hit_id, source_document_id, quotation, rule, parameters, during)
       SELECT $1, h.id, d.id, 'We have one.', 'EXECUTIVE_SPONSOR', '{}', '[2012-10-01,)' FROM h, d RETURNING id`,
      [randomUUID()],
    );
    await query(
      `INSERT INTO finding_snapshot (commitment_id, as_of, aspect, outcome, sentence, rule_version, taken_at)
       VALUES ($1, '2012-12-31', 'EXISTS', 'KEPT', $2, 1, '2013-01-01')`,
      [commitment?.id, `${name} and ${name}ison are here; so is ${name.toLowerCase()}.`],
    );
    await client.post(`/api/v1/people/${id}/pseudonymise`, asked, at(1));
    const { name: called } = (await client.get(`/api/v1/people/${id}`)).body;
    const [row] = await query<{ sentence: string }>(`SELECT sentence FROM finding_snapshot WHERE commitment_id = $1`, [
      commitment?.id,
    ]);
    expect(row?.sentence).toBe(`${called} and ${name}ison are here; so is ${called}.`);
  });

  it('leaves frozen sentences as they are for everything else', async () => {
    await expect(query(`UPDATE finding_snapshot SET sentence = 'Otherwise.'`)).rejects.toThrow('only ever added to');
  });
});

describe('What is held about somebody', () => {
  it('is told to themselves, and of others to nobody but administrators', async () => {
    const client = await api();
    const them = await somebody();
    const own = await recordedPerson(`Own ${randomUUID()}`);
    const other = await recordedPerson(`Other ${randomUUID()}`);
    await query('UPDATE account SET person_id = $2 WHERE id = $1', [them.id, own.id]);
    const mine = await client.get(`/api/v1/people/${own.id}/held`, them.bearer);
    expect([mine.status, mine.body.person.id, mine.body.sections.accounts.length]).toEqual([200, own.id, 1]);
    expect((await client.get(`/api/v1/people/${other.id}/held`, them.bearer)).status).toBe(403);
    expect((await client.get(`/api/v1/people/${other.id}/held`)).status).toBe(200);
    expect((await client.get(`/api/v1/people/${randomUUID()}/held`)).status).toBe(404);
  });

  it('leaves a row of the trail when it is taken out', async () => {
    const client = await api();
    const { id } = await recordedPerson(`Taken out ${randomUUID()}`);
    await client.get(`/api/v1/people/${id}/held`);
    const { items } = (await client.get(`/api/v1/history?person=${id}`)).body;
    expect(items.map(({ useCase }: { useCase: string }) => useCase)).toEqual(['export-person', 'record-person']);
  });
});
