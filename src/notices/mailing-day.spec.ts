import { mailingDay } from './mailing-day';

const causesOf = (day: string): readonly string[] => mailingDay(day).causes;

describe('The calendar of mails', () => {
  it('asks sponsors on the first Tuesday of a month', () => {
    expect(causesOf('2026-12-01')).toEqual(['SPONSOR_CHECK_IN', 'COMMISSIONER_DIGEST']);
    expect(causesOf('2026-12-08')).toEqual([]);
    expect(causesOf('2026-11-03')).toEqual(['SPONSOR_CHECK_IN']);
  });

  it('writes to owners of actions on Mondays, and after a bank holiday on the next working day', () => {
    expect(causesOf('2026-11-30')).toEqual(['ACTION_DIGEST']);
    // Monday 31 August 2026 is a bank holiday; Tuesday 1 September is the first of the month, and its first Tuesday.
    expect(causesOf('2026-08-31')).toEqual([]);
    expect(causesOf('2026-09-01')).toEqual(['SPONSOR_CHECK_IN', 'ACTION_DIGEST', 'COMMISSIONER_DIGEST']);
    // Monday 28 December 2026 is one too, in lieu of Boxing Day.
    expect(mailingDay('2026-12-28').isWeekly).toBe(false);
    expect(mailingDay('2026-12-29').isWeekly).toBe(true);
  });

  it('writes to sponsors after New Year where that is the first Tuesday', () => {
    // Tuesday 1 January 2030 is a bank holiday.
    expect(causesOf('2030-01-01')).toEqual([]);
    expect(causesOf('2030-01-02')).toEqual(['SPONSOR_CHECK_IN', 'COMMISSIONER_DIGEST']);
  });

  it('knows the working days around', () => {
    const { workingDays } = mailingDay('2026-12-24');
    expect(workingDays.filter((day) => day >= '2026-12-24' && day <= '2026-12-30')).toEqual([
      '2026-12-24',
      '2026-12-29',
      '2026-12-30',
    ]);
  });
});
