import { aGroup } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, meetingSeen, refusal } from '../support/a-meeting';
import { api } from '../support/api';

async function aPlan(group: Made, meetsOn: string, more: object = {}): Promise<Made> {
  return (await api()).made('/api/v1/planned-meetings', { groups: [group.id], meetsOn, ...more });
}

const localTimes = async (id: string): Promise<unknown> => {
  const { startsAt, endsAt, startsAtUtc, endsAtUtc } = await meetingSeen(id);
  return [startsAt, endsAt, startsAtUtc, endsAtUtc];
};

describe('The clocks of Europe/London', () => {
  it('make 2pm an hour earlier in UTC in summer than in winter', async () => {
    const group = await aGroup('Seasons');
    const winter = await aPlan(group, '2026-03-28', { startsAt: '14:00', minutes: 60 });
    const summer = await aPlan(group, '2026-03-29', { startsAt: '14:00', minutes: 60 });
    expect(await localTimes(winter.id)).toEqual(['14:00', '15:00', '2026-03-28T14:00:00Z', '2026-03-28T15:00:00Z']);
    expect(await localTimes(summer.id)).toEqual(['14:00', '15:00', '2026-03-29T13:00:00Z', '2026-03-29T14:00:00Z']);
  });

  it('leave out an hour when they go forward: a time within it is refused', async () => {
    const group = await aGroup('Spring');
    const ask = async (startsAt: string): Promise<unknown> =>
      refusal(
        await (await api()).post('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2026-03-29', startsAt }),
      );
    const detail = 'The clocks went forward on 29 March 2026, and there was no 01:30. Choose another time.';
    expect(await ask('01:30')).toEqual([422, [{ pointer: '#/startsAt', detail }]]);
    expect(await localTimes((await aPlan(group, '2026-03-29', { startsAt: '00:59' })).id)).toEqual([
      '00:59',
      null,
      '2026-03-29T00:59:00Z',
      null,
    ]);
    const after = await aPlan(group, '2026-03-29', { startsAt: '02:00', another: true });
    expect(await localTimes(after.id)).toEqual(['02:00', null, '2026-03-29T01:00:00Z', null]);
  });

  it('show an hour twice when they go back: the first of the two counts', async () => {
    const group = await aGroup('Autumn');
    const { id } = await loggedMeeting(group, '2025-10-26', { startsAt: '01:30', endsAt: '03:00' });
    expect(await localTimes(id)).toEqual(['01:30', '03:00', '2025-10-26T00:30:00Z', '2025-10-26T03:00:00Z']);
    const before = await loggedMeeting(group, '2025-10-26', { startsAt: '00:30', endsAt: '02:00', another: true });
    expect(await localTimes(before.id)).toEqual(['00:30', '02:00', '2025-10-25T23:30:00Z', '2025-10-26T02:00:00Z']);
  });

  it('are those of the day also for a meeting after midnight in summer, which is the day before in UTC', async () => {
    const group = await aGroup('Night');
    const { id } = await aPlan(group, '2013-07-10', { startsAt: '00:15', minutes: 30 });
    expect(await meetingSeen(id)).toMatchObject({
      meetsOn: '2013-07-10',
      startsAt: '00:15',
      startsAtUtc: '2013-07-09T23:15:00Z',
    });
  });
});
