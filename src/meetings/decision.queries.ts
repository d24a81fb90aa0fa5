import type { ListDefinition } from '../platform/http/list';
import { confidentialItem, readable } from './confidential-items';
import { metWithinReach } from './met-within-reach';

function text(of: string, instead?: string): string {
  return readable(of, { meeting: 'd.meeting_id', position: 'd.item_position' }, ':sight', instead);
}

const statement = text('d.statement', `'${confidentialItem}'`);
const rationale = text('d.rationale');

const groups = (what: string): string =>
  `(SELECT coalesce(json_agg(${what} ORDER BY g.key), '[]'::json)
  FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = d.meeting_id)`;
const ofMeetings = 'd.meeting_id IN (SELECT mg.meeting_id FROM meeting_group mg';

/** The register of decisions, latest first. Parameters: group, hit, from, to, q; sight of confidential items. */
export const decisionRegister: ListDefinition = {
  name: 'decisions',
  columns: {
    id: 'd.id',
    number: 'd.number',
    statement,
    rationale,
    ratifies: 'd.ratifies_decision_id',
    meetingId: 'd.meeting_id',
    decidedOn: 'm.meets_on',
    item: 'd.item_position',
    itemTitle: text('i.title', `'${confidentialItem}'`),
    groupIds: groups('g.id'),
    groupNames: groups('g.name'),
  },
  from: `decision d JOIN meeting m ON m.id = d.meeting_id
    LEFT JOIN agenda_item i ON i.meeting_id = d.meeting_id AND i.position = d.item_position`,
  filters: {
    group: `${ofMeetings} WHERE mg.group_id = :group)`,
    hit: `${ofMeetings} JOIN governance_group g ON g.id = mg.group_id WHERE g.hit_id = :hit)`,
    from: 'm.meets_on >= :from::date',
    to: 'm.meets_on <= :to::date',
    q: `strpos(lower(concat_ws(' ', d.number, ${statement}, ${rationale})), lower(:q::text)) > 0`,
  },
  belongs: { where: metWithinReach('d.meeting_id') },
  order: [
    { by: 'm.meets_on', type: 'date' },
    { by: 'd.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
