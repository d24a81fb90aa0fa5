import { api } from './api';
import { changed, recordedHit, recordedOrganisation, recordedPerson, recordedPost } from './recorded';
import type { Recorded } from './recorded';

/** Sample HIT A with its executive sponsor, the Medical Director of its trust. */
export interface SponsoredHitA {
  readonly hit: Recorded;
  readonly sponsorship: string;
  readonly organisation: Recorded;
  readonly person: Recorded;
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

/** Records a contact that the manager reported, with more of it where it is given. */
export async function engaged(sponsorship: string, happenedOn: string, kind: string, more: object = {}): Promise<void> {
  const engagement = { happenedOn, kind, initiatedBy: 'HIT', reportedBy: 'MANAGER', ...more };
  await (await api()).made(`/api/v1/sponsorships/${sponsorship}/engagements`, engagement);
}

/** A HIT with a sponsor from 1 October 2012: a holder of an executive post of a trust that is a partner of the HIT. */
export async function sponsoredHit(name: string, more: object = {}): Promise<SponsoredHitA> {
  const client = await api();
  const organisation = await recordedOrganisation('North Bristol NHS Trust');
  const hit = await recordedHit(name);
  const person = await recordedPerson(`Medical Director of ${name}`);
  const post = await recordedPost(organisation, 'Medical Director', { level: 'EXECUTIVE' });
  await client.made(`/api/v1/posts/${post.id}/holdings`, { person: person.id, from: '2011-01-01' });
  const sponsorship = {
    hit: hit.id,
    person: person.id,
    post: post.id,
    organisation: organisation.id,
    from: '2012-10-01',
  };
  const { id } = await client.made('/api/v1/sponsorships', { ...sponsorship, ...more });
  return { hit, sponsorship: id, organisation, person };
}

/** Sample HIT A with all its engagements, and the ask of 17 December 2012 that was resolved 35 days later. */
export async function sponsoredHitA(): Promise<SponsoredHitA> {
  const written = await sponsoredHit('Sample HIT A');
  const { sponsorship } = written;
  for (const [day, kind, initiatedBy] of engagements) await engaged(sponsorship, day, kind, { initiatedBy });
  const words = { ask: 'Please sign off the data-sharing agreement.', askedOn: '2012-12-17' };
  const ask = await (await api()).made(`/api/v1/sponsorships/${sponsorship}/asks`, words);
  const answered = await changed(`/api/v1/asks/${ask.id}/answer`, ask.version, {
    answer: 'ACCEPTED',
    on: '2013-01-07',
  });
  await changed(`/api/v1/asks/${ask.id}/complete`, answered.version, { on: '2013-01-21', outcome: 'Signed off.' });
  return written;
}
