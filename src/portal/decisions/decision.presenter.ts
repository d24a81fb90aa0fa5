import type { GroupQuoracyView } from '../../assurance/measures/quoracy.dto';
import type { WholeMeetingView } from '../../meetings/meeting-record.dto';
import type { Day } from '../../platform/time/period';

/** A meeting that a decision came to: who was there, and whether it was quorate for the item. */
export interface MeetingOfDecision {
  readonly id: string;
  readonly day: Day;
  readonly groups: string;
  readonly why: string;
  readonly came: number;
  readonly expected: number;
  readonly present: readonly string[];
  readonly quorum: readonly string[];
}

const there: readonly string[] = ['PRESENT', 'PRESENT_ONLINE', 'IN_ATTENDANCE', 'DEPUTY'];
const notForTheItem = 'Not quorate for this item: people with an interest left the decision to others.';

/** A meeting as the page of a decision tells it. */
export function meetingOfDecision(
  { id, meetsOn, groups, attendance, guests, figures }: WholeMeetingView,
  quora: readonly GroupQuoracyView[],
  item: number | null,
  why: string,
): MeetingOfDecision {
  const inSeats = attendance
    .filter(({ status }) => there.includes(status))
    .map(({ status, deputy, personName, seatLabel }) => {
      const name = (status === 'DEPUTY' ? deputy?.name : personName) ?? 'Name not known';
      return status === 'DEPUTY' ? `${name} for ${seatLabel}` : `${name}, ${seatLabel}`;
    });
  const beside = guests.filter(({ status }) => there.includes(status)).map(({ name }) => name ?? 'Name not known');
  return {
    id,
    day: meetsOn,
    groups: groups.map(({ name }) => name).join(' and '),
    why,
    came: figures.present + figures.deputised,
    expected: figures.expected,
    present: [...inSeats, ...beside],
    quorum: quora.flatMap(({ sentence, quoracy, items }) => {
      const ofItem = items.find(({ position }) => position === item)?.quoracy ?? quoracy;
      return quoracy === 'QUORATE' && ofItem === 'INQUORATE' ? [sentence, notForTheItem] : [sentence];
    }),
  };
}
