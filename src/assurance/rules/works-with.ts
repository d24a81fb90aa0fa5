import { jointWork } from '../joint-work';
import {
  countedIn,
  pairColumns,
  pairsBy,
  pairsContradict,
  pairShares,
  periodOf,
  periodsVerdict,
  tieVerdict,
} from '../pairs';
import type { PairRow } from '../pairs';
import { groupsOfKind, keysOf, months } from '../parameter-fields';
import { rule } from '../rule';
import { cannotTell } from '../verdict';
import type { Evidence } from '../verdict';

interface Row extends PairRow {
  readonly everTogether: boolean;
  readonly together: readonly Evidence[];
}

const linkOf = `(x.group_id, x.other_group_id) = (least(a.about_id, o.id), greatest(a.about_id, o.id))`;

const jointWorkSince = (from: string): string =>
  jointWork({ one: 'a.about_id', other: 'a.other_id', from, to: 'a.day' });

/**
 * "And work with the two thematic groups." A link is one thing and joint work another: the link is there on the day, and in each
 * whole period of calendar months there was a held meeting of both groups, an item that one of them sent and that stands in the
 * record of the other, or something else that they did together.
 */
export const worksWith = rule<Row, 'LINK' | 'JOINT_WORK'>({
  kind: 'WORKS_WITH',
  version: 1,
  name: 'Works with other groups',
  question: 'Does the group work with those that it said it would, and is there joint work to show for it?',
  evidence: 'The working links, joint meetings, items that one sent and the other received, and other joint work.',
  about: 'GROUP',
  grace: {
    days: 0,
    means: 'Days after the end of a period before one without joint work is counted, or after a link has ended.',
  },
  parameters: {
    groups: groupsOfKind,
    with: keysOf('group', 'with which groups, by their keys'),
    every: months('how often: P1M for monthly, P3M for quarterly, and so on', 'P3M'),
    ...pairShares,
  },
  contradictions: pairsContradict,
  aspects: {
    LINK: 'There is a working link',
    JOINT_WORK: 'Joint work in each period',
  },
  sql: `${pairsBy('with', `working_link x WHERE ${linkOf}`, `a.p->>'every'`)}
    , doing AS (
      SELECT a.n, a.about_id, a.other_id, array_agg(DISTINCT ${periodOf('w.day')}) AS periods,
        json_agg(json_build_object('kind', w.kind, 'id', w.id, 'on', w.day) ORDER BY w.day, w.id) AS together
      FROM pair a CROSS JOIN LATERAL (${jointWorkSince('a.reach_from')}) w GROUP BY a.n, a.about_id, a.other_id
    )
    SELECT ${pairColumns('↔')}, coalesce(d.together, '[]'::json) AS together,
      CASE WHEN d.n IS NULL THEN EXISTS (${jointWorkSince(`'-infinity'::date`)}) ELSE true END AS "everTogether"
    FROM pair a LEFT JOIN doing d ON d.n = a.n AND d.about_id = a.about_id AND d.other_id = a.other_id
      ${countedIn('d.periods')}`,
  verdictsOn: (row) => ({
    LINK: tieVerdict(row, 'workingLink', 'working link with'),
    JOINT_WORK: row.everTogether
      ? periodsVerdict(row, 'Joint work', row.together)
      : cannotTell(
          `No joint work with ${row.other} is recorded.`,
          'Joint meetings, items that one sent and the other received, or other joint work.',
        ),
  }),
});
