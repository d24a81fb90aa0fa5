import { counted } from '../../assurance/counted';
import type { AttendanceMeasureView } from '../../assurance/measures/attendance.dto';
import type { OrganisationsAtMeetingsView } from '../../assurance/measures/within-reach.dto';
import { dayInWords } from '../../platform/time/day-in-words';
import { drawBars } from './draw-bars';
import { headline } from './headline';
import type { Picture } from './picture';

type ByMeeting = Pick<AttendanceMeasureView, 'items' | 'period'>;

/** Attendance meeting by meeting, the latest first; null where no meeting has any recorded. `who` is the group. */
export function attendancePicture({ items, period }: ByMeeting, who: string): Picture | null {
  const meetings = items
    .filter(({ expected }) => expected > 0)
    .map(({ id, key, present, deputised, apologies, absent, expected }) => ({
      href: `/meetings/${id ?? ''}`,
      day: dayInWords(key ?? ''),
      came: present + deputised,
      expected,
      values: [present, deputised, apologies, absent],
    }))
    .reverse();
  if (meetings.length === 0) return null;
  const title = usualAttendance(meetings);
  const over = `${dayInWords(period.from)} to ${dayInWords(period.to)}`;
  return {
    id: 'attendance',
    headline: title,
    subtitle: `Members who were expected at each meeting and whose attendance is recorded, ${who}, ${over}.`,
    svg: drawBars({
      id: 'attendance-bars',
      title,
      of: `Bars of attendance at each meeting for ${who}, ${over}`,
      parts: ['Present', 'Deputy', 'Apologies', 'Absent'],
      layout: 'STACKED',
      bars: meetings.map(({ day, came, expected, values }) => ({
        label: day,
        said: `${String(came)} of ${String(expected)}`,
        values,
      })),
    }),
    numbers: {
      first: 'Meeting',
      columns: ['Present', 'Deputy', 'Apologies', 'Absent', 'Came'],
      rows: meetings.map(({ day, href, values, came, expected }) => ({
        head: day,
        href,
        cells: [...values, `${String(came)} of ${String(expected)}`],
      })),
    },
  };
}

interface Came {
  readonly day: string;
  readonly came: number;
  readonly expected: number;
}

/** “Usually 12 of 15 people come; 3 November 2026 was lowest at 9”. Usual is the middle one of the meetings, the lower of two. */
export function usualAttendance(meetings: readonly Came[]): string {
  const middle = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.ceil(all.length / 2) - 1] ?? 0;
  const came = middle(meetings.map((one) => one.came));
  const expected = middle(meetings.map((one) => one.expected));
  const [first, ...others] = meetings;
  if (first === undefined) return 'No attendance is recorded';
  if (others.length === 0) return `${String(first.came)} of ${String(first.expected)} people came on ${first.day}`;
  const lowest = meetings.reduce((least, one) => (one.came < least.came ? one : least));
  if (meetings.every((one) => one.came === first.came && one.expected === first.expected))
    return `${String(came)} of ${String(expected)} people came each time`;
  return `Usually ${String(came)} of ${String(expected)} people come; ${lowest.day} was lowest at ${String(lowest.came)}`;
}

/** At how many meetings each organisation was, the most first; null where nobody was at any. `who` is the group. */
export function organisationsPicture(
  { items, meetings, period }: Pick<OrganisationsAtMeetingsView, 'items' | 'meetings' | 'period'>,
  who: string,
): Picture | null {
  if (meetings === 0 || items.every((one) => one.meetings === 0)) return null;
  const partners = items.filter(({ isPartner }) => isPartner);
  const title = fewestMeetings(
    partners.length === 0 ? items : partners,
    meetings,
    partners.length === 0 ? 'organisation' : 'partner',
  );
  const over = `${dayInWords(period.from)} to ${dayInWords(period.to)}`;
  const all = items.map(({ name, meetings: at, isPartner }) => ({ name: name ?? 'No name recorded', at, isPartner }));
  return {
    id: 'organisations',
    headline: title,
    subtitle: `Meetings at which somebody was there for the organisation, ${who}, ${over}.`,
    svg: drawBars({
      id: 'organisations-bars',
      title,
      of: `Bars of meetings for each organisation, ${who}, ${over}`,
      parts: ['Meetings'],
      layout: 'STACKED',
      most: meetings,
      bars: all.map(({ name, at }) => ({ label: `${String(at)} of ${String(meetings)}`, said: name, values: [at] })),
    }),
    numbers: {
      first: 'Organisation',
      columns: ['Partner', 'Was at'],
      rows: all.map(({ name, at, isPartner }) => ({
        head: name,
        cells: [isPartner ? 'Yes' : 'No', `${String(at)} of ${counted(meetings, 'meeting')}`],
      })),
    },
  };
}

/** Names the organisation, or partner, that was there least, where one stands out. */
export function fewestMeetings(
  organisations: readonly { readonly name: string | null; readonly meetings: number }[],
  of: number,
  called: 'organisation' | 'partner',
): string {
  const least = Math.min(...organisations.map(({ meetings }) => meetings));
  const fewest = organisations.filter(({ meetings }) => meetings === least);
  const [first] = fewest;
  if (least === of) return `Every ${called} was at all ${counted(of, 'meeting')}`;
  const at = `at ${String(least)} of ${counted(of, 'meeting')}, the fewest`;
  if (fewest.length === 1 && first?.name)
    return headline(`${first.name} was ${at} of any ${called}`, `${first.name} was ${at}`, `1 ${called} was ${at}`);
  return `${counted(fewest.length, called)} were ${at}`;
}
