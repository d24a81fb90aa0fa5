import { keyOf, keysOf, representation } from './parameter-fields';
import type { ParameterFields, Parameters, ParameterValue } from './parameters';

/** A promise that a template makes: its rule, the sentence it comes from, and where its parameters come from. */
export interface TemplatePromise {
  readonly rule: string;
  readonly quotation: string;
  /** The name of the need that says which group it is about; a promise of the whole HIT has none. */
  readonly group?: string;
  readonly parameters: (needs: Parameters) => Readonly<Record<string, ParameterValue>>;
}

/** Promises that HITs have made in like words, so that a new one need not start from nothing. */
export interface CommitmentTemplate {
  readonly kind: string;
  readonly name: string;
  /** What has to be said before its promises can be declared. */
  readonly needs: ParameterFields;
  readonly promises: readonly TemplatePromise[];
}

const listOf = (key: ParameterValue): readonly string[] => (typeof key === 'string' ? [key] : []);
const need = (needs: Parameters, name: string): ParameterValue => needs[name] ?? null;

function ofSteeringGroup(
  rule: string,
  quotation: string,
  parameters: Readonly<Record<string, ParameterValue>> = {},
): TemplatePromise {
  return { rule, quotation, group: 'steeringGroup', parameters: () => parameters };
}

const ofEveryHit: readonly TemplatePromise[] = [
  {
    rule: 'EXECUTIVE_SPONSOR',
    quotation: 'Requirement for sponsorship at the most senior level in one of the organisations forming a HIT',
    parameters: () => ({}),
  },
  {
    rule: 'LIVE_RELATIONSHIP',
    quotation:
      'The HITs are all supposed to have executive sponsors … it’s making sure that that’s a live relationship',
    parameters: () => ({}),
  },
  {
    rule: 'FOUNDING',
    quotation:
      'at least three organisations involved initially: two must be from the NHS or public health and one must be a university',
    parameters: () => ({}),
  },
  {
    rule: 'SPONSORING_ORGANISATION',
    quotation: 'Each HIT will need to identify an NHS trust or local authority to act as its sponsor.',
    parameters: () => ({}),
  },
];

const shapeOf2012: CommitmentTemplate = {
  kind: 'SHAPE_2012',
  name: 'As in an application of 2012: a steering group that meets monthly and reports to a trust-wide group',
  needs: {
    steeringGroup: keyOf('group', 'the steering group, by its key'),
    parentGroup: keyOf('group', 'the group that it reports to, by its key'),
    unit: keyOf('unit', 'the division that the HIT is embedded in, by its key'),
    posts: keysOf('post', 'the posts that sit on the steering group, by their keys'),
    representation: representation('who is to be represented on the group that it reports to'),
  },
  promises: [
    ...ofEveryHit,
    {
      rule: 'HOSTED_IN',
      quotation:
        'This HIT will be embedded managerially within the Division of [relevant clinical sector at acute trust].',
      parameters: (needs) => ({ unit: need(needs, 'unit') }),
    },
    {
      rule: 'POST_SITS_ON_GROUP',
      quotation: 'The Head of Division and the Divisional Manager will sit on the steering group.',
      group: 'steeringGroup',
      parameters: (needs) => ({ posts: need(needs, 'posts') }),
    },
    {
      rule: 'MEETS_EVERY',
      quotation: 'The steering group will meet monthly',
      group: 'steeringGroup',
      parameters: () => ({ every: 'P1M' }),
    },
    {
      rule: 'REPORTS_TO',
      quotation: 'and report to the trust-wide [relevant clinical conditions] steering group',
      group: 'steeringGroup',
      parameters: (needs) => ({ to: listOf(need(needs, 'parentGroup')) }),
    },
    {
      rule: 'REPRESENTATION',
      quotation: 'which has representation from across the trust, the commissioners and [regional provider]',
      group: 'parentGroup',
      parameters: (needs) => ({ clauses: need(needs, 'representation') }),
    },
    {
      rule: 'AGENDAS_CORRELATE',
      quotation: 'The agenda of the HIT and the [clinical conditions] steering group correlate strongly',
      group: 'steeringGroup',
      parameters: (needs) => ({ with: need(needs, 'parentGroup'), thresholdPercent: 50 }),
    },
  ],
};

const shapeOf2013: CommitmentTemplate = {
  kind: 'SHAPE_2013',
  name: 'As in an application of 2013: working groups with two leads each, and thematic groups across them',
  needs: {
    thematicGroups: keysOf('group', 'the thematic groups, by their keys'),
  },
  promises: [
    ...ofEveryHit,
    {
      rule: 'LED_BY',
      quotation:
        'The working groups will each be led by two individuals, encompassing academic and service leadership.',
      parameters: () => ({ groups: 'WORKING_GROUP', leads: 2, capacities: ['ACADEMIC', 'SERVICE'] }),
    },
    {
      rule: 'REPORTS_TO',
      quotation: 'These will both report to and work with the two thematic groups.',
      parameters: (needs) => ({ groups: 'WORKING_GROUP', to: need(needs, 'thematicGroups') }),
    },
    {
      rule: 'WORKS_WITH',
      quotation: 'These will both report to and work with the two thematic groups.',
      parameters: (needs) => ({ groups: 'WORKING_GROUP', with: need(needs, 'thematicGroups') }),
    },
  ],
};

/** The questions that a committee asks itself once a year, each as a promise that is held against the record every day. */
const selfCheck: CommitmentTemplate = {
  kind: 'SELF_CHECK',
  name: 'The fourteen questions of a governance self-check',
  needs: {
    steeringGroup: keyOf('group', 'the steering group, by its key'),
  },
  promises: [
    { rule: 'EXECUTIVE_SPONSOR', quotation: 'A named executive sponsor is in post.', parameters: () => ({}) },
    {
      rule: 'LIVE_RELATIONSHIP',
      quotation: 'The sponsor was in contact in the last 35 days.',
      parameters: () => ({ liveDays: 35, coolingDays: 70 }),
    },
    ofSteeringGroup('MEETS_EVERY', 'The steering group met each month.', { every: 'P1M' }),
    ofSteeringGroup('QUORATE', 'It was quorate each time.'),
    ofSteeringGroup('REQUIRED_SEATS', 'Required seats are filled and were seen in the last three meetings.'),
    {
      rule: 'LED_BY',
      quotation: 'Each working group has an academic and a service lead.',
      parameters: () => ({ groups: 'WORKING_GROUP', leads: 2, capacities: ['ACADEMIC', 'SERVICE'] }),
    },
    {
      rule: 'REPORTS_TO',
      quotation: 'Working groups reported up in the last two months.',
      parameters: (needs) => ({
        groups: 'WORKING_GROUP',
        to: listOf(need(needs, 'steeringGroup')),
        every: 'P2M',
        windowMonths: 2,
      }),
    },
    ofSteeringGroup('CONSTITUENCIES_TOGETHER', 'Commissioners were present in at least half the meetings.', {
      constituencies: ['COMMISSIONER'],
      keptPercent: 50,
    }),
    ofSteeringGroup('RECORD_WITHIN', 'The record was out within five working days.', { workingDays: 5 }),
    ofSteeringGroup('DECISIONS_NUMBERED', 'Decisions are numbered and dated.'),
    ofSteeringGroup(
      'ACTIONS',
      'Every action has one lead and a date, and was done by its date or moved with a reason.',
    ),
    ofSteeringGroup('ITEMS_SENT_UP', 'Items sent up were received in the other group’s record.'),
    ofSteeringGroup('TERMS_OF_REFERENCE_REVIEWED', 'Terms of reference were reviewed in the last twelve months.', {
      everyMonths: 12,
    }),
  ],
};

/** Every template, in the order in which they are offered. */
export const commitmentTemplates: readonly CommitmentTemplate[] = [shapeOf2012, shapeOf2013, selfCheck];
