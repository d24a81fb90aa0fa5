import { continuesAs, organisationName } from '../../directory/organisation-naming';
import { jsonObject } from '../../platform/database/json-object';
import { onDay } from '../../platform/database/on-day';
import { statement } from '../../platform/database/statement';
import { contact, contactFacts, latest, pausedDays } from '../../sponsorship/sponsor-contact.queries';
import { liveOrPausedStatuses } from './live-hits';

const number = (column: string): string => `coalesce(${column}, 0)`;

const lastSubstantive = `CASE WHEN b.happened_on IS NOT NULL THEN ${jsonObject({
  on: 'b.happened_on',
  days: '$1::date - b.happened_on',
  pausedDays: pausedDays('b.happened_on', '$1::date'),
  kind: 'b.kind',
  reportedBy: 'b.reported_by',
  isConfirmed: 'coalesce(b.confirmed_on <= $1::date, false)',
})} END`;

const sponsor = jsonObject({
  sponsorshipId: 'c.id',
  personId: 'p.id',
  personName: 'p.name',
  organisationId: 'c.organisation_then',
  organisationName: organisationName('c.organisation_then', '$1'),
  isPrimary: 'c.is_primary',
  since: 'c.since',
  expectedEvery: 'c.expected_every',
  lastContact: contact('a'),
  lastSubstantive,
  fromStart: jsonObject({ days: '$1::date - c.since', pausedDays: pausedDays('c.since', '$1::date') }),
  substantive: jsonObject({ last90: number('f.recent_substantive'), before90: number('f.earlier_substantive') }),
  initiatedBySponsor: jsonObject({ count: number('f.begun'), of: number('f.of') }),
  reported: jsonObject({
    bySponsor: number('f.by_sponsor'),
    byManager: number('f.by_manager'),
    confirmed: number('f.confirmed'),
  }),
  longestSilence: jsonObject({
    from: 'q.day',
    to: 'q.next',
    days: 'q.next - q.day',
    pausedDays: pausedDays('q.day', 'q.next'),
  }),
  load: 'c.load',
  openAsks: number('k.open'),
});

const hit = jsonObject({
  hitId: 'h.id',
  hitKey: 'h.key',
  hitName: 'n.name',
  hitStatus: 'd.status',
  statusSince: 'd.since',
  vacancy: `CASE WHEN v.since IS NOT NULL THEN ${jsonObject({
    since: 'v.since',
    hadSponsor: 'v.had_sponsor',
    days: '$1::date - v.since + 1',
    pausedDays: pausedDays('v.since - 1', '$1::date'),
  })} END`,
  sponsors: `coalesce(s.sponsors, '[]'::json)`,
});

/**
 * What is known of every HIT that is live or paused on a day and of its sponsors, all of them in one pass, as one JSON
 * array in the column `hits`. What it comes to is said by the rule, not here. Values: day, the HITs that the
 * viewer reaches (null for all).
 */
export const sponsorActivity = statement(
  'sponsor-activity',
  `WITH ${contactFacts}, board AS MATERIALIZED (
     SELECT t.hit_id, t.status, lower(t.during) AS since FROM hit_status t
     WHERE ${onDay('t.during', '$1')} AND t.status IN ${liveOrPausedStatuses} AND ($2::uuid[] IS NULL OR t.hit_id = ANY($2))
   ), placed AS MATERIALIZED (
     SELECT c.*, ${continuesAs('c.organisation_id', '$1')} AS organisation_then, count(*) OVER (PARTITION BY c.person_id) AS load
     FROM current c JOIN board d ON d.hit_id = c.hit_id
   ), ask AS (
     SELECT a.sponsorship_id, count(*) AS open FROM sponsor_ask a JOIN current c ON c.id = a.sponsorship_id
     WHERE a.asked_on <= $1::date AND a.status <> 'WITHDRAWN' AND coalesce(a.resolved_on > $1::date, true)
       AND NOT (a.status = 'DECLINED' AND a.answered_on <= $1::date)
     GROUP BY a.sponsorship_id
   ), without AS MATERIALIZED (
     SELECT d.hit_id, (SELECT max(upper(s.during)) FROM executive_sponsorship s WHERE s.hit_id = d.hit_id AND upper(s.during) <= $1::date) AS ended,
       (SELECT lower(spell) FROM unnest((SELECT range_agg(t.during) FROM hit_status t
          WHERE t.hit_id = d.hit_id AND t.status IN ${liveOrPausedStatuses})) spell WHERE spell @> $1::date) AS live_since
     FROM board d WHERE NOT EXISTS (SELECT FROM current c WHERE c.hit_id = d.hit_id)
   ), vacancy AS (
     SELECT hit_id, greatest(ended, live_since) AS since, coalesce(ended >= live_since, false) AS had_sponsor FROM without
   ), sponsor AS (
     SELECT c.hit_id, json_agg(${sponsor} ORDER BY c.is_primary DESC, c.since, c.id) AS sponsors
     FROM placed c JOIN person p ON p.id = c.person_id JOIN silence q ON q.sponsorship_id = c.id
       LEFT JOIN facts f ON f.sponsorship_id = c.id LEFT JOIN ask k ON k.sponsorship_id = c.id
       LEFT JOIN paused z ON z.hit_id = c.hit_id
       ${latest('a', 'true')} ${latest('b', 'x.is_substantive')}
     GROUP BY c.hit_id
   )
   SELECT coalesce(json_agg(${hit} ORDER BY h.key), '[]'::json) AS hits
   FROM board d JOIN hit h ON h.id = d.hit_id
     LEFT JOIN hit_name n ON n.hit_id = d.hit_id AND ${onDay('n.during', '$1')}
     LEFT JOIN vacancy v ON v.hit_id = d.hit_id LEFT JOIN paused z ON z.hit_id = d.hit_id
     LEFT JOIN sponsor s ON s.hit_id = d.hit_id`,
);
