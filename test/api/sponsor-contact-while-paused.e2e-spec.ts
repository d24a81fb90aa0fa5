import { api } from '../support/api';
import type { Answer } from '../support/api';
import { changed, recordedHit, recordedOrganisation, recordedPerson } from '../support/recorded';

/** A HIT with a sponsor, one contact that counts on 15 January 2013 and a briefing on 1 March, paused April to June. */
async function pausedHit(): Promise<string> {
  const client = await api();
  const hit = await recordedHit('Sample HIT A');
  const organisation = (await recordedOrganisation('A trust')).id;
  const person = (await recordedPerson('Medical Director')).id;
  const sponsorship = { hit: hit.id, person, organisation, from: '2012-10-01' };
  const { id } = await client.made('/api/v1/sponsorships', sponsorship);
  for (const [happenedOn, kind] of [
    ['2013-01-15', 'VISIT'],
    ['2013-03-01', 'BRIEFING_RECEIVED'],
  ]) {
    const engagement = { happenedOn, kind, initiatedBy: 'HIT', reportedBy: 'MANAGER' };
    await client.made(`/api/v1/sponsorships/${id}/engagements`, engagement);
  }
  const statuses = `/api/v1/hits/${hit.id}/statuses`;
  const { version } = await changed(statuses, hit.version, { status: 'PAUSED', from: '2013-04-01' });
  await changed(statuses, version, { status: 'ACTIVE', from: '2013-07-01' });
  return hit.id;
}

async function sponsorOf(hit: string, asOf: string): Promise<Answer['body']> {
  const { body } = await (await api()).get(`/api/v1/sponsorships/contact?asOf=${asOf}`);
  return body.hits.find(({ id }: { id: string }) => id === hit).sponsors[0];
}

describe('Sponsor contact of a HIT that was paused', () => {
  it('tells how many of the days since a contact were paused, and leaves the days themselves as they are', async () => {
    const hit = await pausedHit();
    const facts = async (asOf: string) => {
      const { lastContact, lastSubstantive, longestSilence, pausedDays } = await sponsorOf(hit, asOf);
      return [lastContact.days, lastSubstantive.days, longestSilence.days, pausedDays];
    };
    const paused = (days: number) => ({ sinceLastContact: days, sinceLastSubstantive: days, inLongestSilence: 0 });
    expect(await facts('2013-03-31')).toEqual([30, 75, 106, paused(0)]);
    expect(await facts('2013-04-01')).toEqual([31, 76, 106, paused(1)]);
    expect(await facts('2013-06-30')).toEqual([121, 166, 166, { ...paused(91), inLongestSilence: 91 }]);
    expect(await facts('2013-07-31')).toEqual([152, 197, 197, { ...paused(91), inLongestSilence: 91 }]);
  });

  it('tells nothing of days since a contact that there was not', async () => {
    const hit = await pausedHit();
    expect((await sponsorOf(hit, '2012-12-31')).pausedDays).toEqual({
      sinceLastContact: null,
      sinceLastSubstantive: null,
      inLongestSilence: 0,
    });
  });
});
