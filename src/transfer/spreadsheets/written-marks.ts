import type { AttendanceStatus } from '../../meetings/attendance.entity';
import type { ReadingKind } from './kinds';

/** What people write for each of our words, in small letters. */
type Words = Readonly<Record<string, readonly string[]>>;

const marks: Readonly<Partial<Record<AttendanceStatus, readonly string[]>>> = {
  PRESENT: [
    'present',
    'p',
    'y',
    'yes',
    'attended',
    'attending',
    'in attendance',
    'in_attendance',
    '1',
    '✓',
    '✔',
    '√',
    'in person',
    'there',
  ],
  PRESENT_ONLINE: ['online', 'present online', 'teams', 'virtual', 'remote', 'v', 'by phone', 'dialled in'],
  DEPUTY: ['deputy', 'd', 'dep', 'deputised', 'sent deputy', 'deputy attended', 'rep', 'substitute'],
  APOLOGIES: ['apologies', 'a', 'apols', 'apology', 'apologies received', 'apologies sent', 'sent apologies', 'ap'],
  ABSENT: ['absent', 'n', 'no', '0', 'did not attend', 'dna', 'no apologies', 'not present', 'abs'],
  LEAVE_OF_ABSENCE: ['leave', 'leave of absence', 'maternity leave', 'sick leave', 'sabbatical', 'l'],
  NOT_RECORDED: ['not recorded', '?', 'unknown', 'not known', '-', 'n/a', 'na'],
};

const capacities: Words = {
  ACADEMIC: ['academic', 'university', 'research', 'researcher'],
  SERVICE: ['service', 'clinical', 'provider', 'nhs', 'nhs provider', 'trust'],
  COMMISSIONING: ['commissioning', 'commissioner', 'ccg', 'icb', 'pct'],
  PUBLIC_HEALTH: ['public health'],
  PUBLIC_CONTRIBUTOR: ['public contributor', 'public', 'lay', 'lay member', 'patient', 'ppi', 'carer', 'service user'],
  VOLUNTARY: ['voluntary', 'voluntary sector', 'charity', 'third sector', 'vcse'],
  INDUSTRY: ['industry', 'company', 'commercial'],
};

const professions: Words = {
  MEDICAL: ['medical', 'doctor', 'gp', 'consultant', 'medic', 'physician', 'surgeon', 'psychiatrist'],
  NURSING_MIDWIFERY: ['nurse', 'nursing', 'midwife', 'midwifery', 'nursing and midwifery', 'health visitor'],
  AHP: ['ahp', 'allied health professional', 'physiotherapist', 'occupational therapist', 'dietitian', 'paramedic'],
  PUBLIC_HEALTH: ['public health'],
  MANAGEMENT: ['management', 'manager', 'administration', 'executive'],
  RESEARCH: ['research', 'researcher', 'academic', 'lecturer', 'professor', 'research fellow'],
  SOCIAL_CARE: ['social care', 'social worker', 'social work'],
  PHARMACY: ['pharmacy', 'pharmacist'],
  HEALTHCARE_SCIENCE: ['healthcare science', 'healthcare scientist', 'scientist'],
  LAY: ['lay', 'public', 'patient', 'public contributor', 'lay member', 'carer'],
  OTHER: ['other'],
};

const progress: Words = {
  OPEN: [
    'open',
    'ongoing',
    'in progress',
    'outstanding',
    'not started',
    'to do',
    'on track',
    'live',
    'carried forward',
  ],
  DONE: ['done', 'complete', 'completed', 'closed', 'finished', 'c', 'discharged'],
  DROPPED: ['dropped', 'cancelled', 'withdrawn', 'no longer needed', 'superseded', 'not needed'],
};

const contacts: Words = {
  ATTENDED_MEETING: [
    'came to the meeting',
    'attended',
    'attended meeting',
    'attended steering group',
    'meeting attended',
  ],
  ONE_TO_ONE: ['one to one', '1:1', '1-1', '121', 'met', 'met one to one', 'meeting with sponsor', 'catch up', 'call'],
  BRIEFING_RECEIVED: ['briefing', 'briefing sent', 'was sent a briefing', 'report sent', 'update sent'],
  OPPORTUNITY_REFERRED: ['opportunity', 'passed on', 'passed on an opportunity', 'funding call', 'referred'],
  BARRIER_REMOVED: ['barrier', 'barrier removed', 'unblocked', 'removed a barrier'],
  RESOURCE_SECURED: ['resource', 'resource secured', 'funding secured', 'secured a resource'],
  ADVOCACY: ['advocacy', 'spoke up', 'spoke up for the team', 'raised at board'],
  INTRODUCTION_MADE: ['introduction', 'introduced', 'made an introduction'],
  DECISION_OR_SIGN_OFF: ['decision', 'sign off', 'sign-off', 'signed off', 'approval'],
  VISIT: ['visit', 'visited', 'site visit'],
  CORRESPONDENCE: ['correspondence', 'email', 'e-mail', 'letter', 'phone', 'telephone', 'was in correspondence'],
};

/** Texts that stand for one of a few words. */
export const markWords: Readonly<Partial<Record<ReadingKind, Words>>> = {
  MARK: marks,
  CAPACITY: capacities,
  PROFESSION: professions,
  PROGRESS: progress,
  CONTACT: contacts,
};

/**
 * Our word for what somebody wrote, or null where that could mean one thing or another. A lone cross is not guessed: to some it
 * means that somebody came, to others that they did not.
 */
export function writtenMark(kind: ReadingKind, text: string): string | null {
  const words = Object.entries(markWords[kind] ?? {});
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/\.$/, '');
  const code = plain.toUpperCase().replaceAll(/[ -]/g, '_');
  return words.find(([word, known]) => word === code || known.includes(plain))?.[0] ?? null;
}
