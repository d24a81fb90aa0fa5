import { api } from '../support/api';
import type { Answer } from '../support/api';
import { engaged, sponsoredHit, sponsoredHitA } from '../support/golden-sponsor';
import { changed, recordedHit, recordedOrganisation, recordedPerson } from '../support/recorded';

const board = async (query: string): Promise<Answer['body']> => {
  const answer = await (await api()).get(`/api/v1/sponsors/activity?${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};

/** What the board says of one HIT. */
const onBoard = async (hit: string, query: string): Promise<Answer['body']> =>
  (await board(query)).hits.find(({ hitId }: { hitId: string }) => hitId === hit);

describe('The sponsor board', () => {
  it('tells of sample HIT A what was worked out by hand, at each of the five days', async () => {
    const { hit } = await sponsoredHitA();
    const facts = async (asOf: string) => {
      const { status, sponsors } = await onBoard(hit.id, `asOf=${asOf}`);
      const [{ lastContact, lastSubstantive, trend, longestSilence }] = sponsors;
      const last = [lastContact.on, lastContact.days, lastSubstantive.on, lastSubstantive.days];
      return [...last, trend.last90, trend.before90, trend.direction, longestSilence.days, status];
    };
    expect(await facts('2012-12-31')).toEqual(['2012-12-03', 28, '2012-12-03', 28, 3, 0, 'MORE', 31, 'LIVE']);
    expect(await facts('2013-03-31')).toEqual(['2013-02-27', 32, '2013-02-27', 32, 3, 3, 'THE_SAME', 49, 'LIVE']);
    expect(await facts('2013-06-30')).toEqual(['2013-04-08', 83, '2013-02-27', 123, 0, 3, 'FEWER', 123, 'DORMANT']);
    expect(await facts('2013-07-31')).toEqual(['2013-04-08', 114, '2013-02-27', 154, 0, 2, 'FEWER', 154, 'DORMANT']);
    expect(await facts('2013-09-30')).toEqual(['2013-08-19', 42, '2013-08-19', 42, 1, 0, 'MORE', 173, 'LIVE']);
  });

  it('says why in a sentence, and does not let a briefing pass for contact', async () => {
    const { hit } = await sponsoredHitA();
    const why = async (asOf: string) => (await onBoard(hit.id, `asOf=${asOf}`)).why;
    expect(await why('2012-12-31')).toBe('Live. Passed on an opportunity on 3 December; reported by the team.');
    expect(await why('2013-01-02')).toBe('Live. Passed on an opportunity on 3 December 2012; reported by the team.');
    expect(await why('2013-02-13')).toBe('Live. Came to the meeting on 13 February; reported by the team.');
    expect(await why('2013-06-30')).toBe(
      'Quiet. Last contact that counts was 123 days ago: spoke up for the team on 27 February; reported by the team. ' +
        'Was sent a briefing on 8 April, which does not count as contact.',
    );
    expect(await why('2013-09-30')).toBe('Live. Met one to one on 19 August; reported by the team.');
  });

  it('shows who began it, who says so, what is still asked, and how many HITs the sponsor has', async () => {
    const { hit, person, organisation } = await sponsoredHitA();
    const other = await recordedHit('Another HIT');
    const sponsorship = { hit: other.id, person: person.id, organisation: organisation.id, from: '2013-01-01' };
    const { id } = await (await api()).made('/api/v1/sponsorships', sponsorship);
    await engaged(id, '2013-02-01', 'VISIT', { reportedBy: 'SPONSOR', initiatedBy: 'SPONSOR' });
    const [sponsor] = (await onBoard(hit.id, 'asOf=2013-09-30')).sponsors;
    expect(sponsor).toMatchObject({
      organisationName: 'North Bristol NHS Trust',
      initiatedBySponsor: { count: 3, of: 8 },
      reported: { bySponsor: 0, byManager: 8, confirmed: 0 },
      load: 2,
      openAsks: 0,
    });
    const before = await onBoard(hit.id, 'asOf=2013-01-10');
    expect([before.openAsks, before.sponsors[0].openAsks, before.sponsors[0].load]).toEqual([1, 1, 2]);
    const { sponsors, why } = await onBoard(other.id, 'asOf=2013-02-01');
    expect(sponsors[0].reported).toEqual({ bySponsor: 1, byManager: 0, confirmed: 0 });
    expect(why).toBe('Live. Visited on 1 February; reported by the sponsor.');
  });

  it('goes by the rhythm agreed with the sponsor, and by the days of the request before that', async () => {
    const { hit, sponsorship } = await sponsoredHit('A quarterly HIT', { expectedEvery: 'P3M' });
    await engaged(sponsorship, '2012-10-10', 'VISIT');
    const at = async (query: string) => {
      const { status, sponsors } = await onBoard(hit.id, query);
      return [status, sponsors[0].thresholds];
    };
    const agreed = { liveDays: 135, coolingDays: 270, source: 'RHYTHM' };
    expect(await at('asOf=2013-02-22')).toEqual(['LIVE', agreed]);
    expect(await at('asOf=2013-02-23')).toEqual(['COOLING', agreed]);
    expect(await at('asOf=2013-07-07')).toEqual(['COOLING', agreed]);
    expect(await at('asOf=2013-07-08')).toEqual(['DORMANT', agreed]);
    const asked = { liveDays: 30, coolingDays: 60, source: 'ASKED' };
    expect(await at('asOf=2012-12-09&liveDays=30&coolingDays=60')).toEqual(['COOLING', asked]);
    expect(await at('asOf=2012-12-10&liveDays=30&coolingDays=60')).toEqual(['DORMANT', asked]);
    expect((await board('asOf=2012-12-09&coolingDays=60')).thresholds).toEqual({ ...asked, liveDays: 45 });
  });

  it('stops the clock while a HIT is paused, and lists it', async () => {
    const { hit, sponsorship } = await sponsoredHit('A paused HIT');
    await engaged(sponsorship, '2013-01-15', 'VISIT');
    const statuses = `/api/v1/hits/${hit.id}/statuses`;
    const { version } = await changed(statuses, hit.version, { status: 'PAUSED', from: '2013-02-15' });
    await changed(statuses, version, { status: 'ACTIVE', from: '2013-07-01' });
    const paused = await onBoard(hit.id, 'asOf=2013-06-30');
    expect([paused.status, paused.why]).toEqual([
      'PAUSED',
      'Paused. On pause since 15 February. The clock stands still at 30 days.',
    ]);
    const silence = async (asOf: string) => {
      const { status, silence: told } = await onBoard(hit.id, `asOf=${asOf}`);
      return [status, told.days, told.pausedDays, told.countedDays];
    };
    expect(await silence('2013-02-14')).toEqual(['LIVE', 30, 0, 30]);
    expect(await silence('2013-07-15')).toEqual(['LIVE', 181, 136, 45]);
    expect(await silence('2013-07-16')).toEqual(['COOLING', 182, 136, 46]);
    expect((await onBoard(hit.id, 'asOf=2013-07-16')).why).toBe(
      'Going quiet. Last contact that counts was 182 days (136 of them paused) ago: visited on 15 January; reported by the team.',
    );
  });

  it('tells a HIT without a sponsor from one whose sponsor was never in contact', async () => {
    const { hit } = await sponsoredHit('A HIT left alone', { to: '2013-01-31' });
    const never = await onBoard(hit.id, 'asOf=2012-10-15');
    expect([never.status, never.silence.days, never.why]).toEqual([
      'NEVER_ENGAGED',
      14,
      'No contact yet. Sponsor since 1 October, 14 days.',
    ]);
    expect((await onBoard(hit.id, 'asOf=2013-01-31')).vacantSince).toBeNull();
    const vacant = await onBoard(hit.id, 'asOf=2013-02-01');
    expect([vacant.status, vacant.vacantSince, vacant.silence.days, vacant.sponsors]).toEqual([
      'VACANT',
      '2013-02-01',
      1,
      [],
    ]);
    expect(vacant.why).toBe('No sponsor. Nobody since 1 February, 1 day.');
    const fresh = await recordedHit('A HIT that never had one');
    const { status, why } = await onBoard(fresh.id, 'asOf=2012-10-30');
    expect([status, why]).toEqual(['VACANT', 'No sponsor. Nobody yet; live since 1 October, 30 days.']);
  });

  it('takes the liveliest of joint sponsors for the HIT, and shows each of them', async () => {
    const { hit, organisation, sponsorship } = await sponsoredHit('A HIT with two sponsors');
    await engaged(sponsorship, '2012-10-10', 'VISIT');
    const person = (await recordedPerson('Chief Executive')).id;
    const joint = { hit: hit.id, person, organisation: organisation.id, isPrimary: false, from: '2012-10-01' };
    const { id } = await (await api()).made('/api/v1/sponsorships', joint);
    await engaged(id, '2013-01-10', 'INTRODUCTION_MADE');
    const { status, why, sponsors, silence } = await onBoard(hit.id, 'asOf=2013-01-31');
    expect([status, silence.days]).toEqual(['LIVE', 21]);
    expect(sponsors.map((one: { status: string }) => one.status)).toEqual(['DORMANT', 'LIVE']);
    expect(why).toBe('Live. Made an introduction on 10 January; reported by the team.');
  });

  it('lists the longest silence first and paused HITs last, each state with its count, and no HIT that is not live', async () => {
    const proposed = await recordedHit('Only proposed', { status: 'PROPOSAL' });
    const { hits, counts, definition } = await board('asOf=2013-09-30');
    expect(hits.some(({ hitId }: { hitId: string }) => hitId === proposed.id)).toBe(false);
    const order = hits.map(({ status, silence }: Answer['body']) => [
      status === 'PAUSED' ? 1 : 0,
      -silence.countedDays,
    ]);
    expect(order).toEqual(
      [...order].sort(([a, b]: number[], [c, d]: number[]) => (a ?? 0) - (c ?? 0) || (b ?? 0) - (d ?? 0)),
    );
    for (const { status, hits: many } of counts)
      expect(hits.filter((hit: { status: string }) => hit.status === status)).toHaveLength(many);
    expect(definition).toContain('A briefing sent to the sponsor is no contact.');
  });

  it('names the organisation that a sponsor’s has become, whatever became of others', async () => {
    const becoming = async (name: string): Promise<Awaited<ReturnType<typeof sponsoredHit>>> => {
      const one = await sponsoredHit(`A HIT of ${name}`);
      const next = await recordedOrganisation(name);
      const { id, version } = one.organisation;
      await changed(`/api/v1/organisations/${id}/succession`, version, {
        successor: next.id,
        on: '2013-04-01',
        kind: 'MERGER',
      });
      return one;
    };
    const hits = [await becoming('Trust One'), await becoming('Trust Two')];
    const names = hits.map(async ({ hit }) => (await onBoard(hit.id, 'asOf=2013-09-30')).sponsors[0].organisationName);
    expect(await Promise.all(names)).toEqual(['Trust One', 'Trust Two']);
  });

  it('is a spreadsheet too, with a row for each sponsor', async () => {
    const { hit } = await sponsoredHitA();
    const { text, headers } = await (await api()).get('/api/v1/sponsors/activity?asOf=2013-06-30&format=csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [head, ...rows] = text.trim().split('\r\n');
    expect(head).toMatch(/^hitKey,hitName,hitStatus,hitLiveness,status,why,sponsor,organisation,/);
    const row = rows.find((one) => one.startsWith(hit.key));
    expect(row).toContain(',Sample HIT A,ACTIVE,DORMANT,DORMANT,');
    expect(row).toContain(',123,0,123,45,90,2013-04-08,BRIEFING_RECEIVED,2013-02-27,ADVOCACY,0,3,3,7,0,7,0,123,1,0,');
  });

  it('refuses a live relationship that lasts longer than a cooling one', async () => {
    const client = await api();
    const refused = await client.get('/api/v1/sponsors/activity?liveDays=100');
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [{ pointer: '#/coolingDays', detail: 'Enter 100, the days of a live relationship, or more.' }],
    ]);
    expect((await client.get('/api/v1/sponsors/activity?liveDays=soon')).status).toBe(422);
    expect((await client.get('/api/v1/sponsors/activity?asOf=2013-02-30')).status).toBe(422);
  });
});
