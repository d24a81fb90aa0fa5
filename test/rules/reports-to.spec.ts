import { constantFrom, integer, record, subarray } from 'fast-check';
import { reportsTo } from '../../src/assurance/rules/reports-to';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveReportsTo } from './naive-reports-to';
import { anyPassing, passingRows } from './random-passing';

describe('“These will both report to the two thematic groups”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: reportsTo,
    worlds: anyPassing,
    rowsOf: passingRows,
    parameters: record({
      to: subarray(['WG1', 'WG2', 'SG'], { minLength: 1 }),
      every: constantFrom(null, null, 'P1M', 'P2M'),
      windowMonths: integer({ min: 2, max: 4 }),
      receivedDays: integer({ min: 0, max: 30 }),
    }),
    naive: naiveReportsTo,
  });
});
