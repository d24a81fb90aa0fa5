import { randomUUID } from 'node:crypto';
import { anOccupancy, aSeat } from '../support/a-group';
import { loggedMeeting, marksOf, meetingSeen, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { anOrganisation, aPerson, aSuccession } from '../support/directory-rows';

const generic = 'Some of what was sent cannot be used. Each fault is listed with what to do.';

describe('Who came to a meeting', () => {
  it('expects members, lists who sits in attendance, and leaves out observers and empty seats unless they are mentioned', async () => {
    const { group, seatOf } = await smallGroup(['Ada']);
    const clerk = await aSeat(group, 'Clerk', { key: 'Clerk', memberClass: 'IN_ATTENDANCE' });
    const observer = await aSeat(group, 'Observer', { key: 'Observer', memberClass: 'OBSERVER' });
    await aSeat(group, 'Empty', { key: 'Empty' });
    await anOccupancy(clerk, await aPerson('Clerk'), '2012-10-01');
    await anOccupancy(observer, await aPerson('Observer'), '2012-10-01');
    const quiet = await loggedMeeting(group, '2013-01-09');
    expect(await marksOf(quiet.id)).toEqual({ Ada: 'NOT_RECORDED', Clerk: 'NOT_RECORDED' });
    const told = await loggedMeeting(group, '2013-02-13', {
      attendance: [
        { seat: observer.id, status: 'PRESENT' },
        { seat: clerk.id, status: 'IN_ATTENDANCE' },
        { seat: seatOf('Ada'), status: 'ABSENT' },
      ],
    });
    const { attendance, figures } = await meetingSeen(told.id);
    expect(
      attendance.map((row: Record<string, unknown>) => [row['seatKey'], row['status'], row['isExpected']]),
    ).toEqual([
      ['Ada', 'ABSENT', true],
      ['Clerk', 'IN_ATTENDANCE', false],
      ['Observer', 'PRESENT', false],
    ]);
    expect(figures).toMatchObject({ expected: 1, present: 0, absent: 1, notRecorded: 0 });
  });

  it('notes a deputy for the seat and for its organisation, unless another is given', async () => {
    const { group, seatOf } = await smallGroup(['Ada', 'Ben']);
    const pct = await anOrganisation('Old commissioner', { to: '2013-03-31' });
    const ccg = await anOrganisation('New commissioner', { from: '2013-04-01' });
    const other = await anOrganisation('Somebody else');
    await aSuccession(pct, ccg, '2013-04-01');
    const seat = await aSeat(group, 'Commissioner', { key: 'Com' });
    await anOccupancy(seat, await aPerson('Com'), '2012-10-01', { representedOrganisation: pct });
    const deputy = await aPerson('Sam Green');
    const { id } = await loggedMeeting(group, '2013-04-10', {
      attendance: [
        { seat: seat.id, status: 'DEPUTY', deputy, chairAgreedDeputy: true },
        { seat: seatOf('Ada'), status: 'DEPUTY', deputyName: 'Somebody from the ward', organisation: other },
        { seat: seatOf('Ben'), status: 'DEPUTY' },
      ],
    });
    const rows = (await meetingSeen(id)).attendance.map(
      ({ seatKey, personName, deputy: came, organisation }: Record<string, { name?: string }>) => [
        seatKey,
        personName,
        came,
        organisation?.name,
      ],
    );
    expect(rows).toEqual([
      ['Ada', 'Ada', { personId: null, name: 'Somebody from the ward', chairAgreed: null }, 'Somebody else'],
      ['Ben', 'Ben', { personId: null, name: null, chairAgreed: null }, undefined],
      ['Com', 'Com', { personId: deputy, name: 'Sam Green', chairAgreed: true }, 'New commissioner'],
    ]);
  });
});

describe('Ids', () => {
  it('mean the same in capitals', async () => {
    const { group, seatOf, personIn } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13', {
      groups: [group.id.toUpperCase()],
      attendance: [{ seat: seatOf('Ada').toUpperCase(), person: personIn('Ada').toUpperCase(), status: 'PRESENT' }],
    });
    expect(await marksOf(id)).toEqual({ Ada: 'PRESENT' });
  });
});

describe('Attendance that cannot have been', () => {
  it('tells every fault in who came at its field', async () => {
    const { group, seatOf, personIn } = await smallGroup(['Ada', 'Ben', 'Cat']);
    const other = await smallGroup(['Far']);
    const empty = await aSeat(group, 'Empty');
    const answer = await (
      await api()
    ).post('/api/v1/meetings', {
      groups: [group.id],
      meetsOn: '2013-02-13',
      attendance: [
        { seat: other.seatOf('Far'), status: 'PRESENT' },
        { seat: empty.id, status: 'PRESENT' },
        { seat: seatOf('Ada'), status: 'IN_ATTENDANCE' },
        { seat: seatOf('Ada'), status: 'PRESENT' },
        { seat: seatOf('Ben'), status: 'APOLOGIES', deputyName: 'Sam', cameAt: '14:00' },
        {
          seat: seatOf('Cat'),
          status: 'DEPUTY',
          deputy: personIn('Cat'),
          cameAt: '15:00',
          leftAt: '14:00',
          organisation: randomUUID(),
        },
        { seat: seatOf('Cat'), status: 'PRESENT', person: personIn('Ben') },
      ],
      guests: [{ person: personIn('Ada') }, { status: 'PRESENT' }, { name: 'Both', person: randomUUID() }],
    });
    expect([answer.status, answer.body.detail]).toEqual([422, generic]);
    const onlyDeputy = 'Only a seat with the status DEPUTY has a deputy. Leave this out, or change the status.';
    const bothOrNone = 'Give each guest as a person or by name, not both.';
    const faults: [string, string][] = [
      ['#/attendance/5/organisation', 'There is no organisation with this id.'],
      ['#/guests/2/person', 'There is no person with this id.'],
      ['#/attendance/0/seat', 'The group that met had no such seat on 13 February 2013.'],
      ['#/attendance/1/seat', 'Nobody held this seat on 13 February 2013.'],
      ['#/attendance/2/status', 'This is the seat of a member, who is present or not. Choose another status.'],
      ['#/attendance/3/seat', 'This seat is in the list twice. Leave one out.'],
      ['#/attendance/4/deputyName', onlyDeputy],
      ['#/attendance/4/cameAt', 'Only somebody who was there comes or leaves. Leave this out.'],
      ['#/attendance/5/deputy', 'This person holds the seat. Choose PRESENT, or another deputy.'],
      ['#/attendance/5/leftAt', 'Enter a time after 15:00, when they came.'],
      ['#/attendance/6/seat', 'This seat is in the list twice. Leave one out.'],
      [
        '#/attendance/6/person',
        'Somebody else held this seat on 13 February 2013. Leave person out, or put the roster right.',
      ],
      ['#/guests/0/person', 'This person has a seat at this meeting. Record them there.'],
      ['#/guests/1', bothOrNone],
      ['#/guests/2', bothOrNone],
    ];
    const told = answer.body.errors.map(({ pointer, detail }: { pointer: string; detail: string }) => [
      pointer,
      detail,
    ]);
    expect(new Set(told.map(String))).toEqual(new Set(faults.map(String)));
  });
});
