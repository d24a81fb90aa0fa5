import { randomUUID } from 'node:crypto';
import { aGroup, at } from '../support/a-group';
import { loggedMeeting, marksOf, meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { query } from '../support/database';
import { aPerson } from '../support/directory-rows';

const nothing = { attendance: [], guests: [], agendaItems: [], decisions: [], actions: [], interests: [] };

async function amend(id: string, version: number, body: object) {
  return (await api()).put(`/api/v1/meetings/${id}/record`, { ...nothing, ...body }, at(version));
}

async function confirm(id: string, version: number, body: object) {
  return (await api()).post(`/api/v1/meetings/${id}/confirm`, body, at(version));
}

/** A meeting of Ada, Ben and Cat that is recorded and confirmed: Ada and Ben came, Cat sent apologies. */
async function confirmedMeeting(): Promise<SmallGroup & { readonly id: string }> {
  const small = await smallGroup(['Ada', 'Ben', 'Cat']);
  const attendance = Object.entries({ Ada: 'PRESENT', Ben: 'PRESENT', Cat: 'APOLOGIES' }).map(([name, status]) => ({
    seat: small.seatOf(name),
    status,
  }));
  const { id } = await loggedMeeting(small.group, '2013-02-13', { attendance });
  await confirm(id, 1, { on: '2013-02-20', byPerson: small.personIn('Ada') });
  return { ...small, id };
}

describe('A record that is not confirmed', () => {
  it('is written anew as a whole: what is left out is taken away, and the list of who was expected stays', async () => {
    const { group, seatOf, personIn } = await smallGroup(['Ada', 'Ben']);
    const { id } = await loggedMeeting(group, '2013-02-13', {
      recordState: 'DRAFT',
      startsAt: '14:00',
      place: 'Here',
      title: 'First',
      attendance: [{ seat: seatOf('Ada'), status: 'PRESENT' }],
      guests: [{ name: 'A student' }],
      agendaItems: [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }],
      interests: [{ person: personIn('Ada'), interest: 'Shares', type: 'FINANCIAL', handling: 'NOTED', item: 3 }],
    });
    const answer = await amend(id, 1, {
      recordState: 'UNCONFIRMED',
      place: 'There',
      summary: 'Short.',
      attendance: [{ seat: seatOf('Ben'), status: 'DEPUTY', deputyName: 'Sam' }],
      agendaItems: [{ title: 'Two', outcome: 'Done.' }, { title: 'Four' }],
      interests: [
        { person: personIn('Ben'), interest: 'A chair elsewhere', type: 'INDIRECT', handling: 'NOTED', item: 2 },
      ],
    });
    expect([answer.status, answer.headers['etag']]).toEqual([200, '"2"']);
    expect(answer.body.attendance).toMatchObject({ expected: 1, deputised: 1, notRecorded: 1 });
    const seen = await meetingSeen(id);
    expect(seen).toMatchObject({
      version: 2,
      title: null,
      startsAt: null,
      place: 'There',
      summary: 'Short.',
      record: { state: 'UNCONFIRMED' },
      guests: [],
      agendaItems: [
        { position: 1, title: 'Two', outcome: 'Done.' },
        { position: 2, title: 'Four' },
      ],
      interests: [{ personName: 'Ben', item: 2 }],
    });
    expect(await marksOf(id)).toEqual({ Ada: 'NOT_RECORDED', Ben: 'DEPUTY' });
  });

  it('keeps the numbers of decisions and actions that are sent with them, and gives new ones to the others', async () => {
    const { group, personIn } = await smallGroup(['Ada'], { from: '1967-01-01' });
    const owner = personIn('Ada');
    const { id, actions } = await loggedMeeting(group, '1967-02-01', {
      agendaItems: [{ title: 'One' }, { title: 'Two' }],
      decisions: [{ statement: 'First.', item: 2 }, { statement: 'Second.' }],
      actions: [
        { task: 'First', owner, item: 2 },
        { task: 'Second', owner },
        { task: 'Third', owner },
      ],
    });
    const { body } = await amend(id, 1, {
      agendaItems: [{ title: 'Only' }],
      decisions: [{ statement: 'New.' }, { number: 'D-1967-001', statement: 'First, in other words.', item: 1 }],
      actions: [
        { number: 'A-1967-003', task: 'Third', owner },
        { task: 'Fourth', owner },
        { number: 'A-1967-001', task: 'First', owner, dueOn: '1967-03-01' },
      ],
    });
    expect(body.decisions.map(({ number }: { number: string }) => number)).toEqual(['D-1967-001', 'D-1967-003']);
    const seen = await meetingSeen(id);
    expect(seen.decisions).toMatchObject([
      { number: 'D-1967-001', statement: 'First, in other words.', item: 1 },
      { number: 'D-1967-003', statement: 'New.' },
    ]);
    expect(seen.actions).toMatchObject([
      { id: actions[0].id, number: 'A-1967-001', dueOn: '1967-03-01', item: null, version: 2 },
      { id: actions[2].id, number: 'A-1967-003', task: 'Third', version: 1 },
      { number: 'A-1967-004', task: 'Fourth' },
    ]);
  });

  it('cannot take away what has become of its actions since', async () => {
    const { group, personIn } = await smallGroup(['Ada'], { from: '1968-01-01' });
    const owner = personIn('Ada');
    const { id, actions } = await loggedMeeting(group, '1968-02-01', {
      actions: [
        { task: 'Moved', owner, dueOn: '1968-03-01' },
        { task: 'Done', owner },
      ],
    });
    const client = await api();
    await client.post(`/api/v1/actions/${actions[0].id}/move`, { dueOn: '1968-04-01' }, at(1));
    await client.post(`/api/v1/actions/${actions[1].id}/complete`, { on: '1968-02-10' }, at(1));
    const refused = await amend(id, 1, {
      decisions: [{ number: 'D-1968-009', statement: 'Which?' }],
      actions: [{ number: actions[0].number, task: 'Moved', owner, dueOn: '1968-03-01' }],
    });
    expect(refused.body.errors).toEqual([
      {
        pointer: '#/decisions/0/number',
        detail: 'This record has no decision D-1968-009. Leave the number out for a new one.',
      },
      {
        pointer: '#/actions/0/dueOn',
        detail: `${actions[0].number} was moved to another day since. Leave it at 1968-04-01 here, and move the action itself.`,
      },
      { pointer: '#/actions', detail: `${actions[1].number} has a history since the meeting. Keep it in the list.` },
    ]);
    const kept = actions.map(({ number }: { number: string }, index: number) => ({
      number,
      task: 'Reworded',
      owner,
      ...(index === 0 ? { dueOn: '1968-04-01' } : {}),
    }));
    expect((await amend(id, 1, { actions: kept })).status).toBe(200);
    expect((await meetingSeen(id)).actions).toMatchObject([
      { task: 'Reworded', dueOn: '1968-04-01', status: 'OPEN' },
      { status: 'DONE' },
    ]);
  });

  it('can be put on the right day, unless that day has a meeting already', async () => {
    const { group } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13');
    await loggedMeeting(group, '2013-02-20');
    const move = async (body: object): Promise<unknown> => refusal(await amend(id, 1, body));
    const detail =
      'A meeting of this group is already recorded for 20 February 2013. Open it, or say that this is another one.';
    expect(await move({ meetsOn: '2013-02-20' })).toEqual([409, [{ pointer: '#/meetsOn', detail }]]);
    expect(await move({ meetsOn: '2012-09-30' })).toEqual([
      422,
      [{ pointer: '#/meetsOn', detail: 'Steering group did not exist on 30 September 2012. Check the day.' }],
    ]);
    expect((await amend(id, 1, { meetsOn: '2013-02-12' })).status).toBe(200);
    expect((await meetingSeen(id)).meetsOn).toBe('2013-02-12');
  });

  it('needs every list, the version that was read, and does not become a draft again', async () => {
    const { group } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13');
    const client = await api();
    const partly = await client.put(`/api/v1/meetings/${id}/record`, { summary: 'Only this' }, at(1));
    expect(partly.body.errors).toHaveLength(6);
    expect((await client.put(`/api/v1/meetings/${id}/record`, nothing)).status).toBe(428);
    expect((await amend(id, 3, {})).status).toBe(412);
    expect(refusal(await amend(id, 1, { recordState: 'DRAFT' }))).toEqual([
      422,
      [
        {
          pointer: '#/recordState',
          detail: 'This record waits to be confirmed and does not become a draft again. Leave this out.',
        },
      ],
    ]);
    const plan = await client.made('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2013-03-13' });
    expect(refusal(await amend(plan.id, 1, {}))).toEqual([409, 'This meeting has no record. Log the meeting first.']);
    expect((await amend(randomUUID(), 1, {})).status).toBe(404);
  });

  it('keeps in the trail what stood there before', async () => {
    const { group } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13', { summary: 'As it was.' });
    await amend(id, 1, { summary: 'As it is.' });
    const [row] = await query(
      `SELECT change -> 'before' ->> 'summary' AS before, change -> 'after' ->> 'summary' AS after FROM trail WHERE subject_id = $1 AND use_case = 'amend-record'`,
      [id],
    );
    expect(row).toEqual({ before: 'As it was.', after: 'As it is.' });
  });
});

describe('Confirming a record', () => {
  it('by the chair says who and when', async () => {
    const { id } = await confirmedMeeting();
    expect((await meetingSeen(id)).record).toMatchObject({
      state: 'CONFIRMED',
      confirmedOn: '2013-02-20',
      confirmedBy: { name: 'Ada' },
      confirmedAtMeeting: null,
    });
  });

  it('at a later meeting of the group says at which', async () => {
    const { group } = await smallGroup(['Ada']);
    const first = await loggedMeeting(group, '2013-02-13');
    const later = await loggedMeeting(group, '2013-03-13');
    expect((await confirm(first.id, 1, { on: '2013-03-13', atMeeting: later.id })).body).toEqual({
      id: first.id,
      version: 2,
    });
    expect((await meetingSeen(first.id)).record).toMatchObject({
      confirmedBy: null,
      confirmedAtMeeting: { id: later.id, meetsOn: '2013-03-13' },
    });
  });

  it('is refused for a draft, twice, by nobody, in the future, too early, and at a meeting that was not later', async () => {
    const { group, personIn } = await smallGroup(['Ada']);
    const byPerson = personIn('Ada');
    const draft = await loggedMeeting(group, '2013-01-09', { recordState: 'DRAFT' });
    const { id } = await loggedMeeting(group, '2013-02-13');
    const elsewhere = await loggedMeeting(await aGroup('Other'), '2013-03-13');
    const ask = async (body: object, meeting = id): Promise<unknown> => refusal(await confirm(meeting, 1, body));
    const at422 = (pointer: string, detail: string): unknown => [422, [{ pointer, detail }]];
    expect(await ask({ on: '2013-02-20', byPerson }, draft.id)).toEqual([
      409,
      'This record is a draft. Finish it before it is confirmed.',
    ]);
    const who = 'Say who confirmed the record, or at which meeting it was confirmed, not both.';
    expect(await ask({ on: '2013-02-20' })).toEqual(at422('#/byPerson', who));
    expect(await ask({ on: '2013-02-20', byPerson, atMeeting: draft.id })).toEqual(at422('#/byPerson', who));
    expect(await ask({ on: '2013-02-12', byPerson })).toEqual(at422('#/on', 'Enter 13 February 2013 or a later day.'));
    expect(await ask({ on: '2013-02-20', byPerson: randomUUID() })).toEqual(
      at422('#/byPerson', 'There is no person with this id.'),
    );
    const which = 'Choose a later meeting of the same group that is recorded.';
    for (const atMeeting of [draft.id, elsewhere.id, id])
      expect(await ask({ on: '2013-03-20', atMeeting })).toEqual(at422('#/atMeeting', which));
    expect(await ask({ on: '2199-01-01', byPerson })).toMatchObject([422, [{ pointer: '#/on' }]]);
    await confirm(id, 1, { on: '2013-02-20', byPerson });
    expect(refusal(await confirm(id, 2, { on: '2013-02-20', byPerson }))).toEqual([
      409,
      'This record is confirmed already. You can add a correction.',
    ]);
  });

  it('locks it', async () => {
    const { id } = await confirmedMeeting();
    expect(refusal(await amend(id, 2, {}))).toEqual([409, 'This record is locked. You can add a correction.']);
    expect(refusal(await (await api()).post(`/api/v1/meetings/${id}/recount`, {}, at(2)))).toEqual([
      409,
      'This record is locked. You can add a correction.',
    ]);
  });
});

describe('Correcting a confirmed record', () => {
  it('supersedes attendance and never overwrites it: the original stays readable', async () => {
    const { id, seatOf, group } = await confirmedMeeting();
    const client = await api();
    const body = {
      statement: 'Cat came; Ben did not.',
      attendance: [
        { seat: seatOf('Cat'), status: 'PRESENT' },
        { seat: seatOf('Ben'), status: 'ABSENT' },
      ],
    };
    const answer = await client.post(`/api/v1/meetings/${id}/corrections`, body, at(2));
    expect([answer.status, answer.body]).toEqual([
      201,
      { id, version: 3, correction: expect.any(String), position: 1 },
    ]);
    expect(await marksOf(id)).toEqual({ Ada: 'PRESENT', Ben: 'ABSENT', Cat: 'PRESENT' });
    expect(await marksOf(id, '?asRecorded=true')).toEqual({ Ada: 'PRESENT', Ben: 'PRESENT', Cat: 'APOLOGIES' });
    await client.post(
      `/api/v1/meetings/${id}/corrections`,
      { statement: 'Cat was online.', attendance: [{ seat: seatOf('Cat'), status: 'PRESENT_ONLINE' }] },
      at(3),
    );
    const seen = await meetingSeen(id);
    expect(seen.corrections).toMatchObject([
      { position: 1, statement: 'Cat came; Ben did not.', correctedBy: 'local user' },
      { position: 2 },
    ]);
    expect(seen.attendance.map(({ correctionId }: { correctionId: string | null }) => correctionId)).toEqual([
      null,
      answer.body.correction,
      seen.corrections[1].id,
    ]);
    expect(await marksOf(id, '?asRecorded=true')).toEqual({ Ada: 'PRESENT', Ben: 'PRESENT', Cat: 'APOLOGIES' });
    const { items } = (await client.get(`/api/v1/groups/${group.id}/meetings`)).body;
    expect(items).toMatchObject([{ expected: 3, present: 2, absent: 1, apologies: 0 }]);
  });

  it('can say what was wrong without changing who came', async () => {
    const { id } = await confirmedMeeting();
    await (await api()).post(`/api/v1/meetings/${id}/corrections`, { statement: 'The room was another one.' }, at(2));
    expect((await meetingSeen(id)).corrections).toMatchObject([{ statement: 'The room was another one.' }]);
  });

  it('is refused while the record is not confirmed, at another version, and for a seat that was not there', async () => {
    const { id, seatOf } = await confirmedMeeting();
    const { group } = await smallGroup(['Ada']);
    const open = await loggedMeeting(group, '2013-02-13');
    const client = await api();
    const correct = (meeting: string, headers: Record<string, string>, attendance: object[] = []) =>
      client.post(`/api/v1/meetings/${meeting}/corrections`, { statement: 'Wrong.', attendance }, headers);
    expect(refusal(await correct(open.id, at(1)))).toEqual([
      409,
      'This record is not confirmed yet. Amend it instead.',
    ]);
    expect((await correct(id, {})).status).toBe(428);
    expect((await correct(id, at(1))).status).toBe(412);
    expect(
      refusal(
        await correct(id, at(2), [
          { seat: seatOf('Ada'), status: 'PRESENT' },
          { seat: randomUUID(), status: 'PRESENT' },
        ]),
      ),
    ).toEqual([
      422,
      [{ pointer: '#/attendance/1/seat', detail: 'The group that met had no such seat on 13 February 2013.' }],
    ]);
  });
});

describe('A roster that is put right after the meeting', () => {
  it('does not rewrite the record; an explicit recount does, and keeps what was typed', async () => {
    const { group, seatOf } = await smallGroup(['Ada', 'Ben', 'Cat', 'Dan']);
    const { id } = await loggedMeeting(group, '2013-02-13', {
      attendance: [{ seat: seatOf('Ada'), status: 'PRESENT' }],
    });
    const client = await api();
    const leave = (name: string) =>
      query(`UPDATE seat_occupancy SET during = '[2012-10-01,2013-01-01)' WHERE seat_id = $1`, [seatOf(name)]);
    for (const name of ['Ada', 'Ben', 'Cat']) await leave(name);
    const successor = await aPerson('Cora');
    await client.made(`/api/v1/seats/${seatOf('Cat')}/occupancies`, {
      person: successor,
      capacity: 'SERVICE',
      from: '2013-01-01',
    });
    const late = await client.made(`/api/v1/groups/${group.id}/seats`, {
      key: 'Eve',
      label: 'Late',
      from: '2012-10-01',
    });
    await client.made(`/api/v1/seats/${late.id}/occupancies`, {
      person: await aPerson('Eve'),
      capacity: 'SERVICE',
      from: '2013-01-01',
    });
    const before = { Ada: 'PRESENT', Ben: 'NOT_RECORDED', Cat: 'NOT_RECORDED', Dan: 'NOT_RECORDED' };
    expect(await marksOf(id)).toEqual(before);
    const { status, body } = await client.post(`/api/v1/meetings/${id}/recount`, {}, at(1));
    expect([status, body]).toEqual([
      200,
      { id, version: 2, added: [late.id], dropped: [seatOf('Ben')], renewed: [seatOf('Cat')] },
    ]);
    expect(await marksOf(id)).toEqual({
      Ada: 'PRESENT',
      Cat: 'NOT_RECORDED',
      Dan: 'NOT_RECORDED',
      Eve: 'NOT_RECORDED',
    });
    const names = (await meetingSeen(id)).attendance.map(({ personName }: { personName: string }) => personName);
    expect(names).toEqual(['Ada', 'Cora', 'Dan', 'Eve']);
    const [trail] = await query(`SELECT change FROM trail WHERE subject_id = $1 AND use_case = 'recount-expected'`, [
      id,
    ]);
    expect(trail).toEqual({
      change: { meetsOn: '2013-02-13', added: [late.id], dropped: [seatOf('Ben')], renewed: [seatOf('Cat')] },
    });
  });

  it('changes nothing when the list is right already', async () => {
    const { group } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13');
    const { body } = await (await api()).post(`/api/v1/meetings/${id}/recount`, {}, at(1));
    expect(body).toEqual({ id, version: 1, added: [], dropped: [], renewed: [] });
  });

  it('lets somebody who was forgotten be recorded when the record is amended', async () => {
    const { group, seatOf } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13');
    const client = await api();
    const seat = await client.made(`/api/v1/groups/${group.id}/seats`, {
      key: 'Eve',
      label: 'Late',
      from: '2012-10-01',
    });
    const person = await aPerson('Eve');
    await client.made(`/api/v1/seats/${seat.id}/occupancies`, { person, capacity: 'SERVICE', from: '2013-01-01' });
    const attendance = [
      { seat: seat.id, status: 'PRESENT', person },
      { seat: seatOf('Ada'), status: 'LEAVE_OF_ABSENCE' },
    ];
    expect((await amend(id, 1, { attendance })).body.attendance).toMatchObject({ expected: 1, present: 1, leave: 1 });
  });
});
