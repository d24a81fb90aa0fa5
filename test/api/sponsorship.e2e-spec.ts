import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import type { CheckedApi } from '../support/api';
import { query } from '../support/database';

interface Sponsored {
  readonly client: CheckedApi;
  readonly hit: string;
  readonly sponsorship: string;
  readonly organisation: string;
  readonly person: string;
}

async function personNamed(client: CheckedApi, name: string): Promise<string> {
  return (await client.made('/api/v1/people', { name })).id;
}

/** HIT A of 2012 with the Medical Director of its trust as executive sponsor from 1 October. */
async function sponsored(to: string | null = null): Promise<Sponsored> {
  const client = await api();
  const organisation = (
    await client.made('/api/v1/organisations', {
      name: 'A trust',
      type: 'NHS_TRUST',
      sector: 'NHS_PROVIDER',
      from: '2000-01-01',
    })
  ).id;
  const hit = (
    await client.made('/api/v1/hits', {
      key: `sp-${randomUUID()}`,
      name: 'Sample HIT A',
      status: 'ACTIVE',
      from: '2012-10-01',
    })
  ).id;
  const person = await personNamed(client, 'Medical Director');
  const sponsorship = (
    await client.made('/api/v1/sponsorships', {
      hit,
      person,
      organisation,
      from: '2012-10-01',
      to,
      expectedEvery: 'P1M',
    })
  ).id;
  return { client, hit, sponsorship, organisation, person };
}

/** The engagements of sample HIT A: day, kind, who began it. */
const engagements = [
  ['2012-10-10', 'ATTENDED_MEETING', 'HIT'],
  ['2012-11-02', 'ONE_TO_ONE', 'HIT'],
  ['2012-12-03', 'OPPORTUNITY_REFERRED', 'SPONSOR'],
  ['2013-01-21', 'BARRIER_REMOVED', 'HIT'],
  ['2013-02-13', 'ATTENDED_MEETING', 'SPONSOR'],
  ['2013-02-27', 'ADVOCACY', 'SPONSOR'],
  ['2013-04-08', 'BRIEFING_RECEIVED', 'HIT'],
  ['2013-08-19', 'ONE_TO_ONE', 'HIT'],
] as const;

async function withGoldenEngagements(): Promise<Sponsored> {
  const it = await sponsored();
  for (const [happenedOn, kind, initiatedBy] of engagements) {
    await it.client.made(`/api/v1/sponsorships/${it.sponsorship}/engagements`, {
      happenedOn,
      kind,
      initiatedBy,
      reportedBy: 'MANAGER',
    });
  }
  return it;
}

describe('Sponsor contact', () => {
  it('of sample HIT A is what was worked out by hand, at each of the five days', async () => {
    const { client, hit } = await withGoldenEngagements();
    const facts = async (asOf: string) => {
      const { body } = await client.get(`/api/v1/sponsorships/contact?asOf=${asOf}`);
      const [sponsor] = body.hits.find(({ id }: { id: string }) => id === hit).sponsors;
      const { lastContact, lastSubstantive, trailing90, longestSilence } = sponsor;
      return [
        lastContact.on,
        lastContact.days,
        lastSubstantive.on,
        lastSubstantive.days,
        `${trailing90.all} / ${trailing90.substantive}`,
        longestSilence.days,
      ];
    };
    expect(await facts('2012-12-31')).toEqual(['2012-12-03', 28, '2012-12-03', 28, '3 / 3', 31]);
    expect(await facts('2013-03-31')).toEqual(['2013-02-27', 32, '2013-02-27', 32, '3 / 3', 49]);
    expect(await facts('2013-06-30')).toEqual(['2013-04-08', 83, '2013-02-27', 123, '1 / 0', 123]);
    expect(await facts('2013-07-31')).toEqual(['2013-04-08', 114, '2013-02-27', 154, '0 / 0', 154]);
    expect(await facts('2013-09-30')).toEqual(['2013-08-19', 42, '2013-08-19', 42, '1 / 1', 173]);
  });

  it('tells the sponsor’s own acts from what was reported, and shares by their two numbers', async () => {
    const { client, hit } = await withGoldenEngagements();
    const { body } = await client.get('/api/v1/sponsorships/contact?asOf=2013-09-30');
    const [sponsor] = body.hits.find(({ id }: { id: string }) => id === hit).sponsors;
    expect(sponsor.initiatedBySponsor).toEqual({ count: 3, of: 8 });
    expect(sponsor.reported).toEqual({ bySponsor: 0, byManager: 8, confirmed: 0 });
    expect(sponsor.longestSilence).toEqual({ from: '2013-02-27', to: '2013-08-19', days: 173 });
  });

  it('of a HIT without a sponsor is an empty list, and silence from the start counts before any contact', async () => {
    const { client, hit } = await sponsored('2013-01-31');
    const at = async (asOf: string) => {
      const { body } = await client.get(`/api/v1/sponsorships/contact?asOf=${asOf}`);
      return body.hits.find(({ id }: { id: string }) => id === hit).sponsors;
    };
    expect(await at('2013-02-01')).toEqual([]);
    const [sponsor] = await at('2013-01-31');
    expect(sponsor).toMatchObject({ lastContact: null, lastSubstantive: null });
    expect(sponsor.longestSilence).toEqual({ from: '2012-10-01', to: '2013-01-31', days: 122 });
  });
});

describe('An engagement', () => {
  const visit = { kind: 'VISIT', happenedOn: '2013-01-15', initiatedBy: 'HIT', reportedBy: 'MANAGER' };

  it('keeps its private note to itself', async () => {
    const { client, sponsorship } = await sponsored();
    const secret = `secret-${randomUUID()}`;
    const { id } = await client.made(`/api/v1/sponsorships/${sponsorship}/engagements`, {
      ...visit,
      privateNote: secret,
    });
    expect((await client.get(`/api/v1/engagements/${id}`)).body.privateNote).toBe(secret);
    for (const path of [`/api/v1/engagements?sponsorship=${sponsorship}`, `/api/v1/sponsorships/${sponsorship}`]) {
      expect((await client.get(path)).text).not.toContain(secret);
    }
    expect((await client.get('/api/v1/engagements?format=csv')).text).not.toContain(secret);
    expect(JSON.stringify(await query('SELECT change FROM trail WHERE subject_id = $1', [id]))).not.toContain(secret);
  });

  it.each([
    [
      'a briefing said to be contact',
      { kind: 'BRIEFING_RECEIVED', isSubstantive: true },
      '#/isSubstantive',
      'A briefing sent to the sponsor is recorded, but it is not contact. Leave this answer out.',
    ],
    [
      'a day before the sponsorship',
      { happenedOn: '2012-09-30' },
      '#/happenedOn',
      'They sponsor the HIT from 1 October 2012 to 30 September 2013. Choose a date within it, or the sponsorship of that time.',
    ],
    [
      'a day after the sponsorship',
      { happenedOn: '2013-10-01' },
      '#/happenedOn',
      'They sponsor the HIT from 1 October 2012 to 30 September 2013. Choose a date within it, or the sponsorship of that time.',
    ],
    ['a day to come', { happenedOn: '2199-01-01' }, '#/happenedOn', 'The date must be today or in the past.'],
    ['an ask that is not there', { ask: randomUUID() }, '#/ask', 'There is no ask with this id.'],
  ])('is refused for %s', async (_, change, pointer, detail) => {
    const { client, sponsorship } = await sponsored('2013-09-30');
    const answer = await client.post(`/api/v1/sponsorships/${sponsorship}/engagements`, { ...visit, ...change });
    expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer, detail }]]);
  });

  it('is confirmed by the other side only, at the version it was read', async () => {
    const { client, sponsorship } = await sponsored();
    const { id } = await client.made(`/api/v1/sponsorships/${sponsorship}/engagements`, visit);
    const confirm = (by: string, headers = {}) =>
      client.post(`/api/v1/engagements/${id}/confirm`, { by, on: '2013-01-20' }, headers);
    expect((await confirm('SPONSOR')).status).toBe(428);
    expect((await confirm('SPONSOR', { 'If-Match': '"7"' })).status).toBe(412);
    expect((await confirm('MANAGER', { 'If-Match': '"1"' })).body.errors).toEqual([
      { pointer: '#/by', detail: 'Whoever reported the contact cannot confirm it. The other side can.' },
    ]);
    expect((await confirm('SPONSOR', { 'If-Match': '"1"' })).body).toEqual({ id, version: 2 });
    expect((await client.get(`/api/v1/engagements/${id}`)).body).toMatchObject({
      confirmedBy: 'SPONSOR',
      confirmedOn: '2013-01-20',
    });
  });

  it('is listed by HIT, kind, initiator and days, newest first', async () => {
    const { client, hit } = await withGoldenEngagements();
    const days = async (asked: string) =>
      (await client.get(`/api/v1/engagements?hit=${hit}&${asked}`)).body.items.map(
        ({ happenedOn }: { happenedOn: string }) => happenedOn,
      );
    expect(await days('initiatedBy=SPONSOR')).toEqual(['2013-02-27', '2013-02-13', '2012-12-03']);
    expect(await days('kind=ONE_TO_ONE')).toEqual(['2013-08-19', '2012-11-02']);
    expect(await days('from=2013-02-13&to=2013-02-27')).toEqual(['2013-02-27', '2013-02-13']);
  });
});

describe('A sponsorship', () => {
  it('has one primary sponsor at a time, and several sponsors', async () => {
    const { client, hit, organisation } = await sponsored();
    const another = { hit, organisation, person: await personNamed(client, 'Another'), from: '2013-01-01' };
    const refused = await client.post('/api/v1/sponsorships', another);
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'The HIT has a primary sponsor on some of those days. End that sponsorship first, or record this one as not primary.',
    ]);
    await client.made('/api/v1/sponsorships', { ...another, isPrimary: false });
    const { body } = await client.get(`/api/v1/sponsorships?hit=${hit}&asOf=2013-01-01`);
    expect(body.items).toHaveLength(2);
  });

  it('passes to a successor from a day, and each stays readable on its own days', async () => {
    const { client, hit, sponsorship } = await sponsored();
    const person = await personNamed(client, 'New Medical Director');
    const passed = await client.post(
      `/api/v1/sponsorships/${sponsorship}/succession`,
      { person, on: '2013-04-01' },
      { 'If-Match': '"1"' },
    );
    expect(passed.status).toBe(200);
    const on = async (day: string) =>
      (await client.get(`/api/v1/sponsorships?hit=${hit}&asOf=${day}`)).body.items.map(
        ({ personName }: { personName: string }) => personName,
      );
    expect(await on('2012-09-30')).toEqual([]);
    expect(await on('2013-03-31')).toEqual(['Medical Director']);
    expect(await on('2013-04-01')).toEqual(['New Medical Director']);
    expect((await client.get(`/api/v1/sponsorships/${passed.body.id}`)).body).toMatchObject({
      isPrimary: true,
      expectedEvery: 'P1M',
    });
  });

  it('ends on its last day', async () => {
    const { client, hit, sponsorship } = await sponsored();
    const early = await client.post(
      `/api/v1/sponsorships/${sponsorship}/end`,
      { lastDay: '2012-09-30' },
      { 'If-Match': '"1"' },
    );
    expect(early.body.errors[0].pointer).toBe('#/lastDay');
    await client.post(`/api/v1/sponsorships/${sponsorship}/end`, { lastDay: '2013-06-30' }, { 'If-Match': '"1"' });
    expect((await client.get(`/api/v1/sponsorships?hit=${hit}&asOf=2013-06-30`)).body.items).toHaveLength(1);
    expect((await client.get(`/api/v1/sponsorships?hit=${hit}&asOf=2013-07-01`)).body.items).toHaveLength(0);
  });
});

describe('An ask', () => {
  it('is answered, comes to something, and took 35 days from the ask to the barrier removed', async () => {
    const { client, sponsorship } = await sponsored();
    const { id } = await client.made(`/api/v1/sponsorships/${sponsorship}/asks`, {
      ask: 'Sign off data sharing',
      askedOn: '2012-12-17',
    });
    const early = await client.post(
      `/api/v1/asks/${id}/answer`,
      { answer: 'ACCEPTED', on: '2012-12-16' },
      { 'If-Match': '"1"' },
    );
    expect(early.body.detail).toBe('This is before the day it was asked. Choose that day or a later one.');
    await client.post(
      `/api/v1/asks/${id}/answer`,
      { answer: 'ACCEPTED', on: '2012-12-20', words: 'Yes, I will.' },
      { 'If-Match': '"1"' },
    );
    await client.post(`/api/v1/asks/${id}/complete`, { on: '2013-01-21', outcome: 'Signed.' }, { 'If-Match': '"2"' });
    expect((await client.get(`/api/v1/asks/${id}`)).body).toMatchObject({
      status: 'RESOLVED',
      daysToResolve: 35,
      answer: 'Yes, I will.',
    });
    const again = await client.post(`/api/v1/asks/${id}/withdraw`, {}, { 'If-Match': '"3"' });
    expect([again.status, again.body.detail]).toEqual([409, 'This ask is resolved. Ask anew if there is more to it.']);
  });
});

describe('An opportunity', () => {
  it('that a sponsor passed on is taken up and comes to something', async () => {
    const { client, sponsorship } = await sponsored();
    const { id } = await client.made(`/api/v1/sponsorships/${sponsorship}/opportunities`, {
      description: 'Capital bid',
      url: 'https://example.org/bid',
      referredOn: '2012-12-03',
    });
    await client.post(
      `/api/v1/opportunities/${id}/close`,
      { status: 'TAKEN_UP', on: '2012-12-10' },
      { 'If-Match': '"1"' },
    );
    expect((await client.get(`/api/v1/opportunities/${id}`)).body).toMatchObject({
      status: 'TAKEN_UP',
      closedOn: null,
    });
    const closing = { status: 'CAME_TO_SOMETHING', on: '2013-03-01', outcome: 'Funded.' };
    await client.post(`/api/v1/opportunities/${id}/close`, closing, { 'If-Match': '"2"' });
    const { body } = await client.get(`/api/v1/opportunities?sponsorship=${sponsorship}`);
    expect(body.items[0]).toMatchObject({ status: 'CAME_TO_SOMETHING', outcome: 'Funded.', closedOn: '2013-03-01' });
  });
});
