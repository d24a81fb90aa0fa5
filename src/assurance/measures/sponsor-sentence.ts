import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { EngagementKind } from '../../sponsorship/sponsor-engagement.entity';
import type { LivenessState, RelationshipState } from './liveness';
import type { HitActivity, PausedOf, SponsorFacts } from './sponsor-activity';

/** The one word that pages, mails and reports use for each state. */
export const livenessWords: Readonly<Record<LivenessState, string>> = {
  LIVE: 'Live',
  COOLING: 'Going quiet',
  DORMANT: 'Quiet',
  NEVER_ENGAGED: 'No contact yet',
  VACANT: 'No sponsor',
  PAUSED: 'Paused',
};

/** What a contact was, as a sentence says it of the sponsor. */
export const whatHappened: Readonly<Record<EngagementKind, string>> = {
  ATTENDED_MEETING: 'came to the meeting',
  ONE_TO_ONE: 'met one to one',
  BRIEFING_RECEIVED: 'was sent a briefing',
  OPPORTUNITY_REFERRED: 'passed on an opportunity',
  BARRIER_REMOVED: 'removed a barrier',
  RESOURCE_SECURED: 'secured a resource',
  ADVOCACY: 'spoke up for the team',
  INTRODUCTION_MADE: 'made an introduction',
  DECISION_OR_SIGN_OFF: 'gave a decision or sign-off',
  VISIT: 'visited',
  CORRESPONDENCE: 'was in correspondence',
};

/** What the sentence about a relationship rests on. */
export type LastHeardOf = Pick<SponsorFacts, 'since' | 'fromStart' | 'lastContact' | 'lastSubstantive'>;

/**
 * Why a relationship is in its state, in a sentence that names the event and who says so: "Live. Came to the meeting on
 * 3 November; reported by the team." What was sent to the sponsor later is named too, because it does not count.
 */
export function relationshipSentence(state: RelationshipState, sponsor: LastHeardOf, asOf: Day): string {
  const { lastSubstantive: last, fromStart, since } = sponsor;
  const later = passiveSince(sponsor, asOf);
  if (last === null) {
    return `${livenessWords[state]}. Sponsor since ${shortDay(since, asOf)}, ${daysInWords(fromStart)}.${later}`;
  }
  const event = `${whatHappened[last.kind]} on ${shortDay(last.on, asOf)}`;
  const source = whoSays(last.reportedBy === 'SPONSOR', last.isConfirmed);
  if (state === 'LIVE') return `${livenessWords[state]}. ${capitalised(event)}; ${source}.${later}`;
  return `${livenessWords[state]}. Last contact that counts was ${daysInWords(last)} ago: ${event}; ${source}.${later}`;
}

/** Why a HIT without a sponsor, or on pause, is in its state. `silence` is that of its liveliest sponsor. */
export function hitSentence(state: 'VACANT' | 'PAUSED', hit: HitActivity, silence: PausedOf | null, asOf: Day): string {
  if (state === 'PAUSED') {
    const stands = silence === null ? '' : ` The clock stands still at ${counted(silence.days - silence.pausedDays)}.`;
    return `${livenessWords[state]}. On pause since ${shortDay(hit.statusSince, asOf)}.${stands}`;
  }
  if (hit.vacancy === null) return `${livenessWords[state]}.`;
  const { since, hadSponsor } = hit.vacancy;
  const start = hadSponsor ? 'Nobody' : 'Nobody yet; live';
  return `${livenessWords[state]}. ${start} since ${shortDay(since, asOf)}, ${daysInWords(hit.vacancy)}.`;
}

function whoSays(isBySponsor: boolean, isConfirmed: boolean): string {
  const [teller, other] = isBySponsor ? ['the sponsor', 'the team'] : ['the team', 'the sponsor'];
  return isConfirmed ? `reported by ${teller}, confirmed by ${other}` : `reported by ${teller}`;
}

/** "They looked at our briefing" is not contact: said, so that nobody counts it. */
function passiveSince({ lastContact, lastSubstantive }: LastHeardOf, asOf: Day): string {
  if (lastContact === null || (lastSubstantive !== null && lastContact.on <= lastSubstantive.on)) return '';
  const event = `${capitalised(whatHappened[lastContact.kind])} on ${shortDay(lastContact.on, asOf)}`;
  return ` ${event}, which does not count as contact.`;
}

function daysInWords({ days, pausedDays }: PausedOf): string {
  return pausedDays === 0 ? counted(days) : `${counted(days)} (${String(pausedDays)} of them paused)`;
}

const counted = (days: number): string => (days === 1 ? '1 day' : `${String(days)} days`);

/** The year is only said when it is another one. */
function shortDay(day: Day, asOf: Day): string {
  const words = dayInWords(day);
  return day.slice(0, 4) === asOf.slice(0, 4) ? words.slice(0, -5) : words;
}

/** Words as a sentence begins with them. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
