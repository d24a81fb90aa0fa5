import { randomUUID } from 'node:crypto';
import { at } from '../support/a-group';
import { loggedMeeting, meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { api } from '../support/api';

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
