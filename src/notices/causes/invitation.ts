import type { MeetingInCalendar } from '../../meetings/meeting-in-calendar.queries';
import { dayInWords } from '../../platform/time/day-in-words';
import { timeInWords } from '../../platform/time/time-in-words';
import { cause } from '../cause';
import { links, words } from '../words-of-mail';

/** A meeting as it was when somebody was told of it. */
export interface InvitationFacts extends MeetingInCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  /** Whether they were invited to it before. */
  readonly isKnown: boolean;
}

/** A meeting was scheduled, moved or cancelled: an event, told at once, with what calendar programs need to know of it. */
export const invitation = cause<InvitationFacts>({
  key: 'INVITATION',
  name: 'Invitations to meetings',
  when: 'When a meeting at which you are expected is scheduled, moved or cancelled, each in an e-mail of its own, up to 13 weeks before.',
  because: 'you sit on this group',
  isDuty: false,
  due: null,
  write: (told, to) => {
    const [first] = told;
    if (!first) return { subject: 'A meeting', blocks: [] };
    const { facts, about } = first;
    const name = facts.title ?? facts.groups ?? 'A meeting';
    const day = dayInWords(facts.day);
    const when = [day, clockOf(facts), facts.place].filter((part) => part !== null).join(', ');
    if (facts.method === 'CANCEL') {
      const why = facts.isCancelled ? 'does not take place' : 'goes ahead without you: you do not sit there any more';
      return { subject: `Cancelled: ${name} on ${day}`, blocks: [words(`The meeting of ${name} on ${when} ${why}.`)] };
    }
    const page = links(
      { text: 'I cannot come', href: to.apologies(about, facts.day) },
      { text: 'Open the meeting', href: to.page(`/meetings/${about}`) },
    );
    return facts.isKnown
      ? { subject: `Changed: ${name} on ${day}`, blocks: [words(`${name} now meets on ${when}.`), page] }
      : { subject: `${name} on ${day}`, blocks: [words(`You are invited: ${name} meets on ${when}.`), page] };
  },
});

function clockOf({ startsAt, endsAt }: InvitationFacts): string | null {
  const clock = (moment: string | null): string | null =>
    moment === null ? null : `${moment.slice(9, 11)}:${moment.slice(11, 13)}`;
  return timeInWords(clock(startsAt), clock(endsAt));
}
