import type { Attendance, AttendanceStatus } from './attendance.entity';
import type { ExpectedList, Place } from './expected-list';
import type { Faults } from './faults';
import type { AttendanceEntry, GuestEntry } from './record-of-meeting';

/** A row of attendance before it belongs to a meeting. */
export type AttendanceRow = Omit<Attendance, 'id' | 'meetingId' | 'correctionId' | 'supersededById'>;

const presence: readonly AttendanceStatus[] = ['PRESENT', 'PRESENT_ONLINE', 'DEPUTY', 'IN_ATTENDANCE'];

/**
 * One row for everybody on the list, with the capacity and organisation of the day, and one for every guest. Who is not
 * mentioned is not recorded: that is never taken for absent. Faults are told at the fields of `attendance` and `guests`.
 */
export function attendanceRows(
  list: ExpectedList,
  { attendance, guests }: { attendance: readonly AttendanceEntry[]; guests: readonly GuestEntry[] },
  faults: Faults,
): AttendanceRow[] {
  const mentioned = mentionedRows(list, attendance, faults);
  const rows = list.places.map((place) => mentioned.get(place.seatId) ?? notRecorded(place));
  const listed = new Set(list.places.map(({ seatId }) => seatId));
  const others = [...mentioned].filter(([seat]) => !listed.has(seat)).map(([, row]) => row);
  return [...rows, ...others, ...guestRows(list, guests, faults)];
}

/** The rows of the seats that a list mentions, by seat. Faults are told at the fields of `attendance`. */
export function mentionedRows(
  list: ExpectedList,
  entries: readonly AttendanceEntry[],
  faults: Faults,
): Map<string, AttendanceRow> {
  const rows = new Map<string, AttendanceRow>();
  for (const [index, entry] of entries.entries()) {
    const pointer = `#/attendance/${String(index)}`;
    if (rows.has(entry.seat)) faults.at(`${pointer}/seat`, 'This seat is in the list twice. Leave one out.');
    const place = list.placeFor(entry, pointer, faults);
    if (!place) continue;
    tellFaults(entry, place, pointer, faults);
    rows.set(entry.seat, seatRow(place, entry));
  }
  return rows;
}

/** The row of somebody on the list of whom nothing is known yet. */
export function notRecorded(place: Place): AttendanceRow {
  return seatRow(place, { seat: place.seatId, status: 'NOT_RECORDED' });
}

function seatRow(place: Place, entry: AttendanceEntry): AttendanceRow {
  return {
    seatId: place.seatId,
    personId: place.personId,
    guestName: null,
    isExpected: place.isExpected,
    status: entry.status,
    deputyPersonId: entry.deputy ?? null,
    deputyName: entry.deputyName ?? null,
    chairAgreedDeputy: entry.chairAgreedDeputy ?? null,
    capacity: place.capacity,
    organisationId: entry.organisation ?? place.organisationId,
    cameAt: entry.cameAt ?? null,
    leftAt: entry.leftAt ?? null,
    origin: 'TYPED',
  };
}

function tellFaults(entry: AttendanceEntry, place: Place, pointer: string, faults: Faults): void {
  const { status, deputy, deputyName, chairAgreedDeputy } = entry;
  if (status === 'IN_ATTENDANCE' && place.isExpected)
    faults.at(`${pointer}/status`, 'This is the seat of a member, who is present or not. Choose another status.');
  for (const [name, value] of Object.entries({ deputy, deputyName, chairAgreedDeputy })) {
    if (status !== 'DEPUTY' && value != null)
      faults.at(
        `${pointer}/${name}`,
        'Only a seat with the status DEPUTY has a deputy. Leave this out, or change the status.',
      );
  }
  if (deputy != null && deputyName != null)
    faults.at(`${pointer}/deputyName`, 'Give the deputy as a person or by name, not both.');
  if (deputy != null && deputy === place.personId)
    faults.at(`${pointer}/deputy`, 'This person holds the seat. Choose PRESENT, or another deputy.');
  tellFaultsInTimes(entry, pointer, faults);
}

function tellFaultsInTimes(
  { status, cameAt, leftAt }: { status?: AttendanceStatus | null; cameAt?: string | null; leftAt?: string | null },
  pointer: string,
  faults: Faults,
): void {
  if (status != null && !presence.includes(status)) {
    for (const [name, time] of Object.entries({ cameAt, leftAt }))
      if (time != null) faults.at(`${pointer}/${name}`, 'Only somebody who was there comes or leaves. Leave this out.');
  } else if (cameAt != null && leftAt != null && leftAt <= cameAt) {
    faults.at(`${pointer}/leftAt`, `Enter a time after ${cameAt}, when they came.`);
  }
}

function guestRows(list: ExpectedList, guests: readonly GuestEntry[], faults: Faults): AttendanceRow[] {
  const people = new Set<string>();
  return guests.map((guest, index) => {
    const pointer = `#/guests/${String(index)}`;
    const { person, name } = guest;
    if ((person == null) === (name == null)) faults.at(pointer, 'Give each guest as a person or by name, not both.');
    if (person != null && people.has(person)) faults.at(`${pointer}/person`, 'This guest is in the list twice.');
    if (person != null && list.hasPlaceFor(person))
      faults.at(`${pointer}/person`, 'This person has a seat at this meeting. Record them there.');
    if (person != null) people.add(person);
    tellFaultsInTimes(guest, pointer, faults);
    return {
      seatId: null,
      personId: person ?? null,
      guestName: name ?? null,
      isExpected: false,
      status: guest.status ?? 'IN_ATTENDANCE',
      deputyPersonId: null,
      deputyName: null,
      chairAgreedDeputy: null,
      capacity: null,
      organisationId: guest.organisation ?? null,
      cameAt: guest.cameAt ?? null,
      leftAt: guest.leftAt ?? null,
      origin: 'TYPED',
    };
  });
}
