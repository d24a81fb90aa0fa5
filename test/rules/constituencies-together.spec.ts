import { integer, record, subarray } from 'fast-check';
import { constituenciesTogether } from '../../src/assurance/rules/constituencies-together';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveConstituenciesTogether } from './naive-constituencies-together';
import { anyRecord, recordRows } from './random-record';

describe('“Commissioners, the spread of medics and allied health professionals together”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: constituenciesTogether,
    worlds: anyRecord,
    rowsOf: recordRows,
    parameters: record({
      constituencies: subarray(['COMMISSIONER', 'MEDIC', 'AHP', 'PUBLIC_CONTRIBUTOR'], { minLength: 1, maxLength: 2 }),
      windowMonths: integer({ min: 1, max: 3 }),
      leastMeetings: integer({ min: 1, max: 2 }),
    }),
    naive: naiveConstituenciesTogether,
  });
});
