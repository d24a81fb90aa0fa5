import { api } from '../support/api';
import { at, changed, recordedHit, recordedOrganisation, refusalIn, seen } from '../support/recorded';
import type { Recorded } from '../support/recorded';

async function partnerOf(hit: Recorded, organisation: Recorded, more: object = {}): Promise<Recorded> {
  const body = { organisation: organisation.id, from: '2012-10-01', ...more };
  return (await (await api()).made(`/api/v1/hits/${hit.id}/partners`, body)) as Recorded;
}

const refused = async (hit: Recorded, path: string, body: object): Promise<unknown> =>
  refusalIn(await (await api()).post(`/api/v1/hits/${hit.id}/${path}`, body, at(1)));

describe('A partner of a HIT', () => {
  it('takes part from its first day to its last', async () => {
    const [hit, trust] = [await recordedHit('HIT A'), await recordedOrganisation('North Bristol')];
    const { id } = await partnerOf(hit, trust, { kind: 'COLLABORATOR', fromPrecision: 'YEAR' });
    expect(await seen(`/api/v1/hit-partners/${id}`, '2013-01-01')).toEqual({
      id,
      organisationId: trust.id,
      organisationName: 'North Bristol',
      continuesAsId: trust.id,
      continuesAsName: 'North Bristol',
      kind: 'COLLABORATOR',
      from: '2012-10-01',
      to: null,
      fromPrecision: 'YEAR',
      toPrecision: 'DAY',
      version: 1,
      hitId: hit.id,
      hitKey: hit.key,
      hitName: 'HIT A',
    });
    await changed(`/api/v1/hit-partners/${id}/end`, 1, { lastDay: '2013-03-31' });
    const listed = async (day: string): Promise<number> =>
      (await (await api()).get(`/api/v1/hit-partners?organisation=${trust.id}&asOf=${day}`)).body.items.length;
    expect(await Promise.all(['2012-09-30', '2012-10-01', '2013-03-31', '2013-04-01'].map(listed))).toEqual([
      0, 1, 1, 0,
    ]);
    await partnerOf(hit, trust, { from: '2014-01-01' });
    expect((await seen(`/api/v1/hits/${hit.id}`, '2014-01-01')).partners).toHaveLength(1);
  });

  it('is not one twice at a time, nor before it exists', async () => {
    const hit = await recordedHit('HIT');
    const young = await recordedOrganisation('Young', { from: '2013-04-01' });
    expect(await refused(hit, 'partners', { organisation: young.id, from: '2013-03-31' })).toEqual([
      409,
      'This organisation does not exist on 2013-03-31. Choose one that does, or another day.',
      ['#/organisation'],
    ]);
    await partnerOf(hit, young, { from: '2013-01-01', fromPrecision: 'YEAR' });
    expect(await refused(hit, 'partners', { organisation: young.id, from: '2013-06-01' })).toEqual([
      409,
      'This organisation is a partner of the HIT on those days already.',
      [],
    ]);
    expect(await refused(hit, 'partners', { organisation: hit.id, from: '2013-06-01' })).toEqual([
      422,
      'There is no organisation with this id.',
      ['#/organisation'],
    ]);
  });
});

describe('The absence of a partner', () => {
  const explanation = 'It has no service for the condition.';

  it('is explained from a day, and the explanation ends when it joins', async () => {
    const [hit, council] = [await recordedHit('HIT'), await recordedOrganisation('Bristol City Council')];
    const absence = { organisation: council.id, explanation, from: '2012-10-01' };
    await changed(`/api/v1/hits/${hit.id}/partner-absences`, 1, absence);
    const other = { ...absence, explanation: 'It is joining soon.', from: '2013-01-01' };
    await changed(`/api/v1/hits/${hit.id}/partner-absences`, 2, other);
    await partnerOf(hit, council, { from: '2013-04-01' });
    const explainedOn = async (day: string): Promise<unknown> =>
      (await seen(`/api/v1/hits/${hit.id}`, day)).partnerAbsences.map(
        (known: Record<string, string>) => known['explanation'],
      );
    expect(await explainedOn('2012-12-31')).toEqual([explanation]);
    expect(await explainedOn('2013-03-31')).toEqual(['It is joining soon.']);
    expect(await explainedOn('2013-04-01')).toEqual([]);
  });

  it('is not explained while it is a partner, and not ended where none was explained', async () => {
    const [hit, trust] = [await recordedHit('HIT'), await recordedOrganisation('A trust')];
    await partnerOf(hit, trust);
    const absence = { organisation: trust.id, explanation, from: '2013-01-01' };
    expect(await refused(hit, 'partner-absences', absence)).toEqual([
      409,
      'This organisation is a partner of the HIT on 2013-01-01. Explain an absence from a day when it is not.',
      ['#/organisation'],
    ]);
    expect(await refused(hit, 'partner-absences/end', { organisation: trust.id, lastDay: '2013-01-01' })).toEqual([
      404,
      'No absence of this organisation is explained.',
      [],
    ]);
  });
});

describe('A partner priority', () => {
  it('is addressed by HITs for a time', async () => {
    const client = await api();
    const owner = await recordedOrganisation('NHS Bristol CCG');
    const body = { name: 'Frailty', organisation: owner.id };
    const priority = await client.made('/api/v1/partner-priorities', body);
    const hit = await recordedHit('Falls HIT');
    const named = { priority: priority.id, from: '2012-10-01' };
    await changed(`/api/v1/hits/${hit.id}/priorities`, 1, named);
    expect(await seen(`/api/v1/partner-priorities/${priority.id}`, '2012-10-01')).toMatchObject({
      name: 'Frailty',
      organisationName: 'NHS Bristol CCG',
      hits: [{ id: hit.id, name: 'Falls HIT' }],
    });
    const again = await client.post(`/api/v1/hits/${hit.id}/priorities`, named, at(2));
    expect(refusalIn(again)).toEqual([409, 'The HIT addresses this priority on those days already.', []]);
    await changed(`/api/v1/hits/${hit.id}/priorities/end`, 2, { priority: priority.id, lastDay: '2013-03-31' });
    const addressed = async (day: string): Promise<unknown> =>
      (await seen(`/api/v1/hits/${hit.id}`, day)).priorities.map((known: Record<string, string>) => known['name']);
    expect([await addressed('2013-03-31'), await addressed('2013-04-01')]).toEqual([['Frailty'], []]);
    const { body: list } = await client.get(`/api/v1/partner-priorities?organisation=${owner.id}&asOf=2013-03-31`);
    expect(list.items).toMatchObject([{ name: 'Frailty', hits: 1 }]);
  });

  it('is put right at the version that was read, with what it was before in its history', async () => {
    const client = await api();
    const owner = await recordedOrganisation('NHS Bristol CCG');
    const { id } = await client.made('/api/v1/partner-priorities', { name: 'Frailty', organisation: owner.id });
    const path = `/api/v1/partner-priorities/${id}`;
    expect((await client.patch(path, { name: 'Falls' }, at(2))).status).toBe(412);
    expect((await client.patch(path, { name: 'Falls' }, at(1))).body).toEqual({ id, version: 2 });
    expect(await seen(path)).toMatchObject({ name: 'Falls', organisationId: owner.id, times: [] });
    expect((await client.patch(path, { organisation: null }, at(2))).status).toBe(200);
    expect(await seen(path)).toMatchObject({ name: 'Falls', organisationId: null, version: 3 });
    const { body } = await client.get(`/api/v1/trail?useCase=amend-partner-priority&subject=${id}`);
    expect(body.items.map(({ change }: { change: { before: { name: string } } }) => change.before.name)).toEqual(
      expect.arrayContaining(['Frailty', 'Falls']),
    );
  });

  it('that is unknown is refused at its field', async () => {
    const hit = await recordedHit('HIT');
    const unknown = { priority: hit.id, from: '2012-10-01' };
    expect(await refused(hit, 'priorities', unknown)).toEqual([
      422,
      'There is no partner priority with this id.',
      ['#/priority'],
    ]);
    expect(await refused(hit, 'priorities/end', { priority: hit.id, lastDay: '2013-01-01' })).toEqual([
      404,
      'This HIT addresses no such priority.',
      [],
    ]);
  });
});
