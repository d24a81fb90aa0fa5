import { aGroup, aReportingLine, at, aWorkingLink } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, refusal } from '../support/a-meeting';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { aHit } from '../support/directory-rows';

const agendaItems = [{ title: 'Welcome' }, { title: 'Waiting times' }];
const items = '/api/v1/escalations';

/** A group that met on 20 March 2013 with two items, and the group above it. */
async function twoGroups(more: object = {}): Promise<{ group: Made; parent: Made; meeting: Made }> {
  const [group, parent] = [await aGroup('Working group', more), await aGroup('Thematic group')];
  await aReportingLine(group, parent, '2013-01-01');
  return { group, parent, meeting: await loggedMeeting(group, '2013-03-20', { agendaItems }) };
}

const sent = async (meeting: Made, group: Made, other: Made, more: object = {}): Promise<Answer> =>
  (await api()).post(items, {
    fromMeeting: meeting.id,
    item: 2,
    fromGroup: group.id,
    toGroup: other.id,
    sentOn: '2013-03-21',
    words: 'Please agree who pays.',
    ...more,
  });

const told = async (item: Answer, what: 'receive' | 'answer', body: object, version = 1): Promise<Answer> =>
  (await api()).post(`${items}/${item.body.id}/${what}`, body, at(version));

describe('An item that a group sends to another', () => {
  it('is sent, received under an item of the other’s meeting, and answered', async () => {
    const client = await api();
    const { group, parent, meeting } = await twoGroups();
    const item = await sent(meeting, group, parent);
    expect([item.status, item.headers['location']]).toEqual([201, `${items}/${item.body.id}`]);
    expect((await client.get(`${items}/${item.body.id}`)).body).toMatchObject({
      itemTitle: 'Waiting times',
      fromGroupName: 'Working group',
      toGroupName: 'Thematic group',
      state: 'SENT',
      receivedOn: null,
    });
    const heard = await loggedMeeting(parent, '2013-04-10', { agendaItems });
    expect((await told(item, 'receive', { atMeeting: heard.id, item: 1 })).body.version).toBe(2);
    expect((await told(item, 'answer', { answer: 'The trust does.', on: '2013-04-12' }, 2)).body.version).toBe(3);
    expect((await client.get(`${items}/${item.body.id}`)).body).toMatchObject({
      state: 'ANSWERED',
      receivedOn: '2013-04-10',
      receivedAtMeetingId: heard.id,
      receivedItem: 1,
      answer: 'The trust does.',
      answeredOn: '2013-04-12',
      version: 3,
    });
  });

  it('goes up, down and across, and nowhere without a reporting line or a working link on the day', async () => {
    const { group, parent, meeting } = await twoGroups();
    const above = await loggedMeeting(parent, '2013-03-20', { agendaItems });
    expect((await sent(above, parent, group)).status).toBe(201);
    const beside = await aGroup('Beside');
    const sentence =
      'Neither a reporting line nor a working link connects the two groups on that day. Draw one first, or choose another day.';
    expect(refusal(await sent(meeting, group, beside))).toEqual([409, sentence]);
    await aWorkingLink(beside, group, '2013-03-22');
    expect(refusal(await sent(meeting, group, beside))).toEqual([409, sentence]);
    expect((await sent(meeting, group, beside, { sentOn: '2013-03-22' })).status).toBe(201);
    expect(refusal(await sent(meeting, group, group))).toEqual([409, sentence]);
  });

  it('is an item of a held meeting of the group that sends it, on that day or later', async () => {
    const { group, parent, meeting } = await twoGroups();
    const fault = async (more: object): Promise<unknown> => refusal(await sent(meeting, group, parent, more));
    expect(await fault({ item: 3 })).toEqual([
      422,
      [{ pointer: '#/item', detail: 'There is no such item on the agenda of that meeting. Choose one that is there.' }],
    ]);
    expect(await fault({ sentOn: '2013-03-19' })).toEqual([
      422,
      [{ pointer: '#/sentOn', detail: 'That meeting was on 20 March 2013. Choose that day or a later one.' }],
    ]);
    const foreign = await loggedMeeting(parent, '2013-03-20', { agendaItems });
    expect(await fault({ fromMeeting: foreign.id })).toEqual([
      422,
      [{ pointer: '#/fromMeeting', detail: 'This is not a meeting of that group. Choose one of its meetings.' }],
    ]);
    expect((await sent(meeting, group, parent, { sentOn: '2200-01-01' })).status).toBe(422);
  });

  it('is received only by the group that it was sent to, after it was sent', async () => {
    const { group, parent, meeting } = await twoGroups();
    const item = await sent(meeting, group, parent);
    const fault = async (body: object): Promise<unknown> => refusal(await told(item, 'receive', body));
    expect(await fault({ atMeeting: meeting.id })).toEqual([
      422,
      [{ pointer: '#/atMeeting', detail: 'This is not a meeting of that group. Choose one of its meetings.' }],
    ]);
    const before = await loggedMeeting(parent, '2013-03-20');
    expect(await fault({ atMeeting: before.id })).toEqual([
      422,
      [{ pointer: '#/atMeeting', detail: 'This was sent on 21 March 2013, so it cannot have been received before.' }],
    ]);
    expect(await fault({ on: '2013-04-01', item: 1 })).toEqual([
      422,
      [{ pointer: '#/atMeeting', detail: 'Say at which meeting the item was, or leave out the item.' }],
    ]);
  });

  it('is answered once it was received, not before', async () => {
    const { group, parent, meeting } = await twoGroups();
    const item = await sent(meeting, group, parent);
    const answer = { answer: 'The trust does.', on: '2013-04-12' };
    expect(refusal(await told(item, 'answer', answer))).toEqual([
      409,
      'This was not received yet. Record first where it was received.',
    ]);
    await told(item, 'receive', { on: '2013-04-10' });
    expect(refusal(await told(item, 'answer', { ...answer, on: '2013-04-09' }, 2))).toEqual([
      422,
      [{ pointer: '#/on', detail: 'This was received on 10 April 2013. Choose that day or a later one.' }],
    ]);
    expect((await told(item, 'answer', answer, 2)).status).toBe(200);
    const after = await loggedMeeting(parent, '2013-05-10');
    expect(refusal(await told(item, 'receive', { atMeeting: after.id }, 3))).toEqual([
      422,
      [{ pointer: '#/atMeeting', detail: 'This was answered on 12 April 2013, so it was received before.' }],
    ]);
  });

  it('stays on the agenda of the meeting that it comes from', async () => {
    const { group, parent, meeting } = await twoGroups();
    await sent(meeting, group, parent);
    const empty = { attendance: [], guests: [], decisions: [], actions: [], interests: [] };
    const shorter = { ...empty, agendaItems: [{ title: 'Welcome' }] };
    const amended = await (await api()).put(`/api/v1/meetings/${meeting.id}/record`, shorter, at(1));
    expect(refusal(amended)).toEqual([
      409,
      [
        {
          pointer: '#/agendaItems',
          detail:
            'An item that was sent to another group, or came from one, is on the agenda of its meeting. Keep as many items there as there were, or name an item that is there.',
        },
      ],
    ]);
  });

  it('is listed, latest first, by either group, meeting, HIT, days and what came of it', async () => {
    const client = await api();
    const hit = await aHit('Items');
    const { group, parent, meeting } = await twoGroups({ hit });
    await told(await sent(meeting, group, parent), 'receive', { on: '2013-04-10' });
    await sent(meeting, group, parent, { item: 1, sentOn: '2013-04-01' });
    const listed = async (filter: string): Promise<string[]> =>
      (await client.get(`${items}?${filter}`)).body.items.map((one: { itemTitle: string }) => one.itemTitle);
    expect(await listed(`fromGroup=${group.id}`)).toEqual(['Welcome', 'Waiting times']);
    expect(await listed(`toGroup=${parent.id}&state=SENT`)).toEqual(['Welcome']);
    expect(await listed(`meeting=${meeting.id}&state=RECEIVED`)).toEqual(['Waiting times']);
    expect(await listed(`hit=${hit}&from=2013-03-01&to=2013-03-31`)).toEqual(['Waiting times']);
    const csv = await client.get(`${items}?hit=${hit}`, { Accept: 'text/csv' });
    expect(csv.text.trim().split('\r\n')).toHaveLength(3);
  });
});
