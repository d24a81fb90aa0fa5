import { capitalised, whatHappened } from '../../assurance/measures/sponsor-sentence';
import { dayInWords } from '../../platform/time/day-in-words';
import type { AskInReportView, SponsorInReportView } from '../business-in-report.dto';
import type { TeamReport } from '../complete-report';
import { heading, paragraph, table } from '../document';
import type { Block } from '../document';
import { askWords, opportunityWords } from '../../sponsorship/state-words';
import { days, howMany, party } from './words';

/** The executive sponsors of the period: since when, the contact there was and the silences, asks, and what they passed on. */
export function sponsorship({ hit, period }: TeamReport): Block[] {
  if (hit.sponsors.length === 0) return [paragraph('No executive sponsor in this period.')];
  return hit.sponsors.flatMap((sponsor) => [
    heading(4, `${sponsor.personName}${sponsor.postTitle === null ? '' : `, ${sponsor.postTitle}`}`),
    paragraph(
      `Sponsor ${days(sponsor.from, sponsor.to)}${sponsor.isPrimary ? ', primary' : ''}. ${contactInWords(sponsor)} ${silence(sponsor)}`,
    ),
    table(
      `Contact with ${sponsor.personName}, ${days(period.from, period.to)}`,
      ['Day', 'What', 'Begun by', 'Who says so', 'Counts as contact', 'Note'],
      sponsor.contacts.map((contact) => [
        dayInWords(contact.on),
        capitalised(whatHappened[contact.kind]),
        party(contact.initiatedBy),
        `${party(contact.reportedBy)}${contact.confirmedOn === null ? '' : ', confirmed by the other side'}`,
        contact.isSubstantive ? 'Yes' : 'No',
        contact.note ?? 'None',
      ]),
      'No contact is recorded in this period.',
    ),
    table(
      `Asks to ${sponsor.personName}`,
      ['Ask', 'Asked on', 'Wanted by', 'Where it stands', 'What came of it'],
      sponsor.asks.map(ask),
      'Nothing was asked of the sponsor.',
    ),
    table(
      `Passed on by ${sponsor.personName}`,
      ['What', 'Day', 'Where it stands', 'What came of it'],
      sponsor.opportunities.map(({ description, referredOn, status, outcome }) => [
        description,
        dayInWords(referredOn),
        opportunityWords[status],
        outcome ?? 'Nothing yet',
      ]),
      'Nothing that the sponsor passed on is recorded in this period.',
    ),
  ]);
}

/** How much contact there was that counts, and how much of it was the sponsor's own doing. */
export function contactInWords({ contacts }: SponsorInReportView): string {
  const counting = contacts.filter(({ isSubstantive }) => isSubstantive);
  const own = counting.filter(({ initiatedBy }) => initiatedBy === 'SPONSOR').length;
  const said = counting.filter(({ reportedBy, confirmedOn }) => reportedBy === 'SPONSOR' || confirmedOn !== null);
  if (counting.length === 0) return 'No contact that counts in this period.';
  return `${howMany(counting.length, 'contact')} that count in this period: ${String(own)} begun by the sponsor, ${String(said.length)} told or confirmed by the sponsor.`;
}

/** The longest time without contact. */
export function silence({ silences }: SponsorInReportView): string {
  const longest = [...silences].sort((a, b) => b.days - a.days)[0];
  return longest
    ? `Longest time without contact that counts: ${howMany(longest.days, 'day')}, ${days(longest.from, longest.to)}.`
    : 'There was no time without contact.';
}

function ask(one: AskInReportView): (string | null)[] {
  const on = one.resolvedOn ?? one.answeredOn;
  return [
    one.ask,
    dayInWords(one.askedOn),
    one.wantedBy === null ? 'No day' : dayInWords(one.wantedBy),
    `${askWords[one.status]}${on === null ? '' : ` on ${dayInWords(on)}`}`,
    one.outcome ?? 'Nothing yet',
  ];
}
