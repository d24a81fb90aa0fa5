import { constantFrom, integer, record } from 'fast-check';
import { attendanceFloor } from '../../src/assurance/rules/attendance-floor';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveAttendanceFloor } from './naive-attendance-floor';
import { anyRecord, recordRows } from './random-record';

describe('“Members are required to attend a minimum of 75% of scheduled meetings”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: attendanceFloor,
    worlds: anyRecord,
    rowsOf: recordRows,
    parameters: record({
      windowMonths: integer({ min: 1, max: 3 }),
      leastMeetings: integer({ min: 1, max: 3 }),
      keptPercent: constantFrom(50, 67, 75),
      rate: constantFrom('PERSONAL', 'REPRESENTED'),
    }),
    naive: naiveAttendanceFloor,
  });
});
