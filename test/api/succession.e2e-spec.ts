import { api } from '../support/api';
import { changed, recordedHit, recordedOrganisation, recordedPerson, refusalIn, seen } from '../support/recorded';
import type { Recorded } from '../support/recorded';

const commissioner = (name: string, type: string, from: string): Promise<Recorded> =>
  recordedOrganisation(name, { type, sector: 'COMMISSIONER', from });

interface Line {
  readonly pct: Recorded;
  readonly ccg: Recorded;
  readonly merged: Recorded;
  readonly icb: Recorded;
}

/** NHS Bristol: PCT until March 2013, CCG until March 2018, merged CCG until June 2022, ICB since. */
async function bristolCommissioners(): Promise<Line> {
  const pct = await commissioner('NHS Bristol PCT', 'PCT', '2001-04-01');
  const ccg = await commissioner('NHS Bristol CCG', 'CCG', '2013-04-01');
  const merged = await commissioner('NHS BNSSG CCG', 'CCG', '2018-04-01');
  const icb = await commissioner('NHS BNSSG ICB', 'ICB', '2022-07-01');
  const succeed = (before: Recorded, after: Recorded, on: string, kind: string) =>
    changed(`/api/v1/organisations/${before.id}/succession`, 1, { successor: after.id, on, kind });
  await succeed(pct, ccg, '2013-04-01', 'ABOLITION');
  await succeed(ccg, merged, '2018-04-01', 'MERGER');
  await succeed(merged, icb, '2022-07-01', 'CONVERSION');
  return { pct, ccg, merged, icb };
}

describe('PCT, CCG and ICB', () => {
  it('are one commissioner, read from any of them on any day', async () => {
    const { pct, ccg, merged, icb } = await bristolCommissioners();
    const continuesAs = async ({ id }: Recorded, day: string): Promise<string> =>
      (await seen(`/api/v1/organisations/${id}/continuation`, day)).continuesAs.name;
    expect(await continuesAs(pct, '2013-03-31')).toBe('NHS Bristol PCT');
    expect(await continuesAs(pct, '2013-04-01')).toBe('NHS Bristol CCG');
    expect(await continuesAs(pct, '2018-03-31')).toBe('NHS Bristol CCG');
    expect(await continuesAs(pct, '2018-04-01')).toBe('NHS BNSSG CCG');
    expect(await continuesAs(pct, '2022-07-01')).toBe('NHS BNSSG ICB');
    expect(await continuesAs(ccg, '2012-10-01')).toBe('NHS Bristol CCG');
    expect(await continuesAs(merged, '2026-01-01')).toBe('NHS BNSSG ICB');
    expect(await continuesAs(icb, '2026-01-01')).toBe('NHS BNSSG ICB');
  });

  it('tell the whole way, and whom each of them stands for', async () => {
    const { pct, merged } = await bristolCommissioners();
    const { steps } = await seen(`/api/v1/organisations/${pct.id}/continuation`, '2012-10-01');
    expect(
      steps.map(({ predecessorName, successorName, on, kind }: Record<string, string>) =>
        [predecessorName, successorName, on, kind].join(' '),
      ),
    ).toEqual([
      'NHS Bristol PCT NHS Bristol CCG 2013-04-01 ABOLITION',
      'NHS Bristol CCG NHS BNSSG CCG 2018-04-01 MERGER',
      'NHS BNSSG CCG NHS BNSSG ICB 2022-07-01 CONVERSION',
    ]);
    const { standsFor } = await seen(`/api/v1/organisations/${merged.id}/continuation`, '2020-01-01');
    expect(standsFor.map(({ name }: { name: string }) => name).sort()).toEqual(['NHS Bristol CCG', 'NHS Bristol PCT']);
    expect(await seen(`/api/v1/organisations/${merged.id}`)).toMatchObject({
      to: '2022-06-30',
      succeededBy: { name: 'NHS BNSSG ICB', on: '2022-07-01', kind: 'CONVERSION' },
      succeeds: [{ name: 'NHS Bristol CCG', on: '2018-04-01', kind: 'MERGER' }],
    });
  });

  it('are one partner of a HIT: none is lost and none is new', async () => {
    const { pct, ccg } = await bristolCommissioners();
    const hit = await recordedHit('HIT A');
    const partners = `/api/v1/hits/${hit.id}/partners`;
    await (await api()).made(partners, { organisation: pct.id, from: '2012-10-01' });
    const partnersOn = async (day: string): Promise<unknown> =>
      (await seen(`/api/v1/hits/${hit.id}`, day)).partners.map(
        ({ organisationName, continuesAsName }: Record<string, string>) => [organisationName, continuesAsName],
      );
    expect(await partnersOn('2013-03-31')).toEqual([['NHS Bristol PCT', 'NHS Bristol PCT']]);
    expect(await partnersOn('2013-04-01')).toEqual([['NHS Bristol PCT', 'NHS Bristol CCG']]);
    const again = await (await api()).post(partners, { organisation: ccg.id, from: '2013-04-01' });
    expect(refusalIn(again)).toEqual([
      409,
      'NHS Bristol PCT is a partner on those days, and one of the two carries the other on: they are the same partner.',
      ['#/organisation'],
    ]);
    for (const { id } of [pct, ccg]) {
      const found = await (await api()).get(`/api/v1/hits?partner=${id}&asOf=2013-05-01`);
      expect(found.body.items.map((item: Recorded) => item.id)).toEqual([hit.id]);
    }
  });

  it('are two partners on days when both are there in their own right', async () => {
    const pct = await commissioner('NHS Bristol PCT', 'PCT', '2001-04-01');
    const shadow = await commissioner('NHS Bristol shadow CCG', 'CCG', '2012-04-01');
    const body = { successor: shadow.id, on: '2013-04-01', kind: 'ABOLITION' };
    await changed(`/api/v1/organisations/${pct.id}/succession`, 1, body);
    const partners = `/api/v1/hits/${(await recordedHit('HIT A')).id}/partners`;
    const client = await api();
    await client.made(partners, { organisation: pct.id, from: '2012-10-01' });
    const take = async (to: string) =>
      (await client.post(partners, { organisation: shadow.id, from: '2012-10-01', to })).status;
    expect([await take('2013-04-01'), await take('2013-03-31')]).toEqual([409, 201]);
    const others = `/api/v1/hits/${(await recordedHit('HIT B')).id}/partners`;
    await client.made(others, { organisation: shadow.id, from: '2012-10-01' });
    const join = async (to: string) =>
      (await client.post(others, { organisation: pct.id, from: '2012-10-01', to })).status;
    expect([await join('2013-04-01'), await join('2013-03-31')]).toEqual([409, 201]);
  });

  it('pass their people on: whoever belonged to the PCT belongs to the CCG', async () => {
    const { pct, ccg } = await bristolCommissioners();
    const person = await recordedPerson('A commissioning manager');
    const affiliations = `/api/v1/people/${person.id}/affiliations`;
    await (await api()).made(affiliations, { organisation: pct.id, from: '2012-10-01' });
    const peopleOf = async (organisation: Recorded, day: string): Promise<unknown[]> =>
      (await (await api()).get(`/api/v1/people?organisation=${organisation.id}&asOf=${day}`)).body.items.map(
        ({ name, organisations }: { name: string; organisations: string[] }) => [name, ...organisations],
      );
    expect(await peopleOf(pct, '2013-03-31')).toEqual([['A commissioning manager', 'NHS Bristol PCT']]);
    expect(await peopleOf(ccg, '2013-03-31')).toEqual([]);
    expect(await peopleOf(ccg, '2013-04-01')).toEqual([['A commissioning manager', 'NHS Bristol CCG']]);
    const gone = await (await api()).post(affiliations, { organisation: pct.id, from: '2014-01-01' });
    expect(refusalIn(gone)).toEqual([
      409,
      'This organisation does not exist on 2014-01-01. Choose one that does, or another day.',
      ['#/organisation'],
    ]);
  });
});
