import type { Permission } from './permission';
import {
  everybody,
  everybodyOfHit,
  everything,
  own,
  belongsToIt,
  runsIt,
  runsItOrOwn,
  seesMeetings,
  seesPeople,
  sitsWithThem,
} from './permission';

/**
 * Who may do what, the whole of it: role × action × how far. Nothing else decides, and what does not stand here is refused.
 * "HIT managers log meetings here, commissioners see whether sponsors are a live relationship, administrators generate
 * governance reports, and everyone sees which promises are kept, with evidence."
 */
const policy = {
  'catalogue:read': {
    means: 'read what the portal itself offers: its rules, templates and their own permissions',
    token: 'read',
    roles: everybody,
  },
  'own:change': {
    means: 'look after their own password, second factor, sessions and tokens',
    token: 'admin',
    roles: everybody,
  },
  'directory:read': {
    means: 'see organisations, their units and posts, and people',
    token: 'read',
    roles: seesPeople,
  },
  'directory:change': {
    means: 'change organisations, units and posts, and who holds a post',
    token: 'write',
    roles: { ADMINISTRATOR: 'ALL', INTEGRATION: 'ALL' },
  },
  'people:record': {
    means: 'record people and where they work',
    token: 'write',
    roles: { ADMINISTRATOR: 'ALL', HIT_MANAGER: 'ALL', INTEGRATION: 'ALL' },
  },
  'contact-details:read': {
    means: 'read the e-mail address and telephone number of people: those who sit in their groups, and their own',
    token: 'read',
    roles: { ...sitsWithThem, AUDITOR: 'ALL', INTEGRATION: 'ALL' },
  },
  'access-needs:read': {
    means: 'read what people need to take part: those who sit in their groups, and their own',
    token: 'read',
    roles: sitsWithThem,
  },
  'times-away:read': {
    means: 'see when people are away, and who stands in for them',
    token: 'read',
    roles: { ...seesPeople, MEMBER: 'OWN', PUBLIC_CONTRIBUTOR: 'OWN' },
  },
  'times-away:say': {
    means: 'say when they are away, and who stands in for them',
    token: 'write',
    roles: own,
  },
  'people:held': {
    means: 'take out everything that is held about a person',
    token: 'admin',
    roles: own,
  },
  'people:pseudonymise': {
    means: 'take a person’s name and how to reach them out of everything, for good',
    token: 'admin',
    roles: { ADMINISTRATOR: 'ALL' },
  },
  'structure:read': {
    means: 'see HITs and groups: partners, seats and who sits in them, terms of reference, who reports to whom',
    token: 'read',
    roles: {
      ...everything,
      HIT_MANAGER: 'HIT',
      EXECUTIVE_SPONSOR: 'HIT',
      CHAIR: 'HIT',
      CO_LEAD: 'HIT',
      MEMBER: 'GROUP',
      PUBLIC_CONTRIBUTOR: 'GROUP',
    },
  },
  'structure:change': {
    means: 'change HITs and groups: partners, seats, appointments, terms of reference, reporting lines',
    token: 'write',
    roles: runsIt,
  },
  'hits:open': {
    means: 'add a HIT, or a group that belongs to none',
    token: 'write',
    roles: { ADMINISTRATOR: 'ALL', INTEGRATION: 'ALL' },
  },
  'meetings:read': {
    means: 'see meetings: agendas, records, attendance, decisions, actions, and what passed between groups',
    token: 'read',
    roles: seesMeetings,
  },
  'feeds:subscribe': {
    means: 'subscribe to calendars and news of what they see, at secret addresses that need no signing in',
    token: 'admin',
    roles: seesMeetings,
  },
  'confidential-items:read': {
    means: 'read agenda items that are confidential, with the decisions and actions under them',
    token: 'read',
    roles: {
      ADMINISTRATOR: 'ALL',
      AUDITOR: 'ALL',
      INTEGRATION: 'ALL',
      HIT_MANAGER: 'HIT',
      CHAIR: 'GROUP',
      CO_LEAD: 'GROUP',
      MEMBER: 'GROUP',
    },
  },
  'meetings:log': {
    means: 'plan, log, move and cancel meetings, and write their records',
    token: 'meetings:log',
    roles: { ...runsIt, CHAIR: 'GROUP', CO_LEAD: 'GROUP' },
  },
  'agenda:agree': {
    means: 'agree the agenda of a meeting',
    token: 'meetings:log',
    roles: { ...runsIt, CHAIR: 'GROUP' },
  },
  'agenda:raise': {
    means: 'ask for an item on an agenda of their groups',
    token: 'meetings:log',
    roles: belongsToIt,
  },
  'apologies:send': {
    means: 'say beforehand that somebody will not come to a meeting, and who comes instead',
    token: 'meetings:log',
    roles: runsItOrOwn,
  },
  'record:confirm': {
    means: 'confirm that the record of a meeting is right, and correct it afterwards',
    token: 'meetings:log',
    roles: { ...runsIt, CHAIR: 'GROUP' },
  },
  'actions:work': {
    means: 'say what became of an action: done, moved, dropped, opened again',
    token: 'meetings:log',
    roles: runsItOrOwn,
  },
  'passing:send': {
    means: 'send reports and items to other groups, and receive and answer them',
    token: 'meetings:log',
    roles: { ...runsIt, CHAIR: 'GROUP', CO_LEAD: 'GROUP' },
  },
  'sponsorship:read': {
    means: 'see executive sponsorships: contact, asks, opportunities and how alive the relationship is',
    token: 'read',
    roles: { ...everything, HIT_MANAGER: 'HIT', EXECUTIVE_SPONSOR: 'HIT' },
  },
  'sponsorship:change': {
    means: 'say who sponsors a HIT, and put asks and opportunities to them',
    token: 'write',
    roles: runsIt,
  },
  'sponsorship:take-part': {
    means: 'log contact with a sponsor, and answer what was asked',
    token: 'meetings:log',
    roles: { ...runsIt, EXECUTIVE_SPONSOR: 'OWN' },
  },
  'private-notes:read': {
    means: 'read the private notes of contact with sponsors',
    token: 'read',
    roles: { ADMINISTRATOR: 'ALL', HIT_MANAGER: 'HIT', AUDITOR: 'ALL' },
  },
  'promises:read': {
    means: 'see what was promised, whether it is kept, and the evidence',
    token: 'read',
    roles: everybodyOfHit,
  },
  'promises:declare': {
    means: 'record what was promised, and end a promise',
    token: 'write',
    roles: runsIt,
  },
  'promises:answer': {
    means: 'say what they think of a promise, and answer a finding',
    token: 'write',
    roles: { ...runsIt, EXECUTIVE_SPONSOR: 'HIT', CHAIR: 'GROUP', CO_LEAD: 'GROUP' },
  },
  'goals:read': {
    means: 'see the common goals of a HIT, who endorses them, and tensions with how they were handled',
    token: 'read',
    roles: everybodyOfHit,
  },
  'goals:change': {
    means: 'record common goals, and which partners endorse them',
    token: 'write',
    roles: runsIt,
  },
  'tensions:record': {
    means: 'record what holds a partner back, and how it was handled',
    token: 'write',
    roles: { ...runsIt, EXECUTIVE_SPONSOR: 'HIT', CHAIR: 'HIT', CO_LEAD: 'HIT' },
  },
  'knowledge:read': {
    means: 'read knowledge that is shared across HITs, or with their HITs and groups, and say that they have',
    token: 'read',
    roles: seesMeetings,
  },
  'knowledge:share': {
    means: 'share notes, links and files, withdraw them, and see who has read them',
    token: 'write',
    roles: { ...runsIt, EXECUTIVE_SPONSOR: 'HIT', CHAIR: 'GROUP', CO_LEAD: 'GROUP' },
  },
  'measures:read': {
    means: 'see measures of meetings, attendance and relationships',
    token: 'read',
    roles: { ...everything, HIT_MANAGER: 'HIT', EXECUTIVE_SPONSOR: 'HIT', CHAIR: 'GROUP', CO_LEAD: 'GROUP' },
  },
  'reports:read': {
    means: 'read governance reports',
    token: 'read',
    roles: { ...everything, HIT_MANAGER: 'HIT', EXECUTIVE_SPONSOR: 'HIT' },
  },
  'reports:write': {
    means: 'begin reports, write into them what they make of a period, and freeze them',
    token: 'write',
    roles: { ADMINISTRATOR: 'ALL', COMMISSIONER: 'ALL', HIT_MANAGER: 'HIT', INTEGRATION: 'ALL' },
  },
  'partnership:export': {
    means: 'take everything out as one file',
    token: 'admin',
    roles: { ADMINISTRATOR: 'ALL', AUDITOR: 'ALL', INTEGRATION: 'ALL' },
  },
  'partnership:import': {
    means: 'bring a whole file in, and freeze findings',
    token: 'admin',
    roles: { ADMINISTRATOR: 'ALL', INTEGRATION: 'ALL' },
  },
  'spreadsheets:import': {
    means: 'bring in people, memberships, attendance, actions and contacts from spreadsheets, and undo that',
    token: 'write',
    roles: runsIt,
  },
  'mails:read': {
    means: 'see which mails went to whom, and what they said',
    token: 'admin',
    roles: { ADMINISTRATOR: 'ALL' },
  },
  'webhooks:manage': {
    means: 'have other programs told of events, and see what they were told',
    token: 'admin',
    roles: { ADMINISTRATOR: 'ALL' },
  },
  'settings:change': {
    means: 'set the thresholds that states and lists go by, and how the partnership is called',
    token: 'admin',
    roles: { ADMINISTRATOR: 'ALL' },
  },
  'sign-on:test': {
    means: 'see how people sign in at their organisation, and test it',
    token: 'admin',
    roles: { ADMINISTRATOR: 'ALL' },
  },
  'access:manage': {
    means: 'open and close accounts, and give and end roles',
    token: 'admin',
    roles: { ADMINISTRATOR: 'ALL' },
  },
  'access:read': {
    means: 'see accounts and who holds which role',
    token: 'admin',
    roles: { ADMINISTRATOR: 'ALL', AUDITOR: 'ALL' },
  },
  'history:read': {
    means: 'see who changed a record, when, and what it said before',
    token: 'read',
    roles: {
      ADMINISTRATOR: 'ALL',
      AUDITOR: 'ALL',
      INTEGRATION: 'ALL',
      HIT_MANAGER: 'HIT',
      CHAIR: 'GROUP',
      CO_LEAD: 'GROUP',
    },
  },
  'trail:read': {
    means: 'read the trail of everything that was written, signed in to or taken out, and prove it',
    token: 'admin',
    roles: { ADMINISTRATOR: 'ALL', AUDITOR: 'ALL' },
  },
} as const satisfies Readonly<Record<string, Permission>>;

/** One line of the policy. */
export type Action = keyof typeof policy;
/** The lines of the policy, as they are read by the program. */
export const permissions: Readonly<Record<Action, Permission>> = policy;
