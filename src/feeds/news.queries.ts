import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';

/** So many meetings are told of: as far back as a reader looks that asks now and then. */
const latest = '50';

const latestOfAll = `SELECT m.id FROM meeting m WHERE m.status = 'HELD' ORDER BY m.meets_on DESC, m.id DESC LIMIT ${latest}`;
// Of each group the latest, by the index meeting_group_by_day, and of those the latest.
const latestOfGroups = `SELECT one.id FROM (SELECT DISTINCT h.meeting_id AS id, h.meets_on FROM governance_group g
    CROSS JOIN LATERAL (SELECT mg.meeting_id, mg.meets_on FROM meeting_group mg WHERE mg.group_id = g.id AND mg.status = 'HELD'
      ORDER BY mg.meets_on DESC, mg.meeting_id DESC LIMIT ${latest}) h
    WHERE ($1::uuid[] IS NULL OR g.hit_id = ANY ($1) OR g.id = ANY ($2::uuid[])) AND ($3::uuid IS NULL OR g.hit_id = $3) AND ($4::uuid IS NULL OR g.id = $4)) one
  ORDER BY one.meets_on DESC, one.id DESC LIMIT ${latest}`;

const moment = (instant: string): string => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const decision = jsonObject({ id: 'd.id', number: 'd.number', statement: 'd.statement' });
const record = {
  id: 'm.id',
  day: 'm.meets_on',
  groups: `(SELECT string_agg(g.name, ' and ' ORDER BY g.name, g.id) FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = m.id)`,
  state: 'm.record_state',
  summary: 'm.summary',
  recordedAt: moment('m.recorded_at'),
  updated: moment(`greatest(m.recorded_at, m.confirmed_on::timestamp AT TIME ZONE m.zone,
    (SELECT max(c.corrected_at) FROM record_correction c WHERE c.meeting_id = m.id))`),
  decisions: `(SELECT coalesce(json_agg(${decision} ORDER BY d.number), '[]'::json) FROM decision d WHERE d.meeting_id = m.id
    AND NOT EXISTS (SELECT FROM agenda_item i WHERE i.meeting_id = d.meeting_id AND i.position = d.item_position AND i.is_confidential))`,
};

/** A record as it is told, with its decisions but for those under confidential items: what is subscribed to is passed on. */
export interface RecordTold {
  readonly id: string;
  readonly day: string;
  readonly groups: string | null;
  readonly state: string;
  readonly summary: string | null;
  readonly recordedAt: string;
  readonly updated: string;
  readonly decisions: readonly { readonly id: string; readonly number: string; readonly statement: string }[];
}

const told = (of: string): string =>
  `SELECT coalesce(json_agg(${jsonObject(record)} ORDER BY m.meets_on DESC, m.id DESC), '[]'::json) AS records FROM meeting m WHERE m.id IN (${of})`;

/** The latest records of the whole partnership. No values. */
export const latestRecords = statement('latest-records', told(latestOfAll));

/** The latest records of groups within reach. Values: HITs and groups, both null for all; one HIT or null; one group or null. */
export const latestRecordsOfGroups = statement('latest-records-of-groups', told(latestOfGroups));

/** How many rows the trail has: whether anything at all was written since. */
export const writtenSoFar = statement('written-so-far', 'SELECT position::text AS position FROM trail_head');

/** Where promises stand. Value: promises. */
export const placesOfPromises = statement(
  'places-of-promises',
  `SELECT c.id, c.hit_id AS "hitId", c.group_id AS "groupId" FROM commitment c WHERE c.id = ANY ($1::uuid[])`,
);
