import request from 'supertest';
import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { query } from '../support/database';
import { administrator } from '../support/administrator';
import { serverUrl } from '../support/server';

const trust = (name: string) => ({ name, type: 'NHS_TRUST', sector: 'NHS_PROVIDER', from: '2000-01-01' });

async function howMany(name: string): Promise<number> {
  const [row] = await query<{ n: number }>('SELECT count(*)::int AS n FROM organisation_name WHERE name = $1', [name]);
  return row?.n ?? -1;
}

describe('A request sent twice', () => {
  it('is done once and answered the same', async () => {
    const name = `Twice ${randomUUID()}`;
    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await (await api()).post('/api/v1/organisations', trust(name), headers);
    const again = await (await api()).post('/api/v1/organisations', trust(name), headers);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers['location']).toBe(first.headers['location']);
    expect(await howMany(name)).toBe(1);
  });

  it('is done once also when both arrive at the same moment', async () => {
    const name = `At once ${randomUUID()}`;
    const headers = { 'Idempotency-Key': randomUUID() };
    const client = await api();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => client.post('/api/v1/organisations', trust(name), headers)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await howMany(name)).toBe(1);
  });

  it('is refused when the key was used for something else', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    await (await api()).post('/api/v1/organisations', trust(`One ${randomUUID()}`), headers);
    const other = await (await api()).post('/api/v1/organisations', trust(`Other ${randomUUID()}`), headers);
    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({
      type: '/problems/idempotency-key-reused',
      detail: 'This Idempotency-Key was used for a different request. Use a new key for a new request.',
    });
  });

  it('may be sent again after it was refused, because nothing was done', async () => {
    const name = `Mended ${randomUUID()}`;
    const taken = `key-${randomUUID()}`;
    const client = await api();
    await client.made('/api/v1/organisations', { ...trust(`First ${randomUUID()}`), key: taken });
    const headers = { 'Idempotency-Key': randomUUID() };
    const refused = await client.post('/api/v1/organisations', { ...trust(name), key: taken }, headers);
    expect(refused.status).toBe(409);
    const accepted = await client.post('/api/v1/organisations', { ...trust(name), key: `${taken}-2` }, headers);
    expect(accepted.status).toBe(201);
    expect(await howMany(name)).toBe(1);
  });
});

describe('A refusal', () => {
  it('is problem details that tell every fault at its field, and nothing is written', async () => {
    const answer = await (await api()).post('/api/v1/organisations', { name: ' ', type: 'SHOP', from: '2013-02-29' });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      type: '/problems/invalid-request',
      title: 'Some answers need changing',
      status: 422,
    });
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '#/name', detail: 'Enter some text.' },
        { pointer: '#/from', detail: 'Enter a date as year-month-day, for example 2026-11-03.' },
      ]),
    );
  });

  it.each([
    ['a body that is not JSON', '{"name":', 400],
    ['an empty body', '', 400],
    ['a list instead of an object', '[1,2]', 422],
    ['null', 'null', 422],
  ])('answers %s with a sentence, never with a defect', async (_, body, status) => {
    const answer = await request(serverUrl())
      .post('/api/v1/organisations')
      .set(administrator)
      .set('Content-Type', 'application/json')
      .send(body);
    expect(answer.status).toBe(status);
    expect(answer.body.detail).toMatch(/\.$/);
  });

  it('of an unknown address is a 404 in the same form', async () => {
    const answer = await request(serverUrl()).get('/api/v1/nothing-here').set(administrator);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body.detail).toBe('There is nothing at this address.');
  });

  it('of an id that is none says what an id is', async () => {
    const answer = await request(serverUrl()).get('/api/v1/organisations/17').set(administrator);
    expect(answer.status).toBe(404);
    expect(answer.body.detail).toBe('There is nothing with this id. Copy it whole from where it was shown.');
  });

  it('says nothing of SQL, stack or file for text that PostgreSQL cannot store', async () => {
    const answer = await (await api()).post('/api/v1/organisations', trust('a\u0000b'));
    expect(answer.status).toBe(422);
    expect(answer.text).not.toMatch(/sql|at \S+ \(|\.js/i);
  });
});

describe('A list', () => {
  it('is paged by Link until every row was seen once', async () => {
    const mark = randomUUID();
    const client = await api();
    for (const number of [1, 2, 3, 4, 5]) {
      await client.made('/api/v1/organisations', {
        ...trust(`Paged ${number}`),
        key: `${mark}-${number}`,
        type: 'OTHER',
      });
    }
    const seen: string[] = [];
    let address: string | null = '/api/v1/organisations?type=OTHER&limit=2';
    while (address !== null) {
      const page = await client.get(address);
      expect(page.body.items.length).toBeLessThanOrEqual(2);
      for (const { key } of page.body.items) seen.push(key);
      address = /<([^>]+)>; rel="next"/.exec(page.headers['link'] ?? '')?.[1] ?? null;
    }
    expect(seen.filter((key) => key.startsWith(mark))).toEqual([1, 2, 3, 4, 5].map((number) => `${mark}-${number}`));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('as CSV has a header, and no cell that a spreadsheet would run', async () => {
    const key = `csv-${randomUUID()}`;
    await (await api()).made('/api/v1/organisations', { ...trust('=1+1, "quoted"'), key, type: 'COMPANY' });
    const { text, headers } = await (await api()).get('/api/v1/organisations?type=COMPANY', { Accept: 'text/csv' });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(header).toBe('id,key,name,type,sector,from,to,version');
    expect(lines.find((line) => line.includes(key))).toContain(`,"'=1+1, ""quoted""",COMPANY,`);
  });

  it.each([
    ['limit=0', '#/limit', 'Ask for 1 to 500 rows a page.'],
    ['limit=many', '#/limit', 'Ask for 1 to 500 rows a page.'],
    ['asOf=yesterday', '#/asOf', 'Enter a date as year-month-day, for example 2026-11-03.'],
    ['after=abc', 'after', 'Use the address in the Link header of the page before, unchanged.'],
  ])('asked with %s says what to do', async (asked, pointer, detail) => {
    const answer = await (await api()).get(`/api/v1/organisations?${asked}`);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer, detail }]);
  });

  it('is refused as a whole when it uses a name that is none of ours', async () => {
    const client = await api();
    const detail = 'This is not a known name here. Leave it out, or check its spelling.';
    const asked = await client.get('/api/v1/organisations?colour=red');
    expect([asked.status, asked.body.errors]).toEqual([400, [{ pointer: '#/colour', detail }]]);
    const sent = await client.post('/api/v1/organisations', { ...trust('Surprising'), isAdministrator: true });
    expect([sent.status, sent.body.errors]).toEqual([400, [{ pointer: '#/isAdministrator', detail }]]);
  });
});

describe('The trail', () => {
  it('says who did what, and refuses to be changed', async () => {
    const { id } = await (await api()).made('/api/v1/organisations', trust(`Trailed ${randomUUID()}`));
    const rows = await query(
      'SELECT viewer, name, use_case, subject_kind FROM trail JOIN account a ON a.id = account_id WHERE subject_id = $1',
      [id],
    );
    expect(rows).toEqual([
      { viewer: null, name: 'Test Administrator', use_case: 'record-organisation', subject_kind: 'organisation' },
    ]);
    await expect(query('UPDATE trail SET viewer = $1', ['nobody'])).rejects.toThrow('The trail is only ever added to.');
    await expect(query('DELETE FROM trail')).rejects.toThrow('The trail is only ever added to.');
    await expect(query('TRUNCATE trail')).rejects.toThrow('The trail is only ever added to.');
  });
});
