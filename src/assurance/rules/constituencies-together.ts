import { windowStart } from '../asked';
import { counted, listed } from '../counted';
import { constituencies, constituencyJoins, constituencyNames, isInTheRoom } from '../measures/constituency';
import type { Constituency } from '../measures/constituency';
import { groupsOfKind, someOf } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { shareColumns, shareOfMeetings, sharesContradict, sharesOf } from '../shares';
import type { SharesAsked } from '../shares';
import { cannotTell } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow, SharesAsked {
  readonly constituencies: readonly Constituency[];
  readonly held: number;
  /** Meetings of which it is known whether all of them were in the room. */
  readonly known: number;
  readonly together: number;
  /** At how many of the known meetings each of them was in the room. */
  readonly each: Readonly<Partial<Record<Constituency, number>>>;
  readonly meetings: readonly Evidence[];
}

const words: Readonly<Record<Constituency, string>> = {
  COMMISSIONER: 'commissioner',
  MEDIC: 'medic',
  AHP: 'allied health professional',
  PUBLIC_CONTRIBUTOR: 'public contributor',
};

// Somebody at the table whose profession nobody noted may be a medic or an allied health professional.
const mayBeOfProfession = `a.seat_id IS NOT NULL AND p.profession IS NULL AND a.capacity IS DISTINCT FROM 'PUBLIC_CONTRIBUTOR'
  AND (${isInTheRoom} OR a.status = 'NOT_RECORDED')`;
const mayBe: Readonly<Record<Constituency, string>> = {
  COMMISSIONER: 'false',
  MEDIC: mayBeOfProfession,
  AHP: mayBeOfProfession,
  PUBLIC_CONTRIBUTOR: 'false',
};

const namesWhere = (condition: (name: Constituency) => string): string =>
  `array_remove(ARRAY[${constituencyNames.map((name) => `CASE WHEN bool_or(${condition(name)}) THEN '${name}' END`).join(', ')}], NULL)`;

/**
 * "Getting commissioners, the spread of medics and allied health professionals together in order to just simply put the patient
 * [in the centre]." Of the held meetings, how many had all of them in the room at once, in person or online; deputies and guests
 * in attendance are not counted. A meeting that lacks one only because somebody's coming or profession was not noted is in
 * neither number.
 */
export const constituenciesTogether = rule<Row, 'TOGETHER'>({
  kind: 'CONSTITUENCIES_TOGETHER',
  version: 1,
  name: 'Those who must come together are in the room together',
  question:
    'At how many meetings were commissioners, medics, allied health professionals and the public in the room together?',
  evidence: 'The meetings of which it is known who was in the room.',
  about: 'GROUP',
  grace: { days: 0, means: 'Days are not waited for: the share over the months back decides.' },
  parameters: {
    groups: groupsOfKind,
    constituencies: someOf('who must be in the room together', constituencyNames, constituencyNames),
    ...sharesOf('meetings with all of them in the room', 50, 25),
  },
  aspects: { TOGETHER: 'All of them are in the room together' },
  contradictions: sharesContradict,
  sql: `, chosen AS MATERIALIZED (
      SELECT g.*, ${windowStart('g', `(g.p->>'windowMonths')::integer`, 'about_since')} AS window_from,
        ARRAY(SELECT jsonb_array_elements_text(g.p->'constituencies')) AS asked_for FROM asked_group g
    ), here AS (
      SELECT g.n, g.about_id, g.asked_for, mg.meeting_id, mg.meets_on, count(a.id) AS noted,
        ${namesWhere((name) => `${isInTheRoom} AND ${constituencies[name].holds}`)} AS in_room,
        ${namesWhere((name) => `(a.status = 'NOT_RECORDED' AND ${constituencies[name].holds}) OR (${mayBe[name]})`)} AS may_be
      FROM chosen g JOIN meeting_group mg ON mg.group_id = g.about_id AND mg.status = 'HELD' AND mg.meets_on BETWEEN g.window_from AND g.day
        LEFT JOIN attendance a ON a.meeting_id = mg.meeting_id AND a.superseded_by_id IS NULL ${constituencyJoins}
      GROUP BY g.n, g.about_id, g.asked_for, mg.meeting_id, mg.meets_on
    ), seen AS (
      SELECT h.*, in_room @> asked_for AS is_together, noted > 0 AND (in_room @> asked_for OR NOT ((in_room || may_be) @> asked_for)) AS is_known FROM here h
    ), counted AS (
      SELECT n, about_id, count(*)::integer AS held, count(*) FILTER (WHERE is_known)::integer AS known,
        count(*) FILTER (WHERE is_known AND is_together)::integer AS together,
        json_build_object(${constituencyNames
          .map((name) => `'${name}', count(*) FILTER (WHERE is_known AND '${name}' = ANY (in_room))`)
          .join(', ')}) AS each,
        json_agg(json_build_object('kind', 'meeting', 'id', meeting_id, 'on', meets_on) ORDER BY meets_on, meeting_id) FILTER (WHERE is_known) AS meetings
      FROM seen GROUP BY n, about_id
    )
    SELECT g.n, g."subjectKey", g.subject, ${shareColumns('g')}, g.p->'constituencies' AS constituencies, coalesce(c.held, 0) AS held,
      coalesce(c.known, 0) AS known, coalesce(c.together, 0) AS together, coalesce(c.each, '{}'::json) AS each, coalesce(c.meetings, '[]'::json) AS meetings
    FROM chosen g LEFT JOIN counted c ON c.n = g.n AND c.about_id = g.about_id`,
  verdictsOn: (row) => ({ TOGETHER: together(row) }),
});

function together(row: Row): Verdict {
  const { constituencies: all, held, known, together: count, each, meetings } = row;
  if (held === 0) return cannotTell('No meeting that was held is recorded.', 'Its meetings, and who came.');
  const one = all.map((name) => `${words[name]} at ${String(each[name] ?? 0)}`);
  const open = held - known;
  const unknown = open === 0 ? '' : ` Of ${counted(open, 'more meeting')} too little is recorded.`;
  const who = all.length === 1 ? 'In the room' : `All ${String(all.length)} together`;
  const sentence = `${who} at ${String(count)} of ${counted(known, 'meeting')}: ${listed(one, 'and')}.${unknown}`;
  return shareOfMeetings({ count, of: known }, row, sentence, meetings);
}
