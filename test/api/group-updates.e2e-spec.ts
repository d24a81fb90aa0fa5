import { aGroup, aReportingLine, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { refusal } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { aHit } from '../support/directory-rows';

const path = '/api/v1/group-updates';

const sent = async (group: Made, more: object = {}, as?: Record<string, string>): Promise<Answer> =>
  (await api()).post(
    path,
    { group: group.id, sentOn: '2013-05-14', status: 'AT_RISK', whatChanged: 'Two leads left.', ...more },
    as,
  );

const faultAt = ({ body }: Answer): unknown => body.errors[0]?.pointer;

const asked = async (
  group: Made,
): Promise<{ words: string; toGroupName: string; fromUpdateId: string; state: string }[]> =>
  (await (await api()).get(`/api/v1/escalations?fromGroup=${group.id}`)).body.items;

describe('An update of a group', () => {
  it('is listed latest first, and what it needs goes to each group that it reports to, or to the one that is named', async () => {
    const client = await api();
    const hit = await aHit('Updates');
    const group = await aGroup('Working group', { hit });
    const [one, other] = [await aGroup('Thematic one'), await aGroup('Thematic other')];
    for (const parent of [one, other]) await aReportingLine(group, parent, '2013-01-01');
    const first = await sent(group, { need: 'Somebody from social care.' });
    expect([first.status, first.headers['location']]).toEqual([201, `${path}/${first.body.id}`]);
    expect((await client.get(`${path}/${first.body.id}`)).body).toMatchObject({
      groupName: 'Working group',
      status: 'AT_RISK',
      whatChanged: 'Two leads left.',
      need: 'Somebody from social care.',
    });
    expect((await asked(group)).map(({ toGroupName, state }) => `${toGroupName}: ${state}`).sort()).toEqual([
      'Thematic one: SENT',
      'Thematic other: SENT',
    ]);
    expect(
      (await sent(group, { sentOn: '2013-06-01', status: 'ON_TRACK', need: 'A room.', askOf: one.id })).status,
    ).toBe(201);
    expect((await asked(group))[0]).toMatchObject({ words: 'A room.', toGroupName: 'Thematic one' });
    const listed = await client.get(`${path}?group=${group.id}&hit=${hit}`);
    expect(listed.body.items.map(({ status }: { status: string }) => status)).toEqual(['ON_TRACK', 'AT_RISK']);
    const csv = await client.get(`${path}?group=${group.id}&status=ON_TRACK&format=csv`);
    expect(csv.text.trim().split('\r\n')).toHaveLength(2);
  });

  it('comes up on the next agenda of the group that is asked, and is answered like any other item', async () => {
    const client = await api();
    const [group, parent] = [await aGroup('Working group'), await aGroup('Steering group')];
    await aReportingLine(group, parent, '2013-01-01');
    await sent(group, { need: 'A room.' });
    const meeting = await client.made('/api/v1/planned-meetings', { groups: [parent.id], meetsOn: '2099-03-03' });
    expect((await client.post(`/api/v1/meetings/${meeting.id}/agenda/start`, {}, at(1))).status).toBe(200);
    const agenda = await client.get(`/api/v1/meetings/${meeting.id}/agenda`);
    expect(agenda.text).toContain('A room.');
  });

  it('is refused in the future, before the group, with a need that nobody would read, and of a group that is not above it', async () => {
    const [group, other] = [await aGroup('One', { from: '2013-05-01' }), await aGroup('Other')];
    expect((await sent(group, { sentOn: '2200-01-01' })).status).toBe(422);
    expect(refusal(await sent(group, { sentOn: '2013-04-30' }))).toEqual([
      422,
      [{ pointer: '#/sentOn', detail: 'The group does not exist on that day. Choose another day.' }],
    ]);
    expect(faultAt(await sent(group, { need: 'A room.' }))).toBe('#/need');
    await aReportingLine(group, await aGroup('Parent'), '2013-05-01');
    expect(faultAt(await sent(group, { need: 'A room.', askOf: other.id }))).toBe('#/askOf');
    expect(faultAt(await sent(group, { askOf: other.id }))).toBe('#/need');
    expect(await asked(group)).toEqual([]);
  });

  it('is sent by whoever leads the group, and by no other', async () => {
    const [own, other] = [await aGroup('Own'), await aGroup('Other')];
    const lead = await somebody('CO_LEAD', undefined, { group: own.id });
    expect((await sent(own, {}, lead.bearer)).status).toBe(201);
    expect((await sent(other, {}, lead.bearer)).status).toBe(422);
    const member = await somebody('MEMBER', undefined, { group: own.id });
    expect((await sent(own, {}, member.bearer)).status).toBe(403);
  });
});
