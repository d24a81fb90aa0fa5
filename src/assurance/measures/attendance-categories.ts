import { isUnaffiliated } from './affiliation';
import { constituencies, constituenciesOfRow, constituencyJoins, constituencyNames } from './constituency';

export const attendanceBy = [
  'seat',
  'organisation',
  'sector',
  'profession',
  'constituency',
  'group',
  'hit',
  'month',
  'meeting',
] as const;
export type AttendanceBy = (typeof attendanceBy)[number];

/** SQL: how rows of attendance `a` are put together: what is joined to them, and what a category is called. */
export interface Category {
  readonly joins?: string;
  readonly id?: string;
  readonly key?: string;
  readonly label: string;
  /** What the categories are ordered by; key and label when left out. */
  readonly sort?: string;
}

const organisation = 'LEFT JOIN organisation_then o ON o.named_id = a.organisation_id';
const sector = `coalesce(o.sector, CASE WHEN ${isUnaffiliated('a')} THEN 'LAY' END)`;
const words = constituencyNames.map((name) => `WHEN '${name}' THEN '${constituencies[name].words}'`).join(' ');

/** Each way to break attendance down. What is not recorded is a category too, without key: nothing is dropped in silence. */
export const categories: Readonly<Record<AttendanceBy, Category>> = {
  seat: { id: 'a.seat_id', key: 'a.seat_key', label: 'a.seat_label', sort: 'ARRAY[a.group_key, a.seat_key]' },
  organisation: {
    joins: organisation,
    id: 'o.id',
    label: `coalesce(o.name, CASE WHEN ${isUnaffiliated('a')} THEN 'Public contributors without an organisation' ELSE 'No organisation recorded' END)`,
  },
  sector: { joins: organisation, key: sector, label: sector },
  profession: {
    joins: 'LEFT JOIN person p ON p.id = a.person_id',
    key: 'p.profession',
    label: 'p.profession',
  },
  constituency: {
    // The row says what was recorded on the day, so the organisation is read as it was then.
    joins: `${constituencyJoins} CROSS JOIN LATERAL unnest(coalesce(nullif(${constituenciesOfRow}, '{}'), ARRAY[NULL])) AS c(name)`,
    key: 'c.name',
    label: `CASE c.name ${words} END`,
  },
  group: { id: 'a.group_id', key: 'a.group_key', label: 'a.group_name' },
  hit: {
    joins: `LEFT JOIN hit h ON h.id = a.hit_id LEFT JOIN LATERAL (SELECT n.name FROM hit_name n WHERE n.hit_id = h.id
      ORDER BY lower(n.during) <= $2::date DESC, lower(n.during) DESC LIMIT 1) n ON true`,
    id: 'h.id',
    key: 'h.key',
    label: 'n.name',
  },
  meeting: { id: 'a.meeting_id', key: 'a.meets_on::text', label: `to_char(a.meets_on, 'FMDD FMMonth YYYY')` },
  month: { key: `to_char(a.meets_on, 'YYYY-MM')`, label: `to_char(a.meets_on, 'FMMonth YYYY')` },
};
