import { plusDays } from '../time/period';
import type { Day } from '../time/period';
import { contentLine, quotedValue, textValue } from './content-line';

/** When something is: days, or moments as `YYYYMMDDTHHMMSS` by the clocks in London, or with a Z behind in UTC. */
export interface EventTimes {
  readonly day: Day;
  /** Null: the whole day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** Something that stands in calendars. Moments that are no times of it are in UTC, as `YYYYMMDDTHHMMSSZ`. */
export interface CalendarEvent extends EventTimes {
  /** The same for as long as there is the event, whatever becomes of it. */
  readonly uid: string;
  /** Rises with each change. */
  readonly sequence: number;
  readonly changedAt: string;
  readonly summary: string;
  readonly description: string | null;
  readonly place: string | null;
  readonly url: string;
  readonly isCancelled: boolean;
  /** Who invites whom, in an invitation. */
  readonly invitation?: { readonly from: Invited; readonly to: Invited };
}

/** Somebody by name and e-mail address. */
export interface Invited {
  readonly name: string;
  readonly address: string;
}

/** A calendar that is read or sent as a whole. */
export interface Calendar {
  /** What programs call it beside others; null in a message. */
  readonly name: string | null;
  /** What programs are to do with it where it is a message (RFC 5546). */
  readonly method?: 'REQUEST' | 'CANCEL';
  readonly events: readonly CalendarEvent[];
}

/** The clocks in London: forward on the last Sunday of March, back on the last Sunday of October, each at 1am UTC, as since 1996. */
const london = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19960331T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
`.replaceAll('\n', '\r\n');

/** How often programs are asked to look again. */
const lookAgain = 'PT12H';

/** The text of a calendar (RFC 5545, and RFC 7986 for what it is called and how often to look again). Pure. */
export function calendarText({ name, method, events }: Calendar): string {
  return [
    contentLine('BEGIN:VCALENDAR'),
    contentLine('VERSION:2.0'),
    contentLine('PRODID:-//HIT Portal//Meetings//EN'),
    contentLine('CALSCALE:GREGORIAN'),
    ...(method === undefined ? [] : [contentLine(`METHOD:${method}`)]),
    ...(name === null ? [] : named(name)),
    london,
    ...events.map(eventText),
    contentLine('END:VCALENDAR'),
  ].join('');
}

function named(name: string): string[] {
  return [
    contentLine(`NAME:${textValue(name)}`),
    contentLine(`X-WR-CALNAME:${textValue(name)}`),
    contentLine('X-WR-TIMEZONE:Europe/London'),
    contentLine(`REFRESH-INTERVAL;VALUE=DURATION:${lookAgain}`),
    contentLine(`X-PUBLISHED-TTL:${lookAgain}`),
  ];
}

function eventText(event: CalendarEvent): string {
  const { uid, sequence, changedAt, summary, description, place, url, isCancelled, invitation } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${changedAt}`,
    `LAST-MODIFIED:${changedAt}`,
    `SEQUENCE:${String(sequence)}`,
    ...timesOf(event),
    `SUMMARY:${textValue(summary)}`,
    ...(description === null ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(place === null ? [] : [`LOCATION:${textValue(place)}`]),
    `URL:${url}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(invitation === undefined ? [] : invitationLines(invitation)),
    'END:VEVENT',
  ]
    .map(contentLine)
    .join('');
}

function timesOf({ day, startsAt, endsAt }: EventTimes): string[] {
  const dateOf = (one: Day): string => one.replaceAll('-', '');
  if (startsAt === null)
    return [`DTSTART;VALUE=DATE:${dateOf(day)}`, `DTEND;VALUE=DATE:${dateOf(plusDays(day, 1))}`, 'TRANSP:TRANSPARENT'];
  return [momentLine('DTSTART', startsAt), ...(endsAt === null ? [] : [momentLine('DTEND', endsAt)])];
}

function momentLine(property: string, moment: string): string {
  return moment.endsWith('Z') ? `${property}:${moment}` : `${property};TZID=Europe/London:${moment}`;
}

/** Answers of mail programs would go to nobody: apologies are sent in the portal, and none is asked for. */
function invitationLines({ from, to }: { readonly from: Invited; readonly to: Invited }): string[] {
  return [
    `ORGANIZER;CN=${quotedValue(from.name)}:mailto:${from.address}`,
    `ATTENDEE;CN=${quotedValue(to.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${to.address}`,
  ];
}
