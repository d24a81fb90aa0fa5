import { TellWithoutNames } from './tell-without-names';

const whole = '018f0d0e-0000-7000-8000-00000000000a';

describe('A text that is told without names', () => {
  const told = new TellWithoutNames({
    people: [{ name: '2025-12-01', who: 'p' }],
    others: [],
    words: new Map([['p', 'senior commissioner']]),
  });
  const as = (value: unknown): unknown => told.json(JSON.stringify(value));

  it('keeps its days, even where somebody is called like one', () => {
    expect(as({ from: '2025-12-01', at: '2025-12-01T09:30:00.000Z', task: 'Ask 2025-12-01.' })).toEqual({
      from: '2025-12-01',
      at: '2025-12-01T09:30:00.000Z',
      task: 'Ask senior commissioner.',
    });
  });

  it('gives other ids, which still look like ids, and the same one for the same thing', () => {
    expect(as({ id: whole, of: whole, task: `See ${whole}` })).toEqual({
      id: '00000000-0000-8000-8000-000000000001',
      of: '00000000-0000-8000-8000-000000000001',
      task: 'See 1',
    });
  });
});
