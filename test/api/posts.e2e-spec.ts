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
import type { Recorded } from '../support/recorded';

const hold = async (post: Recorded, person: Recorded, from: string, more: object = {}): Promise<Recorded> =>
  (await (await api()).made(`/api/v1/posts/${post.id}/holdings`, { person: person.id, from, ...more })) as Recorded;

const appointed = async (post: Recorded, body: object): Promise<unknown> =>
  refusalIn(await (await api()).post(`/api/v1/posts/${post.id}/holdings`, body));

const holderOn = async ({ id }: Recorded, day: string): Promise<unknown> =>
  (await seen(`/api/v1/posts/${id}`, day)).holderName;

describe('A post', () => {
  it('belongs to a unit of its own organisation and ends with it', async () => {
    const [trust, other] = [await recordedOrganisation('North Bristol'), await recordedOrganisation('Other')];
    const unit = await recordedUnit(trust, 'Division of Medicine', { from: '2012-01-01', to: '2014-03-31' });
    const post = await recordedPost(trust, 'Head of Division', { unit: unit.id, from: '2012-01-01' });
    expect(await seen(`/api/v1/posts/${post.id}`)).toEqual({
      id: post.id,
      key: post.key,
      title: 'Head of Division',
      level: 'SENIOR',
      organisationId: trust.id,
      organisationName: 'North Bristol',
      unitId: unit.id,
      unitName: 'Division of Medicine',
      holderId: null,
      holderName: null,
      from: '2012-01-01',
      to: '2014-03-31',
      version: 1,
      holdings: [],
    });
    const post2 = { organisation: other.id, unit: unit.id, title: 'Stray', level: 'SENIOR', from: '2012-01-01' };
    expect(refusalIn(await (await api()).post('/api/v1/posts', post2))).toEqual([
      422,
      'This unit belongs to another organisation. Choose one of the same organisation.',
      ['#/unit'],
    ]);
    const late = { ...post2, organisation: trust.id, to: '2015-01-01' };
    expect(refusalIn(await (await api()).post('/api/v1/posts', late))).toEqual([
      409,
      'The unit does not exist on all of those days. Choose days within its life.',
      [],
    ]);
  });

  it('is held by one person in each way at a time', async () => {
    const post = await recordedPost(await recordedOrganisation('A trust'), 'Medical Director');
    const [first, second] = [await recordedPerson('Dr First'), await recordedPerson('Dr Second')];
    await hold(post, first, '2012-01-01', { to: '2013-03-31' });
    expect(await appointed(post, { person: second.id, from: '2013-03-31' })).toEqual([
      409,
      'Somebody holds the post in the same way on those days. End that first, or hand the post over.',
      [],
    ]);
    await hold(post, second, '2013-04-01');
    await hold(post, second, '2012-06-01', { kind: 'DEPUTY', to: '2013-03-31' });
    expect(await holderOn(post, '2011-12-31')).toBeNull();
    expect(await holderOn(post, '2012-01-01')).toBe('Dr First');
    expect(await holderOn(post, '2013-03-31')).toBe('Dr First');
    expect(await holderOn(post, '2013-04-01')).toBe('Dr Second');
  });

  it('is acted in by somebody who stands in front of its substantive holder', async () => {
    const post = await recordedPost(await recordedOrganisation('A trust'), 'Medical Director');
    await hold(post, await recordedPerson('Dr Away'), '2012-01-01');
    await hold(post, await recordedPerson('Dr Acting'), '2013-01-01', { kind: 'ACTING', to: '2013-02-28' });
    expect(await holderOn(post, '2012-12-31')).toBe('Dr Away');
    expect(await holderOn(post, '2013-01-01')).toBe('Dr Acting');
    expect(await holderOn(post, '2013-02-28')).toBe('Dr Acting');
    expect(await holderOn(post, '2013-03-01')).toBe('Dr Away');
  });

  it('changes hands: one ends the day before the other begins', async () => {
    const post = await recordedPost(await recordedOrganisation('A trust'), 'Head of Division', { to: '2019-12-31' });
    const [first, second] = [await recordedPerson('Dr First'), await recordedPerson('Dr Second')];
    const holding = await hold(post, first, '2012-01-01');
    const body = { person: second.id, on: '2013-04-01' };
    const handed = await changed(`/api/v1/posts/${post.id}/hand-over`, 1, body);
    expect(handed).toMatchObject({ id: post.id, version: 2, endedHolding: holding.id });
    expect(await seen(`/api/v1/post-holdings/${holding.id}`)).toMatchObject({ to: '2013-03-31', version: 2 });
    expect(await seen(`/api/v1/post-holdings/${handed.holding}`)).toMatchObject({
      postTitle: 'Head of Division',
      personName: 'Dr Second',
      kind: 'SUBSTANTIVE',
      from: '2013-04-01',
      to: '2019-12-31',
    });
  });

  it('cannot be handed over by nobody, nor to whoever holds it', async () => {
    const post = await recordedPost(await recordedOrganisation('A trust'), 'Head of Division');
    const [first, second] = [await recordedPerson('Dr First'), await recordedPerson('Dr Second')];
    await hold(post, first, '2012-01-01');
    const handOver = async (body: object): Promise<unknown> =>
      refusalIn(await (await api()).post(`/api/v1/posts/${post.id}/hand-over`, body, at(1)));
    expect(await handOver({ person: second.id, on: '2012-01-01' })).toEqual([
      409,
      'Nobody holds this post substantively on 2011-12-31. Appoint somebody, or choose another day.',
      ['#/on'],
    ]);
    expect(await handOver({ person: first.id, on: '2013-01-01' })).toEqual([
      409,
      'This person holds the post already. Choose somebody else.',
      ['#/person'],
    ]);
    expect(await handOver({ person: post.id, on: '2013-01-01' })).toEqual([
      422,
      'There is no person with this id.',
      ['#/person'],
    ]);
    expect(await holderOn(post, '2013-01-01')).toBe('Dr First');
  });

  it('is held only while it exists, and when it is abolished nobody holds it', async () => {
    const post = await recordedPost(await recordedOrganisation('A trust'), 'Divisional Manager', {
      from: '2012-01-01',
    });
    const person = await recordedPerson('A manager');
    const outside = [409, 'The post does not exist on all of those days. Choose days within its life.', []];
    expect(await appointed(post, { person: person.id, from: '2011-12-31' })).toEqual(outside);
    await hold(post, person, '2012-10-01', { fromPrecision: 'MONTH' });
    const { ended } = await changed(`/api/v1/posts/${post.id}/end`, 1, { lastDay: '2013-06-30' });
    expect(ended).toMatchObject([{ kind: 'POST_HOLDING', name: 'A manager as Divisional Manager' }]);
    expect(await holderOn(post, '2013-06-30')).toBe('A manager');
    expect(await holderOn(post, '2013-07-01')).toBeNull();
    const [holding] = (await seen(`/api/v1/posts/${post.id}`)).holdings;
    expect(holding).toMatchObject({ fromPrecision: 'MONTH', toPrecision: 'DAY', to: '2013-06-30' });
    const longer = await (
      await api()
    ).post(`/api/v1/post-holdings/${holding.id}/end`, { lastDay: '2013-07-01' }, at(2));
    expect(refusalIn(longer)).toEqual(outside);
  });

  it('cannot end before somebody begins to hold it', async () => {
    const post = await recordedPost(await recordedOrganisation('A trust'), 'Head of Division');
    await hold(post, await recordedPerson('Dr Next'), '2014-02-01');
    const answer = await (await api()).post(`/api/v1/posts/${post.id}/end`, { lastDay: '2014-01-31' }, at(1));
    expect(refusalIn(answer)[1]).toBe(
      'Dr Next as Head of Division begins on 2014-02-01, and nothing ends before it begins. Choose a later day.',
    );
  });
});
