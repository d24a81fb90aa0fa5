import { attendanceRows } from './attendance-rows';
import { ExpectedList, placesByRoster } from './expected-list';
import type { SeatOnDay } from './expected-list';
import { Faults } from './faults';

const seat = (seatId: string, more: Partial<SeatOnDay> = {}): SeatOnDay => ({
  seatId,
  memberClass: 'MEMBER',
  personId: `holder of ${seatId}`,
  capacity: 'SERVICE',
  organisationId: `organisation of ${seatId}`,
  ...more,
});

describe('The list of who is expected at a meeting', () => {
  const roster = [
    seat('member'),
    seat('clerk', { memberClass: 'IN_ATTENDANCE' }),
    seat('observer', { memberClass: 'OBSERVER' }),
    seat('vacant', { personId: null }),
  ];
  const list = new ExpectedList('2013-02-13', roster, placesByRoster(roster));

  it('holds every holder of a seat, and expects the members among them', () => {
    expect(list.places.map(({ seatId, isExpected }) => [seatId, isExpected])).toEqual([
      ['member', true],
      ['clerk', false],
    ]);
  });

  it('gives everybody a row with the capacity and organisation of the day, not recorded until it is said', () => {
    const faults = new Faults();
    const rows = attendanceRows(list, { attendance: [{ seat: 'observer', status: 'PRESENT' }], guests: [] }, faults);
    faults.refuse();
    expect(rows.map(({ seatId, status }) => [seatId, status])).toEqual([
      ['member', 'NOT_RECORDED'],
      ['clerk', 'NOT_RECORDED'],
      ['observer', 'PRESENT'],
    ]);
    expect(rows[0]).toMatchObject({
      personId: 'holder of member',
      capacity: 'SERVICE',
      organisationId: 'organisation of member',
    });
  });

  it('stays as it was recorded when the roster says something else later, unless the new holder is named', () => {
    const later = [seat('member', { personId: 'somebody else', organisationId: 'elsewhere' })];
    const recorded = new ExpectedList('2013-02-13', later, placesByRoster(roster));
    const faults = new Faults();
    const place = recorded.placeFor({ seat: 'member', status: 'PRESENT' }, '#/attendance/0', faults);
    const renamed = recorded.placeFor(
      { seat: 'member', status: 'PRESENT', person: 'somebody else' },
      '#/attendance/0',
      faults,
    );
    faults.refuse();
    expect([place?.personId, renamed?.personId, renamed?.organisationId]).toEqual([
      'holder of member',
      'somebody else',
      'elsewhere',
    ]);
  });

  it.each([
    ['vacant', undefined, 'Nobody held this seat on 13 February 2013.'],
    ['elsewhere', undefined, 'The group that met had no such seat on 13 February 2013.'],
    [
      'member',
      'a stranger',
      'Somebody else held this seat on 13 February 2013. Leave person out, or put the roster right.',
    ],
  ])('refuses the seat "%s" for %s', (name, person, sentence) => {
    const faults = new Faults();
    expect(list.placeFor({ seat: name, status: 'PRESENT', person }, '#/attendance/0', faults)).toBeNull();
    expect(() => {
      faults.refuse();
    }).toThrow(sentence);
  });
});

describe('Faults of a request', () => {
  it('are told together, each at its field', () => {
    const faults = new Faults();
    faults.at('#/a', 'First.');
    faults.at('#/b', 'Second.');
    expect(() => {
      faults.refuse();
    }).toThrow('Some of what was sent cannot be used. Each fault is listed with what to do.');
  });
});
