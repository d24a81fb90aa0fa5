/** What somebody may be to the partnership. Held from day to day by a grant, on what the role is about. */
export const roles = [
  'ADMINISTRATOR',
  'HIT_MANAGER',
  'COMMISSIONER',
  'EXECUTIVE_SPONSOR',
  'CHAIR',
  'CO_LEAD',
  'MEMBER',
  'PUBLIC_CONTRIBUTOR',
  'AUDITOR',
  'INTEGRATION',
] as const;
export type Role = (typeof roles)[number];

/** What a role is held on: the whole partnership, one HIT, or one group. */
export type RoleAbout = 'PARTNERSHIP' | 'HIT' | 'GROUP';

export const roleIsAbout: Readonly<Record<Role, RoleAbout>> = {
  ADMINISTRATOR: 'PARTNERSHIP',
  HIT_MANAGER: 'HIT',
  COMMISSIONER: 'PARTNERSHIP',
  EXECUTIVE_SPONSOR: 'HIT',
  CHAIR: 'GROUP',
  CO_LEAD: 'GROUP',
  MEMBER: 'GROUP',
  PUBLIC_CONTRIBUTOR: 'GROUP',
  AUDITOR: 'PARTNERSHIP',
  INTEGRATION: 'PARTNERSHIP',
};

/** What a page calls somebody who holds the role. */
export const roleInWords: Readonly<Record<Role, string>> = {
  ADMINISTRATOR: 'Administrator',
  HIT_MANAGER: 'HIT manager',
  COMMISSIONER: 'Commissioner',
  EXECUTIVE_SPONSOR: 'Executive sponsor',
  CHAIR: 'Chair',
  CO_LEAD: 'Co-lead',
  MEMBER: 'Member',
  PUBLIC_CONTRIBUTOR: 'Public contributor',
  AUDITOR: 'Auditor',
  INTEGRATION: 'Integration',
};
