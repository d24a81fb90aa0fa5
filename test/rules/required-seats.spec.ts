import { integer, record } from 'fast-check';
import { requiredSeats } from '../../src/assurance/rules/required-seats';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveRequiredSeats } from './naive-required-seats';
import { anyRecord, recordRows } from './random-record';

describe('“Required seats filled and seen in the last three meetings”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: requiredSeats,
    worlds: anyRecord,
    rowsOf: recordRows,
    parameters: record({ lastMeetings: integer({ min: 1, max: 3 }) }),
    naive: naiveRequiredSeats,
  });
});
