import { integer, option, record, subarray } from 'fast-check';
import { itemsSentUp } from '../../src/assurance/rules/items-sent-up';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveItemsSentUp } from './naive-items-sent-up';
import { anyPassing, passingRows } from './random-passing';

describe('“Items sent up were received in the other group’s record”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: itemsSentUp,
    worlds: anyPassing,
    rowsOf: passingRows,
    parameters: record({
      to: option(subarray(['WG1', 'WG2', 'SG'], { minLength: 1 }), { nil: null }),
      windowMonths: integer({ min: 1, max: 4 }),
    }),
    naive: naiveItemsSentUp,
  });
});
