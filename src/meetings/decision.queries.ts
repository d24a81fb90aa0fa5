import { jsonObject } from '../platform/database/json-object';
import { statement as named } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { isInSight, seesAll } from '../access/sight';
import { confidentialItem, readable } from './confidential-items';
import { metWithinReach } from './met-within-reach';

function text(of: string, instead?: string, sight = ':sight'): string {
  return readable(of, { meeting: 'd.meeting_id', position: 'd.item_position' }, sight, instead);
}

const seen = (meeting: string, sight: string): string =>
  `(${seesAll(sight)} OR EXISTS (SELECT FROM meeting_group sm JOIN governance_group sg ON sg.id = sm.group_id
    WHERE sm.meeting_id = ${meeting} AND ${isInSight(sight, { hit: 'sg.hit_id', group: 'sg.id' })}))`;

/** `sight` is that of confidential items, `meetings` that of meetings: what a decision hangs together with is told to whoever sees it. */
const columns = (sight: string, meetings: string): Record<string, string> => ({
  id: 'd.id',
  number: 'd.number',
  statement: text('d.statement', `'${confidentialItem}'`, sight),
  rationale: text('d.rationale', 'NULL', sight),
  ratifies: 'd.ratifies_decision_id',
  supersedes: `(SELECT o.number FROM decision o WHERE o.id = d.supersedes_decision_id AND ${seen('o.meeting_id', meetings)})`,
  supersededBy: `(SELECT coalesce(json_agg(o.number ORDER BY o.number), '[]'::json) FROM decision o
    WHERE o.supersedes_decision_id = d.id AND ${seen('o.meeting_id', meetings)})`,
  meetingId: 'd.meeting_id',
  decidedOn: 'm.meets_on',
  item: 'd.item_position',
  itemTitle: text('i.title', `'${confidentialItem}'`, sight),
  groupIds: groups('g.id'),
  groupNames: groups('g.name'),
});
const decisions = `decision d JOIN meeting m ON m.id = d.meeting_id
    LEFT JOIN agenda_item i ON i.meeting_id = d.meeting_id AND i.position = d.item_position`;

const groups = (what: string): string =>
  `(SELECT coalesce(json_agg(${what} ORDER BY g.key), '[]'::json)
  FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = d.meeting_id)`;
const ofMeetings = 'd.meeting_id IN (SELECT mg.meeting_id FROM meeting_group mg';

/** The register of decisions, latest first. Parameters: group, hit, from, to, q; sight of confidential items, and of meetings as `meetings`. */
export const decisionRegister: ListDefinition = {
  name: 'decisions',
  columns: columns(':sight', ':meetings'),
  from: decisions,
  filters: {
    group: `${ofMeetings} WHERE mg.group_id = :group)`,
    hit: `${ofMeetings} JOIN governance_group g ON g.id = mg.group_id WHERE g.hit_id = :hit)`,
    from: 'm.meets_on >= :from::date',
    to: 'm.meets_on <= :to::date',
    q: `strpos(lower(concat_ws(' ', d.number, ${text('d.statement', `'${confidentialItem}'`)}, ${text('d.rationale')})), lower(:q::text)) > 0`,
  },
  belongs: { where: metWithinReach('d.meeting_id') },
  order: [
    { by: 'm.meets_on', type: 'date' },
    { by: 'd.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const other = jsonObject({ id: 'o.id', number: 'o.number', meetingId: 'o.meeting_id', decidedOn: 'om.meets_on' });
const followingAction = jsonObject({
  id: 'a.id',
  number: 'a.number',
  task: readable(
    'a.task',
    { meeting: 'a.meeting_id', position: 'a.item_position', person: 'a.owner_person_id' },
    '$2',
    `'${confidentialItem}'`,
  ),
  ownerName: 'p.name',
  status: 'a.status',
  dueOn: 'a.due_on',
});
const sentItem = jsonObject({
  id: 'e.id',
  words: 'e.words',
  toGroupName: 't.name',
  sentOn: 'e.sent_on',
  receivedOn: 'e.received_on',
  answeredOn: 'e.answered_on',
  answer: 'e.answer',
});

/** One decision with what came before and after it. Values: id, sight of confidential items, sight of meetings. */
export const decisionWithHistory = named(
  'decision-with-history',
  `SELECT ${jsonObject({
    ...columns('$2', '$3'),
    ratified: `(SELECT ${other} FROM decision o JOIN meeting om ON om.id = o.meeting_id WHERE o.id = d.ratifies_decision_id AND ${seen('o.meeting_id', '$3')})`,
    ratifiedBy: `(SELECT coalesce(json_agg(${other} ORDER BY om.meets_on, o.number), '[]'::json) FROM decision o JOIN meeting om ON om.id = o.meeting_id
      WHERE o.ratifies_decision_id = d.id AND ${seen('o.meeting_id', '$3')})`,
    superseded: `(SELECT ${other} FROM decision o JOIN meeting om ON om.id = o.meeting_id WHERE o.id = d.supersedes_decision_id AND ${seen('o.meeting_id', '$3')})`,
    replacements: `(SELECT coalesce(json_agg(${other} ORDER BY om.meets_on, o.number), '[]'::json) FROM decision o JOIN meeting om ON om.id = o.meeting_id
      WHERE o.supersedes_decision_id = d.id AND ${seen('o.meeting_id', '$3')})`,
    actions: `(SELECT coalesce(json_agg(${followingAction} ORDER BY a.number), '[]'::json) FROM action a JOIN person p ON p.id = a.owner_person_id
      WHERE a.meeting_id = d.meeting_id AND a.item_position = d.item_position)`,
    sent: `(SELECT coalesce(json_agg(${sentItem} ORDER BY e.sent_on, e.id), '[]'::json) FROM escalation e JOIN governance_group t ON t.id = e.to_group_id
      WHERE e.from_meeting_id = d.meeting_id AND e.from_position = d.item_position)`,
  })}::text FROM ${decisions} WHERE d.id = $1`,
);
