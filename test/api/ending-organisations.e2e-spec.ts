import { api } from '../support/api';
import {
  at,
  changed,
  recordedOrganisation,
  recordedPerson,
  recordedPost,
  recordedUnit,
  refusalIn,
  seen,
} from '../support/recorded';

describe('An organisation', () => {
  it('ends with its units, posts and their holders, and the answer names them', async () => {
    const trust = await recordedOrganisation('Weston');
    const unit = await recordedUnit(trust, 'Division of Medicine');
    const post = await recordedPost(trust, 'Head of Division', { unit: unit.id });
    const person = (await recordedPerson('Dr Weston')).id;
    await (await api()).made(`/api/v1/posts/${post.id}/holdings`, { person, from: '2012-01-01' });
    const { ended } = await changed(`/api/v1/organisations/${trust.id}/end`, 1, { lastDay: '2020-03-31' });
    expect(ended.map(({ kind, name }: Record<string, string>) => [kind, name])).toEqual([
      ['UNIT', 'Division of Medicine'],
      ['POST', 'Head of Division'],
      ['POST_HOLDING', 'Dr Weston as Head of Division'],
    ]);
    for (const path of [`organisations/${trust.id}`, `organisational-units/${unit.id}`, `posts/${post.id}`]) {
      expect(await seen(`/api/v1/${path}`)).toMatchObject({ to: '2020-03-31', version: 2 });
    }
    const held = async (day: string): Promise<number> =>
      (await (await api()).get(`/api/v1/post-holdings?post=${post.id}&asOf=${day}`)).body.items.length;
    expect([await held('2020-03-31'), await held('2020-04-01')]).toEqual([1, 0]);
    expect((await seen(`/api/v1/organisations/${trust.id}`)).names[0].to).toBe('2020-03-31');
  });

  it('cuts short what was to end later, and leaves alone what had ended before', async () => {
    const trust = await recordedOrganisation('A trust');
    const before = await recordedUnit(trust, 'Before', { to: '2013-03-30' });
    const same = await recordedUnit(trust, 'On the day', { to: '2013-03-31' });
    const after = await recordedUnit(trust, 'A day after', { to: '2013-04-01' });
    const { ended } = await changed(`/api/v1/organisations/${trust.id}/end`, 1, { lastDay: '2013-03-31' });
    expect(ended.map(({ name }: { name: string }) => name)).toEqual(['A day after']);
    const lives = await Promise.all([before, same, after].map(({ id }) => seen(`/api/v1/organisational-units/${id}`)));
    expect(lives.map(({ to, version }) => [to, version])).toEqual([
      ['2013-03-30', 1],
      ['2013-03-31', 1],
      ['2013-03-31', 2],
    ]);
  });

  it('has its last day put right, earlier or later', async () => {
    const { id } = await recordedOrganisation('Short-lived');
    await changed(`/api/v1/organisations/${id}/end`, 1, { lastDay: '2013-03-31' });
    await changed(`/api/v1/organisations/${id}/end`, 2, { lastDay: '2013-06-30' });
    expect(await seen(`/api/v1/organisations/${id}`, '2013-06-30')).toMatchObject({
      name: 'Short-lived',
      to: '2013-06-30',
    });
  });

  it('does not end before it begins, nor before something in it does', async () => {
    const { id, ...trust } = await recordedOrganisation('A trust', { from: '2013-04-01' });
    await recordedPost({ id, ...trust }, 'Future director', { from: '2014-02-01' });
    const end = async (lastDay: string): Promise<unknown> =>
      refusalIn(await (await api()).post(`/api/v1/organisations/${id}/end`, { lastDay }, at(1)));
    expect(await end('2013-03-31')).toEqual([
      422,
      'It begins on 2013-04-01, so it cannot end before that. Choose 2013-04-01 or a later day.',
      ['#/lastDay'],
    ]);
    expect(await end('2014-01-31')).toEqual([
      409,
      'The post Future director begins on 2014-02-01, and nothing ends before it begins. Choose a later day.',
      ['#/lastDay'],
    ]);
  });
});
