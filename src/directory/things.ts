import { belongsTo } from '../access/thing';
import type { Things } from '../access/thing';

/** People are everybody's to see who sees the directory; what is held about one is their own. */
export const directoryThings: Things = {
  person: {
    called: 'person',
    seenBy: 'directory:read',
    belongings: `SELECT ${belongsTo({ person: 'id' })} FROM person WHERE id = $1`,
  },
  timeAway: {
    called: 'time away',
    seenBy: 'times-away:read',
    belongings: `SELECT ${belongsTo({ person: 'person_id' })} FROM time_away WHERE id = $1`,
  },
};
