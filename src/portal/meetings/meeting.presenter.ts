import type { AttendanceStatus } from '../../meetings/attendance.entity';
import type { GuestView, SeatAtMeetingView, WholeMeetingView } from '../../meetings/meeting-record.dto';
import type { Settings } from '../../hits/settings/settings';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { meetingTag, recordWords } from '../state-tags';
import type { StateTag } from '../state-tags';
import { timeInWords } from '../../platform/time/time-in-words';

/** Somebody as the record lists them: who, in which seat, for whom. */
export interface PersonListed {
  readonly name: string;
  readonly seat: string | null;
  readonly organisation: string | null;
  readonly insteadOf: string | null;
}

interface Category {
  readonly title: string;
  readonly people: readonly PersonListed[];
}

/** What the categories of attendance are called, in the order in which minutes list them. */
const categories: readonly { readonly title: string; readonly statuses: readonly AttendanceStatus[] }[] = [
  { title: 'Present', statuses: ['PRESENT', 'PRESENT_ONLINE'] },
  { title: 'Present by deputy', statuses: ['DEPUTY'] },
  { title: 'Apologies', statuses: ['APOLOGIES'] },
  { title: 'Absent (no apologies)', statuses: ['ABSENT'] },
  { title: 'On leave of absence', statuses: ['LEAVE_OF_ABSENCE'] },
  { title: 'Not recorded', statuses: ['NOT_RECORDED'] },
];

interface MeetingShown {
  readonly meeting: WholeMeetingView;
  readonly heading: string;
  readonly trail: readonly { readonly text: string; readonly href: string }[];
  readonly state: StateTag;
  readonly when: string;
  readonly recordState: string | null;
  readonly categories: readonly Category[];
  readonly came: number;
  readonly isToLog: boolean;
  /** Who may have confirmed the record: the chairs of the day. */
  readonly chairs: readonly { readonly value: string; readonly text: string }[];
}

/**
 * A meeting as its page shows it: the categories of attendance as minutes have them, people outside the seats apart. It leads
 * to the page of a team that whoever asks may see.
 */
export function meetingShown(
  meeting: WholeMeetingView,
  today: Day,
  settings: Settings,
  seesTeam: (hit: string) => boolean,
): MeetingShown {
  const { groups, attendance, guests, figures, record } = meeting;
  const members = attendance.filter(({ memberClass }) => memberClass === 'MEMBER');
  const beside = attendance.filter(({ memberClass, status }) => memberClass !== 'MEMBER' && came(status));
  const team = groups.map(({ hitId }) => hitId).find((hit) => hit !== null && seesTeam(hit));
  return {
    meeting,
    heading: `${meetingName(meeting)}, ${dayInWords(meeting.meetsOn)}`,
    trail: [{ text: 'Teams', href: '/teams' }, ...(team == null ? [] : [{ text: 'Team', href: `/teams/${team}` }])],
    state: meetingTag(meeting, today, settings),
    when: [timeInWords(meeting.startsAt, meeting.endsAt), meeting.place].filter((part) => part !== null).join(', '),
    recordState: record && recordWords[record.state],
    categories: [
      ...categories.map(({ title, statuses }) => ({
        title,
        people: members.filter(({ status }) => statuses.includes(status)).map(seatListed),
      })),
      {
        title: 'In attendance (not members)',
        people: [...beside.map(seatListed), ...guests.filter(({ status }) => came(status)).map(guestListed)],
      },
    ].filter(({ people }) => people.length > 0),
    came: figures.present + figures.deputised,
    chairs: attendance.flatMap(({ role, personId, personName }) =>
      personId !== null && (role === 'CHAIR' || role === 'VICE_CHAIR' || role === 'CO_LEAD')
        ? [{ value: personId, text: personName ?? 'Name not known' }]
        : [],
    ),
    isToLog: meeting.status === 'PLANNED' && meeting.meetsOn <= today,
  };
}

/** What a meeting is called: by its title, else by the groups that meet. */
export function meetingName({ title, groups }: Pick<WholeMeetingView, 'title' | 'groups'>): string {
  return title ?? groups.map((group) => group.name).join(' and ');
}

function came(status: AttendanceStatus): boolean {
  return ['PRESENT', 'PRESENT_ONLINE', 'IN_ATTENDANCE', 'DEPUTY'].includes(status);
}

function seatListed({ personName, seatLabel, organisation, status, deputy }: SeatAtMeetingView): PersonListed {
  const holder = personName ?? 'Name not known';
  const isDeputy = status === 'DEPUTY';
  return {
    name: isDeputy ? (deputy?.name ?? 'Name not known') : holder,
    seat: seatLabel,
    organisation: organisation?.name ?? null,
    insteadOf: isDeputy ? holder : null,
  };
}

/** Somebody as one line of minutes: “Ada Lee for Bea Ash – Director, Trust”. */
export function personInWords({ name, insteadOf, seat, organisation }: PersonListed): string {
  const inSeat = [insteadOf && ` for ${insteadOf}`, seat && ` – ${seat}`, organisation && `, ${organisation}`];
  return [name, ...inSeat].filter((part) => part !== null).join('');
}

function guestListed({ name, organisation }: GuestView): PersonListed {
  return { name: name ?? 'Name not known', seat: null, organisation: organisation?.name ?? null, insteadOf: null };
}
