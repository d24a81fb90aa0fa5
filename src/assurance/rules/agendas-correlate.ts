import { windowStart } from '../asked';
import { counted, listed } from '../counted';
import { plain } from '../measures/agenda-alignment.queries';
import { groupsOfKind, keyOf, wholeNumber } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { cannotTell } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow {
  readonly other: string;
  readonly thresholdPercent: number;
  /** Different topics here, there, and on both agendas. */
  readonly here: number;
  readonly there: number;
  readonly shared: readonly string[];
  readonly meetings: readonly Evidence[];
}

const mostNamed = 10;

/**
 * "The agenda of the HIT and the [clinical conditions] steering group correlate strongly and support clinical service
 * delivery." Compared are the topics that were typed at the items of both agendas, at the held meetings of the same months,
 * each topic once and however it is written. The source gives no threshold: it is the promise's own, of the overlap coefficient,
 * that is the share of the shorter list that is on both. Each direction is told; the Jaccard index only beside them, because it
 * misleads where one agenda is much longer. No group is compared with itself: where the promise is about each group of a kind
 * and names one of them, that one is left out.
 */
export const agendasCorrelate = rule<Row, 'OVERLAP'>({
  kind: 'AGENDAS_CORRELATE',
  version: 1,
  name: 'Its agenda has topics in common with another group’s',
  question: 'Do as many of the topics come to both groups as was promised?',
  evidence: 'The meetings of both groups at which a shared topic was on the agenda.',
  about: 'GROUP',
  grace: { days: 0, means: 'Days are not waited for: the topics of the months back decide.' },
  parameters: {
    groups: groupsOfKind,
    with: keyOf('group', 'with which other group, by its key'),
    thresholdPercent: wholeNumber('which share of the shorter list of topics is on both, in per cent', 1, 100),
    windowMonths: wholeNumber('over how many months back', 1, 120, 12),
  },
  aspects: { OVERLAP: 'Topics come to both groups' },
  sql: `, chosen AS MATERIALIZED (
      SELECT a.*, ${windowStart('a', `(a.p->>'windowMonths')::integer`, 'about_since')} AS window_from, o.id AS other_id, o.name AS other
      FROM asked_group a JOIN governance_group o ON o.key = a.p->>'with' AND o.id <> a.about_id
    ), typed AS MATERIALIZED (
      SELECT c.n, c.about_id, v.is_here, mg.meeting_id, mg.meets_on, x.typed
      FROM chosen c CROSS JOIN LATERAL (VALUES (c.about_id, true), (c.other_id, false)) v(group_id, is_here)
        JOIN meeting_group mg ON mg.group_id = v.group_id AND mg.status = 'HELD' AND mg.meets_on BETWEEN c.window_from AND c.day
        JOIN agenda_item i ON i.meeting_id = mg.meeting_id AND NOT i.is_confidential CROSS JOIN LATERAL unnest(i.topics) x(typed)
    ), known AS MATERIALIZED (
      -- The same few topics stand on all agendas: each is made plain once.
      SELECT typed, ${plain('typed', '-')} AS topic FROM (SELECT DISTINCT typed FROM typed) x
    ), said AS MATERIALIZED (
      SELECT DISTINCT t.n, t.about_id, t.is_here, t.meeting_id, t.meets_on, k.topic FROM typed t JOIN known k ON k.typed = t.typed AND k.topic <> ''
    ), topic AS MATERIALIZED (
      SELECT n, about_id, topic, bool_or(is_here) AS here, bool_or(NOT is_here) AS there FROM said GROUP BY n, about_id, topic
    ), counted AS (
      SELECT n, about_id, count(*) FILTER (WHERE here)::integer AS here, count(*) FILTER (WHERE there)::integer AS there,
        json_agg(topic ORDER BY topic COLLATE "C") FILTER (WHERE here AND there) AS shared
      FROM topic GROUP BY n, about_id
    ), met AS (
      SELECT n, about_id, json_agg(json_build_object('kind', 'meeting', 'id', meeting_id, 'on', meets_on) ORDER BY meets_on, meeting_id) AS meetings
      FROM (SELECT DISTINCT s.n, s.about_id, s.meeting_id, s.meets_on FROM said s
        JOIN topic t ON t.n = s.n AND t.about_id = s.about_id AND t.topic = s.topic AND t.here AND t.there) d GROUP BY n, about_id
    )
    SELECT c.n, c."subjectKey", c.subject, c.other, (c.p->>'thresholdPercent')::integer AS "thresholdPercent", coalesce(k.here, 0) AS here,
      coalesce(k.there, 0) AS there, coalesce(k.shared, '[]'::json) AS shared, coalesce(m.meetings, '[]'::json) AS meetings
    FROM chosen c LEFT JOIN counted k ON k.n = c.n AND k.about_id = c.about_id LEFT JOIN met m ON m.n = c.n AND m.about_id = c.about_id`,
  verdictsOn: (row) => ({ OVERLAP: overlap(row) }),
});

function overlap({ other, thresholdPercent, here, there, shared, meetings: evidence }: Row): Verdict {
  if (here === 0 || there === 0) {
    const whose = here === 0 ? 'this group' : other;
    return cannotTell(`No topics are noted on the agendas of ${whose}.`, `The topics of the agenda items of ${whose}.`);
  }
  const both = shared.length;
  const figures = { count: both, of: Math.min(here, there) };
  const others = both > mostNamed ? [`${String(both - mostNamed)} more`] : [];
  const names = both === 0 ? '' : ` On both: ${listed([...shared.slice(0, mostNamed), ...others], 'and')}.`;
  const directions = `${String(both)} of its ${counted(here, 'topic')} also came to ${other}, and ${String(both)} of the ${String(there)} there came here.`;
  const share = `${inPercent(both, figures.of)} of the shorter list, where ${String(thresholdPercent)}% was agreed`;
  const jaccard = `${inPercent(both, here + there - both)} of all ${String(here + there - both)} topics (Jaccard)`;
  const isKept = both * 100 >= thresholdPercent * figures.of;
  const sentence = `${directions} That is ${share}; ${jaccard}.${names}`;
  return { outcome: isKept ? 'KEPT' : 'NOT_KEPT', sentence, figures, evidence };
}

/** Rounded down, so that a share just below what was agreed never reads as if it had reached it. */
function inPercent(count: number, of: number): string {
  return `${String(Math.floor((count * 100) / of))}%`;
}
