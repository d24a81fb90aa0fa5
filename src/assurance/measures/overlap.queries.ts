import { organisationsOn } from '../../groups/organisation-then';
import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import { liveOrPausedStatuses } from './live-hits';

/** SQL that is true when a range of days has a day of the period $1 to $2. */
const inPeriod = (range: string): string =>
  `lower(${range}) <= $2::date AND coalesce(upper(${range}) > $1::date, true)`;

const share = (count: string, of: string): string => `json_build_object('count', ${count}, 'of', ${of})`;

/** SQL: of two sets, how many both have, the share of each that the other has, overlap coefficient and Jaccard. */
const overlap = (of: string): string => {
  const [both, one, other] = [`p.both_${of}`, `a.${of}`, `b.${of}`];
  return jsonObject({
    shared: both,
    ofFirst: share(both, one),
    ofSecond: share(both, other),
    overlap: share(both, `least(${one}, ${other})`),
    jaccard: share(both, `${one} + ${other} - ${both}`),
  });
};

/** SQL: who or what belongs to several HITs, with the HITs, those of the most HITs first. */
const sharedBy = (
  relation: string,
  names: string,
): string => `(SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', y.name, 'hits', x.hits)
    ORDER BY x.n DESC, y.name, x.id), '[]'::json)
  FROM (SELECT m.id, count(*) AS n, json_agg(m.hit_id ORDER BY t.key) AS hits FROM ${relation} m JOIN team t ON t.id = m.hit_id
    GROUP BY m.id HAVING count(*) > 1) x JOIN ${names} y ON y.id = x.id)`;

const pairsWith = (relation: string, of: string): string => `SELECT a.hit_id AS one, b.hit_id AS other, ${
  of === 'people' ? 'count(*) AS people, 0 AS organisations' : '0 AS people, count(*) AS organisations'
} FROM ${relation} a JOIN ${relation} b ON b.id = a.id AND b.hit_id <> a.hit_id JOIN team s ON s.id = a.hit_id JOIN team t ON t.id = b.hit_id
  WHERE s.key < t.key GROUP BY a.hit_id, b.hit_id`;

/**
 * What HITs that were live or paused on a day of the period share. A HIT's people are those who sat in one of its groups or
 * came to one of its meetings in person or online, its organisations those in partnership with it; an organisation is what
 * it continues as on the last day. All of it is one statement. Values: from, to.
 */
export const overlapOfHits = statement(
  'overlap-of-hits',
  `WITH team AS MATERIALIZED (
     SELECT h.id, h.key, (SELECT n.name FROM hit_name n WHERE n.hit_id = h.id ORDER BY n.during @> $2::date DESC, lower(n.during) DESC LIMIT 1) AS name
     FROM hit h WHERE EXISTS (SELECT FROM hit_status t WHERE t.hit_id = h.id AND t.status IN ${liveOrPausedStatuses} AND ${inPeriod('t.during')})
   ), organisation_then AS MATERIALIZED (SELECT * FROM ${organisationsOn('$2')} o), people_of AS MATERIALIZED (
     SELECT g.hit_id, s.person_id AS id FROM seat_stay s JOIN governance_group g ON g.id = s.group_id JOIN team ON team.id = g.hit_id
     WHERE NOT isempty(s.during) AND ${inPeriod('s.during')}
     UNION SELECT g.hit_id, a.person_id FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id JOIN team ON team.id = g.hit_id
       JOIN attendance a ON a.meeting_id = mg.meeting_id
     WHERE mg.status = 'HELD' AND mg.meets_on BETWEEN $1::date AND $2::date AND a.superseded_by_id IS NULL AND a.person_id IS NOT NULL
       AND a.status IN ('PRESENT', 'PRESENT_ONLINE')
   ), organisation_of AS MATERIALIZED (
     SELECT DISTINCT p.hit_id, o.id FROM hit_partner p JOIN organisation_then o ON o.named_id = p.organisation_id JOIN team ON team.id = p.hit_id
     WHERE ${inPeriod('p.during')}
   ), sponsor_of AS MATERIALIZED (
     SELECT DISTINCT s.hit_id, s.person_id AS id FROM executive_sponsorship s JOIN team ON team.id = s.hit_id WHERE ${inPeriod('s.during')}
   ), sized AS MATERIALIZED (
     SELECT t.id, t.key, t.name, coalesce(p.n, 0) AS people, coalesce(o.n, 0) AS organisations, coalesce(s.n, 0) AS sponsors FROM team t
       LEFT JOIN (SELECT hit_id, count(*) AS n FROM people_of GROUP BY hit_id) p ON p.hit_id = t.id
       LEFT JOIN (SELECT hit_id, count(*) AS n FROM organisation_of GROUP BY hit_id) o ON o.hit_id = t.id
       LEFT JOIN (SELECT hit_id, count(*) AS n FROM sponsor_of GROUP BY hit_id) s ON s.hit_id = t.id
   ), pair AS MATERIALIZED (
     SELECT one, other, sum(people)::integer AS both_people, sum(organisations)::integer AS both_organisations
     FROM (${pairsWith('people_of', 'people')} UNION ALL ${pairsWith('organisation_of', 'organisations')}) x GROUP BY one, other
   )
   SELECT json_build_object('from', $1::date, 'to', $2::date,
     'definition', 'People: who sat in a group of the HIT, or came to a meeting of one in person or online. Organisations: in partnership with the HIT. '
       || 'Sponsors: its executive sponsors. Each on any day of the period; an organisation is what it continues as on the last day. '
       || 'ofFirst and ofSecond: the share of each HIT that the other has too; overlap: of the smaller; jaccard: of both together. Pairs that share nothing are left out.',
     'hits', (SELECT coalesce(json_agg(json_build_object('id', id, 'key', key, 'name', name, 'people', people, 'organisations', organisations,
       'sponsors', sponsors) ORDER BY key), '[]'::json) FROM sized),
     'pairsThatShare', json_build_object('count', (SELECT count(*) FROM pair), 'of', (SELECT count(*) * (count(*) - 1) / 2 FROM team)),
     'pairs', (SELECT coalesce(json_agg(json_build_object('firstId', a.id, 'secondId', b.id, 'people', ${overlap('people')},
         'organisations', ${overlap('organisations')}) ORDER BY p.both_people DESC, p.both_organisations DESC, a.key, b.key), '[]'::json)
       FROM pair p JOIN sized a ON a.id = p.one JOIN sized b ON b.id = p.other),
     'people', ${sharedBy('people_of', 'person')},
     'organisations', ${sharedBy('organisation_of', '(SELECT DISTINCT id, name FROM organisation_then)')},
     'sponsors', ${sharedBy('sponsor_of', 'person')})::text`,
);
