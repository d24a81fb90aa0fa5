import { aGroup, anOccupancy, aSeat, at } from '../support/a-group';
import { api } from '../support/api';
import { declaredPromise, findingsOn } from '../support/a-promise';
import { aPerson } from '../support/directory-rows';
import { writtenHitA } from '../support/golden-hit-a';
import type { WrittenHitA } from '../support/golden-hit-a';
import { recordedHit, recordedOrganisation, recordedPerson, recordedPost, seen } from '../support/recorded';
import type { Recorded } from '../support/recorded';

const quotation = 'The Head of Division and the Divisional Manager will sit on the steering group';

describe(`“${quotation}”, held against the first year of HIT A`, () => {
  let hitA: WrittenHitA;
  let promise: string;

  beforeAll(async () => {
    hitA = await writtenHitA();
    const posts = [];
    for (const seat of ['m03', 'm04']) {
      const { exOfficioPostId } = await seen(`/api/v1/seats/${hitA.seatIds.get(seat) ?? ''}`, '2013-09-30');
      posts.push((await seen(`/api/v1/posts/${exOfficioPostId}`, '2013-09-30')).key);
    }
    const body = { group: hitA.group, quotation, rule: 'POST_SITS_ON_GROUP', parameters: { posts } };
    promise = await declaredPromise(hitA.hit.id, body);
  }, 60_000);

  const partsOf = async (aspect: string): Promise<string[]> => {
    const finding = (await findingsOn(promise, '2013-09-30'))[aspect];
    const parts: { subject: string; outcome: string; sentence: string }[] = finding.parts;
    return parts.map(({ subject, outcome, sentence }) => `${subject} ${outcome}: ${sentence}`).sort();
  };

  it('is kept as far as seats go: both are there, and filled', async () => {
    const { SEAT, FILLED } = await findingsOn(promise, '2013-09-30');
    expect([SEAT.outcome, FILLED.outcome]).toEqual(['KEPT', 'KEPT']);
    expect(await partsOf('FILLED')).toEqual([
      'Divisional Manager KEPT: Divisional Manager of HIT A holds the post and sits here.',
      'Head of Division KEPT: Head of Division of HIT A holds the post and sits here.',
    ]);
  });

  it('is not kept by the Head of Division, who came to 2 of 10 in person', async () => {
    expect(await partsOf('CAME_PERSONALLY')).toEqual([
      'Divisional Manager KEPT: Came to 8 of 10 meetings.',
      'Head of Division NOT_KEPT: Came to 2 of 10 meetings.',
    ]);
    expect((await findingsOn(promise, '2013-09-30'))['CAME_PERSONALLY']).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: 'Kept by 1 of 2. Head of Division: Came to 2 of 10 meetings.',
    });
  });

  it('was represented by the Head of Division at 4 of 10', async () => {
    expect(await partsOf('CAME_REPRESENTED')).toEqual([
      'Divisional Manager KEPT: Came, or sent a deputy, to 8 of 10 meetings.',
      'Head of Division NOT_KEPT: Came, or sent a deputy, to 4 of 10 meetings.',
    ]);
  });

  it('cannot be told of attendance after two meetings', async () => {
    const { CAME_PERSONALLY } = await findingsOn(promise, '2012-11-30');
    expect(CAME_PERSONALLY).toMatchObject({ outcome: 'CANNOT_TELL' });
    expect(CAME_PERSONALLY.parts[0].sentence).toMatch(/ of 2 meetings\. That is too few to tell\.$/);
  });
});

describe('A post that is to sit on a group', () => {
  const setUp = async (): Promise<{ hit: string; group: { id: string; version: number }; post: Recorded }> => {
    const { id: hit } = await recordedHit('Hosted');
    const group = await aGroup('Steering group', { hit });
    return { hit, group, post: await recordedPost(await recordedOrganisation('A trust'), 'Head of Division') };
  };
  const held = async (post: Recorded, person: string, more: object): Promise<void> => {
    await (await api()).made(`/api/v1/posts/${post.id}/holdings`, { person, ...more });
  };
  const asked = (hit: string, group: { id: string }, post: Recorded, more: object = {}): Promise<string> =>
    declaredPromise(hit, { group: group.id, rule: 'POST_SITS_ON_GROUP', parameters: { posts: [post.key] }, ...more });

  it('has a seat and nobody in it from the day the post fell vacant, and is slipping until its grace is over', async () => {
    const { hit, group, post } = await setUp();
    await aSeat(group, 'Head', { exOfficioPost: post.id, capacity: 'SERVICE' });
    await held(post, (await recordedPerson('Ann Lee')).id, { from: '2012-01-01', to: '2013-01-31' });
    const promise = await asked(hit, group, post);
    const { SEAT, FILLED } = await findingsOn(promise, '2013-03-01');
    expect(SEAT.outcome).toBe('KEPT');
    expect(FILLED).toMatchObject({ outcome: 'SLIPPING', sentence: 'Nobody holds the post.', since: '2013-02-01' });
    expect((await findingsOn(promise, '2013-04-02'))['FILLED'].outcome).toBe('NOT_KEPT');
  });

  it('sits where its holder has a seat in person, and not once somebody else holds the post', async () => {
    const { hit, group, post } = await setUp();
    const ann = await aPerson('Ann Lee');
    await held(post, ann, { from: '2012-01-01', to: '2013-01-31' });
    await held(post, await aPerson('Bob Roe'), { from: '2013-02-01' });
    await anOccupancy(await aSeat(group, 'Division'), ann, '2012-10-01');
    const promise = await asked(hit, group, post, { graceDays: 0 });
    const then = await findingsOn(promise, '2013-01-31');
    expect(then['SEAT']).toMatchObject({
      outcome: 'KEPT',
      sentence: 'Ann Lee, who holds the post, has a seat here that does not go with it.',
    });
    const now = await findingsOn(promise, '2013-02-01');
    expect(now['SEAT'].outcome).toBe('NOT_KEPT');
    expect(now['FILLED']).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: 'Bob Roe holds the post and has no seat here.',
      since: '2013-02-01',
    });
  });

  it('cannot be told while nobody is recorded in the post, or no seat of the group', async () => {
    const { hit, group, post } = await setUp();
    const promise = await asked(hit, group, post);
    const missing = async (): Promise<string> => (await findingsOn(promise, '2013-01-01'))['SEAT'].missing;
    expect(await missing()).toBe('The seats of the group.');
    await aSeat(group, 'Chair');
    expect(await missing()).toBe('Who holds the post, from which day.');
  });

  it('is refused where a smaller share would be kept than slipping', async () => {
    const { hit, group, post } = await setUp();
    const client = await api();
    const { id: sourceDocument } = await client.made('/api/v1/source-documents', {
      hit,
      title: 'Application',
      year: 2012,
    });
    const answer = await client.post(
      '/api/v1/commitments',
      {
        group: group.id,
        sourceDocument,
        quotation,
        rule: 'POST_SITS_ON_GROUP',
        parameters: { posts: [post.key], keptPercent: 60, slippingPercent: 61 },
        from: '2012-10-01',
      },
      at(1),
    );
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { pointer: '#/parameters/slippingPercent', detail: 'Enter at most 60, the share from which it is kept.' },
    ]);
  });
});
