import { api } from '../support/api';
import { hitB } from '../support/hit-b';
import type { HitB } from '../support/hit-b';

describe('HIT B', () => {
  let sample: HitB;
  beforeAll(async () => {
    sample = await hitB();
  });

  const leadsOn = async (asOf: string): Promise<string[]> => {
    const { body } = await (await api()).get(`/api/v1/memberships?hit=${sample.hit}&asOf=${asOf}&limit=500`);
    const rows: { groupId: string; role: string; capacity: string }[] = body.items;
    return sample.working.map(({ id }) =>
      rows
        .filter(({ groupId, role }) => groupId === id && role === 'CO_LEAD')
        .map(({ capacity }) => capacity)
        .sort()
        .join(' + '),
    );
  };
  const both = 'ACADEMIC + SERVICE';

  it('has two leads of two capacities in every working group on 15 January 2014', async () => {
    expect(await leadsOn('2014-01-15')).toEqual([both, both, both, both]);
  });

  it('lacks the academic lead of WG3 on 5 February 2014', async () => {
    expect(await leadsOn('2014-02-05')).toEqual([both, both, 'SERVICE', both]);
  });

  it('has two service leads in WG3 on 20 February 2014: two leads, but not of two capacities', async () => {
    expect(await leadsOn('2014-02-20')).toEqual([both, both, 'SERVICE + SERVICE', both]);
  });

  it('lacks the service lead of WG4, too, on 31 March 2014', async () => {
    expect(await leadsOn('2014-03-31')).toEqual([both, both, 'SERVICE + SERVICE', 'ACADEMIC']);
  });

  it('changes on the very days: 31 January, 10 February and 28 February 2014', async () => {
    expect((await leadsOn('2014-01-31'))[2]).toBe(both);
    expect((await leadsOn('2014-02-01'))[2]).toBe('SERVICE');
    expect((await leadsOn('2014-02-09'))[2]).toBe('SERVICE');
    expect((await leadsOn('2014-02-10'))[2]).toBe('SERVICE + SERVICE');
    expect((await leadsOn('2014-02-28'))[3]).toBe(both);
    expect((await leadsOn('2014-03-01'))[3]).toBe('ACADEMIC');
  });

  it('reports by eight lines from working to thematic groups, two to the steering group and one beyond the HIT', async () => {
    const { body } = await (await api()).get(`/api/v1/reporting-lines?hit=${sample.hit}&asOf=2014-01-15`);
    const lines: { groupName: string; parentGroupName: string }[] = body.items;
    const told = lines.map(({ groupName, parentGroupName }) => `${groupName} → ${parentGroupName}`).sort();
    expect(told).toEqual([
      'B-SG → BHP Executive Group',
      'B-TG1 → B-SG',
      'B-TG2 → B-SG',
      'B-WG1 → B-TG1',
      'B-WG1 → B-TG2',
      'B-WG2 → B-TG1',
      'B-WG2 → B-TG2',
      'B-WG3 → B-TG1',
      'B-WG3 → B-TG2',
      'B-WG4 → B-TG1',
      'B-WG4 → B-TG2',
    ]);
  });

  it('works with both thematic groups in every working group: eight links, seen from either side', async () => {
    const client = await api();
    const links = await client.get(`/api/v1/working-links?hit=${sample.hit}&asOf=2014-01-15`);
    expect(links.body.items).toHaveLength(8);
    for (const theme of sample.thematic) {
      const { items } = (await client.get(`/api/v1/working-links?group=${theme.id}&asOf=2014-01-15`)).body;
      expect(items).toMatchObject(sample.working.map(() => ({ groupId: theme.id })));
      const { body } = await client.get(`/api/v1/groups/${theme.id}?asOf=2014-01-15`);
      const others: { groupName: string }[] = body.worksWith;
      expect(others.map(({ groupName }) => groupName).sort()).toEqual(['B-WG1', 'B-WG2', 'B-WG3', 'B-WG4']);
    }
  });
});
