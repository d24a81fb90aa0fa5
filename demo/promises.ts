import type { Element } from './elements';

/** A promise before it has the key of its HIT in front. */
interface Promised extends Element {
  readonly key: string;
  readonly quotation: string;
  readonly rule: string;
}

/** The promises of a HIT from one document, from a day on. */
export function promisesOf(
  hit: string,
  sourceDocument: string,
  from: string,
  promises: readonly Promised[],
): readonly Element[] {
  return promises.map(({ key, ...promise }) => ({ key: `${hit}-${key}`, hit, sourceDocument, ...promise, from }));
}

/** What every HIT promises: a sponsor at the most senior level, and a relationship that is alive. */
export const ofEveryHit: readonly Promised[] = [
  {
    key: 'sponsor',
    quotation: 'Requirement for sponsorship at the most senior level in one of the organisations forming a HIT.',
    rule: 'EXECUTIVE_SPONSOR',
  },
  {
    key: 'live',
    quotation:
      'The HITs are all supposed to have executive sponsors … it’s making sure that that’s a live relationship',
    rule: 'LIVE_RELATIONSHIP',
  },
  {
    key: 'founding',
    quotation:
      'at least three organisations involved initially: two must be from the NHS or public health and one must be a university',
    rule: 'FOUNDING',
  },
  {
    key: 'sponsoring',
    quotation: 'Each HIT will need to identify an NHS trust or local authority to act as its sponsor.',
    rule: 'SPONSORING_ORGANISATION',
  },
];

/** What an application of 2012 promises, for a steering group and the trust-wide group that it reports to. */
export const shapeOf2012: readonly Promised[] = [
  ...ofEveryHit,
  {
    key: '1',
    clause: 'A-1',
    quotation:
      'This HIT will be embedded managerially within the Division of [relevant clinical sector at acute trust].',
    rule: 'HOSTED_IN',
    parameters: { unit: 'RVJ-MED' },
  },
  {
    key: '2',
    clause: 'A-2',
    group: 'A-SG',
    quotation: 'The Head of Division and the Divisional Manager will sit on the steering group.',
    rule: 'POST_SITS_ON_GROUP',
    parameters: { posts: ['RVJ-MED-HOD', 'RVJ-MED-DM'] },
  },
  {
    key: '3',
    clause: 'A-3',
    group: 'A-SG',
    quotation: 'The steering group will meet monthly',
    rule: 'MEETS_EVERY',
    parameters: { every: 'P1M' },
  },
  {
    key: '4',
    clause: 'A-4',
    group: 'A-SG',
    quotation: 'and report to the trust-wide [relevant clinical conditions] steering group',
    rule: 'REPORTS_TO',
    parameters: { to: ['T-SG'], every: 'P2M' },
  },
  {
    key: '5',
    clause: 'A-5',
    group: 'T-SG',
    quotation: 'which has representation from across the trust, the commissioners and [regional provider]',
    rule: 'REPRESENTATION',
    parameters: {
      clauses: [
        { unitsOf: 'RVJ', atLeast: 2 },
        { sector: 'COMMISSIONER', atLeast: 1 },
        { organisation: 'RVN', atLeast: 1 },
      ],
    },
  },
  {
    key: 'items',
    group: 'A-SG',
    quotation:
      'Building infrastructure for sustained interaction, communication and exchange of information and knowledge',
    rule: 'ITEMS_SENT_UP',
  },
];

const reportAndWork = 'These will both report to and work with the two thematic groups.';

/** What an application of 2013 promises of working groups and the thematic groups across them. */
export const shapeOf2013: readonly Promised[] = [
  ...ofEveryHit,
  {
    key: '1',
    clause: 'B-1, B-2',
    quotation:
      'The working groups (…) will each be led by two individuals, encompassing academic and service leadership.',
    rule: 'LED_BY',
    parameters: { groups: 'WORKING_GROUP', leads: 2, capacities: ['ACADEMIC', 'SERVICE'] },
    graceDays: 0,
  },
  {
    key: '3',
    clause: 'B-3',
    quotation: reportAndWork,
    rule: 'REPORTS_TO',
    parameters: { groups: 'WORKING_GROUP', to: ['B-TG1', 'B-TG2'], every: 'P3M', windowMonths: 3 },
  },
  {
    key: '4',
    clause: 'B-4',
    quotation: reportAndWork,
    rule: 'WORKS_WITH',
    parameters: { groups: 'WORKING_GROUP', with: ['B-TG1', 'B-TG2'], every: 'P3M', windowMonths: 3 },
  },
];

/** What the made-up teams of today promise of their steering group and their working groups. */
export function shapeOfToday(team: string): readonly Promised[] {
  const steeringGroup = `${team}-sg`;
  return [
    ...ofEveryHit,
    {
      key: 'monthly',
      group: steeringGroup,
      quotation: 'The steering group will meet monthly.',
      rule: 'MEETS_EVERY',
      parameters: { every: 'P1M' },
    },
    {
      key: 'leads',
      quotation: 'Each working group will be led by two individuals, one academic and one from a service.',
      rule: 'LED_BY',
      parameters: { groups: 'WORKING_GROUP' },
    },
    {
      key: 'attendance',
      group: steeringGroup,
      quotation: 'Members are required to attend a minimum of 75% of scheduled meetings.',
      rule: 'ATTENDANCE_FLOOR',
    },
    {
      key: 'seats',
      group: steeringGroup,
      quotation: 'Every required seat is filled, and somebody comes for it.',
      rule: 'REQUIRED_SEATS',
    },
    {
      key: 'reports',
      group: steeringGroup,
      quotation: 'The steering group will report to the partnership executive every quarter.',
      rule: 'REPORTS_TO',
      parameters: { to: ['X-EXEC'], every: 'P3M' },
    },
    {
      key: 'together',
      group: `${team}-wg1`,
      quotation: 'The two working groups will do something together in every quarter.',
      rule: 'WORKS_WITH',
      parameters: { with: [`${team}-wg2`], every: 'P3M' },
    },
    {
      key: 'items',
      group: steeringGroup,
      quotation: 'What the steering group sends up is heard there and answered.',
      rule: 'ITEMS_SENT_UP',
    },
  ];
}
