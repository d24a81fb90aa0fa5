import { declaredPromise, findingsOn } from '../support/a-promise';
import { api } from '../support/api';
import { engaged, sponsoredHit, sponsoredHitA } from '../support/golden-sponsor';
import type { SponsoredHitA } from '../support/golden-sponsor';
import { changed, recordedHit } from '../support/recorded';

const thresholds = 'Live is up to 45 days of silence, going quiet up to 90.';

describe('“Making sure that’s a live relationship”, held against the sponsor of HIT A', () => {
  let hitA: SponsoredHitA;
  let promise: string;

  beforeAll(async () => {
    hitA = await sponsoredHitA();
    promise = await declaredPromise(hitA.hit.id, { rule: 'LIVE_RELATIONSHIP' });
  }, 60_000);

  it.each([
    ['2012-12-31', 'KEPT', 'Live. Passed on an opportunity on 3 December; reported by the team.'],
    ['2013-03-31', 'KEPT', 'Live. Spoke up for the team on 27 February; reported by the team.'],
    [
      '2013-06-30',
      'NOT_KEPT',
      'Quiet. Last contact that counts was 123 days ago: spoke up for the team on 27 February; reported by the team. ' +
        'Was sent a briefing on 8 April, which does not count as contact.',
    ],
    [
      '2013-07-31',
      'NOT_KEPT',
      'Quiet. Last contact that counts was 154 days ago: spoke up for the team on 27 February; reported by the team. ' +
        'Was sent a briefing on 8 April, which does not count as contact.',
    ],
    ['2013-09-30', 'KEPT', 'Live. Met one to one on 19 August; reported by the team.'],
  ])('on %s comes to %s by the silence until then', async (day, outcome, why) => {
    const { TODAY } = await findingsOn(promise, day);
    expect([TODAY.outcome, TODAY.sentence]).toEqual([outcome, `${why} ${thresholds}`]);
  });

  it('was silent for 173 days at the longest, from the one contact to the other', async () => {
    const { BETWEEN } = await findingsOn(promise, '2013-09-30');
    expect(BETWEEN).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: `Longest silence: 173 days, from 27 February 2013 to 19 August 2013. ${thresholds}`,
      since: '2013-02-27',
    });
    expect(BETWEEN.parts[0].evidence.map(({ kind }: { kind: string }) => kind)).toEqual([
      'sponsorship',
      'engagement',
      'engagement',
    ]);
  });

  it('was silent for at most 49 days by March, which is going quiet', async () => {
    const { BETWEEN } = await findingsOn(promise, '2013-03-31');
    expect(BETWEEN).toMatchObject({
      outcome: 'SLIPPING',
      sentence: `Longest silence: 49 days, from 3 December 2012 to 21 January 2013. ${thresholds}`,
    });
  });
});

describe('A relationship with a sponsor', () => {
  it('cannot be told while no sponsor, or no contact, is recorded', async () => {
    const { id } = await recordedHit('Nobody yet');
    const without = await declaredPromise(id, { rule: 'LIVE_RELATIONSHIP' });
    expect((await findingsOn(without, '2013-01-31'))['TODAY']).toMatchObject({
      outcome: 'CANNOT_TELL',
      missing: 'The executive sponsor, from which day.',
    });
    const { hit } = await sponsoredHit('Nothing yet');
    const silent = await declaredPromise(hit.id, { rule: 'LIVE_RELATIONSHIP' });
    const { TODAY, BETWEEN } = await findingsOn(silent, '2013-01-31');
    expect([TODAY.outcome, BETWEEN.outcome, TODAY.sentence, TODAY.missing]).toEqual([
      'CANNOT_TELL',
      'CANNOT_TELL',
      'No contact yet. Sponsor since 1 October 2012, 122 days.',
      'A contact with the sponsor that counts.',
    ]);
  });

  it('is not kept once the sponsor has gone', async () => {
    const { hit, sponsorship } = await sponsoredHit('Gone');
    await engaged(sponsorship, '2013-01-10', 'VISIT');
    await changed(`/api/v1/sponsorships/${sponsorship}/end`, 1, { lastDay: '2013-01-31' });
    const promise = await declaredPromise(hit.id, { rule: 'LIVE_RELATIONSHIP' });
    expect((await findingsOn(promise, '2013-01-31'))['TODAY'].outcome).toBe('KEPT');
    const { TODAY, BETWEEN } = await findingsOn(promise, '2013-02-01');
    expect(TODAY).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: 'No sponsor. There has been none since 1 February 2013.',
      since: '2013-02-01',
    });
    expect(BETWEEN.outcome).toBe('NOT_KEPT');
  });

  it('has its own limits by the rhythm agreed with the sponsor, and its clock stops while the HIT is paused', async () => {
    const { hit, sponsorship } = await sponsoredHit('Every two months', { expectedEvery: 'P2M' });
    await engaged(sponsorship, '2012-10-10', 'VISIT');
    const { version } = await changed(`/api/v1/hits/${hit.id}/statuses`, hit.version, {
      status: 'PAUSED',
      from: '2012-11-01',
    });
    await changed(`/api/v1/hits/${hit.id}/statuses`, version, { status: 'ACTIVE', from: '2013-01-01' });
    const promise = await declaredPromise(hit.id, { rule: 'LIVE_RELATIONSHIP' });
    const { TODAY, BETWEEN } = await findingsOn(promise, '2013-03-11');
    expect([TODAY.outcome, BETWEEN.outcome, BETWEEN.sentence]).toEqual([
      'SLIPPING',
      'SLIPPING',
      'Longest silence: 91 days, from 10 October 2012 to 11 March 2013, without 61 days on which it was paused. ' +
        'By the rhythm agreed, live is up to 90 days of silence, going quiet up to 180.',
    ]);
    expect((await findingsOn(promise, '2013-03-10'))['TODAY'].outcome).toBe('KEPT');
  });

  it('is not promised by limits that contradict each other', async () => {
    const { hit } = await sponsoredHit('Contradiction');
    const promised = declaredPromise(hit.id, {
      rule: 'LIVE_RELATIONSHIP',
      parameters: { liveDays: 60, coolingDays: 30 },
    });
    await expect(promised).rejects.toThrow('Enter at least 60, the days up to which it is live.');
    expect((await (await api()).get(`/api/v1/commitments?hit=${hit.id}`)).body.items).toEqual([]);
  });
});
