import { api } from '../support/api';
import { changed, recordedHit, recordedOrganisation, recordedPerson, seen } from '../support/recorded';
import type { Recorded } from '../support/recorded';

const commissioner = (name: string, type: string, from: string): Promise<Recorded> =>
  recordedOrganisation(name, { type, sector: 'COMMISSIONER', from });

/** A sponsor of a PCT, which a CCG carries on from April 2013 and an ICB from July 2022. */
async function sponsored() {
  const pct = await commissioner('NHS Bristol PCT', 'PCT', '2002-04-01');
  const ccg = await commissioner('NHS Bristol CCG', 'CCG', '2013-04-01');
  const icb = await commissioner('A Bristol ICB', 'ICB', '2022-07-01');
  const hit = await recordedHit('HIT A');
  const person = await recordedPerson('A director of commissioning');
  const appointment = { hit: hit.id, person: person.id, organisation: pct.id, from: '2012-10-01' };
  const { id } = await (await api()).made('/api/v1/sponsorships', appointment);
  await changed(`/api/v1/organisations/${pct.id}/succession`, 1, {
    successor: ccg.id,
    on: '2013-04-01',
    kind: 'ABOLITION',
  });
  await changed(`/api/v1/organisations/${ccg.id}/succession`, 1, {
    successor: icb.id,
    on: '2022-07-01',
    kind: 'MERGER',
  });
  return { pct, ccg, icb, hit, id };
}

describe('The sponsorship of somebody whose organisation is succeeded', () => {
  it('names the organisation that carries it on by the day, in the list, in the CSV and alone', async () => {
    const { pct, ccg, icb, hit, id } = await sponsored();
    const client = await api();
    const days = [
      ['2013-03-31', pct.id, 'NHS Bristol PCT'],
      ['2013-04-01', ccg.id, 'NHS Bristol CCG'],
      ['2022-07-01', icb.id, 'A Bristol ICB'],
    ];
    for (const [day, organisationId, organisationName] of days) {
      const address = `/api/v1/sponsorships?hit=${hit.id}&asOf=${day}`;
      const { items } = (await client.get(address)).body;
      expect(items).toEqual([expect.objectContaining({ id, organisationId, organisationName, version: 1 })]);
      expect(await seen(`/api/v1/sponsorships/${id}`, day)).toMatchObject({ organisationId, organisationName });
      expect((await client.get(address, { Accept: 'text/csv' })).text).toContain(
        `,${organisationId},${organisationName},`,
      );
    }
  });

  it('is found by each of the organisations that are one by the day', async () => {
    const { pct, ccg, icb, id } = await sponsored();
    const foundBy = async (organisation: Recorded, day: string): Promise<string[]> => {
      const { body } = await (await api()).get(`/api/v1/sponsorships?organisation=${organisation.id}&asOf=${day}`);
      return body.items.map((item: { id: string }) => item.id);
    };
    expect([await foundBy(pct, '2013-03-31'), await foundBy(ccg, '2013-03-31')]).toEqual([[id], []]);
    for (const organisation of [pct, ccg, icb]) expect(await foundBy(organisation, '2022-07-01')).toEqual([id]);
  });
});
