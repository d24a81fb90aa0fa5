import { at } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { api } from '../support/api';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { writtenHitA } from '../support/golden-hit-a';
import { hitB } from '../support/hit-b';
import { recordedOrganisation, recordedPerson } from '../support/recorded';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';
import { testRun } from '../support/test-run';
import { transfer } from './in-process';
import { administrator } from '../support/administrator';

jest.setTimeout(120_000);

describe('What was written over HTTP', () => {
  let database: TestDatabase;
  let server: TestServer;

  // Everything that writes over HTTP in this file writes to a portal of its own, because an export is of everything.
  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer({ databaseUrl: database.url });
    const own = { url: server.url, databaseUrl: database.url };
    process.env['TEST_RUN'] = JSON.stringify({ ...testRun(), servers: testRun().servers.map(() => own) });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  async function exported(): Promise<string> {
    return (await fetch(`${server.url}/api/v1/partnership/export`, { headers: administrator })).text();
  }

  it('goes into another portal and comes out of it the same, byte for byte', async () => {
    const hitA = await writtenHitA();
    await hitB();
    await aCorrectedMeeting(hitA.group, hitA.seatIds.get('m01') ?? '');
    await aSponsor(hitA.hit.id);
    const file = await exported();
    const other = await transfer();
    const { added, changed } = await other.import(file);
    expect([added > 200, changed]).toEqual([true, 0]);
    expect(await other.export()).toBe(file);
    await other.end();
  });

  it('is already as in the file when its export comes back, and goes on being written to', async () => {
    const client = await api();
    const file = await exported();
    const back = await client.post('/api/v1/partnership/import', file, { 'content-type': 'application/json' });
    expect(back.body).toMatchObject({ added: 0, changed: 0 });
    await recordedPerson('Somebody new');
    const again = await client.post('/api/v1/partnership/import', file, { 'content-type': 'application/json' });
    expect(again.body).toMatchObject({ added: 0, changed: 0 });
  });

  it('keeps what an import changed from being overwritten unseen', async () => {
    const client = await api();
    const trust = await recordedOrganisation('Old name');
    const file = JSON.parse(await exported());
    const [one] = file.organisations.filter(({ key }: { key: string }) => key === trust.key);
    one.identifiers = [{ scheme: 'LOCAL', value: trust.key }];
    const text = JSON.stringify({ format: file.format, organisations: [one] });
    await client.post('/api/v1/partnership/import', text, { 'content-type': 'application/json' });
    const late = await client.post(
      `/api/v1/organisations/${trust.id}/names`,
      { name: 'New name', from: '2020-01-01' },
      at(1),
    );
    expect(late.status).toBe(412);
  });

  /** A meeting with everything in it, confirmed and corrected. */
  async function aCorrectedMeeting(group: string, seat: string): Promise<void> {
    const client = await api();
    const guest = await recordedPerson('A guest');
    const owner = await recordedPerson('An owner');
    const { id } = await loggedMeeting({ id: group, version: 1 }, '2013-09-25', {
      startsAt: '14:00',
      endsAt: '15:30',
      mode: 'HYBRID',
      attendance: [{ seat, status: 'PRESENT', cameAt: '14:10' }],
      guests: [{ person: guest.id }, { name: 'Somebody from the press' }],
      agendaItems: [
        { title: 'Discharge', purpose: 'DECISION', topics: ['discharge'] },
        { title: 'Later', deferred: true },
      ],
      decisions: [{ item: 1, statement: 'To begin in March.', rationale: 'The ward is ready.' }],
      actions: [{ item: 1, task: 'Tell the ward.', owner: owner.id, dueOn: '2013-10-01' }],
      interests: [{ person: guest.id, item: 1, interest: 'Works there.', type: 'FINANCIAL', handling: 'NOTED' }],
    });
    expect(
      (await client.post(`/api/v1/meetings/${id}/confirm`, { on: '2013-10-09', byPerson: owner.id }, at(1))).status,
    ).toBe(200);
    const correction = { statement: 'They had sent apologies.', attendance: [{ seat, status: 'APOLOGIES' }] };
    expect((await client.post(`/api/v1/meetings/${id}/corrections`, correction, at(2))).status).toBe(201);
  }

  /** An executive sponsor with a contact that answers an ask. */
  async function aSponsor(hit: string): Promise<void> {
    const client = await api();
    const person = await recordedPerson('Medical Director');
    const organisation = await recordedOrganisation('A trust');
    const { id } = await client.made('/api/v1/sponsorships', {
      hit,
      person: person.id,
      organisation: organisation.id,
      from: '2012-10-01',
    });
    const ask = await client.made(`/api/v1/sponsorships/${id}/asks`, { ask: 'Sign it off.', askedOn: '2012-12-17' });
    await client.made(`/api/v1/sponsorships/${id}/opportunities`, { description: 'A bid', referredOn: '2012-12-03' });
    await client.made(`/api/v1/sponsorships/${id}/engagements`, {
      kind: 'BARRIER_REMOVED',
      happenedOn: '2013-01-21',
      initiatedBy: 'HIT',
      reportedBy: 'MANAGER',
      note: 'Signed.',
      privateNote: 'After a call.',
      ask: ask.id,
    });
  }
});
