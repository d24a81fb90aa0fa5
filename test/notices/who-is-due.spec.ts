import { Client } from 'pg';
import { livenessOf, thresholdsOf, thresholdsSet } from '../../src/assurance/measures/liveness';
import { settingsOtherwise } from '../../src/hits/settings/settings';
import { causeOf } from '../../src/notices/causes/all';
import { withheldLinks } from '../../src/notices/links-in-mail';
import { textOf } from '../../src/notices/words-of-mail';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { plusDays } from '../../src/platform/time/period';
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

  it('announce a meeting 5 working days before to whoever sits on the group, and its agenda when it is sent later, without what is confidential', () =>
    undone(client, async () => {
      const meeting = await aMeetingOfTheTeam(client, '2026-11-18', 'PLANNED');
      await client.query(
        `INSERT INTO planned_item (meeting_id, position, title, origin, is_confidential) VALUES ($1, 1, 'Pathways', 'ADDED', false),
           ($1, 2, 'Somebody’s health', 'ADDED', true)`,
        [meeting],
      );
      const both = { 'Ann Archer': 'PAPERS', 'Ben Other': 'PAPERS' };
      expect(await mornings('2026-11-10', '2026-11-11', '2026-11-12')).toEqual([{}, both, {}]);
      await client.query(`UPDATE meeting SET papers_sent_on = '2026-11-12'`);
      expect(await mornings('2026-11-13', '2026-11-16')).toEqual([both, {}]);
      const { rows } = await client.query<{ facts: string }>(
        `SELECT facts FROM notice n JOIN mail m ON m.id = n.mail_id WHERE n.cause = 'PAPERS' ORDER BY m.day`,
      );
      expect(rows.map(({ facts }) => (JSON.parse(facts) as { items: string[] | null }).items)).toEqual([
        null,
        null,
        ['Pathways'],
        ['Pathways'],
      ]);
    }));

  it('announce no meeting without an agenda to whoever sent apologies', () =>
    undone(client, async () => {
      const meeting = await aMeetingOfTheTeam(client, '2026-11-18', 'PLANNED');
      await client.query(
        `INSERT INTO apology (meeting_id, seat_id, person_id, sent_on, origin) VALUES ($1, $2, $3, '2026-11-01', 'TYPED')`,
        [meeting, theTeam.memberSeat, theTeam.member],
      );
      expect(await mornings('2026-11-11')).toEqual([{ 'Ann Archer': 'PAPERS' }]);
      await client.query(`UPDATE meeting SET papers_sent_on = '2026-11-11'`);
      await client.query(
        `INSERT INTO planned_item (meeting_id, position, title, origin, is_confidential) VALUES ($1, 1, 'Pathways', 'ADDED', false)`,
        [meeting],
      );
      expect(await mornings('2026-11-12')).toEqual([{ 'Ann Archer': 'PAPERS', 'Ben Other': 'PAPERS' }]);
    }));

  describe('to a commissioner', () => {
    const cara = 'Cara Commissioner';
    const aCommissioner = `WITH a AS (INSERT INTO account (id, kind, name, email, opened_at) VALUES (uuidv7(), 'PERSON', '${cara}', 'cara@example.org', '2020-01-01') RETURNING id)
      INSERT INTO role_grant (id, account_id, role, during) SELECT uuidv7(), id, 'COMMISSIONER', '[2020-01-01,)' FROM a`;
    const contactOn = (day: string) =>
      client.query(
        `INSERT INTO sponsor_engagement (key, sponsorship_id, kind, happened_on, initiated_by, reported_by, is_substantive)
         VALUES (uuidv7(), $1, 'CORRESPONDENCE', $2, 'SPONSOR', 'SPONSOR', true)`,
        [theTeam.sponsorship, day],
      );
    /** Two promises as they were frozen at two month ends, one that got better and one that got worse. */
    const turned = `
      WITH d AS (INSERT INTO source_document (key, hit_id, title, year) VALUES ('d', '${theTeam.hit}', 'Application', 2012) RETURNING id),
      c AS (INSERT INTO commitment (key, hit_id, source_document_id, quotation, rule, parameters, during)
        SELECT k, '${theTeam.hit}', d.id, q, 'MEETS_EVERY', '{}', '[2020-01-01,)' FROM d, (VALUES ('a', 'We meet.'), ('b', 'We write.')) v(k, q) RETURNING id, key)
      INSERT INTO finding_snapshot (commitment_id, as_of, aspect, outcome, sentence, rule_version, taken_at)
      SELECT c.id, o.day, 'MEETS', o.outcome, 'So it is.', 1, now() FROM c JOIN (VALUES ('a', '2026-10-31'::date, 'NOT_KEPT'), ('a', '2026-11-30', 'KEPT'),
        ('b', '2026-10-31', 'KEPT'), ('b', '2026-11-30', 'SLIPPING')) o(key, day, outcome) ON o.key = c.key`;
    const toldCara = async (...days: readonly string[]): Promise<(string | undefined)[]> =>
      (await mornings(...days)).map((told) => told[cara]);
    /** The text of the latest mail to her. */
    const text = async (): Promise<string> => {
      const { rows } = await client.query<{ about: string; facts: string }>(
        `SELECT about_id AS about, facts FROM notice n JOIN mail m ON m.id = n.mail_id WHERE n.cause = 'COMMISSIONER_DIGEST' ORDER BY m.day DESC LIMIT 1`,
      );
      const told = rows.map(({ about, facts }) => ({ about, facts: JSON.parse(facts) as object }));
      const written = causeOf('COMMISSIONER_DIGEST')?.write(told, withheldLinks.of('COMMISSIONER_DIGEST'));
      return written === undefined ? '' : `${written.subject}\n${textOf(written.blocks)}`;
    };

    it('tell of teams that need attention, sponsors going quiet and what improved, once a month', () =>
      undone(client, async () => {
        await client.query(aCommissioner);
        await client.query(turned);
        expect(await toldCara('2026-11-30', '2026-12-01', '2026-12-02', '2026-12-07')).toEqual([
          undefined,
          'COMMISSIONER_DIGEST',
          undefined,
          undefined,
        ]);
        const said = await text();
        for (const part of [
          'Your teams: what needs attention',
          'Stroke team has not met yet.',
          'Stroke team. Dr Lee: no contact that counts yet.',
          'Stroke team: “We write.” It was: Kept. Now: Slipping.',
          'Stroke team: “We meet.” It was: Not kept. Now: Kept.',
        ])
          expect(said).toContain(part);
      }));

    it('say nothing when there is nothing to say, and come once a week to whoever chose that, with no turn told twice', () =>
      undone(client, async () => {
        await client.query(aCommissioner);
        await contactOn('2026-11-20');
        await aMeetingOfTheTeam(client, '2026-11-20', 'HELD');
        expect(await toldCara('2026-12-01')).toEqual([undefined]);
        await client.query(turned);
        await client.query(
          `INSERT INTO mail_choice (account_id, cause, rhythm, chosen_at) SELECT id, 'COMMISSIONER_DIGEST', 'WEEKLY', now() FROM account WHERE name = '${cara}'`,
        );
        expect(await toldCara('2026-12-07', '2026-12-08', '2026-12-14')).toEqual([
          'COMMISSIONER_DIGEST',
          undefined,
          undefined,
        ]);
      }));

    it('call a sponsor quiet exactly when the measure does not call them live', () =>
      undone(client, async () => {
        await client.query(aCommissioner);
        await aMeetingOfTheTeam(client, '2026-11-30', 'HELD');
        for (const rhythm of [null, 'P1M', 'P3M'])
          for (const silence of [0, 44, 45, 46, 134, 135, 136]) {
            await client.query('UPDATE executive_sponsorship SET expected_every = $1', [rhythm]);
            await client.query('DELETE FROM sponsor_engagement');
            await contactOn(plusDays('2026-12-01', -silence));
            const { rows } = await client.query(
              `SELECT FROM (${causeOf('COMMISSIONER_DIGEST')?.due ?? ''}) due WHERE $3::date[] IS NOT NULL`,
              ['2026-12-01', [], []],
            );
            const state = livenessOf(silence, thresholdsOf(rhythm, null, thresholdsSet(settingsOtherwise)));
            expect([rhythm, silence, rows.length]).toEqual([rhythm, silence, state === 'LIVE' ? 0 : 1]);
          }
      }));
  });

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
