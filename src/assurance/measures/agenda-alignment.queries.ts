import { jsonObject } from '../../platform/database/json-object';
import type { Measure } from './measure';
import { leftOut, ofEachScope, ratio } from './measure-scope';

/**
 * SQL: words without case and punctuation, joined by one character: "Data-sharing" and "data sharing" are the same. Dashes and
 * quotes as word processors write them are named: not every locale of PostgreSQL knows them for punctuation.
 */
export const plain = (text: string, between: ' ' | '-'): string =>
  `btrim(regexp_replace(lower(${text}), '[[:space:][:punct:]–—‘’“”…]+', '${between}', 'g'), '${between}')`;

/**
 * SQL: what stood on the agendas of both groups' held meetings. A topic is typed by hand on an item; or it is suggested, because
 * all its words, by their stems, are among those of an item's title, and it is a topic that somebody typed somewhere before.
 */
const topics = `other AS (SELECT g.id, g.name FROM governance_group g WHERE g.id = $4::uuid),
  side AS (SELECT true AS is_group, $3::uuid AS group_id UNION ALL SELECT false, $4::uuid), meeting_of AS MATERIALIZED (
    SELECT s.is_group, mg.meeting_id, mg.meets_on, mg.status FROM side s
      JOIN meeting_group mg ON mg.group_id = s.group_id AND mg.meets_on BETWEEN $1::date AND $2::date
  ), item AS MATERIALIZED (
    SELECT m.is_group, m.meets_on, i.title, i.topics, ${plain('i.title', ' ')} AS words
    FROM meeting_of m JOIN agenda_item i ON i.meeting_id = m.meeting_id WHERE m.status = 'HELD' AND NOT i.is_confidential
  ), typed AS (
    SELECT i.is_group, t.topic, min(i.meets_on) AS first_on
    FROM item i CROSS JOIN LATERAL (SELECT ${plain('x', '-')} AS topic FROM unnest(i.topics) x) t WHERE t.topic <> '' GROUP BY 1, 2
  ), known AS MATERIALIZED (
    SELECT k.topic, plainto_tsquery('english', replace(k.topic, '-', ' ')) AS words
    -- The same few topics stand on all agendas: each is made plain once.
    FROM (SELECT DISTINCT ${plain('x.topic', '-')} AS topic FROM (SELECT DISTINCT unnest(i.topics) AS topic
      FROM (SELECT DISTINCT topics FROM agenda_item WHERE NOT is_confidential) i) x) k WHERE k.topic <> ''
  ), suggested AS (
    SELECT i.is_group, k.topic, min(i.meets_on) AS first_on FROM (SELECT *, to_tsvector('english', words) AS stems FROM item) i
      JOIN known k ON i.stems @@ k.words GROUP BY 1, 2
  ), topic AS MATERIALIZED (
    SELECT topic, is_group, t.first_on AS typed_on, coalesce(t.first_on, s.first_on) AS first_on
    FROM typed t FULL JOIN suggested s USING (is_group, topic)
  ), compared AS MATERIALIZED (
    SELECT topic, g.first_on AS on_group, w.first_on AS on_with, g.typed_on AS typed_on_group, w.typed_on AS typed_on_with
    FROM (SELECT * FROM topic WHERE is_group) g FULL JOIN (SELECT * FROM topic WHERE NOT is_group) w USING (topic)
  )`;

const titles = `titled AS (
    SELECT is_group, words, min(title) AS title, min(meets_on) AS first_on FROM item WHERE words <> '' GROUP BY 1, 2
  ), same_title AS MATERIALIZED (
    SELECT g.title, g.first_on AS on_group, w.first_on AS on_with
    FROM (SELECT * FROM titled WHERE is_group) g FULL JOIN (SELECT * FROM titled WHERE NOT is_group) w USING (words)
  )`;

/** SQL: how far two sets overlap. Every number of it at once: one agenda may be many times longer than the other. */
function overlap(relation: string, what: 'topics' | 'items', onGroup: string, onWith: string): string {
  const counts = `SELECT count(${onGroup}) AS g, count(${onWith}) AS w,
    count(*) FILTER (WHERE ${onGroup} IS NOT NULL AND ${onWith} IS NOT NULL) AS both_on FROM ${relation}`;
  const fields = jsonObject({
    intersection: 'n.both_on',
    union: 'n.g + n.w - n.both_on',
    groupInWith: ratio('n.both_on', 'n.g'),
    withInGroup: ratio('n.both_on', 'n.w'),
    overlapCoefficient: ratio('n.both_on', 'least(n.g, n.w)'),
    jaccard: ratio('n.both_on', '(n.g + n.w - n.both_on)'),
    sentences: `json_build_array(format('%s of the %s ${what} of %s also came to %s.', n.both_on, n.g, scope.name, other.name),
      format('%s of the %s ${what} of %s also came to %s.', n.both_on, n.w, other.name, scope.name))`,
  });
  return `(SELECT ${fields} FROM (${counts}) n)`;
}

const kindOn = (side: 'group' | 'with'): string =>
  `CASE WHEN c.typed_on_${side} IS NOT NULL THEN 'TYPED' WHEN c.on_${side} IS NOT NULL THEN 'SUGGESTED' END`;
const topic = jsonObject({
  topic: 'c.topic',
  onGroup: kindOn('group'),
  onWith: kindOn('with'),
  firstOnGroup: 'c.on_group',
  firstOnWith: 'c.on_with',
  lagDays: 'c.on_with - c.on_group',
});
const sharedItem = jsonObject({
  title: 's.title',
  firstOnGroup: 's.on_group',
  firstOnWith: 's.on_with',
  lagDays: 's.on_with - s.on_group',
});
const meetingsThatAre = (status: string): string =>
  `(SELECT count(DISTINCT meeting_id) FROM meeting_of WHERE status = '${status}')`;

/** How far the agendas of two groups correlate: "The agenda of the HIT and the steering group correlate strongly". */
export const agendaAlignmentMeasure: Measure = {
  name: 'agenda-alignment',
  definition:
    'What stood on the agendas of the held meetings of two groups. groupInWith is the share of the group’s topics that also came to the other group, withInGroup the other way round; ' +
    'the overlap coefficient is the number shared out of the shorter list; Jaccard is the number shared out of all, and misleads when one agenda is far longer. ' +
    'A topic is typed by hand on an item, or suggested because its words (by their stems) are among those of an item’s title and somebody typed that topic on some agenda of the partnership; ' +
    '`typed` counts the first kind only. Items are the same when their titles have the same words. The lag is from the first time on the group’s agenda to the first time on the other’s, ' +
    'in days; below zero when it came to the other group first.',
  proxy:
    'Sharing topics stands for working on the same things; it is a proxy and says nothing of what was said about them.',
  statements: {
    GROUP: ofEachScope('agenda-alignment', () => ({
      needs: ['other'],
      relations: `${topics}, ${titles}`,
      fields: {
        with: `json_build_object('kind', 'GROUP', 'id', other.id, 'name', other.name)`,
        typed: overlap('compared', 'topics', 'typed_on_group', 'typed_on_with'),
        withSuggested: overlap('compared', 'topics', 'on_group', 'on_with'),
        sameTitles: overlap('same_title', 'items', 'on_group', 'on_with'),
        items: `(SELECT coalesce(json_agg(${topic} ORDER BY c.on_group IS NULL OR c.on_with IS NULL, c.topic), '[]'::json) FROM compared c)`,
        sharedItems: `(SELECT coalesce(json_agg(${sharedItem} ORDER BY s.on_group, s.title), '[]'::json) FROM same_title s
          WHERE s.on_group IS NOT NULL AND s.on_with IS NOT NULL)`,
        leftOut: leftOut({
          'Meetings that were cancelled': meetingsThatAre('CANCELLED'),
          'Planned meetings that are not logged yet': meetingsThatAre('PLANNED'),
          'Agenda items without a topic typed by hand': `(SELECT count(*) FROM item WHERE topics = '{}')`,
        }),
      },
    })).GROUP,
  },
  columns: ['topic', 'onGroup', 'onWith', 'firstOnGroup', 'firstOnWith', 'lagDays'],
};
