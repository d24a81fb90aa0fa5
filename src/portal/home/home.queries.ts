import { confidentialItem, readable, readableIn } from '../../meetings/confidential-items';
import { statement } from '../../platform/database/statement';
import type { ActionStatus } from '../../meetings/action.entity';
import type { MeetingStatus } from '../../meetings/meeting.entity';
import type { Day } from '../../platform/time/period';

/** Something that happened lately. */
export interface ChangeRow {
  readonly kind: 'RECORDED' | 'DONE' | 'ANSWERED' | 'CONTACT';
  readonly id: string;
  readonly day: Day;
  readonly what: string;
}

const groups = (meeting: string): string =>
  `(SELECT string_agg(g.name, ' and ' ORDER BY g.key) FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = ${meeting})`;
const isSeen = (group: string): string =>
  `($3::uuid[] IS NULL OR ${group}.hit_id = ANY($3) OR ${group}.id = ANY($4::uuid[]))`;
const met = (meeting: string): string =>
  `EXISTS (SELECT FROM meeting_group sm JOIN governance_group sg ON sg.id = sm.group_id WHERE sm.meeting_id = ${meeting} AND ${isSeen('sg')})`;

/**
 * The latest five things that happened, of what somebody may see. Values: since which day, today, the HITs (null for all) and groups
 * whose meetings they see, the HITs whose sponsors they see (null for all).
 */
export const whatChanged = statement(
  'home-what-changed',
  `SELECT kind, id, day, what FROM (
     SELECT 'RECORDED' AS kind, m.id, m.meets_on AS day, coalesce(m.title, ${groups('m.id')}) AS what FROM meeting m
       WHERE m.meets_on BETWEEN $1::date AND $2::date AND m.status = 'HELD' AND ${met('m.id')}
     UNION ALL SELECT 'DONE', a.id, a.closed_on, a.number FROM action a
       WHERE a.closed_on BETWEEN $1::date AND $2::date AND a.status = 'DONE' AND ${met('a.meeting_id')}
     UNION ALL SELECT 'ANSWERED', e.id, e.answered_on, t.name FROM escalation e JOIN governance_group g ON g.id = e.from_group_id
       JOIN governance_group t ON t.id = e.to_group_id WHERE e.answered_on BETWEEN $1::date AND $2::date AND (${isSeen('g')} OR ${isSeen('t')})
     UNION ALL SELECT 'CONTACT', s.id, c.happened_on, p.name FROM sponsor_engagement c JOIN executive_sponsorship s ON s.id = c.sponsorship_id
       JOIN person p ON p.id = s.person_id WHERE c.happened_on BETWEEN $1::date AND $2::date AND ($5::uuid[] IS NULL OR s.hit_id = ANY($5))
   ) x ORDER BY day DESC, kind, id LIMIT 5`,
);

/** A team that somebody sponsors: three facts, and the one thing that has been asked of them for longest. */
export interface SponsoredTeam {
  readonly sponsorshipId: string;
  readonly hitId: string;
  readonly team: string;
  readonly lastMet: Day | null;
  readonly openActions: number;
  readonly lateActions: number;
  readonly askId: string | null;
  readonly ask: string | null;
  readonly askedOn: Day | null;
}

const ofTeam = (
  what: string,
  rest: string,
): string => `(SELECT ${what} FROM governance_group g JOIN meeting_group mg ON mg.group_id = g.id ${rest}
  AND g.hit_id = s.hit_id)`;

/** Values: person, day, the HITs whose sponsors they see (null for all). */
export const sponsoredTeams = statement(
  'home-sponsored-teams',
  `SELECT s.id AS "sponsorshipId", s.hit_id AS "hitId", coalesce(n.name, h.key) AS team,
     ${ofTeam('max(mg.meets_on)', `WHERE mg.status = 'HELD' AND mg.meets_on <= $2::date`)} AS "lastMet",
     ${ofTeam('count(DISTINCT a.id)::int', `JOIN action a ON a.meeting_id = mg.meeting_id WHERE a.status = 'OPEN'`)} AS "openActions",
     ${ofTeam('count(DISTINCT a.id)::int', `JOIN action a ON a.meeting_id = mg.meeting_id WHERE a.status = 'OPEN' AND a.due_on < $2::date`)} AS "lateActions",
     k.id AS "askId", k.ask, k.asked_on AS "askedOn"
   FROM executive_sponsorship s JOIN hit h ON h.id = s.hit_id LEFT JOIN hit_name n ON n.hit_id = h.id AND n.during @> $2::date
     LEFT JOIN LATERAL (SELECT x.id, x.ask, x.asked_on FROM sponsor_ask x WHERE x.sponsorship_id = s.id AND x.status = 'OPEN'
       ORDER BY x.asked_on, x.id LIMIT 1) k ON true
   WHERE s.person_id = $1 AND s.during @> $2::date AND ($3::uuid[] IS NULL OR s.hit_id = ANY($3)) ORDER BY team, s.id`,
);

/** An item that somebody raised: the meeting that it came to, if any yet, and what is recorded of it there. */
export interface RaisedItem {
  readonly title: string;
  /** Null while it waits for an agenda. */
  readonly meetingId: string | null;
  /** Of the meeting; of an item that waits, since when it does. */
  readonly day: Day;
  readonly status: MeetingStatus | null;
  readonly groups: string;
  readonly isRecorded: boolean;
  readonly isPutOff: boolean;
  readonly outcome: string | null;
  readonly decisions: readonly { readonly id: string; readonly number: string }[];
  readonly actions: readonly { readonly id: string; readonly number: string; readonly status: ActionStatus }[];
}

const under = (what: string, table: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${what}) ORDER BY x.number), '[]'::json) FROM ${table} x WHERE x.meeting_id = m.id AND x.item_position = i.position)`;

/**
 * What somebody raised, latest first, and what came of it, of what they may see. Values: person, sight of confidential items, the HITs
 * (null for all) and groups whose meetings they see.
 */
export const itemsRaised = statement(
  'home-items-raised',
  `SELECT * FROM (
     SELECT ${readableIn({ text: 'p.title', isConfidential: 'p.is_confidential', meeting: 'm.id', sight: '$2', instead: `'${confidentialItem}'` })} AS title,
       m.id AS "meetingId", m.meets_on AS day, m.status, ${groups('m.id')} AS groups, i.position IS NOT NULL AS "isRecorded",
       coalesce(i.is_deferred, false) AS "isPutOff", ${readable('i.outcome', { meeting: 'm.id', position: 'i.position' }, '$2')} AS outcome,
       ${under(`'id', x.id, 'number', x.number`, 'decision')} AS decisions, ${under(`'id', x.id, 'number', x.number, 'status', x.status`, 'action')} AS actions
     FROM planned_item p JOIN meeting m ON m.id = p.meeting_id
       LEFT JOIN LATERAL (SELECT a.* FROM agenda_item a WHERE a.meeting_id = m.id AND a.title = p.title ORDER BY a.position LIMIT 1) i ON true
     WHERE p.raised_by_person_id = $1 AND ${met('m.id')}
     UNION ALL SELECT CASE WHEN k.is_confidential THEN '${confidentialItem}' ELSE k.title END, NULL, k.kept_on, NULL, g.name, false, false, NULL, '[]'::json, '[]'::json
     FROM kept_item k JOIN governance_group g ON g.id = k.group_id
     WHERE k.raised_by_person_id = $1 AND k.ended_on IS NULL AND ${isSeen('g')}
   ) x ORDER BY "meetingId" IS NOT NULL, day DESC, title LIMIT 10`,
);
