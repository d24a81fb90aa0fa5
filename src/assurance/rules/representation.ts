import { organisationName } from '../../directory/organisation-naming';
import type { Sector } from '../../directory/organisation.entity';
import { onDay } from '../../platform/database/on-day';
import type { Day } from '../../platform/time/period';
import { counted } from '../counted';
import { groupsOfKind, representation as clausesField } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { sectorInWords } from '../sector-in-words';
import { graceFrom, pausedDays } from '../spell';
import type { Clock } from '../spell';
import { cannotTell, keptOr } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow, Clock {
  readonly first: Day;
  /** Before it nobody asked: what was broken then is out of its grace by now. */
  readonly backFrom: Day;
  readonly everSat: boolean;
  readonly lastUnbroken: Day | null;
  readonly brokenSince: Day | null;
  readonly clauses: readonly Clause[];
  readonly members: readonly Evidence[];
}

interface Clause {
  readonly isUnits: boolean;
  readonly sector: Sector | null;
  readonly name: string | null;
  readonly atLeast: number;
  readonly met: number;
  /** Members of whom the record does not say whether they count. */
  readonly unknown: number;
}

const continuing = (alias: string, organisation: string, moment: string): string =>
  `LEFT JOIN continuation ${alias} ON ${alias}.organisation_id = ${organisation} AND ${onDay(`${alias}.during`, moment)}`;
const turns = (relation: string): string => `SELECT r.g, v.turn FROM ${relation} r
      CROSS JOIN LATERAL (VALUES (lower(r.during)), (upper(r.during))) v(turn) WHERE v.turn > r.back_from AND v.turn <= r.day`;
// In bounds, like `onDay`: a guess of one row in two hundred would loop over all members for each.
const sinceThen = (range: string, relation: string): string =>
  `lower(${range}) <= ${relation}.day AND coalesce(upper(${range}) > ${relation}.back_from, true)`;

/**
 * "Representation from across the trust, the commissioners and [regional provider]." Members are those who hold a seat of a
 * member on the day; a person counts once in a clause. Somebody's unit is that of a post they act in on the day; their sector
 * that of the organisation they represent, as it continues on the day, and LAY for a public contributor who represents none.
 * Somebody of whom no organisation (or no unit) is recorded may count: then nobody can tell. Since when it has been broken is
 * asked on every day on which anything turned, as far back as the grace goes.
 */
export const representation = rule<Row, 'REPRESENTED'>({
  kind: 'REPRESENTATION',
  version: 1,
  name: 'Brings together units, sectors and organisations',
  question:
    'Are as many units of an organisation, people of a sector, and people of an organisation among the members as was promised?',
  evidence: 'The members on the day.',
  about: 'GROUP',
  grace: { days: 60, means: 'Days after somebody was lost in which to find the next.' },
  parameters: { groups: groupsOfKind, clauses: clausesField('who is to be represented, clause by clause') },
  aspects: { REPRESENTED: 'Everybody who was promised is represented' },
  sql: `, continuation AS MATERIALIZED (SELECT * FROM organisation_continuation
    ), looked_back AS MATERIALIZED (
      SELECT row_number() OVER () AS g, a.*, greatest(a.about_since, a.day - a.grace - (SELECT coalesce(sum(least(upper(z), a.day) - lower(z)), 0)::integer
        FROM unnest(a.paused) z WHERE lower(z) < a.day)) AS back_from FROM asked_group a
    ), sat AS MATERIALIZED (
      SELECT b.g, b.back_from, b.day, h.seat_id, h.occupancy_id, h.person_id, h.capacity, h.represented_organisation_id AS organisation_id, h.during
      FROM looked_back b JOIN seat s ON s.group_id = b.about_id AND s.member_class = 'MEMBER'
        JOIN seat_holder h ON h.seat_id = s.id AND ${sinceThen('h.during', 'b')}
    ), posted AS MATERIALIZED (
      SELECT m.g, m.back_from, m.day, h.person_id, p.unit_id, p.organisation_id, h.during
      FROM (SELECT DISTINCT g, person_id, back_from, day FROM sat) m
        JOIN post_acting_holder h ON h.person_id = m.person_id AND ${sinceThen('h.during', 'm')}
        JOIN post p ON p.id = h.post_id AND p.unit_id IS NOT NULL
    ), moment AS MATERIALIZED (
      SELECT row_number() OVER () AS k, g, moment FROM (
        SELECT g, day AS moment FROM looked_back UNION SELECT g, back_from FROM looked_back
        UNION ${turns('sat')} UNION ${turns('posted')}
        UNION SELECT b.g, x.succeeded_on FROM looked_back b JOIN organisation_succession x ON x.succeeded_on > b.back_from AND x.succeeded_on <= b.day) t
    ), member AS MATERIALIZED (
      SELECT m.k, s.person_id, o.id AS organisation_id, coalesce(o.sector, CASE WHEN s.capacity = 'PUBLIC_CONTRIBUTOR' THEN 'LAY' END) AS sector
      FROM moment m JOIN sat s ON s.g = m.g AND ${onDay('s.during', 'm.moment')}
        ${continuing('c', 's.organisation_id', 'm.moment')} LEFT JOIN organisation o ON o.id = coalesce(c.continues_as_id, s.organisation_id)
    ), of_unit AS MATERIALIZED (
      SELECT DISTINCT m.k, p.person_id, p.unit_id, coalesce(c.continues_as_id, p.organisation_id) AS organisation_id
      FROM moment m JOIN posted p ON p.g = m.g AND ${onDay('p.during', 'm.moment')} ${continuing('c', 'p.organisation_id', 'm.moment')}
      -- Who held the post only while they sat elsewhere, or before or after, is no member.
      WHERE EXISTS (SELECT FROM sat s WHERE s.g = m.g AND s.person_id = p.person_id AND ${onDay('s.during', 'm.moment')})
    ), clause AS MATERIALIZED (
      SELECT m.g, m.k, m.moment, m.moment = b.day AS is_today, k.at, (k.clause->>'atLeast')::integer AS at_least, k.clause->>'sector' AS sector,
        k.clause ? 'unitsOf' AS is_units, coalesce(c.continues_as_id, w.id) AS organisation_id
      FROM moment m JOIN looked_back b ON b.g = m.g CROSS JOIN LATERAL jsonb_array_elements(b.p->'clauses') WITH ORDINALITY k(clause, at)
        LEFT JOIN organisation w ON w.key = coalesce(k.clause->>'unitsOf', k.clause->>'organisation') ${continuing('c', 'w.id', 'm.moment')}
    ), by_person AS (
      SELECT c.k, c.at, m.person_id,
        bool_or(CASE WHEN c.is_units THEN u.person_id IS NOT NULL WHEN c.sector IS NOT NULL THEN m.sector IS NOT DISTINCT FROM c.sector
          ELSE m.organisation_id IS NOT DISTINCT FROM c.organisation_id END) AS counts,
        bool_or(m.sector IS NULL OR (c.is_units AND m.organisation_id = c.organisation_id)) AS may_count
      FROM clause c JOIN member m ON m.k = c.k LEFT JOIN (SELECT DISTINCT k, person_id, organisation_id FROM of_unit) u
        ON c.is_units AND u.k = m.k AND u.person_id = m.person_id AND u.organisation_id = c.organisation_id
      GROUP BY c.k, c.at, m.person_id
    ), people AS (
      SELECT k, at, count(*) FILTER (WHERE counts) AS met, count(*) FILTER (WHERE may_count AND NOT counts) AS unknown FROM by_person GROUP BY k, at
    ), unit AS (
      SELECT c.k, c.at, count(DISTINCT u.unit_id) AS met FROM clause c JOIN of_unit u ON u.k = c.k AND u.organisation_id = c.organisation_id
      WHERE c.is_units GROUP BY c.k, c.at
    ), tally AS MATERIALIZED (
      SELECT c.*, CASE WHEN c.is_units THEN coalesce(u.met, 0) ELSE coalesce(p.met, 0) END AS met, coalesce(p.unknown, 0) AS unknown
      FROM clause c LEFT JOIN people p ON p.k = c.k AND p.at = c.at LEFT JOIN unit u ON u.k = c.k AND u.at = c.at
    ), state AS (
      SELECT g, moment, bool_or(met + unknown < at_least) AS is_broken FROM tally GROUP BY g, moment
    ), turned AS (
      SELECT g, max(moment) FILTER (WHERE NOT is_broken) AS last_unbroken, array_agg(moment ORDER BY moment) AS moments FROM state GROUP BY g
    ), today AS (
      SELECT y.g, json_agg(json_build_object('isUnits', y.is_units, 'sector', y.sector, 'name', ${organisationName('y.organisation_id', 'y.moment')},
        'atLeast', y.at_least, 'met', y.met, 'unknown', y.unknown) ORDER BY y.at) AS clauses
      FROM tally y WHERE y.is_today GROUP BY y.g
    ), sitting AS (
      SELECT s.g, json_agg(json_build_object('kind', CASE WHEN s.occupancy_id IS NULL THEN 'seat' ELSE 'occupancy' END,
        'id', coalesce(s.occupancy_id, s.seat_id), 'on', lower(s.during)) ORDER BY lower(s.during), s.seat_id) AS members
      FROM sat s WHERE ${onDay('s.during', 's.day')} GROUP BY s.g
    )
    SELECT b.n, b."subjectKey", b.subject, b.day, b.grace, ${pausedDays('b')} AS paused, b.about_since AS first, b.back_from AS "backFrom",
      m.members IS NOT NULL OR EXISTS (SELECT FROM seat s JOIN seat_holder h ON h.seat_id = s.id
        WHERE s.group_id = b.about_id AND s.member_class = 'MEMBER' AND lower(h.during) <= b.day) AS "everSat",
      t.last_unbroken AS "lastUnbroken", (SELECT min(x) FROM unnest(t.moments) x WHERE t.last_unbroken IS NULL OR x > t.last_unbroken) AS "brokenSince",
      d.clauses, coalesce(m.members, '[]'::json) AS members
    FROM looked_back b JOIN turned t ON t.g = b.g JOIN today d ON d.g = b.g LEFT JOIN sitting m ON m.g = b.g`,
  verdictsOn: (row) => ({ REPRESENTED: represented(row) }),
});

function represented(row: Row): Verdict {
  const { clauses, day, everSat, members: evidence } = row;
  if (!everSat) {
    return cannotTell('No member of this group is recorded.', 'Its members, and for which organisation each sits.');
  }
  const met = clauses.filter((clause) => clause.met >= clause.atLeast);
  const figures = { count: met.length, of: clauses.length };
  const sentence = `Among the members: ${clauses.map(inWords).join('; ')}.`;
  if (clauses.some((clause) => clause.met + clause.unknown < clause.atLeast)) {
    const since = sinceBroken(row);
    const graceDays = since === null ? 0 : graceFrom(since, row);
    return keptOr(false, sentence, { day, graceDays, since, figures, evidence });
  }
  if (met.length === clauses.length) return { outcome: 'KEPT', sentence, figures, evidence };
  return cannotTell(sentence, 'For which organisation each member sits, and the unit of their post.', {
    figures,
    evidence,
  });
}

/** Null where it was broken before anybody asked. */
function sinceBroken({ first, backFrom, lastUnbroken, brokenSince }: Row): Day | null {
  return lastUnbroken === null && backFrom > first ? null : brokenSince;
}

function inWords({ isUnits, sector, name, atLeast, met, unknown }: Clause): string {
  const from = sector === null ? String(name) : sectorInWords(sector);
  const some = isUnits ? `${counted(met, 'unit')} of ${from}` : `${String(met)} from ${from}`;
  const none = isUnits ? `no unit of ${from}` : `nobody from ${from}`;
  const perhaps = met < atLeast && unknown > 0 ? `, of ${String(unknown)} more it is not recorded` : '';
  return `${met === 0 ? none : some}${perhaps} (at least ${String(atLeast)} agreed)`;
}
