import { counted, listed } from '../counted';
import { quoracyOf } from './quoracy';
import type { QuoracyOfRoom } from './quoracy';
import type { DecisionToRatifyView, GroupQuoracyView, ItemQuoracyView, MeetingOfGroupQuoracyView } from './quoracy.dto';
import type { MeetingToJudge } from './quoracy.queries';

/** The quoracy of a meeting for one group: of the whole, of each item, and which decisions need to be ratified. */
export function meetingQuoracy(meeting: MeetingToJudge): GroupQuoracyView {
  const whole = quoracyOf(meeting.rule, meeting.room);
  const { groupId, groupKey, groupName, partAttendance } = meeting;
  const isForecast = meeting.status !== 'HELD';
  return {
    groupId,
    groupKey,
    groupName,
    ...shown(whole),
    sentence: isForecast ? forecastInWords(meeting, whole) : inWords(meeting, whole),
    items: isForecast ? [] : itemsOf(meeting),
    toRatify: isForecast ? [] : takenWithoutQuorum(meeting),
    partAttendance,
  };
}

/** One held meeting as a row of its group's table. */
export function meetingOfGroup(meeting: MeetingToJudge): MeetingOfGroupQuoracyView {
  const whole = quoracyOf(meeting.rule, meeting.room);
  return { meetingId: meeting.meetingId, meetsOn: meeting.meetsOn, ...shown(whole), sentence: inWords(meeting, whole) };
}

/** Decisions taken without a quorum that no decision of a later, quorate meeting has ratified. The meetings are in their order. */
export function stillToRatify(meetings: readonly MeetingToJudge[]): DecisionToRatifyView[] {
  const ratified = new Set(
    meetings
      .flatMap((meeting) => {
        const open = new Set(takenWithoutQuorum(meeting).map(({ id }) => id));
        return meeting.decisions.filter(({ id }) => !open.has(id));
      })
      .map(({ ratifies }) => ratifies),
  );
  return meetings.flatMap(takenWithoutQuorum).filter(({ id }) => !ratified.has(id));
}

function shown({
  quoracy,
  eligible,
  counting,
  clauses,
}: QuoracyOfRoom): Omit<MeetingOfGroupQuoracyView, 'meetingId' | 'meetsOn' | 'sentence'> {
  return { quoracy, eligible, counting, clauses: [...clauses] };
}

function itemsOf({ rule, room, items }: MeetingToJudge): ItemQuoracyView[] {
  return items.map(({ position, title, withdrawn }) => {
    const { quoracy, clauses } = quoracyOf(
      rule,
      room,
      withdrawn.map(({ personId }) => personId),
    );
    return { position, title, quoracy, withdrawn: withdrawn.map(({ name }) => name), clauses: [...clauses] };
  });
}

/** A decision under an item shares the item's quoracy, any other that of the meeting. */
function takenWithoutQuorum(meeting: MeetingToJudge): DecisionToRatifyView[] {
  const whole = quoracyOf(meeting.rule, meeting.room).quoracy;
  const items = new Map(itemsOf(meeting).map(({ position, quoracy }) => [position, quoracy]));
  return meeting.decisions
    .filter(({ item }) => (item === null ? whole : (items.get(item) ?? whole)) === 'INQUORATE')
    .map(({ id, number, statement }) => ({
      id,
      number,
      statement,
      meetingId: meeting.meetingId,
      decidedOn: meeting.meetsOn,
    }));
}

function inWords({ rule }: MeetingToJudge, { quoracy, counting, eligible, clauses }: QuoracyOfRoom): string {
  if (rule === null) return 'No quorum rule is recorded for this day.';
  const came = `${String(counting)} of ${counted(eligible, 'member')} counted.`;
  if (quoracy === 'QUORATE') return `Quorate: ${came}`;
  const open = clauses
    .filter(({ isMet }) => isMet !== true)
    .map(({ words, has }) => `${words} (there: ${String(has)})`);
  return quoracy === 'INQUORATE'
    ? `Not quorate: ${came} It needed ${listed(open, 'and')}.`
    : `It cannot be told: ${came} Not everybody’s attendance is recorded, and it depends on ${listed(open, 'and')}.`;
}

function forecastInWords({ rule, status }: MeetingToJudge, { quoracy, counting, clauses }: QuoracyOfRoom): string {
  if (status === 'CANCELLED') return 'The meeting is cancelled.';
  if (rule === null) return 'No quorum rule is recorded for this day.';
  const needed = Math.max(
    0,
    ...clauses.filter(({ kind }) => kind === 'minCount' || kind === 'minFraction').map(({ needs }) => needs),
  );
  const numbers = `${String(counting)} expected${needed > 0 ? `, ${String(needed)} needed` : ''}.`;
  if (quoracy === 'QUORATE') return `Will be quorate if they come: ${numbers}`;
  const short = clauses
    .filter(({ isMet }) => isMet !== true)
    .map(({ words, has }) => `${words} (expected: ${String(has)})`);
  return `Will not be quorate as it stands: ${numbers} It needs ${listed(short, 'and')}.`;
}
