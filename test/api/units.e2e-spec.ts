import { api } from '../support/api';
import {
  at,
  changed,
  recordedHit,
  recordedOrganisation,
  recordedPost,
  recordedUnit,
  refusalIn,
  seen,
} from '../support/recorded';

describe('A unit', () => {
  it('lives within its organisation', async () => {
    const trust = await recordedOrganisation('A trust', { from: '2012-01-01', to: '2019-12-31' });
    const unit = await recordedUnit(trust, 'Division of Surgery', { from: '2012-04-01' });
    expect(await seen(`/api/v1/organisational-units/${unit.id}`)).toEqual({
      id: unit.id,
      key: unit.key,
      name: 'Division of Surgery',
      organisationId: trust.id,
      organisationName: 'A trust',
      from: '2012-04-01',
      to: '2019-12-31',
      version: 1,
    });
    const early = { organisation: trust.id, name: 'Too early', from: '2011-12-31' };
    expect(refusalIn(await (await api()).post('/api/v1/organisational-units', early))).toEqual([
      409,
      'The organisation does not exist on all of those days. Choose days within its life.',
      [],
    ]);
  });

  it('ends with its posts', async () => {
    const trust = await recordedOrganisation('A trust');
    const unit = await recordedUnit(trust, 'Division of Surgery');
    const post = await recordedPost(trust, 'Head of Division', { unit: unit.id });
    const elsewhere = await recordedPost(trust, 'Chief Executive');
    const { ended } = await changed(`/api/v1/organisational-units/${unit.id}/end`, 1, { lastDay: '2013-03-31' });
    expect(ended).toEqual([{ kind: 'POST', id: post.id, name: 'Head of Division' }]);
    expect(await seen(`/api/v1/posts/${post.id}`)).toMatchObject({ to: '2013-03-31' });
    expect(await seen(`/api/v1/posts/${elsewhere.id}`)).toMatchObject({ to: null });
  });

  it('does not end while it hosts a HIT', async () => {
    const trust = await recordedOrganisation('A trust');
    const [unit, next] = [await recordedUnit(trust, 'Old division'), await recordedUnit(trust, 'New division')];
    const hit = await recordedHit('HIT A');
    await changed(`/api/v1/hits/${hit.id}/hosting`, 1, { unit: unit.id, from: '2012-10-01' });
    const end = () =>
      api().then((client) =>
        client.post(`/api/v1/organisational-units/${unit.id}/end`, { lastDay: '2013-03-31' }, at(1)),
      );
    expect(refusalIn(await end())).toEqual([
      409,
      'A HIT is hosted in the unit on days when the unit would not exist. Host the HIT elsewhere first, or choose another day.',
      [],
    ]);
    await changed(`/api/v1/hits/${hit.id}/hosting`, 2, { unit: next.id, from: '2013-04-01' });
    expect((await end()).status).toBe(200);
  });
});
