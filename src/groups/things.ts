import { belongsTo } from '../access/thing';
import type { Thing, Things } from '../access/thing';

const group = belongsTo({ hit: 'g.hit_id', group: 'g.id' });

/** Something that hangs on a group: the table, and how to come from it to the group `g`. */
function ofGroup(called: string, from: string): Thing {
  return { called, seenBy: 'structure:read', belongings: `SELECT ${group} FROM ${from} WHERE t.id = $1` };
}

const by = (table: string): string => `${table} t JOIN governance_group g ON g.id = t.group_id`;
const bySeat = (table: string): string =>
  `${table} t JOIN seat s ON s.id = t.seat_id JOIN governance_group g ON g.id = s.group_id`;

/**
 * Where things of a group belong: to it, and to the HIT around it. A line or link is that of the group it was drawn from. A tied
 * group is one that is named at the other end of a line or link, and may be sent what goes over it: whoever sees either end may.
 */
export const groupThings: Things = {
  group: {
    called: 'group',
    seenBy: 'structure:read',
    belongings: `SELECT ${group} FROM governance_group g WHERE g.id = $1`,
  },
  tiedGroup: {
    called: 'group',
    seenBy: 'structure:read',
    belongings: `SELECT ${group} FROM governance_group g
      WHERE g.id = $1 OR g.id IN (SELECT group_id FROM reporting_line WHERE parent_group_id = $1 UNION ALL SELECT parent_group_id FROM reporting_line WHERE group_id = $1
        UNION ALL SELECT group_id FROM working_link WHERE other_group_id = $1 UNION ALL SELECT other_group_id FROM working_link WHERE group_id = $1)`,
  },
  seat: ofGroup('seat', by('seat')),
  occupancy: ofGroup('occupancy', bySeat('seat_occupancy')),
  namedDeputy: ofGroup('named deputy', bySeat('named_deputy')),
  quorumRule: ofGroup('quorum rule', by('quorum_rule')),
  rhythm: ofGroup('rhythm', by('rhythm')),
  termsOfReference: ofGroup('edition of terms of reference', by('terms_of_reference')),
  reportingLine: ofGroup('reporting line', by('reporting_line')),
  workingLink: ofGroup(
    'working link',
    'working_link t JOIN governance_group g ON g.id IN (t.group_id, t.other_group_id)',
  ),
};
