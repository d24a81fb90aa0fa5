import { aGroup, anOccupancy, aSeat } from '../support/a-group';
import { declaredPromise, findingsOn } from '../support/a-promise';
import { aPerson } from '../support/directory-rows';
import { writtenHitA } from '../support/golden-hit-a';
import type { WrittenHitA } from '../support/golden-hit-a';
import { recordedHit } from '../support/recorded';

describe('“Required seats filled and seen in the last three meetings”, held against the first year of HIT A', () => {
  let hitA: WrittenHitA;
  let promise: string;

  beforeAll(async () => {
    hitA = await writtenHitA();
    promise = await declaredPromise(hitA.hit.id, { group: hitA.group, rule: 'REQUIRED_SEATS' });
  }, 60_000);

  it('is not kept: the seat of the regional provider has been vacant since 1 June 2013', async () => {
    expect((await findingsOn(promise, '2013-09-30'))['FILLED']).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: '11 of 12 required seats are filled. Vacant: Regional provider representative.',
      figures: { count: 11, of: 12 },
      since: '2013-06-01',
    });
  });

  it('was slipping for the first 60 days, and kept before', async () => {
    expect((await findingsOn(promise, '2013-07-30'))['FILLED'].outcome).toBe('SLIPPING');
    expect((await findingsOn(promise, '2013-07-31'))['FILLED'].outcome).toBe('NOT_KEPT');
    expect((await findingsOn(promise, '2013-05-31'))['FILLED']).toMatchObject({
      outcome: 'KEPT',
      sentence: '12 of 12 required seats are filled.',
    });
  });

  it('saw nobody come for the Head of Division to the last three meetings, nor for the seat that is vacant', async () => {
    const { SEEN } = await findingsOn(promise, '2013-09-30');
    expect(SEEN).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence:
        'Somebody came for 10 of 12 required seats to one of the last 3 meetings. ' +
        'Nobody came for Head of Division and Regional provider representative.',
      figures: { count: 10, of: 12 },
    });
    expect(SEEN.parts[0].evidence).toMatchObject([
      { kind: 'meeting', on: '2013-06-12' },
      { kind: 'meeting', on: '2013-07-10' },
      { kind: 'meeting', on: '2013-09-11' },
      { kind: 'seat', id: hitA.seatIds.get('m03') },
      { kind: 'seat', id: hitA.seatIds.get('m09') },
    ]);
  });
});

describe('Required seats', () => {
  it('cannot be told while none is noted, or nobody is recorded in any', async () => {
    const { id: hit } = await recordedHit('New');
    const group = await aGroup('Steering group', { hit });
    await aSeat(group, 'Perhaps', { required: false });
    const promise = await declaredPromise(hit, { group: group.id, rule: 'REQUIRED_SEATS' });
    const missing = async (): Promise<string> => (await findingsOn(promise, '2013-01-01'))['FILLED'].missing;
    expect(await missing()).toBe('Which of its seats are required.');
    await aSeat(group, 'Chair');
    expect(await missing()).toBe('Who sits in the required seats, from which day.');
  });

  it('are filled by whoever sits there, and not seen before anybody met', async () => {
    const { id: hit } = await recordedHit('Filled');
    const group = await aGroup('Steering group', { hit });
    await anOccupancy(await aSeat(group, 'Chair'), await aPerson('Ann Lee'), '2012-10-01');
    const promise = await declaredPromise(hit, { group: group.id, rule: 'REQUIRED_SEATS' });
    const { FILLED, SEEN } = await findingsOn(promise, '2013-01-01');
    expect(FILLED).toMatchObject({ outcome: 'KEPT', sentence: '1 of 1 required seat is filled.' });
    expect(SEEN).toMatchObject({ outcome: 'CANNOT_TELL', missing: 'Its meetings, and who came.' });
  });
});
