import { randomInt, randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { at, changed, recordedOrganisation, refusalIn, seen } from '../support/recorded';

describe('An organisation', () => {
  it('is recorded with its identifiers and read back with its names', async () => {
    const ukprn = String(randomInt(10_000_000, 99_999_999));
    const { id, key } = await recordedOrganisation('University of Somewhere', {
      type: 'UNIVERSITY',
      sector: 'ACADEMIC',
      from: '1909-05-17',
      identifiers: [{ scheme: 'UKPRN', value: ukprn }],
    });
    expect(await seen(`/api/v1/organisations/${id}`)).toEqual({
      id,
      key,
      name: 'University of Somewhere',
      type: 'UNIVERSITY',
      sector: 'ACADEMIC',
      from: '1909-05-17',
      to: null,
      version: 1,
      identifiers: [{ scheme: 'UKPRN', value: ukprn }],
      names: [{ name: 'University of Somewhere', from: '1909-05-17', to: null }],
      succeededBy: null,
      succeeds: [],
    });
  });

  it('never shares an identifier with another', async () => {
    const value = randomUUID();
    await recordedOrganisation('First', { identifiers: [{ scheme: 'LOCAL', value }] });
    const second = await recordedOrganisation('Second');
    const answer = await (
      await api()
    ).post(`/api/v1/organisations/${second.id}/identifiers`, { scheme: 'LOCAL', value }, at(1));
    expect(refusalIn(answer)).toEqual([
      409,
      'An organisation has this identifier already. Two never share one: look it up in the register.',
      [],
    ]);
  });

  it('is told how the identifiers of a scheme look', async () => {
    const { id } = await recordedOrganisation('A trust');
    const answer = await (
      await api()
    ).post(`/api/v1/organisations/${id}/identifiers`, { scheme: 'ODS', value: 'rvj' }, at(1));
    expect(answer.body.errors).toEqual([
      { pointer: '#/value', detail: 'An ODS code is 3 to 12 capital letters and digits, for example RVJ.' },
    ]);
  });

  it('has each name on the days it had it', async () => {
    const { id } = await recordedOrganisation('UH Bristol', { from: '2008-06-01' });
    await changed(`/api/v1/organisations/${id}/names`, 1, { name: 'UH Bristol and Weston', from: '2020-04-01' });
    const nameOn = async (day: string): Promise<unknown> => (await seen(`/api/v1/organisations/${id}`, day)).name;
    expect(await nameOn('2008-05-31')).toBeNull();
    expect(await nameOn('2008-06-01')).toBe('UH Bristol');
    expect(await nameOn('2020-03-31')).toBe('UH Bristol');
    expect(await nameOn('2020-04-01')).toBe('UH Bristol and Weston');
    await changed(`/api/v1/organisations/${id}/names`, 2, { name: 'UHBW', from: '2020-04-01' });
    expect((await seen(`/api/v1/organisations/${id}`)).names).toEqual([
      { name: 'UH Bristol', from: '2008-06-01', to: '2020-03-31' },
      { name: 'UHBW', from: '2020-04-01', to: null },
    ]);
    const early = await (
      await api()
    ).post(`/api/v1/organisations/${id}/names`, { name: 'Older', from: '2019-01-01' }, at(3));
    expect(refusalIn(early)).toEqual([
      409,
      'The latest name begins on 2020-04-01. Another cannot begin before it: choose that day or a later one.',
      ['#/from'],
    ]);
  });

  it('is amended in one thing and keeps the other', async () => {
    const { id } = await recordedOrganisation('Public Health England', { type: 'OTHER', sector: 'OTHER' });
    const answer = await (await api()).patch(`/api/v1/organisations/${id}`, { sector: 'PUBLIC_HEALTH' }, at(1));
    expect([answer.status, answer.headers['etag'], answer.body]).toEqual([200, '"2"', { id, version: 2 }]);
    expect(await seen(`/api/v1/organisations/${id}`)).toMatchObject({ type: 'OTHER', sector: 'PUBLIC_HEALTH' });
    const stale = await (await api()).patch(`/api/v1/organisations/${id}`, { type: 'GOVERNMENT_BODY' }, at(1));
    const unsaid = await (await api()).patch(`/api/v1/organisations/${id}`, { type: 'GOVERNMENT_BODY' });
    expect([stale.status, unsaid.status]).toEqual([412, 428]);
  });
});
