import { statement } from '../../../platform/database/statement';
import { said } from './fault-rule';
import type { FaultRule } from './fault-rule';

/** SQL: the days of a membership: up to and including the last that is written; to the end of a month or year where that is all. */
export const membershipDays = `daterange(e.from_day, CASE e.to_precision WHEN 'MONTH' THEN (e.to_day + interval '1 month')::date
  WHEN 'YEAR' THEN (e.to_day + interval '1 year')::date ELSE e.to_day + 1 END)`;

/** SQL: the seat that a row speaks of. A mere member has a seat of their own. */
export const seatLabel = `CASE WHEN coalesce(lower(e.texts ->> 'seat'), 'member') IN ('member', 'group member', 'members')
  THEN 'Member: ' || (SELECT coalesce(p.name, e.texts ->> 'name') FROM (SELECT 1) one LEFT JOIN person p ON p.id = e.person_id)
  ELSE e.texts ->> 'seat' END`;

/** SQL: the capacity: as written, else of the seat, else what the sector of the organisation comes to. */
export const capacityOf = `coalesce(e.code, (SELECT s.capacity FROM seat s WHERE s.id = e.seat_id), (SELECT CASE o.sector WHEN 'ACADEMIC' THEN 'ACADEMIC'
  WHEN 'NHS_PROVIDER' THEN 'SERVICE' WHEN 'COMMISSIONER' THEN 'COMMISSIONING' WHEN 'PUBLIC_HEALTH' THEN 'PUBLIC_HEALTH' WHEN 'VOLUNTARY' THEN 'VOLUNTARY'
  WHEN 'INDUSTRY' THEN 'INDUSTRY' WHEN 'LAY' THEN 'PUBLIC_CONTRIBUTOR' END FROM organisation o WHERE o.id = e.organisation_id))`;

/** What is wrong with the days of a membership. */
export const membershipDayFaults: readonly FaultRule[] = [
  {
    field: 'to',
    when: 'e.to_day < e.from_day',
    problem: said('The last day is before the first.'),
    remedy: said('Correct one of them.'),
  },
  {
    field: 'from',
    join: 'JOIN governance_group g ON g.id = e.group_id',
    when: `NOT g.during @> ${membershipDays}`,
    problem: `g.name || ${said(' did not exist on all of these days.')}`,
    remedy: `${said('Use days from ')} || to_char(lower(g.during), 'FMDD FMMonth YYYY') || CASE WHEN upper_inf(g.during) THEN '.'
      ELSE ${said(' to ')} || to_char(upper(g.during) - 1, 'FMDD FMMonth YYYY') || '.' END`,
  },
];

/** Which seat each row speaks of: the one of its label in the group, else a new one, the same for every row that names it. Value: import. */
export const findSeat = statement(
  'spreadsheet-find-membership-seats',
  `WITH named AS MATERIALIZED (SELECT e.number, e.group_id, lower(${seatLabel}) AS label FROM spreadsheet_entry e WHERE e.import_id = $1 AND NOT e.is_faulty),
   found AS MATERIALIZED (SELECT n.group_id, n.label, coalesce((SELECT s.id FROM seat s WHERE s.group_id = n.group_id AND lower(s.label) = n.label
     ORDER BY lower(s.during), s.id LIMIT 1), uuidv7()) AS id FROM named n GROUP BY n.group_id, n.label)
   UPDATE spreadsheet_entry e SET seat_id = f.id FROM named n JOIN found f ON f.group_id = n.group_id AND f.label = n.label
   WHERE e.import_id = $1 AND e.number = n.number`,
);

/** Which of them the portal knows already. Value: import. */
export const findSitting = statement(
  'spreadsheet-find-sitting',
  `UPDATE spreadsheet_entry e SET target_id = o.id, is_same = lower(o.during) = e.from_day FROM seat_occupancy o
   WHERE e.import_id = $1 AND NOT e.is_faulty AND o.seat_id = e.seat_id AND o.person_id = e.person_id AND o.during && ${membershipDays}`,
);

const sameSeat = `JOIN spreadsheet_entry other ON other.import_id = $1 AND other.seat_id = e.seat_id AND other.number < e.number AND NOT other.is_faulty`;

/** What keeps somebody from sitting in a seat. */
export const membershipFaults: readonly FaultRule[] = [
  {
    field: 'seat',
    join: 'JOIN seat s ON s.id = e.seat_id',
    when: 's.ex_officio_post_id IS NOT NULL',
    problem: said('This seat goes with a post.'),
    remedy: said('Record who held the post instead; the seat follows.'),
  },
  {
    field: 'from',
    join: 'JOIN seat s ON s.id = e.seat_id',
    when: `NOT s.during @> ${membershipDays}`,
    problem: said('The seat did not exist on all of these days.'),
    remedy: said('Check the days, or name another seat.'),
  },
  {
    field: 'seat',
    join: 'JOIN seat_occupancy o ON o.id = e.target_id',
    when: 'NOT e.is_same',
    problem: `${said('This person sits in this seat already, since ')} || to_char(lower(o.during), 'FMDD FMMonth YYYY') || '.'`,
    remedy: said('If the spreadsheet is right, change the days on the page of the group.'),
  },
  {
    field: 'seat',
    join: `JOIN seat_occupancy o ON o.seat_id = e.seat_id AND o.person_id <> e.person_id AND o.during && ${membershipDays}
      JOIN person p ON p.id = o.person_id`,
    when: 'NOT e.is_same',
    problem: `p.name || ${said(' sits in this seat on some of these days.')}`,
    remedy: said('Correct the days, or name another seat.'),
  },
  {
    field: 'seat',
    join: sameSeat,
    when: `${membershipDays} && ${membershipDays.replaceAll('e.', 'other.')}`,
    problem: `${said('Row ')} || other.number || ${said(' has somebody in this seat on some of these days.')}`,
    remedy: said('The first is taken. Correct the days, or name another seat.'),
  },
  {
    field: 'capacity',
    when: `NOT e.is_same AND ${capacityOf} IS NULL`,
    problem: said('It does not say in which capacity this person sat here.'),
    remedy: said('Add a column Capacity, with academic, service, commissioning and so on, or name the organisation.'),
  },
  {
    field: 'seat',
    severity: 'WARNING',
    when: `NOT EXISTS (SELECT FROM seat s WHERE s.id = e.seat_id)`,
    problem: `${said('The group has no seat ')} || '‘' || ${seatLabel} || '’.'`,
    remedy: said('It is added.'),
  },
];
