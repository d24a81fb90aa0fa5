import { belongsTo } from '../access/thing';
import type { Things } from '../access/thing';

/** Where things of a HIT belong: to it. */
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
    belongings: `SELECT ${belongsTo({ hit: 'hit_id' })} FROM source_document WHERE id = $1`,
  },
};
