import { api } from '../support/api';
import type { Answer } from '../support/api';
import { engaged, sponsoredHit, sponsoredHitA } from '../support/golden-sponsor';
import { changed, recordedHit } from '../support/recorded';

const measures = async (query: string): Promise<Answer['body']> => {
  const answer = await (await api()).get(`/api/v1/measures/sponsors?${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};
const year = 'from=2012-10-01&to=2013-09-30';

describe('The measures of sponsorship', () => {
  it('of sample HIT A are what was worked out by hand', async () => {
    const { hit } = await sponsoredHitA();
    const body = await measures(`${year}&hit=${hit.id}`);
    expect(body.longestSilence).toMatchObject({
      hitId: hit.id,
      from: '2013-02-27',
      to: '2013-08-19',
      days: 173,
      pausedDays: 0,
    });
    expect(body.initiatedBySponsor).toEqual({ count: 3, of: 8 });
    expect(body.substantive).toEqual({ count: 7, of: 8 });
    expect(body.reported).toEqual({ bySponsor: 0, byManager: 8, confirmed: 0 });
    expect(body.asks).toEqual({
      made: 1,
      answered: 1,
      resolved: 1,
      withdrawn: 0,
      medianDaysToAnswer: 21,
      medianDaysToUnblock: 35,
    });
    expect(body.kinds.map(({ kind, engagements }: Answer['body']) => [kind, engagements])).toEqual([
      ['ATTENDED_MEETING', 2],
      ['ONE_TO_ONE', 2],
      ['ADVOCACY', 1],
      ['BARRIER_REMOVED', 1],
      ['BRIEFING_RECEIVED', 1],
      ['OPPORTUNITY_REFERRED', 1],
    ]);
    expect(body.vacancy).toEqual({ days: { count: 0, of: 365 }, hits: [] });
    expect(body.load).toMatchObject({ perSponsor: { count: 1, of: 1 }, sponsors: [{ hits: 1 }] });
  });

  it('hold a sponsor against the two conditions on the last day: senior enough, and of a partner', async () => {
    const { hit, organisation, person } = await sponsoredHit('A HIT to be covered');
    const coverage = async (day: string) => {
      const told = (await measures(`from=2012-10-01&to=${day}&hit=${hit.id}`)).coverage;
      const { valid, anySponsor, atTheMostSeniorLevel: senior, ofAPartner } = told;
      return [anySponsor, senior, ofAPartner, valid].map(({ count, of }) => `${String(count)}/${String(of)}`);
    };
    expect(await coverage('2012-12-31')).toEqual(['1/1', '1/1', '0/1', '0/1']);
    const partner = { organisation: organisation.id, from: '2013-01-01' };
    await (await api()).made(`/api/v1/hits/${hit.id}/partners`, partner);
    expect(await coverage('2012-12-31')).toEqual(['1/1', '1/1', '0/1', '0/1']);
    expect(await coverage('2013-01-01')).toEqual(['1/1', '1/1', '1/1', '1/1']);
    const { items } = (await (await api()).get(`/api/v1/post-holdings?person=${person.id}&asOf=2013-01-01`)).body;
    await changed(`/api/v1/post-holdings/${items[0].id}/end`, items[0].version, { lastDay: '2013-05-31' });
    expect(await coverage('2013-05-31')).toEqual(['1/1', '1/1', '1/1', '1/1']);
    expect(await coverage('2013-06-01')).toEqual(['1/1', '0/1', '1/1', '0/1']);
  });

  it('count the days on which a HIT was live without a sponsor, and none on which it was paused', async () => {
    const { hit } = await sponsoredHit('A HIT without a sponsor for a while', { to: '2012-12-31' });
    const statuses = `/api/v1/hits/${hit.id}/statuses`;
    const { version } = await changed(statuses, hit.version, { status: 'PAUSED', from: '2013-02-01' });
    await changed(statuses, version, { status: 'ACTIVE', from: '2013-03-01' });
    const { vacancy, coverage } = await measures(`from=2012-12-01&to=2013-03-10&hit=${hit.id}`);
    // 31 days in December with one; 31 in January and 10 in March without.
    expect(vacancy.days).toEqual({ count: 41, of: 72 });
    expect(vacancy.hits).toEqual([
      { hitId: hit.id, hitName: 'A HIT without a sponsor for a while', days: { count: 41, of: 72 } },
    ]);
    expect(coverage.anySponsor).toEqual({ count: 0, of: 1 });
  });

  it('rank silences without the days on which the HIT was paused', async () => {
    const { hit, sponsorship } = await sponsoredHit('A HIT paused in its longest silence');
    for (const day of ['2012-10-31', '2013-01-31', '2013-05-31']) await engaged(sponsorship, day, 'VISIT');
    const statuses = `/api/v1/hits/${hit.id}/statuses`;
    const { version } = await changed(statuses, hit.version, { status: 'PAUSED', from: '2013-02-11' });
    await changed(statuses, version, { status: 'ACTIVE', from: '2013-05-01' });
    const silence = async (to: string) => {
      const { from, days, pausedDays } = (await measures(`from=2012-10-01&to=${to}&hit=${hit.id}`)).longestSilence;
      return [from, days, pausedDays];
    };
    expect(await silence('2013-05-31')).toEqual(['2012-10-31', 92, 0]);
    expect(await silence('2013-09-01')).toEqual(['2013-05-31', 93, 0]);
  });

  it('know an ask only from the day it was made, and its answer from the day it was given', async () => {
    const { hit } = await sponsoredHitA();
    const asks = async (to: string) => {
      const { made, answered, resolved } = (await measures(`from=2012-10-01&to=${to}&hit=${hit.id}`)).asks;
      return [made, answered, resolved];
    };
    expect(await asks('2012-12-16')).toEqual([0, 0, 0]);
    expect(await asks('2012-12-17')).toEqual([1, 0, 0]);
    expect(await asks('2013-01-07')).toEqual([1, 1, 0]);
    expect(await asks('2013-01-21')).toEqual([1, 1, 1]);
  });

  it('of all HITs together hold at least those of one, and of none that there is are refused', async () => {
    const alone = await recordedHit('Live and without a sponsor');
    const all = await measures(year);
    expect(all.coverage.anySponsor.of).toBeGreaterThan(all.coverage.anySponsor.count);
    expect(all.vacancy.hits).toContainEqual({
      hitId: alone.id,
      hitName: 'Live and without a sponsor',
      days: { count: 365, of: 365 },
    });
    const client = await api();
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect((await client.get(`/api/v1/measures/sponsors?${year}&hit=${nobody}`)).status).toBe(404);
    expect((await client.get('/api/v1/measures/sponsors?from=2013-01-02&to=2013-01-01')).status).toBe(422);
    const empty = await measures(`from=2001-01-01&to=2001-12-31&hit=${alone.id}`);
    expect([empty.longestSilence, empty.asks.medianDaysToUnblock]).toEqual([null, null]);
  });
});
