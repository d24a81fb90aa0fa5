import { onDay } from '../../platform/database/on-day';

/** SQL: the terms of reference of each group that exists on the last day of the period; none is told too. */
export const termsSection = `terms_section AS (
    SELECT g.hit_id, json_agg(json_build_object('groupKey', g.key, 'groupName', g.name, 'edition', t.edition, 'summary', t.summary,
      'from', lower(t.during), 'reviewDueOn', t.review_due_on) ORDER BY g.kind = 'STEERING_GROUP' DESC, g.key) AS terms
    FROM team_group g JOIN governance_group l ON l.id = g.id AND ${onDay('l.during', '$2')}
      LEFT JOIN terms_of_reference t ON t.group_id = g.id AND ${onDay('t.during', '$2')}
    GROUP BY g.hit_id
  )`;
