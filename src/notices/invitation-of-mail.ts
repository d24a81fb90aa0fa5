import { meetingInCalendarOf } from '../meetings/meeting-in-calendar';
import { calendarText } from '../platform/calendar/icalendar';
import type { Invited } from '../platform/calendar/icalendar';
import type { Letter } from '../platform/mail/letter';
import type { MailToSend } from '../platform/mail/outbox';
import type { InvitationFacts } from './causes/invitation';

/**
 * The message for calendar programs that a mail carries (iTIP, RFC 5546, in a mail as RFC 6047 says): the same UID and SEQUENCE as in
 * calendars that are subscribed to. Null for a mail that invites to nothing. Pure.
 */
export function invitationOfMail(mail: MailToSend, from: Invited, portal: string): Letter['invitation'] {
  const facts = mail.notices.map(({ facts: told }) => told).find(isInvitation);
  if (!facts) return null;
  const { name, address } = mail;
  const { method } = facts;
  const event = { ...meetingInCalendarOf(facts, portal), isCancelled: method === 'CANCEL' };
  return {
    method,
    content: calendarText({ name: null, method, events: [{ ...event, invitation: { from, to: { name, address } } }] }),
  };
}

function isInvitation(facts: object): facts is InvitationFacts {
  return 'method' in facts && 'sequence' in facts;
}
