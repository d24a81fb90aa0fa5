import { api } from '../support/api';
import { at, changed, recordedHit, recordedOrganisation, recordedUnit, refusalIn, seen } from '../support/recorded';
import type { Recorded } from '../support/recorded';

describe('A HIT', () => {
  it('is recorded with its first name and status', async () => {
    const hit = await recordedHit('Integrated Pain Management HIT', {
      acronym: 'IPM',
      purpose: 'Better care for people in pain.',
      status: 'APPROVED',
      reason: 'Accredited by the executive group.',
      from: '2014-03-01',
    });
    expect(await seen(`/api/v1/hits/${hit.id}`, '2014-03-01')).toEqual({
      id: hit.id,
      key: hit.key,
      name: 'Integrated Pain Management HIT',
      acronym: 'IPM',
      purpose: 'Better care for people in pain.',
      status: 'APPROVED',
      version: 1,
      names: [{ name: 'Integrated Pain Management HIT', from: '2014-03-01', to: null }],
      statuses: [{ status: 'APPROVED', reason: 'Accredited by the executive group.', from: '2014-03-01', to: null }],
      priorities: [],
      partners: [],
      partnerAbsences: [],
      sponsoringOrganisation: null,
      hosting: null,
      sourceDocuments: [],
    });
    expect(await seen(`/api/v1/hits/${hit.id}`, '2014-02-28')).toMatchObject({ name: null, status: null });
  });

  it('is found under the name it had on the day', async () => {
    const client = await api();
    const hit = await recordedHit('Integrated Pain Management HIT', { from: '2014-03-01' });
    await changed(`/api/v1/hits/${hit.id}/names`, 1, { name: 'Chronic Pain HIT', from: '2020-01-31' });
    const found = async (q: string, day: string): Promise<boolean> => {
      const { body } = await client.get(`/api/v1/hits?q=${q}&asOf=${day}&limit=500`);
      return body.items.some(({ id }: Recorded) => id === hit.id);
    };
    expect(await found('integrated%20pain', '2020-01-30')).toBe(true);
    expect(await found('chronic', '2020-01-30')).toBe(false);
    expect(await found('chronic', '2020-01-31')).toBe(true);
    expect(await found(hit.key, '2014-02-28')).toBe(false);
    expect(await found('100%25', '2020-01-31')).toBe(false);
    const early = await (
      await api()
    ).post(`/api/v1/hits/${hit.id}/names`, { name: 'Older', from: '2019-12-31' }, at(2));
    expect(refusalIn(early)).toEqual([
      409,
      'The latest name begins on 2020-01-31. Another cannot begin before it: choose that day or a later one.',
      ['#/from'],
    ]);
  });

  it('has its acronym and purpose put right, or taken away', async () => {
    const { id } = await recordedHit('HIT', { acronym: 'OLD', purpose: 'Something.' });
    const amend = async (version: number, body: object) => (await api()).patch(`/api/v1/hits/${id}`, body, at(version));
    expect((await amend(1, { acronym: 'NEW' })).body).toEqual({ id, version: 2 });
    expect((await amend(2, { purpose: null })).status).toBe(200);
    expect(await seen(`/api/v1/hits/${id}`)).toMatchObject({ acronym: 'NEW', purpose: null, version: 3 });
    expect((await amend(2, { acronym: 'LATE' })).status).toBe(412);
  });
});

describe('The home of a HIT', () => {
  it('is one unit at a time, and moves', async () => {
    const trust = await recordedOrganisation('North Bristol');
    const [medicine, surgery] = [await recordedUnit(trust, 'Medicine'), await recordedUnit(trust, 'Surgery')];
    const { id } = await recordedHit('HIT A');
    await changed(`/api/v1/hits/${id}/hosting`, 1, { unit: medicine.id, from: '2012-10-01' });
    await changed(`/api/v1/hits/${id}/hosting`, 2, { unit: surgery.id, from: '2013-04-01' });
    await changed(`/api/v1/hits/${id}/hosting/end`, 3, { lastDay: '2013-12-31' });
    const hostOn = async (day: string): Promise<unknown> => {
      const { hosting } = await seen(`/api/v1/hits/${id}`, day);
      return hosting && [hosting.unitName, hosting.organisationName, hosting.from, hosting.to];
    };
    expect(await hostOn('2012-09-30')).toBeNull();
    expect(await hostOn('2012-10-01')).toEqual(['Medicine', 'North Bristol', '2012-10-01', '2013-03-31']);
    expect(await hostOn('2013-04-01')).toEqual(['Surgery', 'North Bristol', '2013-04-01', '2013-12-31']);
    expect(await hostOn('2014-01-01')).toBeNull();
  });

  it('ends with the unit, and is never in a unit that is gone or unknown', async () => {
    const trust = await recordedOrganisation('A trust');
    const unit = await recordedUnit(trust, 'Short-lived', { from: '2012-01-01', to: '2013-03-31' });
    const { id } = await recordedHit('HIT');
    const host = async (body: object) => refusalIn(await (await api()).post(`/api/v1/hits/${id}/hosting`, body, at(1)));
    expect(await host({ unit: unit.id, from: '2013-04-01' })).toEqual([
      409,
      'It ends on 2013-03-31. Choose that day or an earlier one.',
      ['#/from'],
    ]);
    expect((await host({ unit: unit.id, from: '2011-12-31' }))[0]).toBe(409);
    expect(await host({ unit: id, from: '2012-10-01' })).toEqual([
      422,
      'There is no organisational unit with this id.',
      ['#/unit'],
    ]);
    await changed(`/api/v1/hits/${id}/hosting`, 1, { unit: unit.id, from: '2012-10-01' });
    expect((await seen(`/api/v1/hits/${id}`, '2013-03-31')).hosting).toMatchObject({ to: '2013-03-31' });
  });

  it('is one sponsoring organisation at a time, which a successor carries on', async () => {
    const [first, second] = [await recordedOrganisation('North Bristol'), await recordedOrganisation('Bristol City')];
    const { id } = await recordedHit('HIT B');
    const sponsor = `/api/v1/hits/${id}/sponsoring-organisation`;
    await changed(sponsor, 1, { organisation: first.id, from: '2012-10-01' });
    await changed(sponsor, 2, { organisation: second.id, from: '2013-04-01' });
    const successor = await recordedOrganisation('Combined authority');
    const body = { successor: successor.id, on: '2017-02-09', kind: 'TRANSFER' };
    await changed(`/api/v1/organisations/${second.id}/succession`, 1, body);
    const sponsorOn = async (day: string): Promise<unknown> => {
      const { sponsoringOrganisation } = await seen(`/api/v1/hits/${id}`, day);
      return sponsoringOrganisation?.continuesAsName ?? null;
    };
    expect(await sponsorOn('2013-03-31')).toBe('North Bristol');
    expect(await sponsorOn('2013-04-01')).toBe('Bristol City');
    expect(await sponsorOn('2017-02-09')).toBe('Combined authority');
    await changed(`${sponsor}/end`, 3, { lastDay: '2019-12-31' });
    expect(await sponsorOn('2020-01-01')).toBeNull();
  });

  it('that it never had cannot end', async () => {
    const { id } = await recordedHit('HIT');
    const end = async (path: string) =>
      refusalIn(await (await api()).post(`/api/v1/hits/${id}/${path}/end`, { lastDay: '2013-01-01' }, at(1)));
    expect(await end('hosting')).toEqual([404, 'This HIT is hosted in no unit.', []]);
    expect(await end('sponsoring-organisation')).toEqual([404, 'This HIT has no sponsoring organisation.', []]);
  });
});
