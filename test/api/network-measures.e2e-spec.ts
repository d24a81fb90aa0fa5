import { aGroup } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { aPerson } from '../support/directory-rows';
import { writtenHitA } from '../support/golden-hit-a';
import { recordedHit } from '../support/recorded';

const network = async (query: string): Promise<Answer['body']> => {
  const answer = await (await api()).get(`/api/v1/measures/network?${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};

const namesOf = (people: readonly { personName: string }[]): string[] => people.map(({ personName }) => personName);

/** A meeting of some groups at which some people were, and others noted otherwise. */
async function met(
  groups: readonly Made[],
  meetsOn: string,
  present: readonly string[],
  others: object[] = [],
): Promise<void> {
  const guests = [...present.map((person) => ({ person, status: 'PRESENT' })), ...others];
  await (await api()).made('/api/v1/meetings', { groups: groups.map(({ id }) => id), meetsOn, guests });
}

/** Two groups of a HIT that have one member in common, and a pair who met once by themselves. */
async function bridgedHit() {
  const hit = (await recordedHit('A HIT held together by one')).id;
  const names = ['Ada', 'Ben', 'Cat', 'Dan', 'Eve', 'Fay', 'Gus'];
  const people = new Map<string, string>();
  for (const name of names) people.set(name, await aPerson(name));
  const ids = (...some: string[]): string[] => some.map((name) => people.get(name) ?? '');
  const [one, two] = [await aGroup('One', { hit }), await aGroup('Two', { hit, kind: 'WORKING_GROUP' })];
  await met([one], '2013-01-08', ids('Ada', 'Ben', 'Cat'));
  await met([one], '2013-02-12', ids('Ada', 'Cat'));
  await met([two], '2013-02-20', ids('Cat', 'Dan', 'Eve'));
  await met([two], '2013-03-20', ids('Fay', 'Gus'));
  return { hit, one, two, ids };
}

describe('The co-attendance network', () => {
  it('of sample HIT A has the ties that were counted by hand, once and by meetings', async () => {
    const { group, hit } = await writtenHitA();
    const year = 'from=2012-10-01&to=2013-09-30';
    const body = await network(`group=${group}&${year}`);
    expect(body).toMatchObject({ scope: { kind: 'GROUP', id: group, name: 'HIT A steering group' }, meetings: 10 });
    expect(body.density).toEqual({ count: 65, of: 66 });
    expect(body.ties.reduce((sum: number, { meetings }: { meetings: number }) => sum + meetings, 0)).toBe(299);
    expect(body.components).toEqual([{ number: 1, people: 12 }]);
    expect(body.articulation).toEqual([]);
    // Head of Division and public health never met: each of the ten others is on one of the ten ways between them.
    expect(body.mostBetween.map(({ pairs, of }: { pairs: number; of: number }) => [pairs, of])).toEqual(
      Array.from({ length: 10 }, () => [0.1, 55]),
    );
    const lead = body.people.find(({ personName }: { personName: string }) => personName.startsWith('Lead specialist'));
    expect(lead).toMatchObject({ meetings: 10, ties: 11, component: 1, betweenness: 0.1 });
    const ofHit = await network(`hit=${hit.id}&${year}`);
    expect([ofHit.scope.name, ofHit.ties]).toEqual(['Sample HIT A', body.ties]);
  });

  it('says in itself that it is a proxy, and how its figures are defined', async () => {
    const { hit } = await bridgedHit();
    const { proxy, definition } = await network(`hit=${hit}&from=2013-01-01&to=2013-12-31`);
    expect(proxy).toMatch(
      /^Co-attendance is a proxy: being at the same meeting stands for a tie between two people, it is not one\./,
    );
    expect(definition).toContain('Betweenness: on how many shortest ways between two others');
  });

  it('names who holds it together, into how many pieces it would fall, and who would be cut off', async () => {
    const { hit, one, ids } = await bridgedHit();
    const body = await network(`hit=${hit}&from=2013-01-01&to=2013-12-31`);
    expect(body.components).toEqual([
      { number: 1, people: 5 },
      { number: 2, people: 2 },
    ]);
    const [{ cutOff, ...cat }, ...more] = body.articulation;
    expect(more).toEqual([]);
    expect(cat).toEqual({ personId: ids('Cat')[0], personName: 'Cat', pieces: 2, largestPiece: 2 });
    expect(cutOff.map(namesOf)).toEqual([['Dan', 'Eve']]);
    expect(body.mostBetween).toEqual([{ personId: ids('Cat')[0], personName: 'Cat', pairs: 4, of: 15 }]);
    expect(body.density).toEqual({ count: 7, of: 21 });
    const [ada, cats] = ids('Ada', 'Cat');
    expect(body.ties).toContainEqual({ personId: ada, otherPersonId: cats, meetings: 2 });
    expect((await network(`group=${one.id}&from=2013-01-01&to=2013-12-31`)).articulation).toEqual([]);
  });

  it('counts a joint meeting once, and neither deputies, apologies nor people in attendance', async () => {
    const { one, two, hit, ids } = await bridgedHit();
    const [ada = '', dan = '', fay = '', gus = ''] = ids('Ada', 'Dan', 'Fay', 'Gus');
    await met(
      [one, two],
      '2013-05-01',
      [ada, dan],
      [
        { person: fay, status: 'APOLOGIES' },
        { person: gus, status: 'IN_ATTENDANCE' },
      ],
    );
    const body = await network(`hit=${hit}&from=2013-05-01&to=2013-05-01`);
    expect([body.meetings, namesOf(body.people)]).toEqual([1, ['Ada', 'Dan']]);
    expect(body.ties).toEqual([{ personId: ada, otherPersonId: dan, meetings: 1 }]);
  });

  it('of the whole partnership spans its HITs', async () => {
    const { ids } = await bridgedHit();
    const elsewhere = await aGroup('Elsewhere');
    const [gus = '', ada = ''] = ids('Gus', 'Ada');
    await met([elsewhere], '2013-06-03', [gus, ada]);
    const { scope, people } = await network('from=2013-01-01&to=2013-12-31');
    expect([scope.kind, scope.id]).toEqual(['PARTNERSHIP', null]);
    const component = (id: string) => people.find(({ personId }: { personId: string }) => personId === id).component;
    expect(component(gus)).toBe(component(ids('Eve')[0] ?? ''));
  });

  it('of a period without meetings is empty, and one of nothing there is refused', async () => {
    const client = await api();
    const { hit, one } = await bridgedHit();
    const empty = await network(`hit=${hit}&from=2015-01-01&to=2015-12-31`);
    expect([empty.meetings, empty.people, empty.density]).toEqual([0, [], { count: 0, of: 0 }]);
    const nobody = '00000000-0000-7000-8000-000000000000';
    const get = (query: string) => client.get(`/api/v1/measures/network?${query}`);
    expect((await get(`group=${nobody}&from=2013-01-01&to=2013-12-31`)).body.detail).toBe(
      'There is no group with this id.',
    );
    expect((await get(`hit=${nobody}&from=2013-01-01&to=2013-12-31`)).body.detail).toBe(
      'There is no HIT with this id.',
    );
    expect((await get(`hit=${hit}&group=${one.id}&from=2013-01-01&to=2013-12-31`)).status).toBe(422);
    expect((await get('from=2013-01-02&to=2013-01-01')).body.errors).toEqual([
      { pointer: '#/to', detail: 'Enter 2 January 2013 or a later day.' },
    ]);
  });
});
