import { randomUUID } from 'node:crypto';
import { aGroup, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, meetingSeen, refusal } from '../support/a-meeting';
import { api } from '../support/api';

const monthly = { every: 'P1M', by: 'NTH_WEEKDAY', nth: 2, weekday: 3 };

async function aRhythm(group: Made, more: object = {}): Promise<void> {
  await (await api()).made(`/api/v1/groups/${group.id}/rhythms`, { ...monthly, from: '2012-10-01', ...more });
}

async function planned(group: Made, from: string, to: string): Promise<{ days: string[]; alreadyThere: string[] }> {
  const { status, body, text } = await (await api()).post(`/api/v1/groups/${group.id}/planned-meetings`, { from, to });
  if (status !== 201) throw new Error(text);
  return { days: body.planned.map(({ meetsOn }: { meetsOn: string }) => meetsOn), alreadyThere: body.alreadyThere };
}

async function aPlan(group: Made, meetsOn: string, more: object = {}): Promise<Made> {
  return (await api()).made('/api/v1/planned-meetings', { groups: [group.id], meetsOn, ...more });
}

describe('Planning the meetings of a rhythm', () => {
  it('yields the days of every rhythm in force, each with its time', async () => {
    const group = await aGroup('Planned');
    await aRhythm(group, { startsAt: '14:00', minutes: 90 });
    await aRhythm(group, { every: 'P2M', nth: -1, weekday: 5, from: '2013-03-01' });
    const { days } = await planned(group, '2013-01-01', '2013-07-31');
    expect(days).toEqual(['2013-01-09', '2013-02-13', '2013-03-29', '2013-05-31', '2013-07-26']);
    const { items } = (await (await api()).get(`/api/v1/meetings?group=${group.id}`)).body;
    expect(
      items.map(({ meetsOn, plannedFor, startsAt, endsAt, status }: Record<string, string>) => [
        meetsOn,
        plannedFor,
        startsAt,
        endsAt,
        status,
      ]),
    ).toEqual([
      ['2013-01-09', '2013-01-09', '14:00', '15:30', 'PLANNED'],
      ['2013-02-13', '2013-02-13', '14:00', '15:30', 'PLANNED'],
      ['2013-03-29', '2013-03-29', null, null, 'PLANNED'],
      ['2013-05-31', '2013-05-31', null, null, 'PLANNED'],
      ['2013-07-26', '2013-07-26', null, null, 'PLANNED'],
    ]);
  });

  it('leaves out a day that has its meeting: planned, moved away, held or cancelled', async () => {
    const group = await aGroup('Planned twice');
    await aRhythm(group);
    await planned(group, '2013-01-01', '2013-03-31');
    const client = await api();
    const { items } = (await client.get(`/api/v1/meetings?group=${group.id}`)).body;
    await client.post(`/api/v1/meetings/${items[0].id}/reschedule`, { meetsOn: '2013-01-16' }, at(1));
    await client.post(`/api/v1/meetings/${items[1].id}/cancel`, { reason: 'Snow' }, at(1));
    await loggedMeeting(group, '2013-04-10');
    expect(await planned(group, '2013-01-01', '2013-05-31')).toEqual({
      days: ['2013-05-08'],
      alreadyThere: ['2013-01-09', '2013-02-13', '2013-03-13', '2013-04-10'],
    });
    expect((await planned(group, '2013-01-01', '2013-05-31')).days).toEqual([]);
  });

  it('says where the plan can be read', async () => {
    const group = await aGroup('Planned and read');
    await aRhythm(group);
    const client = await api();
    const { headers } = await client.post(`/api/v1/groups/${group.id}/planned-meetings`, {
      from: '2013-01-01',
      to: '2013-02-28',
    });
    const { items } = (await client.get(headers['location'] ?? '')).body;
    expect(items.map(({ meetsOn }: { meetsOn: string }) => meetsOn)).toEqual(['2013-02-13', '2013-01-09']);
  });

  it('is refused without a rhythm, backwards, and for more than ten years', async () => {
    const group = await aGroup('Unplanned');
    const ask = async (from: string, to: string, id = group.id): Promise<unknown> =>
      refusal(await (await api()).post(`/api/v1/groups/${id}/planned-meetings`, { from, to }));
    expect(await ask('2013-01-01', '2013-12-31')).toEqual([
      409,
      'This group has no rhythm on those days. Set one first, or plan one meeting.',
    ]);
    expect(await ask('2013-01-02', '2013-01-01')).toEqual([
      422,
      [{ pointer: '#/to', detail: 'Enter 2 January 2013 or a later day.' }],
    ]);
    expect(await ask('2013-01-01', '2023-01-31')).toEqual([
      422,
      [{ pointer: '#/to', detail: 'Plan ten years at a time at most. Choose an earlier last day.' }],
    ]);
    expect(await ask('2013-01-01', '2013-12-31', randomUUID())).toEqual([404, 'There is no group with this id.']);
  });
});

describe('Planning one meeting', () => {
  it('keeps what is known of it, for one group or for several', async () => {
    const group = await aGroup('One');
    const other = await aGroup('Other');
    const { id } = await aPlan(group, '2013-02-13', {
      groups: [group.id, other.id],
      startsAt: '09:30',
      minutes: 60,
      kind: 'EXTRAORDINARY',
      title: 'Joint away day',
      place: 'Town hall',
      mode: 'IN_PERSON',
    });
    expect(await meetingSeen(id)).toMatchObject({
      status: 'PLANNED',
      kind: 'EXTRAORDINARY',
      title: 'Joint away day',
      place: 'Town hall',
      mode: 'IN_PERSON',
      plannedFor: '2013-02-13',
      startsAt: '09:30',
      endsAt: '10:30',
      toLog: true,
      record: null,
      groups: expect.arrayContaining([
        expect.objectContaining({ id: group.id }),
        expect.objectContaining({ id: other.id }),
      ]),
    });
  });

  it('is refused on a day that has one already, unless it is said to be another', async () => {
    const group = await aGroup('Busy');
    await aPlan(group, '2013-02-13');
    const again = await (await api()).post('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2013-02-13' });
    const detail =
      'A meeting of this group is already planned for 13 February 2013. Open it, or say that this is another one.';
    expect(refusal(again)).toEqual([409, [{ pointer: '#/meetsOn', detail }]]);
    await aPlan(group, '2013-02-13', { another: true });
  });

  it('is refused for no group, outside the life of a group, and for a length without a start', async () => {
    const group = await aGroup('Late');
    const ask = async (body: object): Promise<unknown> =>
      refusal(
        await (await api()).post('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2013-02-13', ...body }),
      );
    expect(await ask({ groups: [] })).toEqual([422, [{ pointer: '#/groups', detail: 'Say which group meets.' }]]);
    expect(await ask({ meetsOn: '2012-09-30' })).toEqual([
      422,
      [{ pointer: '#/groups/0', detail: 'Late did not exist on 30 September 2012. Check the day.' }],
    ]);
    expect(await ask({ minutes: 60 })).toEqual([
      422,
      [{ pointer: '#/startsAt', detail: 'Say when the meeting starts before saying how long it lasts.' }],
    ]);
  });
});
