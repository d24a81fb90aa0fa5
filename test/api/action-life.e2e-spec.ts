import { randomUUID } from 'node:crypto';
import { at } from '../support/a-group';
import { loggedMeeting, refusal, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { aPerson } from '../support/directory-rows';

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
        { kind: 'MOVED', wasDueOn: '2013-03-13', dueOn: '2013-04-10', reason: null },
        { kind: 'MOVED', wasDueOn: '2013-04-10', dueOn: '2013-05-08', reason: 'The partner was away' },
      ],
    });
  });

  it('says itself why it moves when it had no day before', async () => {
    const { id } = await anAction({ dueOn: null });
    await act(id, 'move', 1, { dueOn: '2013-04-10' });
    expect((await seen(id)).history).toMatchObject([
      { kind: 'MOVED', wasDueOn: null, reason: 'It had no day before.' },
    ]);
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
