import { aGroup, anOccupancy, aSeat } from '../support/a-group';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { aPerson, aSuccession, anOrganisation } from '../support/directory-rows';
import { recordedHit } from '../support/recorded';

const period = 'from=2013-01-01&to=2013-12-31';

async function overlap(query = period): Promise<Answer['body']> {
  const answer = await (await api()).get(`/api/v1/measures/overlap?${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

/** A HIT with a steering group that some people sit in, and organisations that take part in it. */
async function aHitOf(name: string, members: readonly string[], partners: readonly string[]) {
  const client = await api();
  const hit = await recordedHit(name);
  const group = await aGroup(`Steering group of ${name}`, { hit: hit.id });
  for (const person of members) await anOccupancy(await aSeat(group, 'Member'), person, '2012-10-01');
  for (const organisation of partners)
    await client.made(`/api/v1/hits/${hit.id}/partners`, { organisation, from: '2012-10-01' });
  return { ...hit, group };
}

/** Two HITs: one of four people and three organisations, one of two and two, that share some of both. */
async function twoHits() {
  const client = await api();
  const [ada = '', ben = '', cat = '', dan = '', eve = ''] = await Promise.all(
    ['Ada', 'Ben', 'Cat', 'Dan', 'Eve'].map((name) => aPerson(name)),
  );
  const [trust, university, council] = [
    await anOrganisation('A trust'),
    await anOrganisation('A university'),
    await anOrganisation('A council'),
  ];
  const pct = await anOrganisation('A PCT', { to: '2013-03-31' });
  const ccg = await anOrganisation('A CCG', { from: '2013-04-01' });
  await aSuccession(pct, ccg, '2013-04-01');
  const large = await aHitOf('Large', [ada, ben, cat], [trust, university, pct]);
  const small = await aHitOf('Small', [ada, eve], [council]);
  await client.made(`/api/v1/hits/${small.id}/partners`, { organisation: ccg, from: '2013-04-01' });
  // Dan has no seat, but came to a meeting of one and sponsors both.
  const guests = [
    { person: dan, status: 'PRESENT_ONLINE' },
    { person: eve, status: 'APOLOGIES' },
  ];
  await client.made('/api/v1/meetings', { groups: [large.group.id], meetsOn: '2013-02-12', guests });
  for (const { id } of [large, small])
    await client.made('/api/v1/sponsorships', { hit: id, person: dan, organisation: trust, from: '2012-10-01' });
  return { large, small, ada, dan, ccg };
}

describe('What HITs share', () => {
  it('is told for each pair in both directions, of the smaller, and of both together', async () => {
    const { large, small } = await twoHits();
    const { pairs, hits } = await overlap();
    const both = [large.id, small.id];
    const pair = pairs.find((one: Answer['body']) => both.includes(one.firstId) && both.includes(one.secondId));
    const [ofLarge, ofSmall] = pair.firstId === large.id ? ['ofFirst', 'ofSecond'] : ['ofSecond', 'ofFirst'];
    expect(pair.people).toEqual({
      shared: 1,
      [ofLarge]: { count: 1, of: 4 },
      [ofSmall]: { count: 1, of: 2 },
      overlap: { count: 1, of: 2 },
      jaccard: { count: 1, of: 5 },
    });
    // The PCT of one continues as the CCG of the other.
    expect(pair.organisations).toEqual({
      shared: 1,
      [ofLarge]: { count: 1, of: 3 },
      [ofSmall]: { count: 1, of: 2 },
      overlap: { count: 1, of: 2 },
      jaccard: { count: 1, of: 4 },
    });
    const sizes = hits.find(({ id }: { id: string }) => id === large.id);
    expect(sizes).toMatchObject({ name: 'Large', people: 4, organisations: 3, sponsors: 1 });
  });

  it('names the people, organisations and sponsors that they share', async () => {
    const { large, small, ada, dan, ccg } = await twoHits();
    const shared = await overlap();
    const of = (list: string, id: string) => shared[list].find((one: { id: string }) => one.id === id);
    const both = [large.id, small.id].sort();
    for (const [list, id] of [
      ['people', ada],
      ['organisations', ccg],
      ['sponsors', dan],
    ] as const)
      expect([...of(list, id).hits].sort()).toEqual(both);
    expect(of('organisations', ccg).name).toBe('A CCG');
    expect(of('people', dan)).toBeUndefined();
  });

  it('leaves out pairs that share nothing, and says how many there are', async () => {
    const { large } = await twoHits();
    const alone = await aHitOf('Alone', [await aPerson('Nobody else')], []);
    const { pairs, pairsThatShare, hits } = await overlap();
    expect(pairs.some((one: Answer['body']) => [one.firstId, one.secondId].includes(alone.id))).toBe(false);
    expect(pairsThatShare).toEqual({ count: pairs.length, of: (hits.length * (hits.length - 1)) / 2 });
    expect(hits.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([alone.id, large.id]));
  });

  it('counts only what held on some day of the period, and asks for one that goes forwards', async () => {
    const { large, small } = await twoHits();
    const { hits } = await overlap('from=2012-09-01&to=2012-09-30');
    expect(hits.some(({ id }: { id: string }) => [large.id, small.id].includes(id))).toBe(false);
    expect((await (await api()).get('/api/v1/measures/overlap?from=2013-01-02&to=2013-01-01')).status).toBe(422);
  });
});
