import type { FastifyRequest } from 'fastify';
import { isWithin } from '../../access/check-reach';
import { reachIn } from '../../access/permitted';
import type { Action } from '../../access/policy';
import type { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import type { Reporter } from '../../sponsorship/sponsor-engagement.entity';
import { sponsorshipOnDay } from '../../sponsorship/sponsorship.queries';
import type { SponsorshipDetailView } from '../../sponsorship/sponsorships.dto';

/** A sponsorship with all that is recorded of it. Throws 404. */
export async function sponsorshipSeen(
  database: Database,
  viewer: Viewer,
  id: string,
  asOf: Day,
): Promise<SponsorshipDetailView> {
  const sponsorship = await database.one<SponsorshipDetailView>(viewer, sponsorshipOnDay, [id, asOf]);
  if (sponsorship === null) throw Problem.notFound('sponsorship');
  return sponsorship;
}

/** Whether whoever asks may do this with this sponsorship: whether its page offers it. */
export function mayHere(
  request: FastifyRequest,
  action: Action,
  { hitId, personId }: Pick<SponsorshipDetailView, 'hitId' | 'personId'>,
): boolean {
  return isWithin([{ hitId, groupId: null, personId }], reachIn(request, action));
}

/** On which side whoever asks stands: the sponsor's own, or the team's. */
export function sideOf(request: FastifyRequest, { personId }: Pick<SponsorshipDetailView, 'personId'>): Reporter {
  return request.identity?.personId === personId ? 'SPONSOR' : 'MANAGER';
}

/** Where the pages of one sponsor stand: in the room of sponsors, below the board and, where there is one, below the sponsor. */
export function belowBoard(
  sponsorship: Pick<SponsorshipDetailView, 'id' | 'personName'> | null,
  onDay = '',
): { readonly section: 'sponsors'; readonly trail: readonly { readonly text: string; readonly href: string }[] } {
  const board = { text: 'Sponsors', href: `/sponsors${onDay}` };
  if (sponsorship === null) return { section: 'sponsors', trail: [board] };
  return { section: 'sponsors', trail: [board, { text: sponsorship.personName, href: `/sponsors/${sponsorship.id}` }] };
}
