import { aReportingLine, aGroup } from '../support/a-group';
import { loggedMeeting, marksOf, meetingSeen, smallGroup } from '../support/a-meeting';
import { query } from '../support/database';
import { anOrganisation, aPerson } from '../support/directory-rows';

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

  it('leaves one row in the trail, with what was typed', async () => {
    const { group, seatOf } = await smallGroup(['Ada']);
    const attendance = [{ seat: seatOf('Ada'), status: 'PRESENT' }];
    const { id } = await loggedMeeting(group, '2013-02-13', { attendance });
    const rows = await query(`SELECT use_case, change -> 'attendance' AS typed FROM trail WHERE subject_id = $1`, [id]);
    expect(rows).toEqual([{ use_case: 'log-meeting', typed: attendance }]);
  });
});
