import { api } from '../support/api';
import { declaredPromise, findingsOn } from '../support/a-promise';
import { at, changed, recordedHit, refusalIn } from '../support/recorded';

describe('Promises', () => {
  it('that could never be evaluated are refused when they are declared, at the field that is to blame', async () => {
    const hit = await recordedHit('A HIT that promises too much');
    const client = await api();
    const document = await client.made('/api/v1/source-documents', { hit: hit.id, title: 'Application', year: 2012 });
    const group = await client.made('/api/v1/groups', {
      name: 'A group',
      kind: 'WORKING_GROUP',
      hit: hit.id,
      from: '2012-10-01',
    });
    const promise = { hit: hit.id, sourceDocument: document.id, quotation: 'As was promised.', from: '2012-10-01' };
    const refused = async (more: object): Promise<unknown> =>
      refusalIn(await client.post('/api/v1/commitments', { ...promise, ...more }));
    expect(await refused({ rule: 'MEETS_EVERY', group: group.id, parameters: { every: 'P0M' } })).toEqual([
      422,
      'Enter P1M for monthly, P2M for every two months, and so on up to P12M.',
      ['#/parameters/every'],
    ]);
    expect(await refused({ rule: 'MEETS_EVERY', parameters: { every: 'P1M', often: 1 } })).toEqual([
      422,
      expect.stringMatching(/^There is no such name here, only groups, every, /),
      ['#/parameters/often', '#/group'],
    ]);
    expect(await refused({ rule: 'EXECUTIVE_SPONSOR', group: group.id })).toEqual([
      422,
      'This rule is about a whole HIT. Leave the group out.',
      ['#/group'],
    ]);
    const { body: about } = await client.get(`/api/v1/groups/${group.id}`);
    const itself = { with: about.key, thresholdPercent: 50 };
    expect(await refused({ rule: 'AGENDAS_CORRELATE', group: group.id, parameters: itself })).toEqual([
      422,
      'Name another group than the one that the promise is about.',
      ['#/parameters/with'],
    ]);
    expect(await refused({ rule: 'IS_NICE' })).toEqual([422, expect.stringMatching(/^Choose one of /), ['#/rule']]);
    expect(await refused({ rule: 'MEETS_EVERY', group: group.id, parameters: 'monthly' })).toEqual([
      422,
      'Send an object.',
      ['#/parameters', '#/parameters/every'],
    ]);
    const { body } = await client.get(`/api/v1/commitments?hit=${hit.id}`);
    expect(body.items).toEqual([]);
  });

  it('can be about each group of a kind, and tell which of them fall short', async () => {
    const hit = await recordedHit('A HIT with two working groups');
    const client = await api();
    for (const key of ['one', 'two'])
      await client.made('/api/v1/groups', {
        name: `Working group ${key}`,
        kind: 'WORKING_GROUP',
        hit: hit.id,
        from: '2012-10-01',
      });
    const promise = await declaredPromise(hit.id, {
      rule: 'MEETS_EVERY',
      parameters: { groups: 'WORKING_GROUP', every: 'P1M' },
    });
    const { BY_PERIOD } = await findingsOn(promise, '2013-09-30');
    expect(BY_PERIOD).toMatchObject({
      outcome: 'CANNOT_TELL',
      figures: { count: 0, of: 2 },
      missing: 'Its meetings, held or cancelled.',
    });
    expect(BY_PERIOD.parts.map(({ subject }: { subject: string }) => subject).sort()).toEqual([
      'Working group one',
      'Working group two',
    ]);
  });

  it('end, and are then asked for no more', async () => {
    const hit = await recordedHit('A HIT whose promise ends');
    const promise = await declaredPromise(hit.id, { rule: 'EXECUTIVE_SPONSOR' });
    await changed(`/api/v1/commitments/${promise}/end`, 1, { lastDay: '2013-03-31' });
    expect(Object.keys(await findingsOn(promise, '2013-03-31'))).toHaveLength(3);
    expect(await findingsOn(promise, '2013-04-01')).toEqual({});
    const again = await (await api()).post(`/api/v1/commitments/${promise}/end`, { lastDay: '2013-03-31' }, at(1));
    expect(again.status).toBe(412);
  });

  it('are held by rules of a published catalogue', async () => {
    const client = await api();
    const { body } = await client.get('/api/v1/rules');
    for (const rule of body.items) {
      expect(rule.question).toMatch(/\?$/);
      expect(rule.graceMeans).toMatch(/\.$/);
      expect(rule.aspects.length).toBeGreaterThan(0);
      expect((await client.get(`/api/v1/rules/${String(rule.kind)}`)).body).toEqual(rule);
    }
    expect((await client.get('/api/v1/rules/NONE')).status).toBe(404);
  });
});
