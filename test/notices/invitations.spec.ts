import { Client } from 'pg';
import { inviteToPlanned, tellOfChange } from '../../src/meetings/invitation.queries';
import {
  invitationsDue,
  invitationsSettled,
  lookAtInvitedAgain,
  queueInvitations,
  replaceInvitations,
} from '../../src/notices/invitation.queries';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { aMeetingOfTheTeam, anActionOf, aTeamToWriteTo, morning, theTeam, toldOn } from '../support/a-mailing';
import { freshDatabase, type TestDatabase } from '../support/database';
import { undone } from '../support/judging';

describe('Invitations to meetings', () => {
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

  /** Looks on a day whom to tell what, as the program does, and hands all of it over: the name, the method and the sequence of each. */
  async function invited(day: string): Promise<string[]> {
    const { rows: due } = await client.query<{ id: string }>(invitationsDue.text, [day, 40]);
    const meetings = due.map(({ id }) => id);
    await client.query(replaceInvitations.text, [meetings, new Date()]);
    await client.query(queueInvitations.text, [meetings, day, new Date()]);
    await client.query(invitationsSettled.text, [meetings, day]);
    const { rows } = await client.query<{ told: string }>(
      `WITH sent AS (UPDATE mail SET state = 'SENT', settled_at = now() WHERE state = 'QUEUED' AND meeting_id IS NOT NULL RETURNING id, recipient_id)
       SELECT concat_ws(' ', b.name, n.facts::jsonb ->> 'method', n.facts::jsonb ->> 'sequence', n.facts::jsonb ->> 'day') AS told
       FROM sent s JOIN notice n ON n.mail_id = s.id JOIN mailbox b ON b.id = s.recipient_id ORDER BY 1`,
    );
    return rows.map(({ told }) => told);
  }
  async function planned(day: string): Promise<string> {
    const meeting = await aMeetingOfTheTeam(client, day, 'PLANNED');
    await client.query(inviteToPlanned.text, [[meeting]]);
    return meeting;
  }
  async function changed(meeting: string, set: string): Promise<void> {
    await client.query(`UPDATE meeting SET ${set} WHERE id = $1`, [meeting]);
    await client.query(tellOfChange.text, [meeting]);
  }
  const cancelled = `status = 'CANCELLED', cancel_reason = 'Snow.'`;

  it('go to everybody in a seat, follow what is moved, and are taken back with what is cancelled', () =>
    undone(client, async () => {
      const meeting = await planned('2026-11-20');
      expect(await invited('2026-11-02')).toEqual([
        'Ann Archer REQUEST 0 2026-11-20',
        'Ben Other REQUEST 0 2026-11-20',
      ]);
      expect(await invited('2026-11-02')).toEqual([]);
      await changed(meeting, `meets_on = '2026-11-27'`);
      expect(await invited('2026-11-02')).toEqual([
        'Ann Archer REQUEST 1 2026-11-27',
        'Ben Other REQUEST 1 2026-11-27',
      ]);
      await changed(meeting, `agenda_summary = 'The budget.'`);
      expect(await invited('2026-11-03')).toEqual([]);
      await changed(meeting, cancelled);
      expect(await invited('2026-11-03')).toEqual(['Ann Archer CANCEL 2 2026-11-27', 'Ben Other CANCEL 2 2026-11-27']);
    }));

  it('go out thirteen weeks before at the earliest, and then by themselves', () =>
    undone(client, async () => {
      await planned('2027-03-01');
      expect(await invited('2026-11-29')).toEqual([]);
      expect(await invited('2026-11-30')).toHaveLength(2);
    }));

  it('tell of what is now: nothing of a meeting that was planned and cancelled before anybody was told', () =>
    undone(client, async () => {
      const meeting = await planned('2026-11-20');
      await changed(meeting, `place = 'Room 4'`);
      await changed(meeting, cancelled);
      expect(await invited('2026-11-02')).toEqual([]);
    }));

  it('tell of a change to a meeting that came in by a file, though nobody was invited to it', () =>
    undone(client, async () => {
      const [moved, off] = [
        await aMeetingOfTheTeam(client, '2026-11-20', 'PLANNED'),
        await aMeetingOfTheTeam(client, '2026-11-23', 'PLANNED'),
      ];
      expect(await invited('2026-11-02')).toEqual([]);
      await changed(moved, `meets_on = '2026-11-21'`);
      await changed(off, cancelled);
      expect((await invited('2026-11-02')).map((told) => told.split(' ')[2])).toEqual([
        'CANCEL',
        'REQUEST',
        'CANCEL',
        'REQUEST',
      ]);
    }));

  it('follow who comes to a group and who leaves it, and who would rather not be told', () =>
    undone(client, async () => {
      const { member, chair } = theTeam;
      await planned('2026-11-20');
      await client.query(
        `INSERT INTO mail_choice (person_id, cause, rhythm, chosen_at) VALUES ($1, 'INVITATION', 'NEVER', now()), ($2, 'PAPERS', 'NEVER', now())`,
        [chair, member],
      );
      expect(await invited('2026-11-02')).toEqual(['Ben Other REQUEST 0 2026-11-20']);
      await client.query(`UPDATE seat_occupancy SET during = '[2020-01-01,2026-11-10)' WHERE person_id = $1`, [member]);
      await client.query(
        `INSERT INTO seat_occupancy (seat_id, person_id, capacity, during) SELECT seat_id, $1, 'SERVICE', '[2026-11-10,)' FROM seat_occupancy WHERE person_id = $2`,
        [theTeam.sponsor, member],
      );
      await client.query(lookAtInvitedAgain.text, ['2026-11-03']);
      expect(await invited('2026-11-03')).toEqual(['Ben Other CANCEL 0 2026-11-20', 'Dr Lee REQUEST 0 2026-11-20']);
    }));

  it('stand beside the one mail of a morning, and never in it', () =>
    undone(client, async () => {
      const held = await aMeetingOfTheTeam(client, '2026-10-01', 'HELD');
      await anActionOf(client, held, theTeam.member, '2026-10-15');
      await planned('2026-11-20');
      await morning(client, '2026-11-02');
      expect(await toldOn(client, '2026-11-02')).toMatchObject({ 'Ben Other': 'ACTION_DIGEST' });
      expect(await invited('2026-11-02')).toHaveLength(2);
      const { rows } = await client.query(
        `SELECT count(*)::integer AS mails FROM mail WHERE recipient_id = $1 AND day = '2026-11-02'`,
        [theTeam.member],
      );
      expect(rows).toEqual([{ mails: 2 }]);
    }));
});
