import type { Client } from 'pg';
import type { Place } from './naive-scope';

const ofGroup = (table: string, column = 'group_id'): string =>
  `SELECT t.id, g.hit_id AS hit, g.id AS "group" FROM ${table} t JOIN governance_group g ON g.id = t.${column}`;
const ofSeat = (table: string): string =>
  `SELECT t.id, g.hit_id AS hit, g.id AS "group" FROM ${table} t JOIN seat s ON s.id = t.seat_id JOIN governance_group g ON g.id = s.group_id`;
const ofMeeting = (table: string): string =>
  `SELECT t.id, g.hit_id AS hit, g.id AS "group" FROM ${table} t JOIN meeting_group m ON m.meeting_id = t.meeting_id JOIN governance_group g ON g.id = m.group_id`;
const ofSponsorship = (table: string): string =>
  `SELECT t.id, s.hit_id AS hit, NULL::uuid AS "group" FROM ${table} t JOIN executive_sponsorship s ON s.id = t.sponsorship_id`;

/** What it takes to see each kind of thing, and how to find where it belongs. */
const kinds: readonly (readonly [string, string])[] = [
  ['identity', `SELECT id, id AS hit, NULL::uuid AS "group" FROM hit`],
  ['identity', `SELECT id, hit_id AS hit, id AS "group" FROM governance_group`],
  ['identity', ofGroup('seat')],
  ...['hit_partner', 'source_document'].map(
    (table) => ['structure:read', `SELECT id, hit_id AS hit, NULL::uuid AS "group" FROM ${table}`] as const,
  ),
  ...['terms_of_reference', 'rhythm', 'quorum_rule', 'reporting_line'].map(
    (table) => ['structure:read', ofGroup(table)] as const,
  ),
  ['structure:read', ofGroup('reporting_line', 'parent_group_id')],
  ['structure:read', ofSeat('seat_occupancy')],
  ...['upward_report', 'group_update', 'interaction'].map((table) => ['meetings:read', ofGroup(table)] as const),
  ['passing:send', ofGroup('upward_report_draft')],
  ['meetings:read', ofGroup('upward_report', 'parent_group_id')],
  ['meetings:read', ofGroup('interaction', 'other_group_id')],
  [
    'meetings:read',
    `SELECT m.meeting_id AS id, g.hit_id AS hit, g.id AS "group" FROM meeting_group m JOIN governance_group g ON g.id = m.group_id`,
  ],
  ...['agenda_item', 'decision', 'action'].map((table) => ['meetings:read', ofMeeting(table)] as const),
  ['sponsorship:read', 'SELECT id, hit_id AS hit, NULL::uuid AS "group" FROM executive_sponsorship'],
  ...['sponsor_ask', 'opportunity', 'sponsor_engagement'].map(
    (table) => ['sponsorship:read', ofSponsorship(table)] as const,
  ),
  ...['common_goal', 'tension'].map(
    (table) => ['goals:read', `SELECT id, hit_id AS hit, NULL::uuid AS "group" FROM ${table}`] as const,
  ),
  [
    'knowledge:read',
    `SELECT k.id, g.hit_id AS hit, g.id AS "group" FROM shared_knowledge k JOIN governance_group g ON k.audience = 'HIT' AND g.hit_id = k.hit_id
     UNION ALL SELECT k.knowledge_id, g.hit_id, g.id FROM shared_knowledge_group k JOIN governance_group g ON g.id = k.group_id
     UNION ALL SELECT id, hit_id, NULL::uuid FROM shared_knowledge`,
  ],
  ...['governance_report', 'report_schedule'].map(
    (table) => ['reports:read', `SELECT id, hit_id AS hit, NULL::uuid AS "group" FROM ${table}`] as const,
  ),
  ['promises:read', 'SELECT id, hit_id AS hit, group_id AS "group" FROM commitment'],
];

// The name of a HIT is told with each of its groups, and what a reporting line is about at both its ends.
const marked = `SELECT 'mark-of-' || key || '.' AS id, id AS hit, NULL::uuid AS "group" FROM hit
  UNION ALL SELECT 'mark-of-' || h.key || '.', h.id, g.id FROM hit h JOIN governance_group g ON g.hit_id = h.id
  UNION ALL SELECT 'mark-of-' || key || '.', hit_id, id FROM governance_group
  UNION ALL SELECT 'mark-of-line-' || g.key || '.', o.hit_id, o.id FROM reporting_line l JOIN governance_group g ON g.id = l.group_id
    JOIN governance_group o ON o.id IN (l.group_id, l.parent_group_id)
  UNION ALL SELECT 'mark-of-known-' || h.key || '.', h.id, g.id FROM hit h JOIN governance_group g ON g.hit_id = h.id
  UNION ALL SELECT 'mark-of-' || m.key || '.', g.hit_id, g.id FROM meeting m JOIN meeting_group t ON t.meeting_id = m.id JOIN governance_group g ON g.id = t.group_id
  UNION ALL SELECT 'mark-of-' || u.key || '.', g.hit_id, g.id FROM upward_report u JOIN governance_group g ON g.id IN (u.group_id, u.parent_group_id)`;

/** Something that may be told of only to whoever reaches it. */
export interface Owned {
  readonly seenBy: string;
  readonly places: readonly Place[];
  /** Groups, their HITs and their seats are named beside what they share with others: these are the others. */
  readonly besides: readonly Place[];
  /** Of a group: those that report to it, and those that it reports to. */
  readonly otherEnds: readonly Place[];
}

/** Where each thing belongs by its id, and each text by the word in it. */
export async function owners(client: Client): Promise<ReadonlyMap<string, Owned>> {
  const found = new Map<string, Owned>();
  const read = async (seenBy: string, sql: string, part: 'places' | 'besides' | 'otherEnds'): Promise<void> => {
    for (const { id, ...place } of (await client.query<Place & { id: string }>(sql)).rows) {
      const known = found.get(id) ?? { seenBy, places: [], besides: [], otherEnds: [] };
      found.set(id, { ...known, [part]: [...known[part], place] });
    }
  };
  for (const [seenBy, sql] of kinds) await read(seenBy, sql, 'places');
  await read('any', marked, 'places');
  await read(
    'identity',
    `SELECT 'name-of-' || key || '.' AS id, hit_id AS hit, id AS "group" FROM governance_group`,
    'places',
  );
  const shared = `SELECT group_id AS one, other_group_id AS other FROM interaction
    UNION SELECT group_id, parent_group_id FROM upward_report
    UNION SELECT a.group_id, b.group_id FROM meeting_group a JOIN meeting_group b USING (meeting_id) WHERE a.group_id <> b.group_id`;
  const beside = `SELECT o.*, n.hit_id AS hit, n.id AS "group" FROM (SELECT one, other FROM (${shared}) s UNION SELECT other, one FROM (${shared}) s) x
    JOIN governance_group g ON g.id = x.one JOIN governance_group n ON n.id = x.other
    CROSS JOIN LATERAL (VALUES (g.id::text), (g.hit_id::text), ('name-of-' || g.key || '.')
      UNION ALL SELECT s.id::text FROM seat s WHERE s.group_id = g.id) o (id)`;
  await read('identity', beside, 'besides');
  await read(
    'identity',
    `SELECT o.id, n.hit_id AS hit, n.id AS "group" FROM (SELECT group_id, parent_group_id FROM reporting_line UNION SELECT parent_group_id, group_id FROM reporting_line) l
     JOIN governance_group p ON p.id = l.parent_group_id JOIN governance_group n ON n.id = l.group_id CROSS JOIN LATERAL (VALUES (p.id::text), ('name-of-' || p.key || '.')) o (id)`,
    'otherEnds',
  );
  // The HIT around a group is told with it.
  await read('identity', 'SELECT hit_id AS id, hit_id AS hit, id AS "group" FROM governance_group', 'places');
  return found;
}
