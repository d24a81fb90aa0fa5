import { constantFrom, integer, option, record, uniqueArray } from 'fast-check';
import { founding } from '../../src/assurance/rules/founding';
import { hostedIn } from '../../src/assurance/rules/hosted-in';
import { sponsoringOrganisation } from '../../src/assurance/rules/sponsoring-organisation';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveFounding, naiveHostedIn, naiveSponsoringOrganisation } from './naive-home';
import { anyHome, bodies, divisions, homeRows, ofHit } from './random-home';

describe('“This HIT will be embedded managerially within the Division”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: hostedIn,
    worlds: anyHome,
    rowsOf: homeRows,
    parameters: record({ unit: constantFrom(...divisions.map(({ key }) => key)) }),
    parametersIn: ofHit,
    naive: naiveHostedIn,
  });
});

describe('“An NHS trust or local authority to act as its sponsor”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: sponsoringOrganisation,
    worlds: anyHome,
    rowsOf: homeRows,
    parameters: record({
      types: uniqueArray(constantFrom('NHS_TRUST', 'LOCAL_AUTHORITY', 'CCG'), { minLength: 1, maxLength: 3 }),
    }),
    parametersIn: ofHit,
    naive: naiveSponsoringOrganisation,
  });
});

describe('“At least three organisations involved initially”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: founding,
    worlds: anyHome,
    rowsOf: homeRows,
    parameters: record({
      partnersAtLeast: integer({ min: 1, max: 4 }),
      nhsOrPublicHealthAtLeast: integer({ min: 0, max: 3 }),
      universitiesAtLeast: integer({ min: 0, max: 1 }),
      partners: option(uniqueArray(constantFrom(...bodies.map(({ key }) => key)), { minLength: 1, maxLength: 3 })),
    }),
    parametersIn: ofHit,
    naive: naiveFounding,
  });
});
