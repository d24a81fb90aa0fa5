import { jsonObject } from '../../platform/database/json-object';
import { constituenciesOfRow, constituencies, constituencyJoins, constituencyNames, isInTheRoom } from './constituency';
import { coAttendanceIsAProxy } from './measure';
import type { Measure } from './measure';
import { leftOut, meetingsInScope, meetingsLeftOut, ofEachScope, ratio } from './measure-scope';

const words = constituencyNames
  .map((name, place) => `('${name}', '${constituencies[name].words}', ${String(place)})`)
  .join(', ');

/**
 * SQL: of each held meeting which of the constituencies asked for (`$4`) were in the room. A meeting of which nobody's
 * attendance is recorded says nothing about who was there.
 */
const relations = `${meetingsInScope}, asked AS (
    SELECT c.name, c.words, c.place FROM (VALUES ${words}) c(name, words, place) WHERE c.name = ANY ($4::text[])
  ), recorded AS MATERIALIZED (
    SELECT h.meeting_id, h.meets_on FROM held h WHERE EXISTS (
      SELECT FROM attendance a WHERE a.meeting_id = h.meeting_id AND a.superseded_by_id IS NULL AND a.status <> 'NOT_RECORDED')
  ), there AS MATERIALIZED (
    SELECT DISTINCT r.meeting_id, c.name FROM recorded r JOIN attendance a ON a.meeting_id = r.meeting_id AND ${isInTheRoom}
      ${constituencyJoins} CROSS JOIN LATERAL unnest(${constituenciesOfRow}) AS c(name) WHERE c.name = ANY ($4::text[])
  ), in_meeting AS MATERIALIZED (
    SELECT r.meeting_id, r.meets_on, coalesce(t.names, '{}') AS names, coalesce(cardinality(t.names), 0) = (SELECT count(*) FROM asked) AS together
    FROM recorded r LEFT JOIN (SELECT meeting_id, array_agg(name) AS names FROM there GROUP BY 1) t ON t.meeting_id = r.meeting_id
  ), group_of_meeting AS (
    SELECT mg.meeting_id, json_agg(g.name ORDER BY g.key) AS names FROM scope_group g
      JOIN meeting_group mg ON mg.group_id = g.id AND mg.status = 'HELD' AND mg.meets_on BETWEEN $1::date AND $2::date GROUP BY 1
  )`;

const recorded = '(SELECT count(*) FROM recorded)';
const inRoom = (name: string): string => `CASE WHEN '${name}' = ANY ($4::text[]) THEN '${name}' = ANY (m.names) END`;
const meeting = jsonObject({
  meetingId: 'm.meeting_id',
  meetsOn: 'm.meets_on',
  groups: 'g.names',
  commissioner: inRoom('COMMISSIONER'),
  medic: inRoom('MEDIC'),
  ahp: inRoom('AHP'),
  publicContributor: inRoom('PUBLIC_CONTRIBUTOR'),
  together: 'm.together',
});

/** At how many meetings commissioners, medics, allied health professionals and public contributors were in the room, and all of them together. */
export const constituenciesMeasure: Measure = {
  name: 'constituencies',
  definition:
    'Of the held meetings for which attendance is recorded: at how many somebody of each constituency was in the room, in person or online, and at how many ' +
    'all the constituencies that were asked for were there together. ' +
    constituencyNames.map((name) => `${name}: ${constituencies[name].words}.`).join(' ') +
    ' One person can be more than one of these. Deputies, and people in attendance only, are not counted.',
  proxy: coAttendanceIsAProxy,
  statements: ofEachScope('constituencies', () => ({
    relations,
    fields: {
      together: `(SELECT ${ratio('count(*) FILTER (WHERE together)', 'count(*)')} FROM in_meeting)`,
      constituencies: `(SELECT json_agg(${jsonObject({
        constituency: 'c.name',
        definition: 'c.words',
        present: ratio('(SELECT count(*) FROM there t WHERE t.name = c.name)', recorded),
      })} ORDER BY c.place) FROM asked c)`,
      items: `(SELECT coalesce(json_agg(${meeting} ORDER BY m.meets_on, m.meeting_id), '[]'::json)
        FROM in_meeting m JOIN group_of_meeting g ON g.meeting_id = m.meeting_id)`,
      leftOut: leftOut({
        ...meetingsLeftOut,
        'Held meetings with no attendance recorded': `(SELECT count(*) FROM held) - ${recorded}`,
      }),
    },
  })),
  columns: ['meetingId', 'meetsOn', 'groups', 'commissioner', 'medic', 'ahp', 'publicContributor', 'together'],
};
