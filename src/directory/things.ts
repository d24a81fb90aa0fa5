import { belongsTo } from '../access/thing';
import type { Things } from '../access/thing';

/** Where things of the directory belong: a person is their own. */
export const directoryThings: Things = {
  person: {
    called: 'person',
    seenBy: 'directory:read',
    belongings: `SELECT ${belongsTo({ person: 'p.id' })} FROM person p WHERE p.id = $1`,
  },
};
