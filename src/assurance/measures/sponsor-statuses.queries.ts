import { onDay } from '../../platform/database/on-day';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';
import { liveOrPausedStatuses } from './live-hits';

/** A HIT that was live or paused on one of the days, and the silences of the sponsors it had on it. */
export interface HitOnDayRow {
  readonly day: Day;
  readonly isPaused: boolean;
  readonly sponsors: readonly { readonly expectedEvery: string | null; readonly silence: number | null }[];
}

/**
 * All HITs within reach on each of some days, in one pass: every sponsor of the day with the days since the last contact that counts,
 * without those on which the HIT was paused; null where there never was one. Values: days, HITs (null for all).
 */
export const sponsorsOnDays = statement(
  'sponsors-on-days',
  `WITH asked AS (SELECT unnest($1::date[]) AS day), there AS MATERIALIZED (
     SELECT d.day, t.hit_id, t.status = 'PAUSED' AS is_paused FROM asked d
       JOIN hit_status t ON ${onDay('t.during', 'd.day')} AND t.status IN ${liveOrPausedStatuses} AND ($2::uuid[] IS NULL OR t.hit_id = ANY($2))
   ), paused AS (
     SELECT hit_id, range_agg(during) AS spells FROM hit_status WHERE status = 'PAUSED' GROUP BY hit_id
   ), heard AS MATERIALIZED (
     SELECT t.day, t.hit_id, s.id, s.expected_every, max(x.happened_on) AS last_on FROM there t
       JOIN executive_sponsorship s ON s.hit_id = t.hit_id AND ${onDay('s.during', 't.day')}
       LEFT JOIN sponsor_engagement x ON x.sponsorship_id = s.id AND x.is_substantive AND x.happened_on <= t.day
     GROUP BY t.day, t.hit_id, s.id, s.expected_every
   ), sponsor AS (
     SELECT h.day, h.hit_id, json_agg(json_build_object('expectedEvery', h.expected_every, 'silence', h.day - h.last_on -
       CASE WHEN z.spells IS NULL THEN 0 ELSE (SELECT coalesce(sum(upper(spell) - lower(spell)), 0)
         FROM unnest(z.spells * datemultirange(daterange(h.last_on, h.day, '(]'))) spell) END)) AS sponsors
     FROM heard h LEFT JOIN paused z ON z.hit_id = h.hit_id GROUP BY h.day, h.hit_id
   )
   SELECT coalesce(json_agg(json_build_object('day', t.day, 'isPaused', t.is_paused, 'sponsors', coalesce(s.sponsors, '[]'::json)) ORDER BY t.day), '[]'::json)::text
   FROM there t LEFT JOIN sponsor s ON s.day = t.day AND s.hit_id = t.hit_id`,
);
