import { attendanceRows } from './attendance-rows';
import { ExpectedList, placesByRoster } from './expected-list';
import type { SeatOnDay } from './expected-list';
import { Faults } from './faults';
import type { AttendanceEntry, GuestEntry } from './record-of-meeting';

const roster: SeatOnDay[] = [
  { seatId: 's', memberClass: 'MEMBER', personId: 'holder', capacity: 'SERVICE', organisationId: 'own' },
  { seatId: 't', memberClass: 'IN_ATTENDANCE', personId: 'clerk', capacity: 'SERVICE', organisationId: null },
];

function rowsOf(attendance: AttendanceEntry[], guests: GuestEntry[] = []) {
  const faults = new Faults();
  const list = new ExpectedList('2013-02-13', roster, placesByRoster(roster));
  const rows = attendanceRows(list, { attendance, guests }, faults);
  faults.refuse();
  return rows;
}

describe('A row of attendance', () => {
  it('of a deputy is the seat’s, for the organisation of the seat unless another is given', () => {
    const [own] = rowsOf([{ seat: 's', status: 'DEPUTY', deputy: 'sam', chairAgreedDeputy: true }]);
    expect(own).toMatchObject({
      seatId: 's',
      personId: 'holder',
      deputyPersonId: 'sam',
      chairAgreedDeputy: true,
      organisationId: 'own',
    });
    const [other] = rowsOf([{ seat: 's', status: 'DEPUTY', deputyName: 'Sam', organisation: 'other' }]);
    expect(other).toMatchObject({ deputyPersonId: null, deputyName: 'Sam', organisationId: 'other' });
  });

  it('keeps when somebody came late or left early', () => {
    const [row] = rowsOf([{ seat: 's', status: 'PRESENT', cameAt: '14:20', leftAt: '15:00' }]);
    expect(row).toMatchObject({ cameAt: '14:20', leftAt: '15:00', isExpected: true });
  });

  it('of a guest has no seat and is never expected', () => {
    const [, , guest] = rowsOf([], [{ name: 'A student', organisation: 'other' }]);
    expect(guest).toMatchObject({
      seatId: null,
      personId: null,
      guestName: 'A student',
      status: 'IN_ATTENDANCE',
      isExpected: false,
      organisationId: 'other',
    });
  });

  it('says that it was typed, and every row names the same things', () => {
    const rows = rowsOf([{ seat: 's', status: 'PRESENT' }], [{ person: 'olga' }]);
    expect(new Set(rows.map((row) => Object.keys(row).sort().join())).size).toBe(1);
    expect(rows.map(({ origin }) => origin)).toEqual(['TYPED', 'TYPED', 'TYPED']);
  });
});

describe('Attendance that contradicts itself', () => {
  const onlyDeputies = 'Only a seat with the status DEPUTY has a deputy. Leave this out, or change the status.';
  const onlyPresent = 'Only somebody who was there comes or leaves. Leave this out.';
  it.each<[string, AttendanceEntry, string]>([
    [
      'a member in attendance',
      { seat: 's', status: 'IN_ATTENDANCE' },
      'This is the seat of a member, who is present or not. Choose another status.',
    ],
    ['a deputy of somebody who came', { seat: 's', status: 'PRESENT', deputy: 'sam' }, onlyDeputies],
    ['a named deputy of somebody absent', { seat: 's', status: 'ABSENT', deputyName: 'Sam' }, onlyDeputies],
    ['an agreement without a deputy', { seat: 's', status: 'PRESENT', chairAgreedDeputy: false }, onlyDeputies],
    [
      'two deputies',
      { seat: 's', status: 'DEPUTY', deputy: 'sam', deputyName: 'Sam' },
      'Give the deputy as a person or by name, not both.',
    ],
    [
      'a holder as deputy',
      { seat: 's', status: 'DEPUTY', deputy: 'holder' },
      'This person holds the seat. Choose PRESENT, or another deputy.',
    ],
    ['apologies with a time', { seat: 's', status: 'APOLOGIES', leftAt: '15:00' }, onlyPresent],
    [
      'somebody who left on arrival',
      { seat: 's', status: 'PRESENT', cameAt: '15:00', leftAt: '15:00' },
      'Enter a time after 15:00, when they came.',
    ],
  ])('is told: %s', (_, entry, sentence) => {
    expect(() => rowsOf([entry])).toThrow(sentence);
  });

  it.each<[string, GuestEntry[], string]>([
    ['nobody', [{}], 'Give each guest as a person or by name, not both.'],
    ['somebody twice', [{ person: 'olga' }, { person: 'olga' }], 'This guest is in the list twice.'],
    ['somebody with a seat', [{ person: 'clerk' }], 'This person has a seat at this meeting. Record them there.'],
    ['apologies with a time', [{ name: 'Olga', status: 'APOLOGIES', cameAt: '14:00' }], onlyPresent],
  ])('is told of guests: %s', (_, guests, sentence) => {
    expect(() => rowsOf([], guests)).toThrow(sentence);
  });
});
