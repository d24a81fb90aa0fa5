import { belongsTo } from '../access/thing';
import type { Thing, Things } from '../access/thing';

const sponsorship = belongsTo({ hit: 's.hit_id', person: 's.person_id' });

function ofSponsorship(called: string, table: string): Thing {
  const belongings = `SELECT ${sponsorship} FROM ${table} t JOIN executive_sponsorship s ON s.id = t.sponsorship_id WHERE t.id = $1`;
  return { called, seenBy: 'sponsorship:read', belongings };
}

/** Where things of a sponsorship belong: to the HIT, and to the sponsor. */
export const sponsorshipThings: Things = {
  sponsorship: {
    called: 'sponsorship',
    seenBy: 'sponsorship:read',
    belongings: `SELECT ${sponsorship} FROM executive_sponsorship s WHERE s.id = $1`,
  },
  ask: ofSponsorship('ask', 'sponsor_ask'),
  engagement: ofSponsorship('engagement', 'sponsor_engagement'),
  opportunity: ofSponsorship('opportunity', 'opportunity'),
};
