import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { windowStart } from '../asked';
import { counted, listed } from '../counted';
import { groupsOfKind, wholeNumber } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { shareColumns, sharesContradict, sharesOf } from '../shares';
import type { SharesAsked } from '../shares';
import { byShare, cannotTell } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow, SharesAsked {
  readonly meetings: readonly MeetingHeld[];
}

interface MeetingHeld {
  readonly id: string;
  readonly on: Day;
  readonly isDraft: boolean;
  readonly decisions: readonly { readonly id: string; readonly item: number | null }[];
  /** Positions of the items that came for approval or decision and were not put off. */
  readonly forDecision: readonly number[];
}

const mostNamed = 10;

/**
 * "Decisions are referenced": whatever a meeting decided stands in the register, which gives each decision a number, its
 * meeting and so its day, and what was decided. What the record can prove is that something is not there: an item came for
 * approval or decision, was not put off, and no decision stands under it. It proves the opposite of a meeting with decisions
 * where no such item is left. Nobody can tell of a draft, of a meeting with neither such an item nor a decision (perhaps
 * nothing was to be decided), and of items left where other decisions of the meeting stand under no item: one may be theirs.
 */
export const decisionsNumbered = rule<Row, 'IN_REGISTER'>({
  kind: 'DECISIONS_NUMBERED',
  version: 1,
  name: 'Decisions are numbered and dated',
  question: 'Does what the group decided stand in the register of decisions, with its number and day?',
  evidence: 'Meetings of which a decision is missing, and the decisions in the register.',
  about: 'GROUP',
  grace: { days: 0, means: 'Days are not waited for: the share over the months back decides.' },
  parameters: {
    groups: groupsOfKind,
    ...sharesOf('meetings whose decisions stand in the register', 80, 58),
    leastMeetings: wholeNumber('of how many such meetings it must be known before anybody can tell', 1, 12, 1),
  },
  contradictions: sharesContradict,
  aspects: { IN_REGISTER: 'What was decided stands in the register' },
  sql: `, chosen AS MATERIALIZED (
      SELECT g.*, ${windowStart('g', `(g.p->>'windowMonths')::integer`, 'about_since')} AS window_from FROM asked_group g
    ), held AS MATERIALIZED (
      SELECT g.n, g.about_id, m.id, m.meets_on, m.record_state = 'DRAFT' AS is_draft
      FROM chosen g JOIN meeting_group mg ON mg.group_id = g.about_id AND mg.status = 'HELD' AND mg.meets_on BETWEEN g.window_from AND g.day
        JOIN meeting m ON m.id = mg.meeting_id
    ), decided AS (
      SELECT h.n, h.about_id, h.id, json_agg(json_build_object('id', d.id, 'item', d.item_position) ORDER BY d.number) AS decisions
      FROM held h JOIN decision d ON d.meeting_id = h.id GROUP BY h.n, h.about_id, h.id
    ), item AS (
      SELECT h.n, h.about_id, h.id, json_agg(i.position ORDER BY i.position) AS for_decision
      FROM held h JOIN agenda_item i ON i.meeting_id = h.id AND i.purpose IN ('APPROVAL', 'DECISION') AND NOT i.is_deferred
      GROUP BY h.n, h.about_id, h.id
    ), met AS (
      SELECT h.n, h.about_id, json_agg(json_build_object('id', h.id, 'on', h.meets_on, 'isDraft', h.is_draft,
        'decisions', coalesce(d.decisions, '[]'::json), 'forDecision', coalesce(i.for_decision, '[]'::json)) ORDER BY h.meets_on, h.id) AS meetings
      FROM held h LEFT JOIN decided d ON d.n = h.n AND d.about_id = h.about_id AND d.id = h.id
        LEFT JOIN item i ON i.n = h.n AND i.about_id = h.about_id AND i.id = h.id
      GROUP BY h.n, h.about_id
    )
    SELECT g.n, g."subjectKey", g.subject, ${shareColumns('g')}, coalesce(m.meetings, '[]'::json) AS meetings
    FROM chosen g LEFT JOIN met m ON m.n = g.n AND m.about_id = g.about_id`,
  verdictsOn: (row) => ({ IN_REGISTER: inRegister(row) }),
});

/** The items for decision under which none stands. */
function itemsLeft({ forDecision, decisions }: MeetingHeld): number[] {
  return forDecision.filter((position) => !decisions.some(({ item }) => item === position));
}

/** What the record proves of one meeting. */
function proves(meeting: MeetingHeld): 'SHOWN' | 'MISSING' | 'NOTHING' {
  const { isDraft, decisions } = meeting;
  if (isDraft) return 'NOTHING';
  if (itemsLeft(meeting).length === 0) return decisions.length > 0 ? 'SHOWN' : 'NOTHING';
  return decisions.some(({ item }) => item === null) ? 'NOTHING' : 'MISSING';
}

function inRegister({ meetings, ...asked }: Row): Verdict {
  if (meetings.length === 0) return cannotTell('No meeting is recorded.', 'The meetings that were held.');
  const shown = meetings.filter((meeting) => proves(meeting) === 'SHOWN');
  const lacking = meetings.filter((meeting) => proves(meeting) === 'MISSING');
  const figures = { count: shown.length, of: shown.length + lacking.length };
  const names = lacking.slice(-mostNamed).map((meeting) => {
    const left = itemsLeft(meeting);
    const items = listed(left.map(String), 'and');
    return `${dayInWords(meeting.on)} (${left.length === 1 ? 'item' : 'items'} ${items})`;
  });
  const earlier = lacking.length > mostNamed ? [`${String(lacking.length - mostNamed)} earlier`] : [];
  const whose =
    lacking.length === 0 ? '' : ` For decision, and none is recorded: ${listed([...earlier, ...names], 'and')}.`;
  const rest = meetings.length - figures.of;
  const untold =
    rest === 0 ? '' : ` Of ${counted(rest, 'meeting')} the record does not tell whether a decision is missing.`;
  const decisions = meetings.flatMap(({ on, decisions: all }) => all.map(({ id }) => ({ id, on })));
  const number =
    decisions.length === 0
      ? 'The register has no decision'
      : `The register has ${counted(decisions.length, 'decision')}, each with its number and day`;
  const sentence = `${number}. It is complete for ${String(figures.count)} of ${counted(figures.of, 'meeting')} that had something to decide.${whose}${untold}`;
  const evidence: Evidence[] = [
    ...lacking.map(({ id, on }): Evidence => ({ kind: 'meeting', id, on })),
    ...decisions.map(({ id, on }): Evidence => ({ kind: 'decision', id, on })),
  ];
  if (figures.of >= asked.leastMeetings)
    return { outcome: byShare(figures, asked.keptPercent, asked.slippingPercent), sentence, figures, evidence };
  const missing = 'What was decided, and which items of the agenda came for decision.';
  if (figures.of > 0) return cannotTell(`${sentence} That is too few to tell.`, missing, { figures, evidence });
  return cannotTell(`${number}, and no meeting tells whether one is missing.`, missing, { evidence });
}
