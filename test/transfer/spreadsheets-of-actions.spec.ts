import { CheckedApi } from '../support/api';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';
import { everyRow } from './every-row';
import { Spreadsheets } from './sending-spreadsheets';
import type { Sheet } from './sending-spreadsheets';

jest.setTimeout(60_000);

describe('Spreadsheets', () => {
  let database: TestDatabase;
  let server: TestServer;
  let client: CheckedApi;
  let sheets: Spreadsheets;
  let hit = '';
  let group = '';

  const made = async (path: string, body: object): Promise<string> => (await client.made(`/api/v1/${path}`, body)).id;
  const everything = (): Promise<Record<string, string>> => everyRow(database.url);

  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer({ databaseUrl: database.url });
    client = await CheckedApi.at(server.url);
    sheets = new Spreadsheets(server.url, client);
    hit = await made('hits', { name: 'Movement', status: 'ACTIVE', from: '2012-01-01' });
    group = await made('groups', { name: 'Steering group', kind: 'STEERING_GROUP', hit, from: '2012-01-01' });
    await made('organisations', { name: 'A Trust', type: 'NHS_TRUST', sector: 'NHS_PROVIDER', from: '2000-01-01' });
    await made('people', { name: 'Priya Shah' });
  });
  afterAll(async () => {
    await database.drop();
  });

  describe('of actions', () => {
    const file = [
      'Meeting,Action,Who,By when,Status,Date completed',
      '3/6/2014,Write the pathway,Priya Shah,1/7/2014,Complete,20 June 2014',
      '3/6/2014,Ring the council,Ann Other,,Ongoing,',
      '3/6/2014,write the Pathway,Priya Shah,,,',
      '4/6/2014,No such meeting,Priya Shah,,,',
      '3/6/2014,Ended when,Priya Shah,,Done,',
      '3/6/2014,Too early,Priya Shah,1/5/2014,,',
      '3/6/2014,Half done,Priya Shah,,Amber,',
    ].join('\n');
    let untouched: Record<string, string>;
    let done: Sheet;

    beforeAll(async () => {
      const body = { groups: [group], meetsOn: '2014-06-03', actions: [] };
      await made('meetings', body);
      untouched = await everything();
    });

    it('brings in what was agreed at meetings, by whom, until when, and what became of it', async () => {
      const sheet = await sheets.checked('ACTIONS', file, hit, group);
      expect(sheet.columns).toEqual({ date: 0, task: 1, name: 2, to: 3, status: 4, closed: 5 });
      const [asked] = await sheets.questions(sheet);
      expect(asked).toMatchObject({ kind: 'PROGRESS', written: 'Amber' });
      const answers = [{ kind: 'PROGRESS', written: 'Amber', answer: 'OPEN' }];
      const checked = await sheets.do(sheet, 'answers', { answers });
      expect(await sheets.faults(checked)).toEqual([
        '4 Action: Row 2 says the same. The first is taken. Leave one out.',
        '5 Meeting: No meeting of Steering group is recorded on 4 June 2014. Log it, or bring in who came to it, and then bring in this row again.',
        '6 Date completed: It does not say on which day it was done or dropped. Add a column Ended with the day, or call it open.',
        '7 By when: It is due before the meeting at which it was agreed. Correct one of the days.',
      ]);
      done = await sheets.do(checked, 'import');
      expect(done).toMatchObject({ state: 'IMPORTED', added: { people: 1, actions: 3 } });
      const { body } = await client.get(`/api/v1/actions?group=${group}&asOf=2014-06-19`);
      const rows = body.items.map((one: Record<string, unknown>) =>
        ['number', 'task', 'ownerName', 'status', 'dueOn', 'closedOn'].map((field) => one[field]),
      );
      expect(rows.sort()).toEqual([
        ['A-2014-001', 'Write the pathway', 'Priya Shah', 'DONE', '2014-07-01', '2014-06-20'],
        ['A-2014-002', 'Ring the council', 'Ann Other', 'OPEN', null, null],
        ['A-2014-003', 'Half done', 'Priya Shah', 'OPEN', null, null],
      ]);
      const id = body.items.find((one: Record<string, unknown>) => one['status'] === 'DONE').id;
      const { history } = (await client.get(`/api/v1/actions/${id}`)).body;
      expect(history).toEqual([expect.objectContaining({ kind: 'DONE', happenedOn: '2014-06-20' })]);
    });

    it('knows them when they come again, and is undone to the last number', async () => {
      const again = await sheets.checked('ACTIONS', file, hit, group);
      expect([again.already, again.ready]).toEqual([2, 0]);
      expect((await sheets.do(done, 'undo')).state).toBe('UNDONE');
      expect(await everything()).toEqual(untouched);
    });
  });

  describe('of contact with sponsors', () => {
    it('brings in what the team reports, of whoever was the sponsor on the day, and is undone', async () => {
      const [first] = (await client.get('/api/v1/organisations')).body.items;
      await made(`hits/${hit}/partners`, { organisation: first.id, kind: 'PARTNER', from: '2012-01-01' });
      const person = await made('people', { name: 'Dr Eve Stone' });
      const sponsorship = await made('sponsorships', { hit, person, organisation: first.id, from: '2013-01-01' });
      const untouched = await everything();
      const file = [
        'Date,Sponsor,Type of contact,Initiated by,Notes',
        '5/2/2013,Dr Eve Stone,1:1,Sponsor,Asked what would help.',
        '5 March 2013,Dr Eve Stone,Briefing sent,,',
        '5 March 2013,Dr Eve Stone,briefing,,',
        '5 Dec 2012,Dr Eve Stone,Visit,,',
        '6 March 2013,Somebody Unknown,Visit,,',
        '7 March 2013,Dr Eve Stone,Lunch,,',
        'March 2013,Dr Eve Stone,Visit,,',
      ].join('\n');
      const sheet = await sheets.checked('CONTACTS', file, hit);
      const checked = await sheets.do(sheet, 'answers', {
        answers: [{ kind: 'CONTACT', written: 'Lunch', answer: 'ONE_TO_ONE' }],
      });
      expect(await sheets.faults(checked)).toEqual([
        '4 Type of contact: Row 3 says the same. The first is taken. Leave one out.',
        '5 Sponsor: Dr Eve Stone was no executive sponsor of the team on 5 December 2012. Check the day, or from when they are the sponsor on the page of the team.',
        '6 Sponsor: Nobody in the portal is called ‘Somebody Unknown’. Name them as the sponsor of the team first, on its page, and bring in this row again.',
        '8 Date: ‘March 2013’ does not say which day. Use a date like 3/11/2026.',
      ]);
      const done = await sheets.do(checked, 'import');
      expect(done).toMatchObject({ state: 'IMPORTED', added: { contacts: 3 } });
      const { engagements } = (await client.get(`/api/v1/sponsorships/${sponsorship}`)).body;
      const fields = ['happenedOn', 'kind', 'initiatedBy', 'reportedBy', 'isSubstantive', 'note'];
      expect(engagements.map((one: Record<string, unknown>) => fields.map((field) => one[field])).sort()).toEqual([
        ['2013-02-05', 'ONE_TO_ONE', 'SPONSOR', 'MANAGER', true, 'Asked what would help.'],
        ['2013-03-05', 'BRIEFING_RECEIVED', 'HIT', 'MANAGER', false, null],
        ['2013-03-07', 'ONE_TO_ONE', 'HIT', 'MANAGER', true, null],
      ]);
      expect((await sheets.checked('CONTACTS', file, hit)).already).toBeGreaterThanOrEqual(2);
      expect((await sheets.do(done, 'undo')).state).toBe('UNDONE');
      expect(await everything()).toEqual(untouched);
    });
  });
});
