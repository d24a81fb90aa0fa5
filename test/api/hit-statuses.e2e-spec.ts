import { api } from '../support/api';
import { at, changed, recordedHit, refusalIn, seen } from '../support/recorded';

describe('The status of a HIT', () => {
  it('is a history with reasons, and on any day the one that held', async () => {
    const { id } = await recordedHit('Psychosis HIT', { status: 'EOI', from: '2012-03-01' });
    const steps = [
      { status: 'PROPOSAL', from: '2012-06-01', reason: null },
      { status: 'APPROVED', from: '2012-10-01', reason: 'Accredited' },
      { status: 'ACTIVE', from: '2012-10-10', reason: null },
      { status: 'PAUSED', from: '2014-04-01', reason: 'Important work has been ongoing' },
    ];
    for (const [index, step] of steps.entries()) await changed(`/api/v1/hits/${id}/statuses`, index + 1, step);
    const statusOn = async (day: string): Promise<unknown> => (await seen(`/api/v1/hits/${id}`, day)).status;
    expect(await statusOn('2012-02-29')).toBeNull();
    expect(await statusOn('2012-03-01')).toBe('EOI');
    expect(await statusOn('2012-05-31')).toBe('EOI');
    expect(await statusOn('2012-10-09')).toBe('APPROVED');
    expect(await statusOn('2012-10-10')).toBe('ACTIVE');
    expect(await statusOn('2014-04-01')).toBe('PAUSED');
    expect((await seen(`/api/v1/hits/${id}`)).statuses.slice(-2)).toEqual([
      { status: 'ACTIVE', reason: null, from: '2012-10-10', to: '2014-03-31' },
      { status: 'PAUSED', reason: 'Important work has been ongoing', from: '2014-04-01', to: null },
    ]);
    const { body } = await (await api()).get(`/api/v1/hits?status=PAUSED&asOf=2014-04-01&limit=500`);
    expect(body.items).toContainEqual(expect.objectContaining({ id, status: 'PAUSED', statusFrom: '2014-04-01' }));
  });

  it('never goes back in time', async () => {
    const { id } = await recordedHit('HIT', { from: '2012-10-10' });
    const answer = await (
      await api()
    ).post(`/api/v1/hits/${id}/statuses`, { status: 'PAUSED', from: '2012-10-09' }, at(1));
    expect(refusalIn(answer)).toEqual([
      409,
      'The latest status begins on 2012-10-10. Another cannot begin before it: choose that day or a later one.',
      ['#/from'],
    ]);
  });

  it('is put right on its own first day', async () => {
    const { id } = await recordedHit('HIT', { status: 'APPROVED' });
    await changed(`/api/v1/hits/${id}/statuses`, 1, { status: 'CLOSED', from: '2013-04-01' });
    await changed(`/api/v1/hits/${id}/statuses`, 2, { status: 'PAUSED', reason: 'It only paused', from: '2013-04-01' });
    expect((await seen(`/api/v1/hits/${id}`)).statuses).toMatchObject([
      { status: 'APPROVED', to: '2013-03-31' },
      { status: 'PAUSED', reason: 'It only paused', to: null },
    ]);
  });

  it.each([
    ['ACTIVE', 'ACTIVE', 'The HIT is ACTIVE already. Choose another status, or another day.'],
    [
      'ACTIVE',
      'EOI',
      'After ACTIVE comes PAUSED or CONCLUDED or CLOSED, not EOI. Choose one of these, or another day.',
    ],
    ['CLOSED', 'PAUSED', 'After CLOSED comes ACTIVE, not PAUSED. Choose one of these, or another day.'],
    ['DECLINED', 'ACTIVE', 'After DECLINED comes EOI or PROPOSAL, not ACTIVE. Choose one of these, or another day.'],
  ])('that was %s is not followed by %s', async (before, next, sentence) => {
    const { id } = await recordedHit('HIT', { status: before });
    const answer = await (await api()).post(`/api/v1/hits/${id}/statuses`, { status: next, from: '2013-01-01' }, at(1));
    expect(refusalIn(answer)).toEqual([409, sentence, ['#/status']]);
    expect((await seen(`/api/v1/hits/${id}`)).version).toBe(1);
  });

  it('that ended may be taken up again', async () => {
    const { id } = await recordedHit('HIT', { status: 'CONCLUDED' });
    await changed(`/api/v1/hits/${id}/statuses`, 1, { status: 'CLOSED', from: '2013-01-01' });
    await changed(`/api/v1/hits/${id}/statuses`, 2, { status: 'ACTIVE', from: '2015-01-01' });
    expect(await seen(`/api/v1/hits/${id}`)).toMatchObject({ status: 'ACTIVE', version: 3 });
  });

  it('of two people who change it at the same moment is the first one’s', async () => {
    const { id } = await recordedHit('HIT');
    const client = await api();
    const send = (status: string) => client.post(`/api/v1/hits/${id}/statuses`, { status, from: '2013-01-01' }, at(1));
    const answers = await Promise.all([send('PAUSED'), send('CLOSED')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await seen(`/api/v1/hits/${id}`)).statuses).toHaveLength(2);
  });
});
