import { statement } from '../../platform/database/statement';
import type { QuorumRule } from '../../groups/quorum';
import type { Option } from '../forms/form-field';

/** What the quorum of a group can speak of, and what it says now. */
export interface QuorumChoicesFound {
  readonly organisationKeys: readonly Option[];
  readonly partnerKeys: readonly Option[];
  readonly postKeys: readonly Option[];
  readonly constituencies: readonly string[];
  readonly rule: QuorumRule | null;
}

/**
 * What the quorum of a group can speak of on a day: organisations by key; those of them that are partners of its HIT, sit there or
 * stand in its rule; posts that its seats go with, the people its seats speak for; and the rule that holds. Values: group, day.
 */
export const quorumChoices = statement(
  'quorum-choices',
  `WITH named AS (SELECT o.id, o.key, json_build_object('value', o.key, 'text', n.name) AS choice, n.name
      FROM organisation o JOIN organisation_name n ON n.organisation_id = o.id AND n.during @> $2::date WHERE o.during @> $2::date),
    partner AS (SELECT p.organisation_id AS id FROM governance_group g JOIN hit_partner p ON p.hit_id = g.hit_id AND p.during @> $2::date WHERE g.id = $1
      UNION SELECT h.represented_organisation_id FROM seat s JOIN seat_holder h ON h.seat_id = s.id AND h.during @> $2::date WHERE s.group_id = $1
      UNION SELECT o.id FROM quorum_rule q JOIN organisation o ON q.rule::text LIKE '%"' || o.key || '"%' WHERE q.group_id = $1 AND q.during @> $2::date)
  SELECT json_build_object(
    'organisationKeys', (SELECT coalesce(json_agg(choice ORDER BY name), '[]'::json) FROM named),
    'partnerKeys', (SELECT coalesce(json_agg(choice ORDER BY name), '[]'::json) FROM named WHERE id IN (SELECT id FROM partner)),
    'postKeys', (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('value', p.key, 'text', p.title)), '[]'::json)
      FROM seat s JOIN post p ON p.id = s.ex_officio_post_id WHERE s.group_id = $1 AND s.during @> $2::date),
    'constituencies', (SELECT coalesce(json_agg(DISTINCT s.constituency), '[]'::json)
      FROM seat s WHERE s.group_id = $1 AND s.during @> $2::date AND s.constituency IS NOT NULL),
    'rule', (SELECT q.rule FROM quorum_rule q WHERE q.group_id = $1 AND q.during @> $2::date))::text`,
);

/** What ends with a form of its own: what it is called, the group whose page it stands on, and its version. */
export interface PartOfGroup {
  readonly id: string;
  readonly name: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly version: number;
}

const part = (
  name: string,
  from: string,
): string => `SELECT json_build_object('id', t.id, 'name', ${name}, 'groupId', g.id, 'groupName', g.name,
  'version', t.version)::text FROM ${from} WHERE t.id = $1`;
const ofSeat = `JOIN seat s ON s.id = t.seat_id JOIN governance_group g ON g.id = s.group_id JOIN person p ON p.id = t.person_id`;

/** Somebody's time in a seat. Value: id. */
export const occupancyToEnd = statement(
  'occupancy-to-end',
  part(`p.name || ', ' || s.label`, `seat_occupancy t ${ofSeat}`),
);
/** Somebody's time as a deputy. Value: id. */
export const deputyToEnd = statement(
  'deputy-to-end',
  part(`p.name || ', deputy for ' || s.label`, `named_deputy t ${ofSeat}`),
);
/** A reporting line. Value: id. */
export const lineToEnd = statement(
  'line-to-end',
  part(
    `g.name || ' reports to ' || o.name`,
    'reporting_line t JOIN governance_group g ON g.id = t.group_id JOIN governance_group o ON o.id = t.parent_group_id',
  ),
);
/** A working link, seen from the group that is named first. Value: id. */
export const linkToEnd = statement(
  'link-to-end',
  part(
    `g.name || ' works with ' || o.name`,
    'working_link t JOIN governance_group g ON g.id = t.group_id JOIN governance_group o ON o.id = t.other_group_id',
  ),
);
