import { api } from '../support/api';
import { at, changed, recordedOrganisation, recordedPost, recordedUnit, refusalIn, seen } from '../support/recorded';
import type { Recorded } from '../support/recorded';

describe('A succession', () => {
  const refused = async (before: Recorded, version: number, body: object): Promise<unknown> =>
    refusalIn(await (await api()).post(`/api/v1/organisations/${before.id}/succession`, body, at(version)));
  const kind = 'MERGER';

  it('ends the predecessor the day before, with everything in it', async () => {
    const [weston, bristol] = [await recordedOrganisation('Weston'), await recordedOrganisation('UH Bristol')];
    const unit = await recordedUnit(weston, 'Medicine');
    const post = await recordedPost(weston, 'Medical Director');
    const body = { successor: bristol.id, on: '2020-04-01', kind };
    const { ended } = await changed(`/api/v1/organisations/${weston.id}/succession`, 1, body);
    expect(ended.map(({ id }: Recorded) => id)).toEqual([unit.id, post.id]);
    for (const path of [`organisations/${weston.id}`, `organisational-units/${unit.id}`, `posts/${post.id}`]) {
      expect(await seen(`/api/v1/${path}`)).toMatchObject({ to: '2020-03-31' });
    }
  });

  it('happens once, never in a circle, and never to what is not there', async () => {
    const [a, b, later] = [
      await recordedOrganisation('A'),
      await recordedOrganisation('B'),
      await recordedOrganisation('Later', { from: '2015-01-01' }),
    ];
    await changed(`/api/v1/organisations/${a.id}/succession`, 1, { successor: b.id, on: '2013-04-01', kind });
    expect(await refused(a, 2, { successor: later.id, on: '2015-04-01', kind })).toEqual([
      409,
      'Another organisation stands in its place already. Record what became of that one instead.',
      [],
    ]);
    expect(await refused(b, 1, { successor: a.id, on: '2013-01-01', kind })).toEqual([
      409,
      'The successor is carried on by this organisation already: A → B → A. Choose another organisation.',
      ['#/successor'],
    ]);
    expect(await refused(b, 1, { successor: b.id, on: '2014-01-01', kind })).toEqual([
      409,
      'An organisation does not succeed itself. Choose another organisation.',
      ['#/successor'],
    ]);
    expect(await refused(b, 1, { successor: later.id, on: '2014-12-31', kind })).toEqual([
      409,
      'This organisation does not exist on 2014-12-31. Choose one that does, or another day.',
      ['#/successor'],
    ]);
    expect(await refused(b, 1, { successor: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6', on: '2014-01-01', kind })).toEqual([
      422,
      'There is no organisation with this id.',
      ['#/successor'],
    ]);
    expect(await refused(later, 1, { successor: b.id, on: '2015-01-01', kind })).toEqual([
      422,
      'It begins on 2015-01-01, so nobody stands in its place by then. Choose a later day.',
      ['#/on'],
    ]);
  });

  it('holds against an end that would leave nobody in the place', async () => {
    const [a, b, c] = [
      await recordedOrganisation('A'),
      await recordedOrganisation('B'),
      await recordedOrganisation('C'),
    ];
    await changed(`/api/v1/organisations/${a.id}/succession`, 1, { successor: b.id, on: '2013-04-01', kind });
    const end = async ({ id }: Recorded, version: number, lastDay: string): Promise<unknown> =>
      refusalIn(await (await api()).post(`/api/v1/organisations/${id}/end`, { lastDay }, at(version)));
    expect(await end(a, 2, '2013-04-01')).toEqual([
      409,
      'B stands in its place from 2013-04-01. Choose an earlier day.',
      ['#/lastDay'],
    ]);
    const early = 'It stands in the place of A from 2013-04-01, so it does not end before that. Choose a later day.';
    expect(await end(b, 1, '2013-03-31')).toEqual([409, early, ['#/lastDay']]);
    expect(await refused(b, 1, { successor: c.id, on: '2013-04-01', kind })).toEqual([409, early, ['#/on']]);
  });

  it('of two organisations by each other at the same moment is granted to one', async () => {
    const [a, b] = [await recordedOrganisation('A'), await recordedOrganisation('B')];
    const client = await api();
    const succeed = (before: Recorded, after: Recorded, on: string) =>
      client.post(`/api/v1/organisations/${before.id}/succession`, { successor: after.id, on, kind }, at(1));
    const answers = await Promise.all([succeed(a, b, '2013-04-01'), succeed(b, a, '2013-04-01')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
