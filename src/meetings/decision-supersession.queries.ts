import { statement } from '../platform/database/statement';

/**
 * A decision beside another: which one it supersedes until now, whether the other is earlier (by day, then by number) and whether both
 * are of one group or of groups of one HIT. Values: the decision, the other (null for none).
 */
export const decisionsToCompare = statement(
  'decisions-to-compare',
  `SELECT d.supersedes_decision_id AS before, coalesce((om.meets_on, length(o.number), o.number COLLATE "C") < (m.meets_on, length(d.number), d.number COLLATE "C"), false) AS "isEarlier",
     EXISTS (SELECT FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id
       JOIN meeting_group og ON og.meeting_id = o.meeting_id JOIN governance_group h ON h.id = og.group_id
       WHERE mg.meeting_id = d.meeting_id AND (g.id = h.id OR g.hit_id = h.hit_id)) AS "isOfTheSame"
   FROM decision d JOIN meeting m ON m.id = d.meeting_id LEFT JOIN decision o ON o.id = $2 LEFT JOIN meeting om ON om.id = o.meeting_id
   WHERE d.id = $1 FOR UPDATE OF d`,
);

/** It stands in the place of the other from now on. Values: the decision, the other (null for none). */
export const noteSuperseded = statement(
  'note-superseded',
  `UPDATE decision SET supersedes_decision_id = $2 WHERE id = $1`,
);

/** The decision with a number. Value: number in capitals. */
export const decisionOfNumber = statement('decision-of-number', `SELECT id FROM decision WHERE number = $1`);
