import { belongsTo } from '../access/thing';
import type { Things } from '../access/thing';

/** Where things of a HIT belong: to it. A document may be of a group instead. */
export const hitThings: Things = {
  hit: {
    called: 'HIT',
    seenBy: 'structure:read',
    belongings: `SELECT ${belongsTo({ hit: 'id' })} FROM hit WHERE id = $1`,
  },
  hitPartner: {
    called: 'partner',
    seenBy: 'structure:read',
    belongings: `SELECT ${belongsTo({ hit: 'hit_id' })} FROM hit_partner WHERE id = $1`,
  },
  sourceDocument: {
    called: 'source document',
    seenBy: 'structure:read',
    belongings: `SELECT ${belongsTo({ hit: 'coalesce(d.hit_id, g.hit_id)', group: 'd.group_id' })}
      FROM source_document d LEFT JOIN governance_group g ON g.id = d.group_id WHERE d.id = $1`,
  },
};
