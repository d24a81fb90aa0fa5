import { api } from '../support/api';
import { declaredPromise, findingsOn } from '../support/a-promise';
import {
  changed,
  recordedHit,
  recordedOrganisation,
  recordedPerson,
  recordedPost,
  refusalIn,
} from '../support/recorded';
import type { Recorded } from '../support/recorded';

/** A HIT with a sponsor from a partner until the end of June 2013, and the promise of one. */
async function sponsoredHit(): Promise<{ hit: Recorded; promise: string; sponsorship: string }> {
  const client = await api();
  const hit = await recordedHit('A HIT with promises');
  const trust = await recordedOrganisation('A partner trust');
  const person = await recordedPerson('Dr Example Sponsor');
  const post = await recordedPost(trust, 'Medical Director', { level: 'EXECUTIVE' });
  await client.made(`/api/v1/posts/${post.id}/holdings`, { person: person.id, from: '2010-01-01' });
  await client.made(`/api/v1/hits/${hit.id}/partners`, { organisation: trust.id, from: '2012-10-01' });
  const sponsorship = await client.made('/api/v1/sponsorships', {
    hit: hit.id,
    person: person.id,
    organisation: trust.id,
    from: '2012-10-01',
  });
  await changed(`/api/v1/sponsorships/${sponsorship.id}/end`, sponsorship.version, { lastDay: '2013-06-30' });
  const promise = await declaredPromise(hit.id, {
    rule: 'EXECUTIVE_SPONSOR',
    quotation: 'Sponsored at the most senior level',
  });
  return { hit, promise, sponsorship: sponsorship.id };
}

describe('Findings', () => {
  let hit: Recorded;
  let promise: string;
  let sponsorship: string;
  beforeAll(async () => {
    ({ hit, promise, sponsorship } = await sponsoredHit());
  });

  it('of one promise are one for each respect, with the quotation and the rows behind them', async () => {
    const findings = await findingsOn(promise, '2013-03-01');
    expect(Object.keys(findings)).toEqual(['EXISTS', 'SENIOR_LEVEL', 'FROM_PARTNER']);
    expect(findings['EXISTS']).toMatchObject({
      outcome: 'KEPT',
      quotation: 'Sponsored at the most senior level',
      sentence: 'Dr Example Sponsor of A partner trust is the executive sponsor.',
    });
    expect(findings['EXISTS'].parts[0].evidence).toEqual([
      { kind: 'sponsorship', id: sponsorship, on: '2012-10-01', href: `/api/v1/sponsorships/${sponsorship}` },
    ]);
    expect(findings['SENIOR_LEVEL']).toMatchObject({
      outcome: 'KEPT',
      sentence: 'Dr Example Sponsor is Medical Director.',
    });
    expect(findings['FROM_PARTNER'].outcome).toBe('KEPT');
  });

  it('give sixty days in which to find the next sponsor, then say that there is none', async () => {
    const outcomeOn = async (day: string): Promise<[string, string]> => {
      const { EXISTS } = await findingsOn(promise, day);
      return [EXISTS.outcome, EXISTS.since];
    };
    expect(await outcomeOn('2013-06-30')).toEqual(['KEPT', '2012-10-01']);
    expect(await outcomeOn('2013-07-01')).toEqual(['SLIPPING', '2013-07-01']);
    expect(await outcomeOn('2013-08-29')).toEqual(['SLIPPING', '2013-07-01']);
    expect(await outcomeOn('2013-08-30')).toEqual(['NOT_KEPT', '2013-07-01']);
  });

  it('stand still while the HIT is paused, and are no more when it has closed', async () => {
    const other = await recordedHit('A HIT that pauses');
    const sponsor = await declaredPromise(other.id, { rule: 'EXECUTIVE_SPONSOR' });
    const path = `/api/v1/hits/${other.id}/statuses`;
    await changed(path, 1, { status: 'PAUSED', from: '2013-02-01', reason: 'Nobody to lead it.' });
    await changed(path, 2, { status: 'CLOSED', from: '2013-05-01', reason: 'Nobody was found.' });
    expect((await findingsOn(sponsor, '2013-01-31'))['EXISTS']).toMatchObject({
      outcome: 'CANNOT_TELL',
      missing: 'The executive sponsor, from which day.',
    });
    expect((await findingsOn(sponsor, '2013-02-01'))['EXISTS']).toMatchObject({
      outcome: 'NOT_YET',
      sentence: 'The HIT has been paused since 1 February 2013.',
    });
    expect(await findingsOn(sponsor, '2013-05-01')).toEqual({});
  });

  it('are not yet due before the first day of a promise', async () => {
    const later = await declaredPromise(hit.id, { rule: 'EXECUTIVE_SPONSOR', from: '2013-01-01' });
    expect((await findingsOn(later, '2012-12-31'))['EXISTS']).toMatchObject({
      outcome: 'NOT_YET',
      sentence: 'This holds from 1 January 2013.',
    });
    expect(await findingsOn(later, '2012-09-30')).toEqual({});
    await changed(`/api/v1/commitments/${later}/end`, 1, { lastDay: '2013-01-01' });
  });

  it('can be asked for by HIT, by rule and by outcome, and as CSV', async () => {
    const client = await api();
    const path = `/api/v1/findings?hit=${hit.id}&asOf=2013-12-31`;
    const { body } = await client.get(`${path}&rule=EXECUTIVE_SPONSOR&outcome=NOT_KEPT`);
    expect(body.findings.map(({ aspect }: { aspect: string }) => aspect)).toEqual(['EXISTS']);
    const { text, headers } = await client.get(`${path}&format=csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n')).toHaveLength(5);
    expect(refusalIn(await client.get(`${path}&commitment=${promise}`))).toEqual([
      422,
      'Ask for one promise, one group or one HIT at a time.',
      ['commitment,hit'],
    ]);
  });

  it('carry what people say beside what is computed, and neither changes the other', async () => {
    const client = await api();
    const withoutPath = await client.post(`/api/v1/commitments/${promise}/declared-views`, {
      rag: 'RED',
      declaredBy: 'HIT manager',
    });
    expect(refusalIn(withoutPath)).toEqual([422, 'Say what would bring it back to green.', ['#/pathToGreen']]);
    const view = { rag: 'AMBER', declaredBy: 'HIT manager', pathToGreen: 'A name by October.', from: '2013-09-01' };
    await client.made(`/api/v1/commitments/${promise}/declared-views`, view);
    const answer = {
      aspect: 'EXISTS',
      because: 'The post is being filled.',
      answeredBy: 'HIT director',
      from: '2013-09-01',
      until: '2013-10-31',
    };
    await client.made(`/api/v1/commitments/${promise}/answers`, answer);
    const { EXISTS, SENIOR_LEVEL } = await findingsOn(promise, '2013-10-31');
    expect(EXISTS).toMatchObject({
      outcome: 'NOT_KEPT',
      declared: view,
      answer: {
        because: 'The post is being filled.',
        answeredBy: 'HIT director',
        from: '2013-09-01',
        to: '2013-10-31',
      },
    });
    expect(SENIOR_LEVEL.answer).toBeNull();
    expect((await findingsOn(promise, '2013-11-01'))['EXISTS'].answer).toBeNull();
    expect(
      refusalIn(await client.post(`/api/v1/commitments/${promise}/answers`, { ...answer, aspect: 'NONE' })),
    ).toEqual([422, 'Choose one of EXISTS, SENIOR_LEVEL, FROM_PARTNER.', ['#/aspect']]);
    expect((await client.post(`/api/v1/commitments/${promise}/answers`, answer)).status).toBe(409);
    const { body } = await client.get(`/api/v1/commitments/${promise}`);
    expect([body.declaredViews.length, body.answers.length]).toEqual([1, 1]);
  });

  it('show month by month what is known now, and beside it what was said then', async () => {
    const client = await api();
    const path = `/api/v1/findings/history?commitment=${promise}&from=2013-05-01&to=2013-09-15`;
    const frozen = await client.post('/api/v1/findings/snapshots', { asOf: '2013-07-31' });
    expect([frozen.status, frozen.body.kept >= 3]).toEqual([201, true]);
    expect((await client.post('/api/v1/findings/snapshots', { asOf: '2013-07-31' })).body.kept).toBe(0);
    const { body } = await client.get(path);
    const exists = body.histories.find(({ aspect }: { aspect: string }) => aspect === 'EXISTS');
    expect(exists.months.map(({ asOf, outcome }: { asOf: string; outcome: string }) => [asOf, outcome])).toEqual([
      ['2013-05-31', 'KEPT'],
      ['2013-06-30', 'KEPT'],
      ['2013-07-31', 'SLIPPING'],
      ['2013-08-31', 'NOT_KEPT'],
    ]);
    expect(exists.months.map(({ said }: { said: { outcome: string } | null }) => said?.outcome ?? null)).toEqual([
      null,
      null,
      'SLIPPING',
      null,
    ]);
    expect(refusalIn(await client.get('/api/v1/findings/history'))).toEqual([
      422,
      'Say which HIT, group or promise.',
      ['hit'],
    ]);
    expect((await client.post('/api/v1/findings/snapshots', { asOf: '2999-01-01' })).status).toBe(422);
  });

  it('that turned between two days are told with the day and the event', async () => {
    const client = await api();
    const { body } = await client.get(
      `/api/v1/findings/changes?commitment=${promise}&since=2013-01-31&asOf=2013-07-31`,
    );
    expect(body.findings).toMatchObject([
      {
        aspect: 'EXISTS',
        before: { outcome: 'KEPT' },
        after: { outcome: 'SLIPPING', sentence: 'There is no executive sponsor.' },
        turnedOn: '2013-07-01',
        events: [{ kind: 'sponsorship', id: sponsorship, on: '2012-10-01' }],
      },
      {
        aspect: 'SENIOR_LEVEL',
        before: { outcome: 'KEPT' },
        after: { outcome: 'CANNOT_TELL' },
        turnedOn: '2013-07-01',
        events: [{ kind: 'sponsorship', id: sponsorship, on: '2012-10-01' }],
      },
      { aspect: 'FROM_PARTNER', turnedOn: '2013-07-01' },
    ]);
    const { body: begun } = await client.get(
      `/api/v1/findings/changes?commitment=${promise}&since=2012-08-31&asOf=2012-12-31`,
    );
    expect(begun.findings[0]).toMatchObject({
      before: null,
      turnedOn: '2012-10-01',
      events: [{ kind: 'sponsorship', id: sponsorship, on: '2012-10-01' }],
    });
  });
});
