import { constantFrom, integer, record } from 'fast-check';
import { agendasCorrelate } from '../../src/assurance/rules/agendas-correlate';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveAgendasCorrelate } from './naive-agendas-correlate';
import { anyRecord, recordRows } from './random-record';

describe('“The agenda of the HIT and the steering group correlate strongly”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: agendasCorrelate,
    worlds: anyRecord,
    rowsOf: recordRows,
    parameters: record({
      with: constantFrom('WG1', 'WG2', 'SG'),
      thresholdPercent: constantFrom(25, 33, 50, 67, 100),
      windowMonths: integer({ min: 1, max: 3 }),
    }),
    naive: naiveAgendasCorrelate,
  });
});
