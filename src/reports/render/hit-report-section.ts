import { dayInWords } from '../../platform/time/day-in-words';
import type { GovernanceReportView, HitReportView } from '../governance-report.dto';
import { structure } from './structure-section';
import type { SponsorInReportView } from '../business-in-report.dto';
import { html } from './html';
import type { Html } from './html';
import { table } from './table';
import { changeInWords, days, howMany, party, sentenceCase, share } from './words';

/** One HIT's part of the report. */
export function hitReportSection(hit: HitReportView, period: GovernanceReportView['period']): Html {
  const name = hit.name ?? hit.key;
  return html`<section class="hit" aria-labelledby="${hit.key}">
    <h2 id="${hit.key}">${name}</h2>
    ${structure(hit)}
    <h3>What changed</h3>
    ${table(
      `Changes in ${name}`,
      ['Day', 'What changed'],
      hit.changes.map((change) => [dayInWords(change.on), changeInWords(change)]),
      'Nothing changed in the structure in this period.',
    )}
    <h3>Meetings</h3>
    ${hit.meetings.map(meetingsOf)}
    ${hit.meetings.length === 0 ? html`<p>No meetings were planned or held in this period.</p>` : null}
    <h3>Attendance</h3>
    ${attendance(hit)}
    <h3>Actions and decisions</h3>
    ${business(hit)}
    <h3>Executive sponsor</h3>
    ${hit.sponsors.map((sponsor) => contact(sponsor, period))}
    ${hit.sponsors.length === 0 ? html`<p>No executive sponsor in this period.</p>` : null}
  </section>`;
}

function meetingsOf(group: HitReportView['meetings'][number]): Html {
  const { monthsWithMeeting, longestGap, gaps } = group;
  const regular = `Met in ${share(monthsWithMeeting.count, monthsWithMeeting.of)} months.`;
  const gap =
    longestGap === null ? '' : ` Longest gap: ${howMany(longestGap, 'day')}. Gaps in days: ${gaps.join(', ')}.`;
  const rows = group.meetings.map((meeting) => [
    dayInWords(meeting.on),
    meeting.status === 'HELD'
      ? `Held, record ${(meeting.recordState ?? 'draft').toLowerCase()}`
      : sentenceCase(meeting.status),
    meeting.cancelReason ??
      (meeting.plannedFor && meeting.plannedFor !== meeting.on
        ? `Planned for ${dayInWords(meeting.plannedFor)}`
        : 'None'),
  ]);
  return html`<h4>${group.groupName}</h4>
    <p>
      ${howMany(group.planned, 'meeting')} planned: ${group.held} held, ${group.cancelled} cancelled, ${group.toLog} to
      log. ${regular}${gap}
    </p>
    ${table(`Meetings of ${group.groupName}`, ['Day', 'What became of it', 'Reason or move'], rows, 'No meeting was planned or held in this period.')}`;
}

function attendance(hit: HitReportView): Html {
  const heads = ['Seat', 'Who', 'Came', 'Came or was represented', 'Apologies', 'Absent', 'On leave', 'Not recorded'];
  const rows = hit.attendance.map((seat) => [
    seat.seatLabel,
    seat.personName,
    share(seat.personalRate.came, seat.personalRate.expected),
    share(seat.representedRate.came, seat.representedRate.expected),
    seat.apologies,
    seat.absent,
    seat.leave,
    seat.notRecorded,
  ]);
  return html`<p class="note">
      Attending is one part of a member’s role. Counted are held meetings while somebody sat in the seat and whose
      attendance is recorded; cancelled meetings and leave of absence are not.
    </p>
    ${table('Attendance by seat', heads, rows, 'No attendance is recorded in this period.')}`;
}

function business({ actions, decisions }: HitReportView): Html {
  return html`<p>
      ${howMany(actions.agreed, 'action')} agreed: ${actions.done} done, ${actions.dropped} dropped, ${actions.open}
      open at the end, of which ${actions.overdue} late. ${howMany(actions.closedInPeriod, 'action')} closed in the
      period. ${howMany(actions.movedInPeriod, 'date')} moved. Late on the last day, whenever agreed:
      ${actions.overdueAtEnd}.
    </p>
    ${table(
      'Decisions',
      ['Number', 'Day', 'Decision'],
      decisions.map((decision) => [decision.number, dayInWords(decision.on), decision.statement]),
      'No decisions are recorded in this period.',
    )}`;
}

function contact(sponsor: SponsorInReportView, period: GovernanceReportView['period']): Html {
  const longest = [...sponsor.silences].sort((a, b) => b.days - a.days)[0];
  const silence = longest
    ? `Longest time without contact that counts: ${howMany(longest.days, 'day')}, ${days(longest.from, longest.to)}.`
    : 'There was no time without contact.';
  const rows = sponsor.contacts.map((engagement) => [
    dayInWords(engagement.on),
    sentenceCase(engagement.kind),
    party(engagement.initiatedBy),
    `${party(engagement.reportedBy)}${engagement.confirmedOn === null ? '' : ', confirmed by the other side'}`,
    engagement.isSubstantive ? 'Yes' : 'No',
    engagement.note ?? 'None',
  ]);
  const heads = ['Day', 'What', 'Begun by', 'Who says so', 'Counts as contact', 'Note'];
  return html`<h4>${sponsor.personName}${sponsor.postTitle === null ? '' : `, ${sponsor.postTitle}`}</h4>
    <p>Sponsor ${days(sponsor.from, sponsor.to)}${sponsor.isPrimary ? ', primary' : ''}. ${silence}</p>
    ${table(`Contact with ${sponsor.personName}, ${days(period.from, period.to)}`, heads, rows, 'No contact is recorded in this period.')}`;
}
