import type { AttendanceBy } from '../../src/assurance/measures/attendance-categories';
import {
  continuesAs,
  groupsAsked,
  inRoom,
  meetingsAsked,
  professionOf,
  ratio,
  sectorOf,
  standing,
} from './recorded-world';
import type { Asked, Mark, Meeting, World } from './recorded-world';

/** One tick on the tally sheet: which column it goes into, and what is ticked. */
interface Tick {
  readonly column: string | null;
  readonly mark: Mark;
}

const counted = ['PRESENT', 'PRESENT_ONLINE', 'DEPUTY', 'APOLOGIES', 'ABSENT'];

export function constituenciesOf(world: World, { person, capacity, organisation }: Mark): string[] {
  const profession = professionOf(world, person);
  const found: string[] = [];
  if (capacity === 'COMMISSIONING' || (organisation && sectorOf(world, organisation) === 'COMMISSIONER'))
    found.push('COMMISSIONER');
  if (profession === 'MEDICAL') found.push('MEDIC');
  if (profession === 'AHP') found.push('AHP');
  if (capacity === 'PUBLIC_CONTRIBUTOR') found.push('PUBLIC_CONTRIBUTOR');
  return found;
}

function columnsOf(world: World, by: AttendanceBy, mark: Mark, meeting: Meeting, to: string): (string | null)[] {
  const seat = world.seats.find(({ id }) => id === mark.seat);
  const group = world.groups.find(({ id }) => id === seat?.group);
  const organisation = mark.organisation && continuesAs(world, mark.organisation, to);
  const isLay = mark.capacity === 'PUBLIC_CONTRIBUTOR';
  switch (by) {
    case 'seat':
      return [mark.seat];
    case 'group':
      return [group?.id ?? null];
    case 'hit':
      return [group?.hit ?? null];
    case 'meeting':
      return [meeting.id];
    case 'month':
      return [meeting.on.slice(0, 7)];
    case 'profession':
      return [professionOf(world, mark.person)];
    case 'organisation':
      return [organisation ?? (isLay ? 'Public contributors without an organisation' : 'No organisation recorded')];
    case 'sector':
      return [organisation ? sectorOf(world, organisation) : isLay ? 'LAY' : null];
    case 'constituency': {
      const all = constituenciesOf(world, mark);
      return all.length === 0 ? [null] : all;
    }
  }
}

function tally(ticks: readonly Tick[]): object {
  const of = (...statuses: string[]): number => ticks.filter(({ mark }) => statuses.includes(mark.status)).length;
  const expected = of(...counted);
  const present = of('PRESENT', 'PRESENT_ONLINE');
  return {
    expected,
    present,
    deputised: of('DEPUTY'),
    apologies: of('APOLOGIES'),
    absent: of('ABSENT'),
    leave: of('LEAVE_OF_ABSENCE'),
    notRecorded: of('NOT_RECORDED'),
    personal: ratio(present, expected),
    represented: ratio(present + of('DEPUTY'), expected),
    smallDenominator: expected < 3,
  };
}

/** Attendance as a clerk would count it: a tick for each line of each record. */
export function naiveAttendance(world: World, asked: Asked, by: AttendanceBy): object {
  const ids = groupsAsked(world, asked).map(({ id }) => id);
  const own = (mark: Mark): boolean => world.seats.some(({ id, group }) => id === mark.seat && ids.includes(group));
  const meetings = meetingsAsked(world, asked);
  const lines = meetings
    .filter(({ status }) => status === 'HELD')
    .flatMap((meeting) =>
      standing(meeting)
        .filter(own)
        .map((mark) => ({ mark, meeting })),
    );
  const ofMembers = lines.filter(({ mark }) => mark.isExpected);
  const ticks = ofMembers.flatMap(({ mark, meeting }) =>
    columnsOf(world, by, mark, meeting, asked.to).map((column): Tick => ({ column, mark })),
  );
  const columns = [...new Set(ticks.map(({ column }) => column))];
  const times = (status: string): number => ofMembers.filter(({ mark }) => mark.status === status).length;
  return {
    total: tally(ofMembers.map(({ mark }) => ({ column: null, mark }))),
    items: columns.map((column) => ({ column, ...tally(ticks.filter((tick) => tick.column === column)) })),
    leftOut: [
      meetings.filter(({ status }) => status === 'CANCELLED').length,
      meetings.filter(({ status }) => status === 'PLANNED').length,
      times('LEAVE_OF_ABSENCE'),
      times('NOT_RECORDED'),
      lines.length - ofMembers.length,
    ],
  };
}

/** Who of the wanted was in the room, meeting by meeting. */
export function naiveConstituencies(world: World, asked: Asked, wanted: readonly string[]): object {
  const held = meetingsAsked(world, asked).filter(({ status }) => status === 'HELD');
  const known = held.filter((meeting) => standing(meeting).some(({ status }) => status !== 'NOT_RECORDED'));
  const rooms = known.map((meeting) => {
    const there = standing(meeting)
      .filter(inRoom)
      .flatMap((mark) => constituenciesOf(world, mark));
    return { meeting: meeting.id, there: wanted.filter((one) => there.includes(one)) };
  });
  const isTogether = ({ there }: { there: readonly string[] }): boolean => there.length === wanted.length;
  return {
    together: ratio(rooms.filter(isTogether).length, rooms.length),
    each: Object.fromEntries(
      wanted.map((one) => [one, ratio(rooms.filter(({ there }) => there.includes(one)).length, rooms.length)]),
    ),
    rooms: rooms.map((room) => ({ ...room, there: [...room.there].sort(), together: isTogether(room) })),
    unknown: held.length - known.length,
  };
}
