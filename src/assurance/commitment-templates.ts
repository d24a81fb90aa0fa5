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

/** Every template, in the order in which they are offered. */
export const commitmentTemplates: readonly CommitmentTemplate[] = [shapeOf2012, shapeOf2013];
