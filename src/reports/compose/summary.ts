import { dayInWords } from '../../platform/time/day-in-words';
import { outcomeWords } from '../../assurance/outcome';
import type { Outcome } from '../../assurance/outcome';
import type { PromiseInReport, TeamReport } from '../complete-report';
import { bullets, heading } from '../document';
import type { Block } from '../document';
import { quorate } from './meetings';
import { clausesOf, of, tally } from './promises';
import { contactInWords } from './sponsorship';
import { howMany, share } from './words';

/** The figures of a team in words, one line a matter. */
export function keyFigures({ hit, promises, quoracy }: TeamReport): Block {
  const { actions, meetings, sponsors, publicInvolvement: lay, organisations, decisions } = hit;
  const steering = meetings[0];
  const inTime = steering && quorate(steering, quoracy);
  const vacant = vacantSeats(hit);
  return bullets([
    steering === undefined
      ? 'No meetings were planned or held.'
      : `${steering.groupName}: met in ${share(steering.monthsWithMeeting.count, steering.monthsWithMeeting.of)} months${inTime && inTime.of > 0 ? `, quorate at ${share(inTime.count, inTime.of)} meetings` : ''}.`,
    `${howMany(organisations.filter(({ came }) => came > 0).length, 'organisation')} came to meetings. Public contributors were at ${String(lay.meetings.count)} of ${String(lay.meetings.of)}.`,
    vacant.length === 0 ? 'Every required seat is filled.' : `Vacant: ${vacant.join('; ')}.`,
    `${howMany(decisions.length, 'decision')}. ${howMany(actions.agreed, 'action')} agreed, ${String(actions.overdueAtEnd)} late on the last day.`,
    ...(sponsors.length === 0
      ? ['There was no executive sponsor.']
      : sponsors.map((sponsor) => `${sponsor.personName}, executive sponsor: ${contactInWords(sponsor)}`)),
    ...(promises.length === 0 ? [] : [`Promises: ${tally(promises)}.`]),
  ]);
}

/** The required seats that nobody sat in on the last day. */
export function vacantSeats({ atEnd }: TeamReport['hit']): string[] {
  return (atEnd?.groups ?? []).flatMap(({ name, seats }) =>
    seats.filter(({ required, personName }) => required && personName === null).map(({ label }) => `${label}, ${name}`),
  );
}

/** “Alert · Advise · Assure”: what needs a decision, what is to be watched, and what the record bears out. */
export function alertAdviseAssure(team: TeamReport, level: 3 | 4): Block[] {
  const parts = { Alert: alertsOf(team), Advise: advice(team), Assure: assurance(team) };
  const otherwise = {
    Alert: 'Nothing on record needs a decision.',
    Advise: 'Nothing on record needs to be watched.',
    Assure: 'No promise is known to be kept.',
  };
  return (['Alert', 'Advise', 'Assure'] as const).flatMap((part) => [
    heading(level, part),
    bullets(parts[part].length > 0 ? parts[part] : [otherwise[part]]),
  ]);
}

/** An action that is late by more than this needs a decision. */
const lateDays = 30;

/** What needs a decision. */
export function alertsOf({ hit, promises, quoracy }: TeamReport): string[] {
  const inquorate = hit.meetings.flatMap((group) => {
    const { count, of: known } = quorate(group, quoracy);
    return known > count ? [`${group.groupName}: ${howMany(known - count, 'meeting')} without a quorum.`] : [];
  });
  return [
    ...(hit.atEnd !== null && hit.atEnd.executiveSponsors.length === 0 ? ['There is no executive sponsor.'] : []),
    ...inquorate,
    ...saidOf(promises, 'NOT_KEPT'),
    ...hit.lateActions
      .filter(({ daysLate }) => daysLate > lateDays)
      .map((one) => `Late by ${howMany(one.daysLate, 'day')}: ${one.task} (${one.number}, ${one.owner})`),
  ];
}

function advice({ hit, promises }: TeamReport): string[] {
  const { toLog, unconfirmed } = hit.dataQuality;
  return [
    ...vacantSeats(hit).map((seat) => `Vacant: ${seat}.`),
    ...saidOf(promises, 'SLIPPING'),
    ...saidOf(promises, 'CANNOT_TELL'),
    ...(toLog > 0 ? [`${howMany(toLog, 'meeting')} to log.`] : []),
    ...(unconfirmed > 0 ? [`${howMany(unconfirmed, 'record')} waiting to be confirmed.`] : []),
    ...hit.decisions.map(({ number, on, statement }) => `Decided on ${dayInWords(on)}: ${statement} (${number})`),
  ];
}

/** What was promised and is kept in every respect. */
function assurance({ promises }: TeamReport): string[] {
  return clausesOf(promises)
    .filter((clause) => clause.every(({ outcome }) => outcome === 'KEPT'))
    .map(([first]) => `Kept: “${first?.quotation ?? ''}”`);
}

/** What was promised and came to this in some respect, with why; a sentence once, however often it is asked about. */
function saidOf(promises: readonly PromiseInReport[], outcome: Outcome): string[] {
  return clausesOf(of(promises, outcome)).map((clause) => {
    const why = [...new Set(clause.map(({ sentence, missing }) => missing ?? sentence))].join(' ');
    return `${outcomeWords[outcome]}: “${clause[0]?.quotation ?? ''}” ${why}`;
  });
}
