import { belongsTo } from '../access/thing';
import type { Things } from '../access/thing';

const ofHit = (called: string, table: string) =>
  ({
    called,
    seenBy: 'goals:read',
    belongings: `SELECT ${belongsTo({ hit: 't.hit_id' })} FROM ${table} t WHERE t.id = $1`,
  }) as const;

/** Where goals and tensions belong: to the HIT whose partners have them. */
export const exchangeThings: Things = {
  commonGoal: ofHit('common goal', 'common_goal'),
  tension: ofHit('tension', 'tension'),
};
