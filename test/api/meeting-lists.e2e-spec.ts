import { aGroup, at } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { aHit } from '../support/directory-rows';

describe('The list of meetings', () => {
  it('is filtered by group, HIT, status, record, period, and by what is to log on a day', async () => {
    const hit = await aHit('With meetings');
    const group = await aGroup('Listed', { hit });
    const other = await aGroup('Other', { hit });
    const client = await api();
    const plan = async (meetsOn: string) => client.made('/api/v1/planned-meetings', { groups: [group.id], meetsOn });
    await loggedMeeting(group, '2013-01-09', { recordState: 'DRAFT' });
    await loggedMeeting(other, '2013-01-10');
    await plan('2013-02-13');
    await client.post(`/api/v1/meetings/${(await plan('2013-03-13')).id}/cancel`, { reason: 'Snow' }, at(1));
    await plan('2013-04-10');
    const days = async (asked: string): Promise<string[]> =>
      (await client.get(`/api/v1/meetings?asOf=2013-03-01&${asked}`)).body.items.map(
        ({ meetsOn }: { meetsOn: string }) => meetsOn,
      );
    expect(await days(`group=${group.id}`)).toEqual(['2013-01-09', '2013-02-13', '2013-03-13', '2013-04-10']);
    expect(await days(`hit=${hit}&to=2013-01-31`)).toEqual(['2013-01-09', '2013-01-10']);
    expect(await days(`hit=${hit}&from=2013-03-01`)).toEqual(['2013-03-13', '2013-04-10']);
    expect(await days(`hit=${hit}&status=CANCELLED`)).toEqual(['2013-03-13']);
    expect(await days(`hit=${hit}&recordState=UNCONFIRMED`)).toEqual(['2013-01-10']);
    expect(await days(`hit=${hit}&toLog=true`)).toEqual(['2013-02-13']);
    expect(await days(`group=${group.id}&toLog=false`)).toEqual(['2013-01-09', '2013-03-13', '2013-04-10']);
  });

  it('as CSV names the groups of a joint meeting in one cell', async () => {
    const [one, two] = [await aGroup('One', { key: 'joint-1' }), await aGroup('Two', { key: 'joint-2' })];
    await loggedMeeting(one, '2013-01-09', { groups: [one.id, two.id] });
    const { text } = await (await api()).get(`/api/v1/meetings?group=${two.id}&format=csv`);
    expect(text).toContain(',joint-1; joint-2,One; Two');
  });
});

describe('The meetings of a group', () => {
  it('are listed latest first, page by page, each once', async () => {
    const { group, seatOf } = await smallGroup(['Ada', 'Ben', 'Cat']);
    const days = ['2013-01-09', '2013-02-13', '2013-03-13', '2013-04-10', '2013-05-08'];
    for (const day of days)
      await loggedMeeting(group, day, {
        attendance: [
          { seat: seatOf('Ada'), status: 'PRESENT' },
          { seat: seatOf('Ben'), status: 'DEPUTY' },
        ],
      });
    const client = await api();
    const seen: unknown[] = [];
    let address: string | undefined = `/api/v1/groups/${group.id}/meetings?limit=2`;
    while (address !== undefined) {
      const { body, headers } = await client.get(address);
      seen.push(...body.items.map(({ meetsOn }: { meetsOn: string }) => meetsOn));
      expect(body.items[0]).toMatchObject({
        expected: 2,
        present: 1,
        deputised: 1,
        apologies: 0,
        absent: 0,
        leave: 0,
        notRecorded: 1,
        recordState: 'UNCONFIRMED',
        toLog: false,
      });
      address = /<([^>]+)>/.exec(headers['link'] ?? '')?.[1];
    }
    expect(seen).toEqual([...days].reverse());
  });

  it('count nothing while nothing is recorded', async () => {
    const { group } = await smallGroup(['Ada']);
    const client = await api();
    await client.made('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2013-02-13' });
    const { items } = (await client.get(`/api/v1/groups/${group.id}/meetings?status=PLANNED&asOf=2013-02-13`)).body;
    expect(items).toMatchObject([{ toLog: true, expected: 0, present: 0, notRecorded: 0, recordState: null }]);
  });
});
