/**
 * SQL: joint work of two groups between two days, as kind, id and day: a held meeting of both, an item that one sent and that
 * stands in the record of the other, something else that they did together.
 */
export function jointWork({ one, other, from, to }: Readonly<Record<'one' | 'other' | 'from' | 'to', string>>): string {
  return `
      SELECT 'meeting' AS kind, x.meeting_id AS id, x.meets_on AS day
      FROM meeting_group x JOIN meeting_group y ON y.meeting_id = x.meeting_id AND y.group_id = ${other}
      WHERE x.group_id = ${one} AND x.status = 'HELD' AND x.meets_on BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT 'escalation', x.id, x.received_on
      FROM escalation x WHERE (x.from_group_id, x.to_group_id) IN ((${one}, ${other}), (${other}, ${one}))
        AND x.received_at_meeting_id IS NOT NULL AND x.received_on BETWEEN ${from} AND ${to} AND x.sent_on <= ${to}
      UNION ALL
      SELECT 'interaction', x.id, x.happened_on
      FROM interaction x WHERE x.group_id = least(${one}, ${other}) AND x.other_group_id = greatest(${one}, ${other})
        AND x.happened_on BETWEEN ${from} AND ${to}`;
}
