import { constantFrom, integer, record, subarray } from 'fast-check';
import { worksWith } from '../../src/assurance/rules/works-with';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveWorksWith } from './naive-works-with';
import { anyPassing, passingRows } from './random-passing';

describe('“And work with the two thematic groups”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: worksWith,
    worlds: anyPassing,
    rowsOf: passingRows,
    parameters: record({
      with: subarray(['WG1', 'WG2', 'SG'], { minLength: 1 }),
      every: constantFrom('P1M', 'P1M', 'P2M'),
      windowMonths: integer({ min: 2, max: 4 }),
    }),
    naive: naiveWorksWith,
  });
});
