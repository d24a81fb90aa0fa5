import * as fc from 'fast-check';
import { notADay, writtenDay } from './written-day';

const read = (text: string, order: 'DAY_FIRST' | 'MONTH_FIRST' = 'DAY_FIRST'): string | null => {
  const found = writtenDay(text, order);
  return found && `${found.day} ${found.precision}`;
};

describe('A day as people write it', () => {
  it.each([
    ['3/11/2026', '2026-11-03 DAY'],
    ['03-11-26', '2026-11-03 DAY'],
    ['3.11.2026', '2026-11-03 DAY'],
    ['3/11/98', '1998-11-03 DAY'],
    ['3 Nov 2026', '2026-11-03 DAY'],
    ['3rd November 2026', '2026-11-03 DAY'],
    ['Tuesday 3 November 2026', '2026-11-03 DAY'],
    ['Tues 3 Sept 2024', '2024-09-03 DAY'],
    ['3-Nov-26', '2026-11-03 DAY'],
    ['November 3, 2026', '2026-11-03 DAY'],
    ['2026-11-03', '2026-11-03 DAY'],
    ['2026-11-03T00:00:00.000Z', '2026-11-03 DAY'],
    ['03/11/2026 14:00', '2026-11-03 DAY'],
    ['46329', '2026-11-03 DAY'],
    ['Nov 2026', '2026-11-01 MONTH'],
    ['November 2012', '2012-11-01 MONTH'],
    ['2012', '2012-01-01 YEAR'],
  ])('%s is %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each([
    'Thrusday',
    '31/2/2026',
    '29/2/2023',
    '3/11',
    '11/25/2026',
    '',
    '12345',
    '3 Novembre 2026',
    '1/1/0001',
    'tbc',
  ])('%s is none', (text) => {
    expect(read(text)).toBeNull();
  });

  it('may have the month first where somebody says so', () => {
    expect(read('11/25/2026', 'MONTH_FIRST')).toBe('2026-11-25 DAY');
    expect(read('3/11/2026', 'MONTH_FIRST')).toBe('2026-03-11 DAY');
    expect(notADay('11/25/2026', 'DAY_FIRST').problem).toContain('with the month first');
    expect(notADay('Thrusday', 'DAY_FIRST')).toEqual({
      problem: '‘Thrusday’ is not a date.',
      remedy: 'Use a date like 3/11/2026.',
    });
  });

  it('is the same in every way of writing it', () => {
    const names = [...'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')];
    const some = fc.date({ min: new Date('1971-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(some, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year = '', month = '', nth = ''] = day.split('-');
        const name = names[Number(month) - 1] ?? '';
        const serial = (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
        const ways = [day, `${nth}/${month}/${year}`, `${String(Number(nth))} ${name} ${year}`, String(serial)];
        expect(ways.map((way) => read(way))).toEqual(ways.map(() => `${day} DAY`));
        expect(read(`${month}/${nth}/${year}`, 'MONTH_FIRST')).toBe(`${day} DAY`);
      }),
    );
  });
});
