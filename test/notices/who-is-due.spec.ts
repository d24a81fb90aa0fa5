import { Client } from 'pg';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { aMeetingOfTheTeam, anActionOf, aTeamToWriteTo, morning, theTeam, toldOn } from '../support/a-mailing';
import { freshDatabase, type TestDatabase } from '../support/database';
import { undone } from '../support/judging';

describe('A morning’s mails', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await aTeamToWriteTo(client);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** What the people were told on each of these mornings. */
  async function mornings(...days: readonly string[]): Promise<Record<string, string>[]> {
    const told: Record<string, string>[] = [];
    for (const day of days) {
      await morning(client, day);
      told.push(await toldOn(client, day));
    }
    return told;
  }

  it('ask a sponsor on the first Tuesday, once more a week later, then tell the manager and ask no more', () =>
    undone(client, async () => {
      const asked = { 'Dr Lee': 'SPONSOR_CHECK_IN' };
      expect(
        await mornings(
          '2026-11-02',
          '2026-11-03',
          '2026-11-04',
          '2026-11-10',
          '2026-11-11',
          '2026-11-17',
          '2026-11-18',
          '2026-12-01',
        ),
      ).toEqual([{}, asked, {}, asked, {}, { 'Mo Manager': 'SPONSOR_NEWS' }, {}, asked]);
    }));

  it('never remind a sponsor who has answered, and tell the manager the next morning, once', () =>
    undone(client, async () => {
      await morning(client, '2026-11-03');
      await client.query(
        `WITH e AS (INSERT INTO sponsor_engagement (key, sponsorship_id, kind, happened_on, initiated_by, reported_by, is_substantive)
           VALUES ('e', $1, 'CORRESPONDENCE', '2026-11-05', 'SPONSOR', 'SPONSOR', true) RETURNING id)
         INSERT INTO check_in (sponsorship_id, month, answer, engagement_id, answered_at) SELECT $1, '2026-11-01', 'CONCERN', id, '2026-11-05T15:00:00Z' FROM e`,
        [theTeam.sponsorship],
      );
      expect(await mornings('2026-11-06', '2026-11-09', '2026-11-10', '2026-11-17')).toEqual([
        { 'Mo Manager': 'SPONSOR_NEWS' },
        {},
        {},
        {},
      ]);
    }));

  it('remind of a meeting that is not logged on the 1st, 5th and 10th working day, the last time the chair too', () =>
    undone(client, async () => {
      // Thursday before Christmas: Friday 25 and Monday 28 December are bank holidays.
      await aMeetingOfTheTeam(client, '2026-12-24', 'PLANNED');
      const log = { 'Mo Manager': 'LOG_REMINDER' };
      const both = { ...log, 'Dr Lee': 'SPONSOR_CHECK_IN' };
      expect(await mornings('2026-12-29', '2026-12-30', '2026-12-31', '2027-01-04')).toEqual([log, {}, {}, {}]);
      expect(await mornings('2027-01-05', '2027-01-06', '2027-01-11')).toEqual([both, {}, {}]);
      expect(await mornings('2027-01-12', '2027-01-13')).toEqual([{ ...both, 'Ann Archer': 'LOG_REMINDER' }, {}]);
    }));

  it('ask the chair the morning after a record was made whether it is right, and once more after 5 working days', () =>
    undone(client, async () => {
      await aMeetingOfTheTeam(client, '2026-11-11', 'HELD');
      const confirm = { 'Ann Archer': 'RECORD_TO_CONFIRM' };
      expect(
        await mornings(
          '2026-11-11',
          '2026-11-12',
          '2026-11-13',
          '2026-11-18',
          '2026-11-19',
          '2026-11-20',
          '2026-11-26',
        ),
      ).toEqual([{}, confirm, {}, {}, confirm, {}, {}]);
    }));

  it('send the agenda 5 working days before to whoever sits on the group, without what is confidential', () =>
    undone(client, async () => {
      const meeting = await aMeetingOfTheTeam(client, '2026-11-18', 'PLANNED');
      await client.query(
        `INSERT INTO agenda_item (meeting_id, position, title, is_confidential) VALUES ($1, 1, 'Pathways', false), ($1, 2, 'Somebody’s health', true)`,
        [meeting],
      );
      const agenda = { 'Ann Archer': 'PAPERS', 'Ben Other': 'PAPERS' };
      expect(await mornings('2026-11-10', '2026-11-11', '2026-11-12')).toEqual([{}, agenda, {}]);
      const { rows } = await client.query<{ facts: string }>(`SELECT facts FROM notice WHERE cause = 'PAPERS'`);
      expect(rows.map(({ facts }) => (JSON.parse(facts) as { items: string[] }).items)).toEqual([
        ['Pathways'],
        ['Pathways'],
      ]);
    }));

  it('put everything into one mail a day, and a second round of the day adds nothing', () =>
    undone(client, async () => {
      const meeting = await aMeetingOfTheTeam(client, '2026-11-13', 'HELD');
      await anActionOf(client, meeting, theTeam.chair, '2026-11-20');
      await anActionOf(client, meeting, theTeam.chair, '2026-11-10');
      await anActionOf(client, meeting, theTeam.member, '2026-12-20');
      expect(await morning(client, '2026-11-16')).toBe(1);
      const all = { 'Ann Archer': 'ACTION_DIGEST ACTION_DIGEST RECORD_TO_CONFIRM' };
      expect(await toldOn(client, '2026-11-16')).toEqual(all);
      await anActionOf(client, meeting, theTeam.member, '2026-11-17');
      expect(await morning(client, '2026-11-16')).toBe(1);
      expect(await toldOn(client, '2026-11-16')).toEqual({ ...all, 'Ben Other': 'ACTION_DIGEST' });
    }));

  it('thank a sponsor when something is taken up, and again when something came of it', () =>
    undone(client, async () => {
      await client.query(
        `INSERT INTO opportunity (key, sponsorship_id, description, referred_on, status) VALUES ('o', $1, 'A funding call', '2026-11-04', 'TAKEN_UP')`,
        [theTeam.sponsorship],
      );
      const thanks = { 'Dr Lee': 'PASSED_ON_THANKS' };
      expect(await mornings('2026-11-05', '2026-11-06')).toEqual([thanks, {}]);
      await client.query(`UPDATE opportunity SET status = 'CAME_TO_SOMETHING', closed_on = '2026-11-12'`);
      expect(await mornings('2026-11-13', '2026-11-16')).toEqual([thanks, {}]);
    }));

  it('come as somebody chose: once a week with all that waits, or never', () =>
    undone(client, async () => {
      const choose = (column: string, whose: string, cause: string, rhythm: string) =>
        client.query(`INSERT INTO mail_choice (${column}, cause, rhythm, chosen_at) VALUES ($1, $2, $3, now())`, [
          whose,
          cause,
          rhythm,
        ]);
      await choose('account_id', theTeam.manager, 'LOG_REMINDER', 'WEEKLY');
      await choose('person_id', theTeam.sponsor, 'SPONSOR_CHECK_IN', 'NEVER');
      // A Tuesday.
      await aMeetingOfTheTeam(client, '2026-11-03', 'PLANNED');
      expect(await mornings('2026-11-03', '2026-11-04', '2026-11-09', '2026-11-10')).toEqual([
        {},
        {},
        { 'Mo Manager': 'LOG_REMINDER' },
        {},
      ]);
    }));

  it('go to nobody without an address, and to no account that is closed', () =>
    undone(client, async () => {
      await aMeetingOfTheTeam(client, '2026-11-11', 'PLANNED');
      await client.query('UPDATE person SET email = NULL');
      await client.query(`UPDATE account SET closed_at = now()`);
      expect(await mornings('2026-11-12')).toEqual([{}]);
    }));
});
