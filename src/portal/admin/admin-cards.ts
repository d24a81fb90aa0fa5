import type { Action } from '../../access/policy';

/** Something that an administrator does, as a card on their page that leads there. */
export interface AdminCard {
  readonly text: string;
  readonly href: string;
  readonly about: string;
  /** The line of the policy without which it does not lead anywhere. */
  readonly needs: Action;
  readonly under: 'People and access' | 'Data' | 'How the portal works';
}

/** Everything that leads on from `/admin`, in its order, to whoever may see anything there. */
export const adminCards: readonly AdminCard[] = [
  {
    text: 'Accounts',
    href: '/admin/accounts',
    about: 'Who can sign in. Open and close accounts, give and end roles, help somebody who is locked out.',
    needs: 'access:read',
    under: 'People and access',
  },
  {
    text: 'Who holds which role',
    href: '/admin/access',
    about: 'Who may do what, since when, and when they were last seen. Download it for your quarterly review.',
    needs: 'access:read',
    under: 'People and access',
  },
  {
    text: 'Signing in at your organisation',
    href: '/admin/sign-on',
    about: 'Which provider people come in by, what its groups mean here, and whether it answers.',
    needs: 'sign-on:test',
    under: 'People and access',
  },
  {
    text: 'Audit',
    href: '/admin/audit',
    about: 'Who did what, when and from where. Check that nothing of it was touched.',
    needs: 'trail:read',
    under: 'People and access',
  },
  {
    text: 'Settings',
    href: '/admin/settings',
    about: 'What the partnership is called, and the thresholds that states and lists go by.',
    needs: 'settings:change',
    under: 'How the portal works',
  },
  {
    text: 'People',
    href: '/people',
    about: 'Find people, add somebody, see where they sit, take a name out of everything on request.',
    needs: 'directory:read',
    under: 'Data',
  },
  {
    text: 'Organisations and posts',
    href: '/organisations',
    about: 'Units, posts and who holds them, posts changing hands, and who stands in the place of whom.',
    needs: 'directory:read',
    under: 'Data',
  },
  {
    text: 'Priorities of the partners',
    href: '/priorities',
    about: 'What the partners want most, whose it is, and which teams address it.',
    needs: 'directory:read',
    under: 'Data',
  },
  {
    text: 'Set up a new team',
    href: '/teams/new',
    about: 'A list of what is to do, from its name to its promises, that can be left and taken up again.',
    needs: 'hits:open',
    under: 'Data',
  },
  {
    text: 'Bring in a file',
    href: '/admin/import',
    about: 'Preview a partnership file, with what is wrong in it line by line, then bring it in.',
    needs: 'partnership:import',
    under: 'Data',
  },
  {
    text: 'Bring in spreadsheets',
    href: '/admin/spreadsheets',
    about: 'People, who sat on a group and who came to meetings, from Excel or CSV: preview, bring in, undo.',
    needs: 'spreadsheets:import',
    under: 'Data',
  },
  {
    text: 'Everything as one file',
    href: '/api/v1/partnership/export',
    about: 'Download the whole partnership as JSON, to keep or to take elsewhere.',
    needs: 'partnership:export',
    under: 'Data',
  },
  {
    text: 'Mails',
    href: '/admin/mails',
    about: 'What the portal wrote to people: what went out, what waits, what could not be sent.',
    needs: 'mails:read',
    under: 'How the portal works',
  },
  {
    text: 'Other programs',
    href: '/admin/webhooks',
    about: 'Which programs are told when something is recorded, what they were told, and what did not arrive.',
    needs: 'webhooks:manage',
    under: 'How the portal works',
  },
];
