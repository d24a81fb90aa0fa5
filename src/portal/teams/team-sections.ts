import type { FastifyRequest } from 'fastify';
import { reachesHit } from '../../access/permitted';
import type { Action } from '../../access/policy';
import type { Day } from '../../platform/time/period';

/** The pages about one team, in their order, and what it takes to see each. */
const teamPages: readonly { readonly at: string; readonly text: string; readonly needs: Action }[] = [
  { at: '', text: 'Overview', needs: 'structure:read' },
  { at: '/people', text: 'People', needs: 'structure:read' },
  { at: '/groups', text: 'Groups', needs: 'structure:read' },
  { at: '/structure', text: 'Structure', needs: 'structure:read' },
  { at: '/meetings', text: 'Meetings', needs: 'meetings:read' },
  { at: '/actions', text: 'Actions', needs: 'meetings:read' },
  { at: '/sponsor', text: 'Sponsor', needs: 'sponsorship:read' },
  { at: '/goals', text: 'Goals and knowledge', needs: 'goals:read' },
  { at: '/checks', text: 'Checks', needs: 'promises:read' },
  { at: '/history', text: 'History', needs: 'structure:read' },
];

/** The links between the pages of a team that are offered to whoever asks; a day that is looked at stays with them. */
export function teamSections(request: FastifyRequest, id: string, current: string, asOf: Day | undefined): object[] {
  const query = asOf === undefined ? '' : `?asOf=${asOf}`;
  return teamPages
    .filter(({ needs }) => reachesHit(request, needs, id))
    .map(({ at, text }) => ({ text, href: `/teams/${id}${at}${query}`, current: at === current }));
}
