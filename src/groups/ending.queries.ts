import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';
import type { Day } from '../platform/time/period';
import type { EndedInGroupKind } from './ended-with.dto';

/** Something that would go on after a last day. */
export interface GoesOnRow {
  readonly kind: EndedInGroupKind;
  readonly id: string;
  readonly name: string;
  readonly from: Day;
}

const sitting = (seats: string): string => `
  SELECT 'OCCUPANCY' AS kind, o.id, p.name || ', ' || s.label AS name, o.during
  FROM seat_occupancy o JOIN seat s ON s.id = o.seat_id JOIN person p ON p.id = o.person_id WHERE ${seats}
  UNION ALL
  SELECT 'DEPUTY', d.id, p.name || ', deputy for ' || s.label, d.during
  FROM named_deputy d JOIN seat s ON s.id = d.seat_id JOIN person p ON p.id = d.person_id WHERE ${seats}`;

const goingOn = (everything: string): string => `SELECT kind, id, name, lower(during) AS "from" FROM (${everything}) e
  WHERE coalesce(upper(during) > $2::date + 1, true) ORDER BY kind, name, id`;

/** What would go on in a seat after its last day. Values: seat, last day. */
export const goesOnInSeat = statement('goes-on-in-seat', goingOn(sitting('s.id = $1')));

/** What would go on in a group after its last day. Values: group, last day. */
export const goesOnInGroup = statement(
  'goes-on-in-group',
  goingOn(`${sitting('s.group_id = $1')}
    UNION ALL
    SELECT 'SEAT', s.id, 'The seat ' || s.label, s.during FROM seat s WHERE s.group_id = $1
    UNION ALL
    SELECT 'REPORTING_LINE', l.id, g.name || ' reports to ' || p.name, l.during
    FROM reporting_line l JOIN governance_group g ON g.id = l.group_id JOIN governance_group p ON p.id = l.parent_group_id
    WHERE l.group_id = $1 OR l.parent_group_id = $1
    UNION ALL
    SELECT 'WORKING_LINK', w.id, g.name || ' works with ' || o.name, w.during
    FROM working_link w JOIN governance_group g ON g.id = w.group_id JOIN governance_group o ON o.id = w.other_group_id
    WHERE w.group_id = $1 OR w.other_group_id = $1
    UNION ALL
    SELECT 'RHYTHM', r.id, 'Meets every ' || CASE r.every WHEN 'P1M' THEN 'month' ELSE trim('PM' FROM r.every) || ' months' END, r.during
    FROM rhythm r WHERE r.group_id = $1
    UNION ALL
    SELECT 'TERMS_OF_REFERENCE', t.id, 'Terms of reference, edition ' || t.edition, t.during
    FROM terms_of_reference t WHERE t.group_id = $1`),
);

/** Nobody is appointed to a seat of the group while it ends. Value: group. */
export const holdSeatsOfGroup = statement(
  'hold-seats-of-group',
  'SELECT id FROM seat WHERE group_id = $1 ORDER BY id FOR UPDATE',
);

const endRows = (table: string, also = ''): Statement =>
  statement(
    `end-all-${table}`,
    `UPDATE ${table} SET during = daterange(lower(during), $2::date + 1)${also} WHERE id = ANY ($1::uuid[])`,
  );

/** What ends each kind, in an order in which nothing outlives what it belongs to. Values: ids, last day. */
export const endAll: readonly (readonly [EndedInGroupKind, Statement])[] = [
  ['OCCUPANCY', endRows('seat_occupancy', `, to_precision = 'DAY', version = version + 1`)],
  ['DEPUTY', endRows('named_deputy', ', version = version + 1')],
  ['REPORTING_LINE', endRows('reporting_line', ', version = version + 1')],
  ['WORKING_LINK', endRows('working_link', ', version = version + 1')],
  ['RHYTHM', endRows('rhythm')],
  ['TERMS_OF_REFERENCE', endRows('terms_of_reference')],
  ['SEAT', endRows('seat', ', version = version + 1')],
];
