import type { Role } from './roles';

/**
 * How far a role reaches in one action:
 * ALL everything · HIT what belongs to the HIT it is held on, or around the group it is held on · GROUP what belongs to the group
 * it is held on · OWN what is the person's own in those, such as an action that they own. No entry: not at all.
 */
export type Extent = 'ALL' | 'HIT' | 'GROUP' | 'OWN';

/** What a token must be good for. `read` never changes anything; `admin` is what only administrators and auditors do. */
export const tokenScopes = ['read', 'meetings:log', 'write', 'admin'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** One line of the policy: what it means, for which tokens, and how far each role reaches. */
export interface Permission {
  /** What it lets somebody do, completing “They may …”. */
  readonly means: string;
  readonly token: TokenScope;
  readonly roles: Readonly<Partial<Record<Role, Extent>>>;
}

/** The roles that see the whole partnership. */
export const everything = { ADMINISTRATOR: 'ALL', COMMISSIONER: 'ALL', AUDITOR: 'ALL', INTEGRATION: 'ALL' } as const;
/** Those who see the directory of the partnership. */
export const seesPeople = {
  ...everything,
  HIT_MANAGER: 'ALL',
  EXECUTIVE_SPONSOR: 'ALL',
  CHAIR: 'ALL',
  CO_LEAD: 'ALL',
} as const;
/** Every person for what is their own, and administrators for everybody. */
export const own = {
  ADMINISTRATOR: 'ALL',
  HIT_MANAGER: 'OWN',
  COMMISSIONER: 'OWN',
  EXECUTIVE_SPONSOR: 'OWN',
  CHAIR: 'OWN',
  CO_LEAD: 'OWN',
  MEMBER: 'OWN',
  PUBLIC_CONTRIBUTOR: 'OWN',
  AUDITOR: 'OWN',
} as const;
/** Those who see what groups do when they meet. */
export const seesMeetings = {
  ...everything,
  HIT_MANAGER: 'HIT',
  EXECUTIVE_SPONSOR: 'HIT',
  CHAIR: 'GROUP',
  CO_LEAD: 'GROUP',
  MEMBER: 'GROUP',
  PUBLIC_CONTRIBUTOR: 'GROUP',
} as const;
/** The roles that run a HIT. */
export const runsIt = { ADMINISTRATOR: 'ALL', HIT_MANAGER: 'HIT', INTEGRATION: 'ALL' } as const;
/** Those who run a HIT, and whoever else belongs to it or to its groups. */
export const belongsToIt = {
  ...runsIt,
  EXECUTIVE_SPONSOR: 'HIT',
  CHAIR: 'GROUP',
  CO_LEAD: 'GROUP',
  MEMBER: 'GROUP',
  PUBLIC_CONTRIBUTOR: 'GROUP',
} as const;
/** The roles that run a HIT, with those who have a part of their own in it. */
export const runsItOrOwn = {
  ...runsIt,
  CHAIR: 'GROUP',
  CO_LEAD: 'GROUP',
  EXECUTIVE_SPONSOR: 'OWN',
  MEMBER: 'OWN',
  PUBLIC_CONTRIBUTOR: 'OWN',
} as const;
/** Those who sit with a sponsor, a person or a group closely enough for what is theirs. */
export const sitsWithThem = {
  ADMINISTRATOR: 'ALL',
  HIT_MANAGER: 'HIT',
  EXECUTIVE_SPONSOR: 'OWN',
  CHAIR: 'GROUP',
  CO_LEAD: 'GROUP',
  COMMISSIONER: 'OWN',
} as const;
/** Those who see the whole partnership, and everybody who has a part in a HIT. */
export const everybodyOfHit = {
  ...everything,
  HIT_MANAGER: 'HIT',
  EXECUTIVE_SPONSOR: 'HIT',
  CHAIR: 'HIT',
  CO_LEAD: 'HIT',
  MEMBER: 'HIT',
  PUBLIC_CONTRIBUTOR: 'HIT',
} as const;
/** Every role, everywhere. */
export const everybody = {
  ...everything,
  HIT_MANAGER: 'ALL',
  EXECUTIVE_SPONSOR: 'ALL',
  CHAIR: 'ALL',
  CO_LEAD: 'ALL',
  MEMBER: 'ALL',
  PUBLIC_CONTRIBUTOR: 'ALL',
} as const;
