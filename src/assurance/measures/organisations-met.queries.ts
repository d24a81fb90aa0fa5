import { jsonObject } from '../../platform/database/json-object';
import { onDay } from '../../platform/database/on-day';
import { organisationThen } from './affiliation';
import { liveOrPausedStatuses } from './live-hits';
import { leftOut, meetingsInScope, meetingsLeftOut } from './measure-scope';
import { withinReach } from './measure-within-reach';
import type { ReachedMeasure } from './measure-within-reach';

/** Partners that were at no meeting for longer than this are named. */
const notSeenFor = `interval '6 months'`;

/** SQL: at which held meetings each organisation was, and each two of them together. An organisation counts once a meeting. */
const together = `${meetingsInScope}, ${organisationThen}, here AS MATERIALIZED (
    SELECT DISTINCT h.meeting_id, h.meets_on, o.id FROM held h
      JOIN attendance a ON a.meeting_id = h.meeting_id AND a.superseded_by_id IS NULL AND a.status IN ('PRESENT', 'PRESENT_ONLINE', 'DEPUTY', 'IN_ATTENDANCE')
      JOIN organisation_then o ON o.named_id = a.organisation_id
  ), seen AS MATERIALIZED (
    SELECT id, count(*) AS meetings, max(meets_on) AS last_on FROM here GROUP BY id
  ), met AS MATERIALIZED (
    SELECT a.id AS one, b.id AS other, count(*) AS meetings FROM here a JOIN here b ON b.meeting_id = a.meeting_id AND a.id < b.id GROUP BY 1, 2
  ), named AS MATERIALIZED (
    SELECT DISTINCT id, name FROM organisation_then
  ), partner AS (
    SELECT DISTINCT o.id FROM hit_partner p JOIN organisation_then o ON o.named_id = p.organisation_id
    WHERE p.kind = 'PARTNER' AND ${onDay('p.during', '$2')} AND p.hit_id IN (SELECT hit_id FROM scope_group)
      AND p.hit_id IN (SELECT hit_id FROM hit_status t WHERE t.status IN ${liveOrPausedStatuses} AND ${onDay('t.during', '$2')})
  )`;

const organisation = jsonObject({
  id: 's.id',
  name: 'n.name',
  meetings: 's.meetings',
  lastOn: 's.last_on',
});
const pair = jsonObject({
  id: 'm.one',
  otherId: 'm.other',
  name: 'a.name',
  otherName: 'b.name',
  meetings: 'm.meetings',
});

/** Which organisations were in one room, and which partners nobody has seen for half a year. */
export const organisationsMetMeasure: ReachedMeasure = {
  name: 'organisations',
  definition:
    'Held meetings at which somebody was there for both of two organisations: in person or online, as a deputy, or in attendance. An organisation counts once a meeting, ' +
    'as what it continues as on the last day. Not seen are partners, on the last day, of the teams that are asked about and are approved, active or on pause then, for whom nobody was at a held meeting in the six ' +
    'months up to that day; the last time is told where it lies within the period.',
  proxy:
    'Being in one room stands for a tie between two organisations; it is not one. Nobody was asked whom they work with.',
  statement: withinReach('organisations', together, {
    meetings: '(SELECT count(*) FROM held)',
    organisations: `(SELECT coalesce(json_agg(${organisation} ORDER BY s.meetings DESC, n.name, s.id), '[]'::json) FROM seen s JOIN named n ON n.id = s.id)`,
    items: `(SELECT coalesce(json_agg(${pair} ORDER BY m.meetings DESC, a.name, b.name, m.one, m.other), '[]'::json)
      FROM met m JOIN named a ON a.id = m.one JOIN named b ON b.id = m.other)`,
    notSeen: `(SELECT coalesce(json_agg(${jsonObject({ id: 'p.id', name: 'n.name', lastOn: 's.last_on' })} ORDER BY s.last_on NULLS FIRST, n.name, p.id), '[]'::json)
      FROM partner p JOIN named n ON n.id = p.id LEFT JOIN seen s ON s.id = p.id WHERE coalesce(s.last_on <= ($2::date - ${notSeenFor})::date, true))`,
    leftOut: leftOut({
      ...meetingsLeftOut,
      'Held meetings with no organisation recorded':
        '(SELECT count(*) FROM held h WHERE NOT EXISTS (SELECT FROM here x WHERE x.meeting_id = h.meeting_id))',
    }),
  }),
  columns: ['id', 'name', 'otherId', 'otherName', 'meetings'],
};

/** At how many meetings each organisation was, partners that were at none too. */
export const organisationsAtMeetingsMeasure: ReachedMeasure = {
  name: 'organisations-at-meetings',
  definition:
    'Of the held meetings, those at which somebody was there for an organisation: in person or online, as a deputy, or in attendance. An organisation counts once a ' +
    'meeting, as what it continues as on the last day. Partners on that day of the teams that the groups belong to and that are approved, active or on pause are told even when they were at none.',
  proxy: null,
  statement: withinReach('organisations-at-meetings', together, {
    meetings: '(SELECT count(*) FROM held)',
    items: `(SELECT coalesce(json_agg(${jsonObject({
      id: 'n.id',
      name: 'n.name',
      isPartner: 'p.id IS NOT NULL',
      meetings: 'coalesce(s.meetings, 0)',
      lastOn: 's.last_on',
    })} ORDER BY coalesce(s.meetings, 0) DESC, n.name, n.id), '[]'::json)
      FROM seen s FULL JOIN partner p ON p.id = s.id JOIN named n ON n.id = coalesce(s.id, p.id))`,
    leftOut: leftOut(meetingsLeftOut),
  }),
  columns: ['id', 'name', 'isPartner', 'meetings', 'lastOn'],
};
