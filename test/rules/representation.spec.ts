import { array, constantFrom, integer, oneof, record } from 'fast-check';
import { representation } from '../../src/assurance/rules/representation';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveRepresentation } from './naive-representation';
import { anyRoster, organisations, rosterRows } from './random-roster';

const atLeast = integer({ min: 1, max: 2 });
const organisation = constantFrom(...organisations.map(({ key }) => key));
const clause = oneof(
  record({ unitsOf: constantFrom('O0', 'O1'), atLeast }),
  record({ sector: constantFrom('NHS_PROVIDER', 'COMMISSIONER', 'LAY'), atLeast }),
  record({ organisation, atLeast }),
);

describe('“Representation from across the trust, the commissioners and [regional provider]”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: representation,
    worlds: anyRoster,
    rowsOf: rosterRows,
    parameters: record({ clauses: array(clause, { minLength: 1, maxLength: 2 }) }),
    naive: naiveRepresentation,
    runs: 400,
  });
});
