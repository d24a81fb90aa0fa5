import { aGroup } from '../support/a-group';
import type { Made } from '../support/a-group';
import { marksOf, meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { query } from '../support/database';

const day = '2013-11-03';
async function log(groups: readonly Made[], more: object = {}, headers: Record<string, string> = {}) {
  return (await api()).post('/api/v1/meetings', { groups: groups.map(({ id }) => id), meetsOn: day, ...more }, headers);
}

async function howMany(group: Made): Promise<number> {
  const [row] = await query<{ n: number }>('SELECT count(*)::int AS n FROM meeting_group WHERE group_id = $1', [
    group.id,
  ]);
  return row?.n ?? -1;
}

describe('A joint meeting', () => {
  it('expects the members of every group, and counts for each group its own', async () => {
    const one = await smallGroup(['Ada', 'Ben']);
    const two = await smallGroup(['Cat']);
    const { body } = await log([one.group, two.group], {
      attendance: [
        { seat: one.seatOf('Ada'), status: 'PRESENT' },
        { seat: one.seatOf('Ben'), status: 'APOLOGIES' },
        { seat: two.seatOf('Cat'), status: 'PRESENT' },
      ],
    });
    expect(body.attendance).toMatchObject({ expected: 3, present: 2 });
    expect(await marksOf(body.id)).toEqual({ Ada: 'PRESENT', Ben: 'APOLOGIES', Cat: 'PRESENT' });
    const seenBy = async ({ id }: Made): Promise<unknown> => {
      const { items } = (await (await api()).get(`/api/v1/groups/${id}/meetings`)).body;
      return items.map(({ expected, present, apologies }: Record<string, number>) => [expected, present, apologies]);
    };
    expect([await seenBy(one.group), await seenBy(two.group)]).toEqual([[[2, 1, 1]], [[1, 1, 0]]]);
    const { seats } = (await (await api()).get(`/api/v1/groups/${two.group.id}/attendance?from=${day}&to=${day}`)).body;
    expect(seats).toMatchObject([{ seatKey: 'Cat', expected: 1, present: 1 }]);
  });
});

describe('The next meeting', () => {
  it('is planned for the same groups, once', async () => {
    const [one, two] = [await aGroup('One'), await aGroup('Two')];
    const first = (await log([one, two], { nextMeetingOn: '2013-12-04' })).body;
    const next = await meetingSeen(first.nextMeeting);
    expect(next).toMatchObject({ status: 'PLANNED', meetsOn: '2013-12-04', plannedFor: '2013-12-04' });
    expect(next.groups).toHaveLength(2);
    const again = (await log([one, two], { meetsOn: '2013-11-10', nextMeetingOn: '2013-12-04' })).body;
    expect(again.nextMeeting).toBe(first.nextMeeting);
  });

  it('comes after this one, while the group is there', async () => {
    const group = await aGroup('Short', { to: '2013-12-31' });
    const ask = async (nextMeetingOn: string): Promise<unknown> => refusal(await log([group], { nextMeetingOn }));
    expect(await ask(day)).toEqual([
      422,
      [{ pointer: '#/nextMeetingOn', detail: 'Enter a day after 3 November 2013, the day of this meeting.' }],
    ]);
    expect(await ask('2014-01-08')).toEqual([
      422,
      [{ pointer: '#/nextMeetingOn', detail: 'Short did not exist on 8 January 2014. Check the day.' }],
    ]);
    expect(await howMany(group)).toBe(0);
  });
});
