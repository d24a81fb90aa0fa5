import { randomUUID } from 'node:crypto';
import { aGroup, at } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { administrator } from '../support/administrator';
import { query } from '../support/database';
import { serverUrl } from '../support/server';

const person = (name: string) => ({ name, profession: 'NURSING_MIDWIFERY', email: `${randomUUID()}@example.org` });

describe('The trail', () => {
  it('tells who, by which token, when, from where and in which request', async () => {
    const client = await api();
    const { id } = await client.made('/api/v1/people', person('Ann Archer'));
    const { body } = await client.get(`/api/v1/trail?subject=${id}`);
    expect(body.items).toEqual([
      {
        position: expect.any(Number),
        recordedAt: expect.stringMatching(/^20\d\d-/),
        who: 'Test Administrator',
        by: 'tests',
        useCase: 'record-person',
        subjectKind: 'person',
        subjectId: id,
        change: expect.objectContaining({ profession: 'NURSING_MIDWIFERY' }),
        changed: [],
        accountId: expect.any(String),
        tokenId: expect.any(String),
        requestId: expect.stringMatching(/./),
        address: '127.0.0.1',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('tells of every row that was there before what it said, and what it says now', async () => {
    const client = await api();
    const group = await aGroup('Before and after');
    const changed = await client.patch(`/api/v1/groups/${group.id}`, { name: 'Another name' }, at(1));
    expect(changed.status).toBe(200);
    const { body } = await client.get(`/api/v1/history?group=${group.id}`);
    expect(body.items[0]).toMatchObject({
      useCase: 'amend-group',
      changed: [{ kind: 'governance_group', id: group.id, after: { name: 'Another name' } }],
    });
    expect(body.items[0].changed[0].before.name).toContain('Before and after');
    expect(body.items.map(({ useCase }: { useCase: string }) => useCase)).toEqual(['amend-group', 'record-group']);
  });

  it('is filtered by account, use case, kind, request and days, paged, and taken out as CSV', async () => {
    const client = await api();
    const { group } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13', {});
    const [row] = (await client.get(`/api/v1/trail?kind=meeting&useCase=log-meeting&subject=${id}`)).body.items;
    const day = row.recordedAt.slice(0, 10);
    const asked = `account=${row.accountId}&request=${row.requestId}&from=${day}&to=${day}&subject=${id}`;
    expect((await client.get(`/api/v1/trail?${asked}`)).body.items).toEqual([row]);
    expect((await client.get(`/api/v1/trail?subject=${id}&to=2013-01-01`)).body.items).toEqual([]);
    expect((await client.get(`/api/v1/trail?subject=${id}&from=2099-01-01`)).body.items).toEqual([]);
    const page = await client.get('/api/v1/trail?limit=1');
    const next = /<([^>]+)>/.exec(String(page.headers['link']))?.[1] ?? '';
    expect((await client.get(next)).body.items[0].position).toBeLessThan(page.body.items[0].position);
    const csv = await client.get(`/api/v1/trail?subject=${id}&format=csv`);
    expect(csv.text.split('\r\n')[0]).toContain('position,recordedAt,who,by,useCase');
  });

  it('tells of lists, reports and whole partnerships that were taken out', async () => {
    const client = await api();
    const latest = async (): Promise<string> => (await client.get('/api/v1/trail?limit=1')).body.items[0].useCase;
    await client.get('/api/v1/organisations?format=csv&q=nothing-of-this-name');
    expect(await latest()).toBe('export-list');
    const before = (await client.get('/api/v1/trail?limit=1')).body.items[0].position;
    const tables = [
      '/api/v1/sponsors/activity?asOf=2013-01-01&format=csv',
      '/sponsors?asOf=2013-01-01&format=csv',
      '/api/v1/findings?asOf=2013-01-01&format=csv',
      '/api/v1/measures/cadence?from=2013-01-01&to=2013-03-31&format=csv',
    ];
    for (const table of tables) {
      const { status } = await fetch(`${serverUrl()}${table}`, { headers: administrator });
      expect([table, status]).toEqual([table, 200]);
    }
    const { body: taken } = await client.get('/api/v1/trail?useCase=export-list&limit=4');
    expect(taken.items[3].position).toBeGreaterThan(before);
    expect(taken.items[3]).toMatchObject({
      subjectKind: 'sponsor-activity-2013-01-01',
      change: { asOf: '2013-01-01' },
    });
    await client.get('/api/v1/reports/governance?from=2012-10-01&to=2012-10-31');
    expect(await latest()).toBe('assemble-governance-report');
    await client.get('/api/v1/partnership/export');
    expect(await latest()).toBe('export-partnership');
  });

  it('is told nothing of a transaction that was refused', async () => {
    const client = await api();
    const group = await aGroup('Refused');
    const before = await query('SELECT count(*) FROM trail WHERE subject_id = $1', [group.id]);
    expect((await client.patch(`/api/v1/groups/${group.id}`, { name: 'x' }, at(7))).status).toBe(412);
    expect(await query('SELECT count(*) FROM trail WHERE subject_id = $1', [group.id])).toEqual(before);
  });

  it('gives the history of one thing at a time', async () => {
    const client = await api();
    const { status, body } = await client.get('/api/v1/history');
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: 'meeting', detail: 'Name one thing, such as ?meeting= and its id.' }],
    ]);
    expect((await client.get(`/api/v1/history?meeting=${randomUUID()}&hit=${randomUUID()}`)).status).toBe(422);
  });
});
