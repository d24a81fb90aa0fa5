import { figureColumns, figures } from '../../meetings/attendance-figures.queries';
import { jsonObject } from '../../platform/database/json-object';
import { organisationThen } from './affiliation';
import { attendanceBy, categories } from './attendance-categories';
import type { AttendanceBy } from './attendance-categories';
import type { Measure } from './measure';
import { leftOut, meetingsInScope, meetingsLeftOut, ofEachScope, ratio } from './measure-scope';

/** Below this a share says little, and the answer says so. */
const smallestDenominator = 3;

const both = {
  ...figures,
  personal: ratio('f.present', 'f.expected'),
  represented: ratio('f.present + f.deputised', 'f.expected'),
  smallDenominator: `f.expected < ${String(smallestDenominator)}`,
};

/** SQL: what is recorded of the members of those groups at their held meetings, row by row. */
const marks = `marked AS MATERIALIZED (
    SELECT a.status, a.person_id, a.capacity, a.organisation_id, h.meeting_id, h.meets_on, s.id AS seat_id, s.key AS seat_key, s.label AS seat_label,
      g.id AS group_id, g.key AS group_key, g.name AS group_name, g.hit_id, a.is_expected
    FROM held h JOIN attendance a ON a.meeting_id = h.meeting_id AND a.superseded_by_id IS NULL
      JOIN seat s ON s.id = a.seat_id JOIN scope_group g ON g.id = s.group_id
  )`;
const members = '(SELECT * FROM marked WHERE is_expected) a';

function relations(by: AttendanceBy): string {
  const { joins = '', id = 'NULL::uuid', key = 'NULL::text', label, sort = `ARRAY[${key}, ${label}]` } = categories[by];
  return `${meetingsInScope}, ${marks}, ${organisationThen}, by_category AS (
    SELECT ${id} AS id, ${key} AS key, ${label} AS label, ${sort} AS sort, ${figureColumns} FROM ${members} ${joins} GROUP BY 1, 2, 3, 4
  ), all_together AS (SELECT ${figureColumns} FROM ${members})`;
}

function measure(by: AttendanceBy): Measure {
  return {
    name: 'attendance',
    definition:
      'Of the meetings at which a member was expected and for which it is known whether they came: how often they came themselves, in person or online ' +
      '(personal), and how often they or a deputy for their seat came (represented). Leave of absence, and meetings for which nothing is recorded of a ' +
      'member, are in no denominator. Organisations are told as what they continue as on the last day. By constituency somebody can count in more than one. ' +
      `A share of fewer than ${String(smallestDenominator)} is marked as small.`,
    proxy: null,
    statements: ofEachScope(`attendance-by-${by}`, () => ({
      relations: relations(by),
      fields: {
        by: `'${by}'`,
        total: `(SELECT ${jsonObject(both)} FROM all_together f)`,
        items: `(SELECT coalesce(json_agg(${jsonObject({ id: 'f.id', key: 'f.key', label: 'f.label', ...both })}
          ORDER BY f.sort, f.id), '[]'::json) FROM by_category f)`,
        leftOut: leftOut({
          ...meetingsLeftOut,
          'Times a member was on leave of absence': '(SELECT leave FROM all_together)',
          'Times nothing is recorded of a member': '(SELECT "notRecorded" FROM all_together)',
          'Times somebody was listed in attendance, not as a member':
            '(SELECT count(*) FROM marked WHERE NOT is_expected)',
        }),
      },
    })),
    columns: ['id', 'key', 'label', ...Object.keys(figures), ...rateColumns, 'smallDenominator'],
  };
}

const rateColumns = ['personal.rate', 'represented.numerator', 'represented.rate'];

/** Who came how often, by each of the ways to break it down. */
export const attendanceMeasures: ReadonlyMap<AttendanceBy, Measure> = new Map(
  attendanceBy.map((by) => [by, measure(by)]),
);
