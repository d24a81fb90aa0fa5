import { api } from '../support/api';
import { aGroup } from '../support/a-group';

describe('A series of meetings', () => {
  const thirdTuesday = {
    every: 'P1M',
    by: 'NTH_WEEKDAY',
    nth: 3,
    weekday: 2,
    exceptMonths: [8],
    startsAt: '14:00',
    minutes: 90,
    from: '2031-01-01',
    place: 'Room 4',
    mode: 'IN_PERSON',
  };

  async function planned(group: string): Promise<Record<string, string>[]> {
    const { body } = await (await api()).get(`/api/v1/groups/${group}/meetings?status=PLANNED&limit=100`);
    return [...body.items].reverse();
  }

  it('is the group’s rhythm from a day on, and its next twelve meetings', async () => {
    const group = await aGroup('Steering group');
    const { status, body } = await (await api()).post(`/api/v1/groups/${group.id}/series`, thirdTuesday);
    expect(status).toBe(201);
    expect(body.planned.map(({ meetsOn }: { meetsOn: string }) => meetsOn)).toEqual(
      '2031-01-21 2031-02-18 2031-03-18 2031-04-15 2031-05-20 2031-06-17 2031-07-15 2031-09-16 2031-10-21 2031-11-18 2031-12-16 2032-01-20'.split(
        ' ',
      ),
    );
    const meetings = await planned(group.id);
    expect(meetings).toHaveLength(12);
    // Two in the afternoon by the clocks of the partnership, in winter and in summer.
    expect(
      new Set(meetings.map(({ startsAt, endsAt, place, mode }) => `${startsAt} ${endsAt} ${place} ${mode}`)),
    ).toEqual(new Set(['14:00 15:30 Room 4 IN_PERSON']));
    const rhythms = await (await api()).get(`/api/v1/groups/${group.id}/rhythms`);
    expect(rhythms.body.items).toMatchObject([{ nth: 3, weekday: 2, exceptMonths: [8], from: '2031-01-01', to: null }]);
  });

  it('takes the place of the rhythm before, and leaves out a day that has its meeting', async () => {
    const group = await aGroup('Steering group');
    await (await api()).made('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2031-02-18' });
    const asked = { ...thirdTuesday, occurrences: 3 };
    const { body } = await (await api()).post(`/api/v1/groups/${group.id}/series`, asked);
    expect(body.alreadyThere).toEqual(['2031-02-18']);
    expect(await planned(group.id)).toHaveLength(3);
    await (await api()).post(`/api/v1/groups/${group.id}/series`, { ...asked, nth: 1, from: '2031-06-01' });
    const { items } = (await (await api()).get(`/api/v1/groups/${group.id}/rhythms`)).body;
    expect(items.map(({ nth, to }: { nth: number; to: string }) => [nth, to])).toEqual([
      [3, '2031-05-31'],
      [1, null],
    ]);
  });

  it('ends with the life of its group, and writes nothing that cannot be', async () => {
    const group = await aGroup('Task and finish group', { to: '2031-03-31' });
    const { body } = await (await api()).post(`/api/v1/groups/${group.id}/series`, thirdTuesday);
    expect(body.planned).toHaveLength(3);
    const other = await aGroup('Steering group');
    const refused = await (await api()).post(`/api/v1/groups/${other.id}/series`, { ...thirdTuesday, weekday: null });
    expect(refused.status).toBe(422);
    expect(await planned(other.id)).toEqual([]);
  });
});
