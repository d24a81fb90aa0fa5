import { constantFrom, integer, record, uniqueArray } from 'fast-check';
import { ledBy } from '../../src/assurance/rules/led-by';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveLedBy } from './naive-led-by';
import { anyRoster, rosterRows } from './random-roster';

describe('“Each led by two individuals, encompassing academic and service leadership”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: ledBy,
    worlds: anyRoster,
    rowsOf: rosterRows,
    parameters: record({
      leads: integer({ min: 1, max: 2 }),
      capacities: uniqueArray(constantFrom('ACADEMIC', 'SERVICE', 'COMMISSIONING'), { minLength: 1, maxLength: 2 }),
    }),
    naive: naiveLedBy,
  });
});
