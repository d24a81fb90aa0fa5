import { organisationName } from '../directory/organisation-naming';
import { jsonObject } from '../platform/database/json-object';
import { figureColumns, figures } from './attendance-figures.queries';

/** SQL: an organisation as `{ id, name }`, by the name it had on the day of the meeting `m`, or null. */
const organisation = (id: string): string =>
  `CASE WHEN ${id} IS NOT NULL THEN json_build_object('id', ${id}, 'name', ${organisationName(id, 'm.meets_on')}) END`;

/** SQL: a JSON list of rows in an order; empty where there are none. */
export const list = (what: string, rest: string, order: string): string =>
  `(SELECT coalesce(json_agg(${what} ORDER BY ${order}), '[]'::json) FROM ${rest})`;

const cameAndLeft = { cameAt: 'left(a.came_at::text, 5)', leftAt: 'left(a.left_at::text, 5)' };

const seatColumns = {
  seatId: 's.id',
  seatKey: 's.key',
  seatLabel: 's.label',
  role: 's.role',
  memberClass: 's.member_class',
  groupId: 's.group_id',
  personId: 'p.id',
  personName: 'p.name',
  isExpected: 'a.is_expected',
  status: 'a.status',
  capacity: 'a.capacity',
  organisation: organisation('a.organisation_id'),
  deputy: `CASE WHEN a.status = 'DEPUTY' THEN json_build_object('personId', d.id, 'name', coalesce(d.name, a.deputy_name),
    'chairAgreed', a.chair_agreed_deputy) END`,
  ...cameAndLeft,
  origin: 'a.origin',
  correctionId: 'a.correction_id',
};
const guestColumns = {
  personId: 'p.id',
  name: 'coalesce(p.name, a.guest_name)',
  status: 'a.status',
  organisation: organisation('a.organisation_id'),
  ...cameAndLeft,
  origin: 'a.origin',
};

/** SQL: the rows of attendance of a meeting `m` that hold, corrections included. */
export const asItStands = 'SELECT x.* FROM attendance x WHERE x.meeting_id = m.id AND x.superseded_by_id IS NULL';

/** SQL: the rows of attendance of a meeting `m` as first recorded: those that no correction wrote. */
export const asFirstRecorded = `${asItStands} AND x.correction_id IS NULL
  UNION ALL SELECT x.* FROM record_correction c JOIN attendance x ON x.superseded_by_id = c.id WHERE c.meeting_id = m.id AND x.correction_id IS NULL`;

/** SQL: who came to a meeting `m`, in seats and without, and what that comes to, by their names in an answer. */
export function attendanceParts(rows: string): Readonly<Record<string, string>> {
  const person = 'LEFT JOIN person p ON p.id = a.person_id';
  return {
    attendance: list(
      jsonObject(seatColumns),
      `(${rows}) a JOIN seat s ON s.id = a.seat_id ${person} LEFT JOIN person d ON d.id = a.deputy_person_id`,
      's.group_id, s.key, s.id',
    ),
    guests: list(jsonObject(guestColumns), `(${rows}) a ${person} WHERE a.seat_id IS NULL`, 'a.id'),
    figures: `(SELECT ${jsonObject(figures)} FROM (SELECT ${figureColumns} FROM (${rows}) a WHERE a.is_expected) f)`,
  };
}
