import { randomUUID } from 'node:crypto';
import { anOccupancy, aReportingLine, aGroup, aSeat } from '../support/a-group';
import { loggedMeeting, marksOf, meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { query } from '../support/database';
import { anOrganisation, aPerson, aSuccession } from '../support/directory-rows';

const generic = 'Some of what was sent cannot be used. Each fault is listed with what to do.';

describe('Logging a meeting in one request', () => {
  it('keeps everything that happened there, and tells it back', async () => {
    const { group, seatOf, personIn } = await smallGroup(['Ada', 'Ben', 'Cat', 'Dan']);
    const parent = await aGroup('Trust-wide group');
    await aReportingLine(group, parent, '2012-10-01', { to: '2013-03-31' });
    const outsider = await aPerson('Olga Outsider');
    const charity = await anOrganisation('Stroke Charity');
    const logged = await loggedMeeting(group, '2013-02-13', {
      startsAt: '14:00',
      endsAt: '15:30',
      mode: 'HYBRID',
      place: 'Committee room',
      title: 'February meeting',
      summary: 'The pathway was agreed.',
      attendance: [
        { seat: seatOf('Ada'), status: 'PRESENT' },
        { seat: seatOf('Ben'), status: 'PRESENT_ONLINE', cameAt: '14:20', leftAt: '15:00' },
        { seat: seatOf('Cat'), status: 'APOLOGIES' },
      ],
      guests: [
        { person: outsider, organisation: charity },
        { name: 'A student', status: 'PRESENT_ONLINE' },
      ],
      agendaItems: [
        {
          title: 'Pathway',
          purpose: 'DECISION',
          topics: ['pathway-redesign', ' discharge ', 'discharge'],
          outcome: 'Agreed.',
        },
        { title: 'Workforce', deferred: true },
      ],
      decisions: [{ statement: 'The pathway is agreed.', rationale: 'It was piloted.', item: 1 }],
      actions: [
        { task: 'Write to partners', owner: outsider, dueOn: '2013-03-13', item: 1 },
        { task: 'Book a room', owner: personIn('Ada') },
      ],
      interests: [
        {
          person: personIn('Ben'),
          interest: 'Shares in a supplier',
          type: 'FINANCIAL',
          handling: 'LEFT_THE_ROOM',
          item: 1,
        },
      ],
    });
    expect(logged).toMatchObject({
      version: 1,
      wasPlanned: false,
      nextMeeting: null,
      attendance: { expected: 3, present: 2, apologies: 1, notRecorded: 1, personalRate: { came: 2, expected: 3 } },
    });
    const meeting = await meetingSeen(logged.id);
    expect(meeting).toMatchObject({
      status: 'HELD',
      kind: 'ORDINARY',
      plannedFor: null,
      meetsOn: '2013-02-13',
      startsAt: '14:00',
      endsAt: '15:30',
      startsAtUtc: '2013-02-13T14:00:00Z',
      zone: 'Europe/London',
      mode: 'HYBRID',
      toLog: false,
      record: { state: 'UNCONFIRMED', confirmedOn: null, confirmedBy: null, confirmedAtMeeting: null },
      groups: [{ id: group.id, parents: [{ id: parent.id, name: 'Trust-wide group' }] }],
      figures: { expected: 3, present: 2, deputised: 0, apologies: 1, absent: 0, leave: 0, notRecorded: 1 },
      guests: [
        {
          personId: outsider,
          name: 'Olga Outsider',
          status: 'IN_ATTENDANCE',
          organisation: { id: charity, name: 'Stroke Charity' },
        },
        { personId: null, name: 'A student', status: 'PRESENT_ONLINE', organisation: null },
      ],
      agendaItems: [
        {
          position: 1,
          title: 'Pathway',
          purpose: 'DECISION',
          topics: ['pathway-redesign', 'discharge'],
          outcome: 'Agreed.',
          deferred: false,
        },
        { position: 2, title: 'Workforce', purpose: null, topics: [], outcome: null, deferred: true },
      ],
      decisions: [{ item: 1, statement: 'The pathway is agreed.', rationale: 'It was piloted.' }],
      actions: [
        { task: 'Write to partners', ownerId: outsider, dueOn: '2013-03-13', status: 'OPEN', item: 1 },
        { task: 'Book a room', ownerName: 'Ada', dueOn: null, item: null },
      ],
      interests: [
        { personName: 'Ben', interest: 'Shares in a supplier', type: 'FINANCIAL', handling: 'LEFT_THE_ROOM', item: 1 },
      ],
    });
    expect(meeting.attendance).toMatchObject([
      { seatKey: 'Ada', personName: 'Ada', status: 'PRESENT', isExpected: true, capacity: 'SERVICE', origin: 'TYPED' },
      { seatKey: 'Ben', status: 'PRESENT_ONLINE', cameAt: '14:20', leftAt: '15:00' },
      { seatKey: 'Cat', status: 'APOLOGIES', deputy: null },
      { seatKey: 'Dan', status: 'NOT_RECORDED' },
    ]);
  });

  it('never takes somebody for absent of whom nothing is said', async () => {
    const { group } = await smallGroup(['Ada', 'Ben']);
    const { id, attendance } = await loggedMeeting(group, '2013-02-13');
    expect(await marksOf(id)).toEqual({ Ada: 'NOT_RECORDED', Ben: 'NOT_RECORDED' });
    expect(attendance).toMatchObject({ expected: 0, absent: 0, notRecorded: 2 });
  });

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

  it('numbers decisions and actions through the year of the meeting, across groups and without gaps', async () => {
    // A year that no other test uses: the registers are everybody's.
    const one = await smallGroup(['Ada'], { from: '1987-01-01' });
    const entry = {
      decisions: [{ statement: 'Yes.' }],
      actions: [1, 2].map((n) => ({ task: `Task ${n}`, owner: one.personIn('Ada') })),
    };
    const numbers = async (day: string): Promise<string[]> => {
      const { decisions, actions } = await loggedMeeting(one.group, day, entry);
      return [...decisions, ...actions].map(({ number }: { number: string }) => number);
    };
    expect(await numbers('1987-03-01')).toEqual(['D-1987-001', 'A-1987-001', 'A-1987-002']);
    const other = await smallGroup(['Ben'], { from: '1987-01-01' });
    await loggedMeeting(other.group, '1987-01-05', { actions: [{ task: 'Task', owner: other.personIn('Ben') }] });
    expect(await numbers('1987-04-01')).toEqual(['D-1987-002', 'A-1987-004', 'A-1987-005']);
    expect(await numbers('1988-01-01')).toEqual(['D-1988-001', 'A-1988-001', 'A-1988-002']);
  });

  it('takes no number when it is refused', async () => {
    const { group, personIn } = await smallGroup(['Ada'], { from: '1977-01-01' });
    const actions = [{ task: 'Task', owner: personIn('Ada') }];
    const refused = await (
      await api()
    ).post('/api/v1/meetings', { groups: [group.id], meetsOn: '1977-01-01', actions, nextMeetingOn: '1976-01-01' });
    expect(refused.status).toBe(422);
    const {
      actions: [action],
    } = await loggedMeeting(group, '1977-01-01', { actions });
    expect(action.number).toBe('A-1977-001');
  });

  it('leaves one row in the trail, with what was typed', async () => {
    const { group, seatOf } = await smallGroup(['Ada']);
    const attendance = [{ seat: seatOf('Ada'), status: 'PRESENT' }];
    const { id } = await loggedMeeting(group, '2013-02-13', { attendance });
    const rows = await query(
      `SELECT use_case, viewer, change -> 'attendance' AS typed FROM trail WHERE subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ use_case: 'log-meeting', viewer: 'local user', typed: attendance }]);
  });
});

describe('A meeting that cannot have been', () => {
  const refused = async (body: object): Promise<unknown> => refusal(await (await api()).post('/api/v1/meetings', body));

  it('in the future is refused', async () => {
    const { group } = await smallGroup(['Ada']);
    const [status, errors] = (await refused({ groups: [group.id], meetsOn: '2199-01-01' })) as [
      number,
      { pointer: string; detail: string }[],
    ];
    expect([status, errors[0]?.pointer]).toEqual([422, '#/meetsOn']);
    expect(errors[0]?.detail).toMatch(/^The date must be today or in the past\. Today is \d+ \w+ \d{4}\.$/);
  });

  it('of no group, of one that is not there, or before the group began, is refused', async () => {
    const { group } = await smallGroup(['Ada']);
    const at = (pointer: string, detail: string): unknown => [422, [{ pointer, detail }]];
    const nobody = randomUUID();
    expect(await refused({ meetsOn: '2013-02-13' })).toEqual(
      at('#/groups', 'Say which group met, or name the planned meeting.'),
    );
    expect(await refused({ groups: [group.id, nobody], meetsOn: '2013-02-13' })).toEqual(
      at('#/groups/1', 'There is no group with this id.'),
    );
    expect(await refused({ meeting: nobody, meetsOn: '2013-02-13' })).toEqual(
      at('#/meeting', 'There is no meeting with this id.'),
    );
    expect(await refused({ groups: [group.id], meetsOn: '2012-09-30' })).toEqual(
      at('#/groups/0', 'Steering group did not exist on 30 September 2012. Check the day.'),
    );
  });

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

  it('tells what does not fit together in items, decisions and actions', async () => {
    const { group, personIn } = await smallGroup(['Ada']);
    const answer = await (
      await api()
    ).post('/api/v1/meetings', {
      groups: [group.id],
      meetsOn: '2013-02-13',
      agendaItems: [{ title: 'Only one' }],
      decisions: [{ statement: 'Yes.', item: 2 }],
      actions: [
        { task: 'Late already', owner: personIn('Ada'), dueOn: '2013-02-12' },
        { task: 'Nobody does it', owner: randomUUID() },
      ],
    });
    expect(answer.body.errors).toEqual([
      { pointer: '#/decisions/0/item', detail: 'There is no item 2 on this agenda of 1.' },
      { pointer: '#/actions/0/dueOn', detail: 'Enter 13 February 2013, the day of the meeting, or a later day.' },
      { pointer: '#/actions/1/owner', detail: 'There is no person with this id.' },
    ]);
  });

  it('asks who will do an action, and for an end after the start', async () => {
    const { group } = await smallGroup(['Ada']);
    const base = { groups: [group.id], meetsOn: '2013-02-13' };
    expect(await refused({ ...base, actions: [{ task: 'Somebody should' }] })).toEqual([
      422,
      [{ pointer: '#/actions/0/owner', detail: 'Choose who will do this action.' }],
    ]);
    expect(await refused({ ...base, startsAt: '14:00', endsAt: '14:00' })).toEqual([
      422,
      [{ pointer: '#/endsAt', detail: 'Enter a time after 14:00, when the meeting started.' }],
    ]);
    expect(await refused({ ...base, endsAt: '14:00' })).toEqual([
      422,
      [{ pointer: '#/startsAt', detail: 'Say when the meeting started as well as when it ended.' }],
    ]);
  });
});
