import { assert, asyncProperty } from 'fast-check';
import { Client } from 'pg';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import type { GovernanceReportView, HitReportView } from '../../src/reports/governance-report.dto';
import { governanceReportOfAll, governanceReportOfOne } from '../../src/reports/governance-report.queries';
import { compare } from '../history/naive-contact';
import { anyContacts, hits, loadContacts, sponsors as people } from '../history/random-contact';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { figuresOf } from './naive-report';
import type { Happened, Period } from './naive-report';
import { anyMeetings, anyPeriod, groups, seats } from './random-meetings';

const organisation = newId();
/** Hundreds of small transactions take their time on a busy machine. */
const patience = 60_000;

const backdrop = `
  WITH o AS (INSERT INTO organisation (id, key, type, sector, during) VALUES ($1, 'o', 'OTHER', 'OTHER', '[2000-01-01,)')),
  p AS (INSERT INTO person (id, key, name) SELECT id, id::text, id::text FROM unnest($2::uuid[]) id),
  h AS (INSERT INTO hit (id, key) SELECT id, id::text FROM unnest($3::uuid[]) id),
  t AS (INSERT INTO hit_status (hit_id, status, during) SELECT id, 'ACTIVE', '[2000-01-01,)' FROM unnest($3::uuid[]) id)
  INSERT INTO governance_group (id, key, name, kind, hit_id, during)
    SELECT id, key, key, 'BOARD', hit, daterange('2000-01-01', "to" + 1)
    FROM jsonb_to_recordset($4::jsonb) AS r(id uuid, key text, hit uuid, "to" date)`;
const withSeats = `
  INSERT INTO seat (id, group_id, key, label, role, member_class, voting, required, during)
    SELECT id, "group", key, key, 'MEMBER', 'MEMBER', true, true, daterange('2000-01-01', "to" + 1)
    FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "group" uuid, key text, "to" date)`;

const meetingRows = `jsonb_array_elements($1::jsonb) m`;
const column = (name: string, type: string, of = 'm'): string => `(${of} ->> '${name}')::${type}`;

/** All meetings with everything of them in one statement. Value: the meetings. */
const loadMeetings = `
  WITH m AS (INSERT INTO meeting (id, key, kind, status, planned_for, meets_on, starts_at, cancel_reason, record_state, recorded_at)
    SELECT ${column('id', 'uuid')}, m ->> 'id', m ->> 'kind', m ->> 'status', ${column('plannedFor', 'date')}, ${column('on', 'date')},
      (${column('on', 'date')} + make_time(${column('hour', 'integer')}, 0, 0)) AT TIME ZONE 'Europe/London',
      CASE m ->> 'status' WHEN 'CANCELLED' THEN 'Too few.' END, CASE m ->> 'status' WHEN 'HELD' THEN 'DRAFT' END,
      CASE m ->> 'status' WHEN 'HELD' THEN timestamptz '2014-01-01' END
    FROM ${meetingRows}),
  g AS (INSERT INTO meeting_group (meeting_id, group_id, meets_on, status)
    SELECT ${column('id', 'uuid')}, g::uuid, ${column('on', 'date')}, m ->> 'status'
    FROM ${meetingRows}, jsonb_array_elements_text(m -> 'groups') g),
  c AS (INSERT INTO record_correction (id, meeting_id, position, corrected_at, corrected_by, statement)
    SELECT ${column('correction', 'uuid')}, ${column('id', 'uuid')}, 1, timestamptz '2014-01-01', 'somebody', 'Put right.' FROM ${meetingRows}),
  a AS (INSERT INTO attendance (meeting_id, seat_id, person_id, guest_name, is_expected, status, deputy_name, origin, superseded_by_id)
    SELECT ${column('id', 'uuid')}, ${column('seat', 'uuid', 'a')}, ${column('person', 'uuid', 'a')},
      CASE WHEN a ->> 'seat' IS NULL AND a ->> 'person' IS NULL THEN 'A guest' END, ${column('isExpected', 'boolean', 'a')}, a ->> 'status',
      CASE a ->> 'status' WHEN 'DEPUTY' THEN 'A deputy' END, 'TYPED',
      CASE WHEN ${column('isSuperseded', 'boolean', 'a')} THEN ${column('correction', 'uuid')} END
    FROM ${meetingRows}, jsonb_array_elements(m -> 'marks') a),
  n AS (INSERT INTO action (id, meeting_id, number, task, owner_person_id, due_on, status, closed_on)
    SELECT ${column('id', 'uuid', 'a')}, ${column('id', 'uuid')}, 'A-2013-' || 1000 + row_number() OVER (), 'Do it',
      (SELECT min(id::text)::uuid FROM person), ${column('due', 'date', 'a')}, a ->> 'status', ${column('closedOn', 'date', 'a')}
    FROM ${meetingRows}, jsonb_array_elements(m -> 'actions') a)
  INSERT INTO action_event (action_id, position, kind, happened_on, due_on)
    SELECT ${column('id', 'uuid', 'a')}, e.position, 'MOVED', e.day::date, e.day::date + 30
    FROM ${meetingRows}, jsonb_array_elements(m -> 'actions') a,
      jsonb_array_elements_text(a -> 'moved') WITH ORDINALITY AS e(day, position)`;

describe('Any meetings and contacts', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(backdrop, [organisation, people, hits, JSON.stringify(groups)]);
    await client.query(withSeats, [JSON.stringify(seats)]);
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it(
    'have in the report of one HIT, and of all, the figures that going through the minutes one by one gives',
    async () => {
      await assert(
        asyncProperty(anyMeetings, anyContacts, anyPeriod, async (meetings, contacts, { today, ...period }) => {
          const happened = { groups, seats, meetings, contacts };
          const expected = hits.map((hit) => figuresOf(hit, happened, period));
          const { ofAll, ofFirst } = await told(happened, period, today);
          expect(hits.map((hit) => ofAll.find(({ id }) => id === hit)).map(figuresIn)).toEqual(expected);
          expect(ofFirst.map(figuresIn)).toEqual(expected.slice(0, 1));
        }),
        { numRuns: 150 },
      );
    },
    patience,
  );

  /** Loads, asks for both reports, and leaves nothing behind. */
  const told = async ({ meetings, contacts }: Happened, { from, to }: Period, today: string) => {
    await client.query('BEGIN');
    try {
      await client.query({ name: 'load', text: loadMeetings, values: [JSON.stringify(meetings)] });
      await client.query({ name: 'contacts', text: loadContacts, values: [JSON.stringify(contacts), organisation] });
      const ask = async (
        { name, text }: { name: string; text: string },
        hit: string | null,
      ): Promise<HitReportView[]> => {
        const values = [from, to, hit, today];
        const { rows } = await client.query<string[]>({ name, text, values, rowMode: 'array' });
        return (JSON.parse(rows[0]?.[0] ?? '{}') as GovernanceReportView).hits;
      };
      return {
        ofAll: await ask(governanceReportOfAll, null),
        ofFirst: await ask(governanceReportOfOne, hits[0] ?? ''),
      };
    } finally {
      await client.query('ROLLBACK');
    }
  };
});

const counts = ['expected', 'present', 'deputised', 'apologies', 'absent', 'leave', 'notRecorded'] as const;

const pick = <Row extends object, Name extends keyof Row>(row: Row, names: readonly Name[]): object =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

/** What the product says of a HIT, figures only, in the order of the minutes. */
function figuresIn(hit: HitReportView | undefined): object {
  if (!hit) throw new Error('The HIT is not in the report.');
  const place = (id: string): number => groups.findIndex((group) => group.id === id);
  const seatPlace = (id: string): number => seats.findIndex((seat) => seat.id === id);
  return {
    meetings: [...hit.meetings]
      .sort((a, b) => place(a.groupId) - place(b.groupId))
      .map((one) => ({
        ...pick(one, ['groupId', 'planned', 'held', 'cancelled', 'toLog', 'monthsWithMeeting', 'gaps', 'longestGap']),
        meetings: one.meetings.map(({ id }) => id),
      })),
    attendance: [...hit.attendance]
      .sort((a, b) => seatPlace(a.seatId) - seatPlace(b.seatId) || compare(a.personId ?? '~', b.personId ?? '~'))
      .map((one) => pick(one, ['seatId', 'personId', ...counts, 'personalRate', 'representedRate'])),
    actions: hit.actions,
    sponsors: hit.sponsors
      .map(({ sponsorshipId, contacts, silences, longestSilence }) => ({
        sponsorshipId,
        contacts: contacts.length,
        silences,
        longestSilence,
      }))
      .sort((a, b) => compare(a.sponsorshipId, b.sponsorshipId)),
  };
}
