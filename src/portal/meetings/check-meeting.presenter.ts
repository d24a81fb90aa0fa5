import type { MeetingToJudge } from '../../assurance/measures/quoracy.queries';
import type { Day } from '../../platform/time/period';
import { apologyInWords } from './apology-words';
import { actionsTyped, beforeNext, insteadOf, markOf } from './log-answers';
import type { KnownPeople, LogAnswers } from './log-answers';
import { meetingInWords } from './log-meeting.presenter';
import type { MeetingToLog, PlaceToMark } from './meeting-to-log.queries';

interface Checked {
  readonly meeting: MeetingToLog;
  readonly answers: LogAnswers;
  readonly people: KnownPeople;
  readonly day: Day;
}

/** What the answers come to, told back before they are recorded. */
export function checkShown({ meeting, answers, people, day }: Checked): {
  readonly asHeld: (judged: MeetingToJudge) => MeetingToJudge;
  readonly [more: string]: unknown;
} {
  const { places } = meeting;
  const came = ({ seatId }: PlaceToMark): boolean => answers.came.has(seatId);
  const members = places.filter(({ memberClass }) => memberClass === 'MEMBER');
  const missing = members.filter((place) => !came(place));
  return {
    meeting,
    inWords: meetingInWords(meeting),
    day,
    isOtherDay: day !== meeting.meetsOn,
    came: members.filter(came).length,
    expected: members.length,
    required: members
      .filter(({ isRequired }) => isRequired)
      .map((place) => ({ label: place.label, personName: place.personName, isHere: came(place) })),
    sponsors: places.filter((place) => place.isSponsor && came(place)).map(({ personName }) => personName),
    missing: missing.map((place) => ({
      seatId: place.seatId,
      personName: place.personName,
      label: place.label,
      deputies: place.deputies.map(({ name }) => name),
      sent: place.apology && apologyInWords({ ...place.apology, deputyName: null }),
      hasApologised: answers.apologies.has(place.seatId),
      instead: insteadOf(place, answers),
    })),
    isInstead: missing.some((place) => insteadOf(place, answers) !== ''),
    guests: answers.guests.map((name) => ({ name, isKnown: people.has(name.toLowerCase()) })),
    decisions: answers.decisions.filter((text) => text !== ''),
    actions: actionsTyped(answers).map(({ task, owner, when, due }) => ({
      task,
      owner: meeting.owners.find(({ id }) => id === owner)?.name ?? 'Not recorded',
      dueOn: when === 'NEXT' ? beforeNext(meeting) : (due?.day ?? null),
    })),
    asHeld: (judged) => asHeld(judged, { meeting, answers, people }),
  };
}

/** The room as the answers have it, so that its quorum is told by the rule that will judge the record. */
function asHeld(judged: MeetingToJudge, { meeting, answers, people }: Omit<Checked, 'day'>): MeetingToJudge {
  const { places } = meeting;
  const seats = judged.room.seats.map((seat) => {
    const place = places.find(({ seatId }) => seatId === seat.seatId);
    const mark = place === undefined ? {} : markOf(place, answers, people);
    const isHere = answers.came.has(seat.seatId);
    const deputy = 'deputy' in mark && typeof mark.deputy === 'string' ? mark.deputy : null;
    const status = isHere
      ? ('PRESENT' as const)
      : 'deputyName' in mark || deputy
        ? ('DEPUTY' as const)
        : ('ABSENT' as const);
    return { ...seat, status, deputyPersonId: deputy };
  });
  return { ...judged, status: 'HELD', room: { ...judged.room, seats }, items: [], decisions: [] };
}
