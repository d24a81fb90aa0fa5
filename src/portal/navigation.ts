import type { Action } from '../access/policy';

/** The rooms of the portal as the bar at the top names them, and the administrators’ own, which stands beside the account. */
export type Section = 'home' | 'teams' | 'meetings' | 'sponsors' | 'actions' | 'reports' | 'search' | 'admin';

interface Entry {
  readonly section: Section;
  readonly text: string;
  readonly href: string;
  /** The line of the policy without which there is nothing to see there. */
  readonly needs: Action;
}

/** What the bar offers, in its order, to whoever may see anything there. */
export const entries: readonly Entry[] = [
  { section: 'home', text: 'Home', href: '/', needs: 'catalogue:read' },
  { section: 'teams', text: 'Teams', href: '/teams', needs: 'structure:read' },
  { section: 'meetings', text: 'Meetings', href: '/meetings', needs: 'meetings:read' },
  { section: 'sponsors', text: 'Sponsors', href: '/sponsors', needs: 'sponsorship:read' },
  { section: 'actions', text: 'Actions', href: '/actions', needs: 'meetings:read' },
  { section: 'reports', text: 'Reports', href: '/reports', needs: 'reports:read' },
  { section: 'search', text: 'Search', href: '/search', needs: 'catalogue:read' },
];
