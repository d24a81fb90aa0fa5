import { jsonObject } from '../../platform/database/json-object';
import { boundaryDimensions, categoryIn, naturalCategories, organisationThen } from './affiliation';
import type { BoundaryDimension } from './affiliation';
import { isInTheRoom } from './constituency';
import { coAttendanceIsAProxy } from './measure';
import type { Measure } from './measure';
import { leftOut, meetingsInScope, meetingsLeftOut, ofEachScope } from './measure-scope';

/** Being lay is a sector and a profession; it is no organisation, so there everybody unaffiliated stands for themselves. */
const readingOf = {
  ORGANISATION: 'OWN_CATEGORY',
  SECTOR: 'ONE_LAY_CATEGORY',
  PROFESSION: 'ONE_LAY_CATEGORY',
} as const satisfies Readonly<Record<BoundaryDimension, string>>;
const dimensions = boundaryDimensions
  .map((name, place) => `('${name}', '${readingOf[name]}', ${String(place)})`)
  .join(', ');

/**
 * SQL: who was in the room at each held meeting, with what they stood for; what each of them stood for at the latest of those
 * meetings; every two people who met, and at how many meetings; and of each dimension how many of those ties cross it.
 */
const relations = `${meetingsInScope}, ${organisationThen}, in_room AS MATERIALIZED (
    SELECT DISTINCT ON (h.meeting_id, a.person_id) h.meeting_id, h.meets_on, a.person_id, a.capacity, a.organisation_id
    FROM held h JOIN attendance a ON a.meeting_id = h.meeting_id AND ${isInTheRoom} AND a.person_id IS NOT NULL
    ORDER BY h.meeting_id, a.person_id, a.is_expected DESC, a.seat_id
  ), person_in_room AS MATERIALIZED (
    SELECT DISTINCT ON (person_id) person_id, capacity, organisation_id FROM in_room ORDER BY person_id, meets_on DESC, meeting_id DESC
  ), ${naturalCategories('person_in_room')}, tie AS MATERIALIZED (
    SELECT x.person_id, y.person_id AS other_id, count(*) AS meetings
    FROM in_room x JOIN in_room y ON y.meeting_id = x.meeting_id AND y.person_id > x.person_id GROUP BY 1, 2
  ), dimension AS (SELECT * FROM (VALUES ${dimensions}) d(name, unaffiliated, place)), category AS MATERIALIZED (
    SELECT d.name AS dimension, c.person_id, ${categoryIn('d.unaffiliated')} AS category
    FROM dimension d JOIN natural_category c ON c.dimension = d.name
  ), crossing AS (
    SELECT d.name, d.unaffiliated, d.place, count(*) FILTER (WHERE x.category <> y.category) AS external, count(*) FILTER (WHERE x.category = y.category) AS internal,
      coalesce(sum(t.meetings) FILTER (WHERE x.category <> y.category), 0) AS external_meetings,
      coalesce(sum(t.meetings) FILTER (WHERE x.category = y.category), 0) AS internal_meetings,
      count(t.person_id) FILTER (WHERE x.category IS NULL OR y.category IS NULL) AS unplaced
    FROM dimension d LEFT JOIN (tie t JOIN category x ON x.person_id = t.person_id JOIN category y ON y.person_id = t.other_id AND y.dimension = x.dimension)
      ON x.dimension = d.name
    GROUP BY 1, 2, 3
  )`;

const index = (external: string, internal: string): string =>
  jsonObject({
    external,
    internal,
    numerator: `${external} - ${internal}`,
    denominator: `${external} + ${internal}`,
    index: `round((${external} - ${internal})::numeric / nullif(${external} + ${internal}, 0), 4)`,
  });
const item = jsonObject({
  dimension: 'c.name',
  unaffiliated: 'c.unaffiliated',
  binary: index('c.external', 'c.internal'),
  weighted: index('c.external_meetings', 'c.internal_meetings'),
  leftOut: 'c.unplaced',
});
const columns = ['external', 'internal', 'numerator', 'denominator', 'index'];

/** Whether people met across boundaries or within them, for each of the three dimensions. */
export const externalInternalMeasure: Measure = {
  name: 'external-internal',
  definition:
    'The E–I index of Krackhardt and Stern (1988): ties that cross a boundary minus ties within it, divided by all ties; from −1 (only within) to +1 (only across). ' +
    'Two people have a tie when both came to the same held meeting, in person or online; weighted counts each tie as often as they met. ' +
    'What somebody stands for is as recorded at the latest of those meetings, organisations as what they continue as on the last day. ' +
    'Public contributors who belong to no organisation are each an organisation of their own, and one sector and profession: LAY.',
  proxy: coAttendanceIsAProxy,
  statements: ofEachScope('external-internal', () => ({
    relations,
    fields: {
      meetings: '(SELECT count(*) FROM held)',
      people: '(SELECT count(*) FROM person_in_room)',
      ties: '(SELECT count(*) FROM tie)',
      items: `(SELECT json_agg(${item} ORDER BY c.place) FROM crossing c)`,
      leftOut: leftOut({
        ...meetingsLeftOut,
        'Times a deputy came': `(SELECT count(*) FROM held h JOIN attendance a ON a.meeting_id = h.meeting_id AND a.superseded_by_id IS NULL AND a.status = 'DEPUTY')`,
        'Times somebody was in attendance only': `(SELECT count(*) FROM held h JOIN attendance a ON a.meeting_id = h.meeting_id AND a.superseded_by_id IS NULL AND a.status = 'IN_ATTENDANCE')`,
      }),
    },
  })),
  columns: [
    'dimension',
    'unaffiliated',
    ...columns.map((column) => `binary.${column}`),
    ...columns.map((column) => `weighted.${column}`),
    'leftOut',
  ],
};
