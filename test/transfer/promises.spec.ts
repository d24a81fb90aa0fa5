import { aPortal, fileOf, group } from './importing';

jest.setTimeout(60_000);

const hit = {
  key: 'a',
  names: [{ name: 'HIT A', from: '2012-09-01' }],
  statuses: [{ status: 'ACTIVE', from: '2012-09-01' }],
  sourceDocuments: [{ key: 'application', title: 'Application', year: 2012 }],
};
const promise = (key: string, more: object) => ({
  key,
  hit: 'a',
  sourceDocument: 'application',
  quotation: 'The steering group will meet monthly',
  from: '2012-09-01',
  ...more,
});
const file = (commitments: object[]) =>
  fileOf({ hits: [hit], groups: [group('sg', { hit: 'a', kind: 'STEERING_GROUP' })], commitments });

describe('Promises in a partnership file', () => {
  const portal = aPortal();

  it('are refused when they could never be evaluated, each at its place and with what to do', async () => {
    const { status, body } = await portal().import(
      file([
        promise('whole-hit', { rule: 'EXECUTIVE_SPONSOR', group: 'sg' }),
        promise('no-group', { rule: 'MEETS_EVERY', parameters: { every: 'P1M' } }),
        promise('shares', { rule: 'MEETS_EVERY', group: 'sg', parameters: { every: 'P1M', keptPercent: 40 } }),
      ]),
    );
    expect([status, body.errors]).toEqual([
      422,
      [
        {
          pointer: '#/commitments/0/group',
          detail: expect.stringMatching(/This rule is about a whole HIT\. Leave the group out\.$/),
        },
        { pointer: '#/commitments/1/group', detail: expect.stringMatching(/^Lines? .*Say which group it is about/) },
        {
          pointer: '#/commitments/2/parameters/slippingPercent',
          detail: expect.stringMatching(/Enter at most 40, the share from which it is kept\./),
        },
      ],
    ]);
  });

  it('are refused for a rule, a parameter or a cadence that there is not', async () => {
    const { status, body } = await portal().import(
      file([
        promise('unknown-rule', { rule: 'IS_NICE', group: 'sg' }),
        promise('no-cadence', { rule: 'MEETS_EVERY', group: 'sg', parameters: { every: 'P0M' } }),
        promise('too-much', { rule: 'MEETS_EVERY', group: 'sg', parameters: { every: 'P1M', often: 3 } }),
      ]),
    );
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      ['#/commitments/0/rule', '#/commitments/1/parameters/every', '#/commitments/2/parameters/often'],
    ]);
  });

  it('come in with what was left out filled in, and are held against the record at once', async () => {
    const commitments = [promise('monthly', { rule: 'MEETS_EVERY', group: 'sg', parameters: { every: 'P1M' } })];
    expect((await portal().import(file(commitments))).body).toMatchObject({ changed: 0 });
    expect((await portal().import(file(commitments))).body).toMatchObject({ added: 0, changed: 0 });
    const { body } = await portal().api.get('/api/v1/findings?asOf=2013-09-30');
    expect(body.findings).toMatchObject([
      { commitmentKey: 'monthly', aspect: 'BY_PERIOD', outcome: 'CANNOT_TELL', parameters: { windowMonths: 12 } },
      { aspect: 'QUORATE_BY_PERIOD' },
      { aspect: 'LONGEST_GAP' },
      { aspect: 'OF_PLANNED' },
    ]);
  });

  it('keep what was said at the end of a month: an import cannot change it', async () => {
    const said = {
      asOf: '2013-08-31',
      aspect: 'BY_PERIOD',
      outcome: 'KEPT',
      sentence: 'Met in 3 of 3 months.',
      ruleVersion: 1,
      takenAt: '2013-09-01T01:00:00Z',
    };
    const monthly = (snapshots: object[]) =>
      file([promise('said', { rule: 'MEETS_EVERY', group: 'sg', parameters: { every: 'P1M' }, snapshots })]);
    expect((await portal().import(monthly([said]))).status).toBe(200);
    const { status, body } = await portal().import(monthly([{ ...said, sentence: 'Met in 4 of 4 months.' }]));
    expect([status, body.errors]).toEqual([
      422,
      [
        {
          pointer: '#/commitments/0/snapshots/0',
          detail: expect.stringMatching(/What was said then is only ever added to/),
        },
      ],
    ]);
  });
});
