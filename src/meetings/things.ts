import { belongsTo } from '../access/thing';
import type { Thing, Things } from '../access/thing';

const groupsOfMeeting =
  'JOIN meeting_group m ON m.meeting_id = t.meeting_id JOIN governance_group g ON g.id = m.group_id';

function passing(called: string, from: string): Thing {
  const belongings = `SELECT ${belongsTo({ hit: 'g.hit_id', group: 'g.id' })} FROM ${from} WHERE t.id = $1`;
  return { called, seenBy: 'meetings:read', belongings };
}

/** Where things of meetings belong: to each group that met, and to the HITs around them. What passes between two belongs to both. */
export const meetingThings: Things = {
  meeting: {
    called: 'meeting',
    seenBy: 'meetings:read',
    belongings: `SELECT ${belongsTo({ hit: 'g.hit_id', group: 'g.id' })} FROM meeting_group m JOIN governance_group g ON g.id = m.group_id
      WHERE m.meeting_id = $1`,
  },
  /** As those who are to be there: a meeting is also of everybody who holds a seat on its day. */
  meetingToCome: {
    called: 'meeting',
    seenBy: 'meetings:read',
    belongings: `SELECT ${belongsTo({ hit: 'g.hit_id', group: 'g.id', person: 'h.person_id' })}
      FROM meeting_group m JOIN governance_group g ON g.id = m.group_id LEFT JOIN seat s ON s.group_id = g.id AND s.during @> m.meets_on
        LEFT JOIN seat_holder h ON h.seat_id = s.id AND h.during @> m.meets_on WHERE m.meeting_id = $1`,
  },
  plannedItem: {
    called: 'item of the agenda',
    seenBy: 'meetings:read',
    belongings: `SELECT ${belongsTo({ hit: 'g.hit_id', group: 'g.id' })} FROM planned_item t ${groupsOfMeeting} WHERE t.id = $1`,
  },
  keptItem: {
    called: 'kept item',
    seenBy: 'meetings:read',
    belongings: `SELECT ${belongsTo({ hit: 'g.hit_id', group: 'g.id' })} FROM kept_item t JOIN governance_group g ON g.id = t.group_id WHERE t.id = $1`,
  },
  apology: {
    called: 'apology',
    seenBy: 'meetings:read',
    belongings: `SELECT ${belongsTo({ hit: 'g.hit_id', group: 'g.id', person: 't.person_id' })} FROM apology t ${groupsOfMeeting} WHERE t.id = $1`,
  },
  action: {
    called: 'action',
    seenBy: 'meetings:read',
    belongings: `SELECT ${belongsTo({ hit: 'g.hit_id', group: 'g.id', person: 't.owner_person_id' })} FROM action t ${groupsOfMeeting} WHERE t.id = $1`,
  },
  decision: {
    called: 'decision',
    seenBy: 'meetings:read',
    belongings: `SELECT ${belongsTo({ hit: 'g.hit_id', group: 'g.id' })} FROM decision t ${groupsOfMeeting} WHERE t.id = $1`,
  },
  upwardReport: passing(
    'upward report',
    'upward_report t JOIN governance_group g ON g.id IN (t.group_id, t.parent_group_id)',
  ),
  groupUpdate: passing('update', 'group_update t JOIN governance_group g ON g.id = t.group_id'),
  escalation: passing('escalation', 'escalation t JOIN governance_group g ON g.id IN (t.from_group_id, t.to_group_id)'),
  interaction: passing(
    'interaction',
    'interaction t JOIN governance_group g ON g.id IN (t.group_id, t.other_group_id)',
  ),
};
