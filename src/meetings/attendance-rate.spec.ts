import fc from 'fast-check';
import { attendanceFigures, expectedStatuses, statusesThatMean } from './attendance-rate';
import type { Mark } from './attendance-rate';
import { attendanceStatuses } from './attendance.entity';
import type { AttendanceStatus } from './attendance.entity';

const member = (...statuses: AttendanceStatus[]): Mark[] => statuses.map((status) => ({ status, isExpected: true }));
const mark = fc.record({ status: fc.constantFrom(...attendanceStatuses), isExpected: fc.boolean() });

describe('The attendance rates of a seat', () => {
  it('count who came in person or online, and a deputy for the seat only', () => {
    const figures = attendanceFigures(member('PRESENT', 'PRESENT_ONLINE', 'DEPUTY', 'APOLOGIES', 'ABSENT'));
    expect(figures).toEqual({
      expected: 5,
      present: 2,
      deputised: 1,
      apologies: 1,
      absent: 1,
      leave: 0,
      notRecorded: 0,
      personalRate: { came: 2, expected: 5 },
      representedRate: { came: 3, expected: 5 },
    });
  });

  it('leave out meetings of which nothing is known, and leave of absence', () => {
    const { expected, leave, notRecorded, personalRate } = attendanceFigures(
      member('PRESENT', 'NOT_RECORDED', 'LEAVE_OF_ABSENCE'),
    );
    expect({ expected, leave, notRecorded, personalRate }).toEqual({
      expected: 1,
      leave: 1,
      notRecorded: 1,
      personalRate: { came: 1, expected: 1 },
    });
  });

  it('are fed neither by who is in attendance, nor by anybody who is no member', () => {
    const guests: Mark[] = [{ status: 'PRESENT', isExpected: false }, ...member('IN_ATTENDANCE')];
    expect(attendanceFigures(guests)).toMatchObject({
      expected: 0,
      present: 0,
      personalRate: { came: 0, expected: 0 },
    });
  });

  it('of nothing are nothing out of nothing, never a division', () => {
    expect(attendanceFigures([]).representedRate).toEqual({ came: 0, expected: 0 });
  });

  it('know every status, each once at most', () => {
    const known = Object.values(statusesThatMean).flat();
    expect(new Set(known).size).toBe(known.length);
    expect(attendanceStatuses.filter((status) => !known.some((one) => one === status))).toEqual(['IN_ATTENDANCE']);
    expect(expectedStatuses).not.toContain('NOT_RECORDED');
  });

  it('always lie between nothing and what was expected, the represented one never below the personal one', () => {
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const { expected, personalRate, representedRate, apologies, absent } = attendanceFigures(marks);
        expect(personalRate.came).toBeLessThanOrEqual(representedRate.came);
        expect(representedRate.came + apologies + absent).toBe(expected);
        expect([personalRate.expected, representedRate.expected]).toEqual([expected, expected]);
      }),
    );
  });

  it('of two stretches of time add up', () => {
    fc.assert(
      fc.property(fc.array(mark), fc.array(mark), (some, others) => {
        const [one, two, both] = [some, others, [...some, ...others]].map(attendanceFigures);
        expect(both?.representedRate.came).toBe((one?.representedRate.came ?? 0) + (two?.representedRate.came ?? 0));
        expect(both?.expected).toBe((one?.expected ?? 0) + (two?.expected ?? 0));
      }),
    );
  });
});
