import type { Client } from 'pg';
import type { CauseKey } from '../../src/notices/cause';
import { beginRound, endRound, queueRound } from '../../src/notices/mail-round.queries';
import { mailingDay } from '../../src/notices/mailing-day';

/** Ids by what they are called in `aTeamToWriteTo`. */
const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const theTeam = {
  hit: id(1),
  group: id(2),
  sponsor: id(11),
  chair: id(12),
  member: id(13),
  memberSeat: id(52),
  manager: id(21),
  sponsorship: id(31),
};

/**
 * A team with everybody whom mails can be due to: its sponsor Dr Lee, the chair Ann Archer, the member Ben Other, and the account of
 * its manager Mo Manager, who is nobody on record.
 */
export async function aTeamToWriteTo(client: Client): Promise<void> {
  const { hit, group, sponsor, chair, member, manager, sponsorship } = theTeam;
  await client.query(`
    INSERT INTO hit (id, key) VALUES ('${hit}', 'stroke');
    INSERT INTO hit_name (hit_id, name, during) VALUES ('${hit}', 'Stroke team', '[2020-01-01,)');
    INSERT INTO hit_status (hit_id, status, during) VALUES ('${hit}', 'ACTIVE', '[2020-01-01,)');
    INSERT INTO person (id, key, name, email) VALUES ('${sponsor}', 'lee', 'Dr Lee', 'lee@example.org'),
      ('${chair}', 'ann', 'Ann Archer', 'ann@example.org'), ('${member}', 'ben', 'Ben Other', 'ben@example.org');
    INSERT INTO account (id, kind, name, email, opened_at) VALUES ('${manager}', 'PERSON', 'Mo Manager', 'mo@example.org', '2020-01-01');
    INSERT INTO role_grant (id, account_id, role, hit_id, during) VALUES (uuidv7(), '${manager}', 'HIT_MANAGER', '${hit}', '[2020-01-01,)');
    INSERT INTO organisation (id, key, type, sector, during) VALUES ('${id(41)}', 'trust', 'NHS_TRUST', 'NHS_PROVIDER', '[2000-01-01,)');
    INSERT INTO governance_group (id, key, name, kind, hit_id, during) VALUES ('${group}', 'sg', 'Stroke steering group', 'STEERING_GROUP', '${hit}', '[2020-01-01,)');
    INSERT INTO seat (id, group_id, key, label, role, member_class, voting, required, during) VALUES
      ('${id(51)}', '${group}', 'chair', 'Chair', 'CHAIR', 'MEMBER', true, false, '[2020-01-01,)'),
      ('${id(52)}', '${group}', 'member', 'Member', 'MEMBER', 'MEMBER', true, false, '[2020-01-01,)');
    INSERT INTO seat_occupancy (seat_id, person_id, capacity, during) VALUES ('${id(51)}', '${chair}', 'SERVICE', '[2020-01-01,)'),
      ('${id(52)}', '${member}', 'ACADEMIC', '[2020-01-01,)');
    INSERT INTO executive_sponsorship (id, key, hit_id, person_id, organisation_id, is_primary, during)
      VALUES ('${sponsorship}', 'lee', '${hit}', '${sponsor}', '${id(41)}', true, '[2020-01-01,)');
  `);
}

/** A meeting of the group; held and recorded, unless it is only planned. */
export async function aMeetingOfTheTeam(client: Client, meetsOn: string, status: 'HELD' | 'PLANNED'): Promise<string> {
  const isHeld = status === 'HELD';
  const { rows } = await client.query<{ id: string }>(
    `WITH m AS (INSERT INTO meeting (key, kind, status, meets_on, record_state, recorded_at)
       VALUES (uuidv7(), 'ORDINARY', $1, $2, $3, $4) RETURNING id, meets_on, status)
     INSERT INTO meeting_group (meeting_id, group_id, meets_on, status) SELECT id, $5, meets_on, status FROM m RETURNING meeting_id AS id`,
    [status, meetsOn, isHeld ? 'UNCONFIRMED' : null, isHeld ? `${meetsOn}T17:00:00Z` : null, theTeam.group],
  );
  return rows[0]?.id ?? '';
}

/** An action of somebody, agreed at a meeting. */
export async function anActionOf(client: Client, meeting: string, owner: string, dueOn: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO action (meeting_id, number, task, owner_person_id, due_on, status)
     SELECT $1, 'A-2026-' || lpad((count(*) + 1)::text, 3, '0'), 'Write to the partners.', $2, $3, 'OPEN' FROM action RETURNING id`,
    [meeting, owner, dueOn],
  );
  return rows[0]?.id ?? '';
}

/** Queues the mails of a morning, as the program does; `causes` are those of another day, where that day’s are wanted. */
export async function morning(client: Client, day: string, causes?: readonly CauseKey[]): Promise<number> {
  const calendar = mailingDay(day);
  await client.query(beginRound.text, [day, new Date()]);
  const values = [day, causes ?? calendar.causes, calendar.workingDays, calendar.isWeekly, new Date()];
  const { rows } = await client.query<{ mails: number }>(queueRound.text, values);
  await client.query(endRound.text, [day, rows[0]?.mails]);
  return rows[0]?.mails ?? 0;
}

/** Who was told what on a day: the name and the causes. */
export async function toldOn(client: Client, day: string): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; causes: string }>(
    `SELECT b.name, string_agg(n.cause, ' ' ORDER BY n.cause, n.id) AS causes FROM mail m JOIN notice n ON n.mail_id = m.id
     JOIN mailbox b ON b.id = m.recipient_id WHERE m.day = $1 GROUP BY m.id, b.name ORDER BY b.name`,
    [day],
  );
  return Object.fromEntries(rows.map(({ name, causes }) => [name, causes]));
}
