import type { Capacity } from '../groups/capacity';
import type { MemberClass } from '../groups/seat.entity';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import type { Faults } from './faults';
import type { AttendanceEntry } from './record-of-meeting';

/** A seat of a group that met, on the day of the meeting; `personId` is null when nobody held it. */
export interface SeatOnDay {
  readonly seatId: string;
  readonly memberClass: MemberClass;
  readonly personId: string | null;
  readonly capacity: Capacity | null;
  readonly organisationId: string | null;
}

/** Somebody's place at the table: a row of the expected list. */
export interface Place {
  readonly seatId: string;
  readonly personId: string | null;
  readonly capacity: Capacity | null;
  readonly organisationId: string | null;
  /** Of a member. Who sits in attendance is on the list, and counts for nothing. */
  readonly isExpected: boolean;
}

/** The place that the holder of a seat has, or null for an empty seat. */
export function placeAt(seat: SeatOnDay): Place | null {
  if (seat.personId === null) return null;
  const { seatId, personId, capacity, organisationId } = seat;
  return { seatId, personId, capacity, organisationId, isExpected: seat.memberClass === 'MEMBER' };
}

/** Everybody who is listed without being mentioned: holders of seats as members and in attendance, not observers. */
export function placesByRoster(seats: readonly SeatOnDay[]): Place[] {
  return seats
    .filter(({ memberClass }) => memberClass !== 'OBSERVER')
    .map(placeAt)
    .filter((place) => place !== null);
}

/** Who is on the list of one meeting, and who else could be by the roster of its day. */
export class ExpectedList {
  private readonly roster: ReadonlyMap<string, SeatOnDay>;
  private readonly listed: ReadonlyMap<string, Place>;

  constructor(
    private readonly day: Day,
    seats: readonly SeatOnDay[],
    readonly places: readonly Place[],
  ) {
    this.roster = new Map(seats.map((seat) => [seat.seatId, seat]));
    this.listed = new Map(places.map((place) => [place.seatId, place]));
  }

  /** The place that an entry speaks of, or null with the fault told at the entry's pointer. */
  placeFor({ seat, person }: AttendanceEntry, pointer: string, faults: Faults): Place | null {
    const listed = this.listed.get(seat);
    if (listed && (person == null || person === listed.personId)) return listed;
    const onDay = this.roster.get(seat);
    const place = onDay ? placeAt(onDay) : null;
    const day = dayInWords(this.day);
    if (!onDay && !listed) faults.at(`${pointer}/seat`, `The group that met had no such seat on ${day}.`);
    else if (!place && !listed) faults.at(`${pointer}/seat`, `Nobody held this seat on ${day}.`);
    else if (person != null && person !== place?.personId)
      faults.at(
        `${pointer}/person`,
        `Somebody else held this seat on ${day}. Leave person out, or put the roster right.`,
      );
    else return place;
    return null;
  }

  /** True for somebody who has a place: such a person is no guest. */
  hasPlaceFor(person: string): boolean {
    return this.places.some(({ personId }) => personId === person);
  }
}
