import { readPromise } from '../../src/assurance/commitment-faults';
import { ruleNamed } from '../../src/assurance/rules/all';
import { regionOf } from './directory';
import { groupId } from './groups';
import { rowId } from './row-id';
import { firstDay, type PartnershipSize } from './size';
import { insertion, type Step } from './step';

/** A promise that every HIT makes; in its parameters HH stands for the number of the HIT, and RR for that of its region. */
interface Promised {
  readonly rule: string;
  readonly isOfSteeringGroup: boolean;
  readonly parameters: object;
}

const ofHit = (rule: string, parameters: object = {}): Promised => ({ rule, isOfSteeringGroup: false, parameters });
const ofSteeringGroup = (rule: string, parameters: object = {}): Promised => ({
  rule,
  isOfSteeringGroup: true,
  parameters,
});

/** What every HIT promises. */
export const promised: readonly Promised[] = [
  ofHit('EXECUTIVE_SPONSOR'),
  ofSteeringGroup('MEETS_EVERY', { every: 'P1M' }),
  ofSteeringGroup('QUORATE'),
  ofSteeringGroup('ATTENDANCE_FLOOR'),
  ofSteeringGroup('REQUIRED_SEATS'),
  ofSteeringGroup('POST_SITS_ON_GROUP', { posts: ['post-HH-3', 'post-HH-4'] }),
  ofSteeringGroup('CONSTITUENCIES_TOGETHER'),
  ofSteeringGroup('REPRESENTATION', {
    clauses: [
      { sector: 'COMMISSIONER', atLeast: 1 },
      { sector: 'ACADEMIC', atLeast: 1 },
    ],
  }),
  ofSteeringGroup('AGENDAS_CORRELATE', { with: 'group-HH-1', thresholdPercent: 50 }),
  ofHit('LED_BY', { groups: 'WORKING_GROUP' }),
  ofSteeringGroup('REPORTS_TO', { to: ['region-RR'], every: 'P1M' }),
  ofHit('WORKS_WITH', { groups: 'WORKING_GROUP', with: ['group-HH-2'] }),
];

/** The promises of every HIT, from its application. */
export function promises(size: PartnershipSize): readonly Step[] {
  const rows = promised.map(({ rule, isOfSteeringGroup, parameters }, index) => {
    const whole = JSON.stringify(complete(rule, isOfSteeringGroup, parameters)).replaceAll("'", "''");
    return `(${index + 1}, '${rule}', ${isOfSteeringGroup}, '${whole}')`;
  });
  const numbered = `replace(replace(parameters, 'HH', h::text), 'RR', (${regionOf('h')})::text)::jsonb`;
  return [
    insertion(
      'commitment',
      {
        id: rowId('commitment', `(h - 1) * ${promised.length} + n`),
        key: `'promise-' || h || '-' || n`,
        hit_id: rowId('hit', 'h'),
        group_id: `CASE WHEN steering THEN ${groupId('h', 0)} END`,
        source_document_id: rowId('source_document', 'h'),
        quotation: `'As the application of 2012 says of ' || lower(rule)`,
        rule: 'rule',
        parameters: numbered,
        during: `daterange(date '${firstDay(size)}', NULL)`,
      },
      `generate_series(1, ${size.hits}) h, (VALUES ${rows.join(', ')}) p (n, rule, steering, parameters) ORDER BY h, n`,
    ),
  ];
}

function complete(rule: string, hasGroup: boolean, given: object): object {
  const known = ruleNamed(rule);
  if (!known) throw new Error(`There is no rule ${rule}.`);
  const { parameters, faults } = readPromise(known, {
    hasHit: true,
    group: hasGroup ? 'one of its groups' : null,
    parameters: given,
  });
  if (faults[0]) throw new Error(`${rule}: ${faults[0].detail}`);
  return parameters;
}
