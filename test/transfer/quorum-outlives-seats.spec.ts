import { aPortal, fileOf, group } from './importing';

jest.setTimeout(60_000);

describe('A quorum rule in a partnership file', () => {
  const portal = aPortal();

  it('comes in although too few seats are left to meet it: some may have ended since it was set', async () => {
    const seat = { key: 'one', label: 'One', role: 'MEMBER', memberClass: 'MEMBER', voting: true, required: true };
    const file = fileOf({
      groups: [
        group('sg', {
          quorumRules: [{ rule: { all: [{ minCount: 2 }] }, from: '2012-10-01' }],
          seats: [{ ...seat, from: '2012-10-01' }],
        }),
      ],
    });

    const { status, text } = await portal().import(file);

    expect([status, text]).toEqual([200, expect.stringContaining('"added"')]);
  });
});
