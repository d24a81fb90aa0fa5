import { aGroup } from '../support/a-group';
import { declaredPromise, findingsOn } from '../support/a-promise';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { recordedHit } from '../support/recorded';

const quotation = 'The agenda of the HIT and the [clinical conditions] steering group correlate strongly';

describe(`“${quotation}”, with the topics of HIT A`, () => {
  const topics = {
    steering: [
      ['pathway-redesign', 'discharge', 'workforce', 'research-recruitment'],
      ['ppi', 'data-sharing', 'commissioning-intentions', 'Discharge'],
    ],
    trustWide: [
      ['pathway-redesign', 'discharge', 'workforce'],
      ['commissioning-intentions', 'mortality-review', 'estates'],
    ],
  };
  let hit: string;
  let steering: string;
  let trustWideKey: string;

  const meet = async (group: string, meetsOn: string, all: readonly string[]): Promise<void> => {
    const agendaItems = all.map((topic) => ({ title: `About ${topic}`, topics: [topic] }));
    await (await api()).made('/api/v1/meetings', { groups: [group], meetsOn, agendaItems });
  };

  beforeAll(async () => {
    hit = (await recordedHit('Sample HIT A')).id;
    steering = (await aGroup('HIT A steering group', { hit })).id;
    const trustWide = await aGroup('the trust-wide group', { kind: 'EXTERNAL_COMMITTEE' });
    const { body } = await (await api()).get(`/api/v1/groups/${trustWide.id}`);
    trustWideKey = body.key;
    await meet(steering, '2012-10-10', topics.steering[0] ?? []);
    await meet(steering, '2012-11-14', topics.steering[1] ?? []);
    await meet(trustWide.id, '2012-10-24', topics.trustWide[0] ?? []);
    await meet(trustWide.id, '2012-12-19', topics.trustWide[1] ?? []);
  });

  const overlapOn = async (asOf: string, thresholdPercent: number): Promise<Answer['body']> => {
    const parameters = { with: trustWideKey, thresholdPercent };
    const body = { group: steering, quotation, rule: 'AGENDAS_CORRELATE', parameters };
    return (await findingsOn(await declaredPromise(hit, body), asOf))['OVERLAP'];
  };

  it('tells each direction, the overlap coefficient of 4 in 6, and the Jaccard index of 4 in 9 only beside them', async () => {
    const finding = await overlapOn('2013-09-30', 60);
    expect(finding).toMatchObject({
      outcome: 'KEPT',
      sentence:
        '4 of its 7 topics also came to the trust-wide group, and 4 of the 6 there came here. ' +
        'That is 66% of the shorter list, where 60% was agreed; 44% of all 9 topics (Jaccard). ' +
        'On both: commissioning-intentions, discharge, pathway-redesign and workforce.',
      figures: { count: 4, of: 6 },
    });
    expect(finding.parts[0].evidence.map(({ on }: { on: string }) => on)).toEqual([
      '2012-10-10',
      '2012-10-24',
      '2012-11-14',
      '2012-12-19',
    ]);
  });

  it('is held against the threshold of the promise itself', async () => {
    expect((await overlapOn('2013-09-30', 66)).outcome).toBe('KEPT');
    expect((await overlapOn('2013-09-30', 67)).outcome).toBe('NOT_KEPT');
  });

  it('cannot be told while one side has no topics', async () => {
    expect(await overlapOn('2012-10-23', 50)).toMatchObject({
      outcome: 'CANNOT_TELL',
      sentence: 'No topics are noted on the agendas of the trust-wide group.',
      missing: 'The topics of the agenda items of the trust-wide group.',
    });
    expect((await overlapOn('2012-10-09', 50)).sentence).toBe('No topics are noted on the agendas of this group.');
  });

  it('is refused without a threshold, and with a group that nobody knows', async () => {
    const client = await api();
    const { id: sourceDocument } = await client.made('/api/v1/source-documents', {
      hit,
      title: 'Application',
      year: 2012,
    });
    const answer = await client.post('/api/v1/commitments', {
      group: steering,
      sourceDocument,
      quotation,
      rule: 'AGENDAS_CORRELATE',
      parameters: { with: 'nobody-knows-it' },
      from: '2012-10-01',
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/parameters/thresholdPercent',
      '#/parameters/with',
    ]);
  });
});
