import { randomUUID } from 'node:crypto';
import { aGroup, at } from '../support/a-group';
import { loggedMeeting, meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { aHit, aPerson } from '../support/directory-rows';

interface AgreedAction {
  readonly small: SmallGroup;
  readonly meeting: string;
  readonly id: string;
  readonly number: string;
}

/** An action of Ada's that was agreed on 13 February 2013 and is due a month later. */
async function anAction(more: object = {}): Promise<AgreedAction> {
  const small = await smallGroup(['Ada']);
  const action = { task: 'Write to partners', owner: small.personIn('Ada'), dueOn: '2013-03-13', ...more };
  const { id: meeting, actions } = await loggedMeeting(small.group, '2013-02-13', { actions: [action] });
  return { small, meeting, ...actions[0] };
}

async function act(id: string, what: string, version: number, body: object = {}) {
  return (await api()).post(`/api/v1/actions/${id}/${what}`, body, at(version));
}

async function seen(id: string, asOf = '2013-03-20') {
  return (await (await api()).get(`/api/v1/actions/${id}?asOf=${asOf}`)).body;
}

describe('An action', () => {
  it('is told with its owner, its meeting and how late it is on a day', async () => {
    const { id, meeting, number, small } = await anAction();
    expect(await seen(id)).toMatchObject({
      number,
      task: 'Write to partners',
      ownerName: 'Ada',
      status: 'OPEN',
      dueOn: '2013-03-13',
      overdue: true,
      daysLate: 7,
      timesMoved: 0,
      timesCarried: 0,
      meetingId: meeting,
      agreedOn: '2013-02-13',
      groupIds: [small.group.id],
      history: [],
    });
    expect(await seen(id, '2013-03-13')).toMatchObject({ overdue: false, daysLate: null });
  });

  it('may be owned by somebody who is no member', async () => {
    const outsider = await aPerson('Olga Outsider');
    const { id } = await anAction({ owner: outsider });
    expect(await seen(id)).toMatchObject({ ownerId: outsider, ownerName: 'Olga Outsider' });
  });

  it('is done on a day, and was late until then', async () => {
    const { id } = await anAction();
    expect((await act(id, 'complete', 1, { on: '2013-03-18' })).body).toEqual({ id, version: 2 });
    expect(await seen(id, '2013-03-20')).toMatchObject({ status: 'DONE', closedOn: '2013-03-18', overdue: false });
    expect(await seen(id, '2013-03-17')).toMatchObject({ overdue: true, daysLate: 4 });
  });

  it('is dropped with a reason, and can be reopened', async () => {
    const { id } = await anAction();
    expect((await act(id, 'drop', 1, { on: '2013-03-01' })).body.errors).toEqual([
      { pointer: '#/reason', detail: 'Enter some text.' },
    ]);
    await act(id, 'drop', 1, { on: '2013-03-01', reason: 'No longer needed' });
    expect(await seen(id)).toMatchObject({ status: 'DROPPED', closedOn: '2013-03-01' });
    await act(id, 'reopen', 2, { reason: 'Needed after all' });
    expect(await seen(id)).toMatchObject({
      status: 'OPEN',
      closedOn: null,
      version: 3,
      history: [
        { position: 1, kind: 'DROPPED', happenedOn: '2013-03-01', reason: 'No longer needed' },
        { position: 2, kind: 'REOPENED', reason: 'Needed after all' },
      ],
    });
  });

  it('moves once without a reason, and the second time says why', async () => {
    const { id } = await anAction();
    expect((await act(id, 'move', 1, { dueOn: '2013-04-10' })).status).toBe(200);
    expect(refusal(await act(id, 'move', 2, { dueOn: '2013-05-08' }))).toEqual([
      422,
      [{ pointer: '#/reason', detail: 'This action was moved before. Say why it moves again.' }],
    ]);
    await act(id, 'move', 2, { dueOn: '2013-05-08', reason: 'The partner was away' });
    expect(await seen(id)).toMatchObject({
      dueOn: '2013-05-08',
      timesMoved: 2,
      overdue: false,
      history: [
        { kind: 'MOVED', dueOn: '2013-04-10', reason: null },
        { kind: 'MOVED', dueOn: '2013-05-08', reason: 'The partner was away' },
      ],
    });
  });

  it('is refused another day that is no other, or that is before it was agreed', async () => {
    const { id } = await anAction();
    expect(refusal(await act(id, 'move', 1, { dueOn: '2013-03-13' }))).toEqual([
      422,
      [{ pointer: '#/dueOn', detail: 'This action is due on 13 March 2013 already. Choose another day.' }],
    ]);
    expect(refusal(await act(id, 'move', 1, { dueOn: '2013-02-12' }))).toEqual([
      422,
      [{ pointer: '#/dueOn', detail: 'Enter 13 February 2013, when it was agreed, or a later day.' }],
    ]);
  });

  it('is not done in the future, before it was agreed, or when it is closed already', async () => {
    const { id } = await anAction();
    expect(await refusal(await act(id, 'complete', 1, { on: '2199-01-01' }))).toMatchObject([
      422,
      [{ pointer: '#/on' }],
    ]);
    expect(refusal(await act(id, 'complete', 1, { on: '2013-02-12' }))).toEqual([
      422,
      [{ pointer: '#/on', detail: 'Enter 13 February 2013, when it was agreed, or a later day.' }],
    ]);
    expect(refusal(await act(id, 'reopen', 1))).toEqual([409, 'This action is open. There is nothing to reopen.']);
    await act(id, 'complete', 1, { on: '2013-03-01' });
    for (const [what, body] of Object.entries({
      complete: { on: '2013-03-01' },
      move: { dueOn: '2013-09-01' },
      carry: { meeting: randomUUID() },
    }))
      expect(refusal(await act(id, what, 2, body))).toEqual([409, 'This action is done already. Reopen it first.']);
  });

  it('is changed only at the version that was read', async () => {
    const { id } = await anAction();
    const client = await api();
    expect((await client.post(`/api/v1/actions/${id}/complete`, { on: '2013-03-01' })).status).toBe(428);
    expect((await act(id, 'complete', 2, { on: '2013-03-01' })).status).toBe(412);
    expect((await act(randomUUID(), 'complete', 1, { on: '2013-03-01' })).status).toBe(404);
  });
});

describe('Carrying actions forward', () => {
  it('is noted when a later meeting is logged, and told by both', async () => {
    const { id, number, small } = await anAction();
    const later = await loggedMeeting(small.group, '2013-03-13', { carriedActions: [id] });
    expect((await meetingSeen(later.id)).carriedActions).toMatchObject([
      { id, number, ownerName: 'Ada', status: 'OPEN' },
    ]);
    expect(await seen(id)).toMatchObject({
      timesCarried: 1,
      version: 2,
      history: [{ kind: 'CARRIED_FORWARD', happenedOn: '2013-03-13', meetingId: later.id }],
    });
  });

  it('can be noted afterwards, once a meeting', async () => {
    const { id, small, meeting } = await anAction();
    const later = await loggedMeeting(small.group, '2013-03-13');
    expect((await act(id, 'carry', 1, { meeting: later.id })).status).toBe(200);
    expect(refusal(await act(id, 'carry', 2, { meeting: later.id }))).toEqual([
      409,
      'This action was carried forward at that meeting already.',
    ]);
    expect(refusal(await act(id, 'carry', 2, { meeting }))).toEqual([
      422,
      [{ pointer: '#/meeting', detail: 'Choose a recorded meeting after 13 February 2013, when it was agreed.' }],
    ]);
    expect(refusal(await act(id, 'carry', 2, { meeting: randomUUID() }))).toEqual([
      422,
      [{ pointer: '#/meeting', detail: 'There is no meeting with this id.' }],
    ]);
  });

  it('is refused for an action that is closed, unknown, named twice, or agreed later', async () => {
    const open = await anAction();
    const done = await anAction();
    await act(done.id, 'complete', 1, { on: '2013-03-01' });
    const post = async (meetsOn: string, carriedActions: string[]) =>
      (await (await api()).post('/api/v1/meetings', { groups: [open.small.group.id], meetsOn, carriedActions })).body
        .errors;
    expect(await post('2013-03-13', [open.id, done.id, randomUUID()])).toEqual([
      { pointer: '#/carriedActions/1', detail: `${done.number} is closed. Only an open action is carried forward.` },
      { pointer: '#/carriedActions/2', detail: 'There is no action with this id.' },
    ]);
    expect(await post('2013-03-13', [open.id, open.id])).toEqual([
      { pointer: '#/carriedActions/1', detail: 'This is in the list twice. Leave one out.' },
    ]);
    expect(await post('2013-01-09', [open.id])).toEqual([
      {
        pointer: '#/carriedActions/0',
        detail: `${open.number} was not agreed before this meeting. Carry it forward at a later one.`,
      },
    ]);
  });
});

describe('The list of actions', () => {
  it('is filtered by state, owner, group, HIT, meeting, day and lateness, and ordered by the day they are due', async () => {
    const hit = await aHit('With actions');
    const { group, personIn } = await smallGroup(['Ada', 'Ben'], { hit });
    const [ada, ben] = [personIn('Ada'), personIn('Ben')];
    const { id: meeting, actions } = await loggedMeeting(group, '2013-02-13', {
      actions: [
        { task: 'no day', owner: ada },
        { task: 'late', owner: ada, dueOn: '2013-03-13' },
        { task: 'soon', owner: ben, dueOn: '2013-03-01' },
        { task: 'done', owner: ben, dueOn: '2013-02-20' },
      ],
    });
    await act(actions[3].id, 'complete', 1, { on: '2013-02-18' });
    const client = await api();
    const tasks = async (asked: string): Promise<string[]> =>
      (await client.get(`/api/v1/actions?asOf=2013-03-05&${asked}`)).body.items.map(
        ({ task }: { task: string }) => task,
      );
    expect(await tasks(`group=${group.id}`)).toEqual(['done', 'soon', 'late', 'no day']);
    expect(await tasks(`hit=${hit}&status=OPEN`)).toEqual(['soon', 'late', 'no day']);
    expect(await tasks(`meeting=${meeting}&overdue=true`)).toEqual(['soon']);
    expect(await tasks(`meeting=${meeting}&overdue=false&owner=${ben}`)).toEqual(['done']);
    expect(await tasks(`owner=${ada}&from=2013-03-01&to=2013-03-31`)).toEqual(['late']);
    expect(await tasks(`group=${group.id}&limit=2`)).toEqual(['done', 'soon']);
    const { text } = await client.get(`/api/v1/actions?group=${group.id}&format=csv`);
    expect(text.split('\r\n')[0]).toBe(
      'id,version,number,task,ownerId,ownerName,status,dueOn,closedOn,overdue,daysLate,timesMoved,timesCarried,meetingId,agreedOn,item,groupIds,groupNames',
    );
  });

  it('is paged past the actions without a day', async () => {
    const { group, personIn } = await smallGroup(['Ada']);
    const actions = ['1', '2', '3'].map((task) => ({ task, owner: personIn('Ada') }));
    await loggedMeeting(group, '2013-02-13', { actions });
    const client = await api();
    const first = await client.get(`/api/v1/actions?group=${group.id}&limit=2`);
    const next = /<([^>]+)>/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    expect((await client.get(next)).body.items.map(({ task }: { task: string }) => task)).toEqual(['3']);
  });
});

describe('The register of decisions', () => {
  it('is searched by words, group, HIT and day, latest first', async () => {
    const hit = await aHit('With decisions');
    const one = await aGroup('One', { hit });
    const two = await aGroup('Two', { hit });
    const agendaItems = [{ title: 'Beds' }];
    await loggedMeeting(one, '2013-02-13', { agendaItems, decisions: [{ statement: 'Open ten beds.', item: 1 }] });
    await loggedMeeting(two, '2013-03-13', {
      decisions: [{ statement: 'Write to the council.', rationale: 'About BEDS.' }, { statement: 'Wait.' }],
    });
    const client = await api();
    const said = async (asked: string): Promise<unknown[]> =>
      (await client.get(`/api/v1/decisions?${asked}`)).body.items.map(
        ({ statement, itemTitle }: Record<string, string>) => [statement, itemTitle],
      );
    expect(await said(`hit=${hit}`)).toEqual([
      ['Wait.', null],
      ['Write to the council.', null],
      ['Open ten beds.', 'Beds'],
    ]);
    expect(await said(`hit=${hit}&q=beds`)).toEqual([
      ['Write to the council.', null],
      ['Open ten beds.', 'Beds'],
    ]);
    expect(await said(`group=${one.id}`)).toEqual([['Open ten beds.', 'Beds']]);
    expect(await said(`hit=${hit}&from=2013-03-01&to=2013-03-31&q=wait`)).toEqual([['Wait.', null]]);
  });
});
