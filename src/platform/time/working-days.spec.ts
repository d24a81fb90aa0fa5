import Holidays from 'date-holidays';
import { bankHolidaysByYear } from './bank-holidays';
import { plusDays } from './period';
import { isWithinWorkingDays, isWorkingDay } from './working-days';

const years = Object.keys(bankHolidaysByYear).map(Number);

/** Where the published list and the library differ: a wedding, and the day that moved to lie beside a jubilee. */
const published: Readonly<Record<string, 'FREE' | 'WORKING'>> = {
  '2011-04-29': 'FREE',
  '2012-05-28': 'WORKING',
  '2012-06-04': 'FREE',
};

const weekdaysOf = (year: number): string[] => {
  const days = Array.from({ length: 366 }, (_, index) => plusDays(`${String(year)}-01-01`, index));
  return days.filter((day) => day.startsWith(String(year)) && ![0, 6].includes(new Date(day).getUTCDay()));
};

describe('a working day', () => {
  it('is known of every year from 2010 to 2035', () => {
    expect(years).toEqual(Array.from({ length: 26 }, (_, index) => 2010 + index));
  });

  it.each(years)('is, in %i, any from Monday to Friday that is no bank holiday in England', (year) => {
    const holidays = new Holidays('GB', 'ENG').getHolidays(year).filter(({ type }) => type === 'public');
    const free = new Set(holidays.map(({ date }) => date.slice(0, 10)));
    const isFree = (day: string): boolean => (day in published ? published[day] === 'FREE' : free.has(day));
    expect(weekdaysOf(year).filter((day) => !isWorkingDay(day))).toEqual(weekdaysOf(year).filter(isFree));
  });

  it.each(['2011-04-29', '2012-06-04', '2012-06-05', '2020-05-08', '2022-06-03', '2022-09-19', '2023-05-08'])(
    'is not %s, which was free that year only',
    (day) => {
      expect(isWorkingDay(day)).toBe(false);
    },
  );

  it('is any from Monday to Friday where the list does not reach', () => {
    expect(isWorkingDay('2036-12-25')).toBe(true);
    expect(isWorkingDay('2036-12-27')).toBe(false);
  });
});

describe('within so many working days', () => {
  it('leaves out the first day, weekends and bank holidays', () => {
    // Wednesday before Easter 2013: Good Friday and Easter Monday are free.
    expect(isWithinWorkingDays('2013-03-27', '2013-04-05', 5)).toBe(true);
    expect(isWithinWorkingDays('2013-03-27', '2013-04-06', 5)).toBe(false);
  });

  it('ends with the last working day, not with the weekend after it', () => {
    expect(isWithinWorkingDays('2013-02-08', '2013-02-15', 5)).toBe(true);
    expect(isWithinWorkingDays('2013-02-08', '2013-02-16', 5)).toBe(false);
  });

  it('is long over after years, and not over before it begins', () => {
    expect(isWithinWorkingDays('2013-02-08', '2023-02-08', 5)).toBe(false);
    expect(isWithinWorkingDays('2013-02-08', '2013-02-08', 1)).toBe(true);
  });

  it('does not count days that stand still', () => {
    const paused = (day: string): boolean => day >= '2013-02-11' && day < '2013-02-18';
    expect(isWithinWorkingDays('2013-02-08', '2013-02-22', 5, paused)).toBe(true);
    expect(isWithinWorkingDays('2013-02-08', '2013-02-23', 5, paused)).toBe(false);
  });
});
