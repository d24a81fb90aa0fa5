import { rags } from '../../assurance/declared-view.entity';
import { outcomes } from '../../assurance/outcome';
import { parametersSchema } from '../../assurance/rule-catalogue';
import { rules } from '../../assurance/rules/all';
import { day, instant, key, oneOf, period, reference, shaped, wholeNumber, words } from './fields';
import { kinds } from './kinds';
import type { Field, Rows } from './section';

const within = {
  columns: { commitment_id: kinds.commitment.id('element_key') },
  join: (above: string, row: string): string => `${row}.commitment_id = ${above}.id`,
};

const aspect = shaped(
  'aspect',
  '^[A-Z][A-Z_]{1,59}$',
  'Which finding of the promise: one of the aspects of its rule.',
  {
    isRequired: true,
  },
);

const otherwise = Object.fromEntries(
  rules.map(({ kind, parameters }) => [
    kind,
    Object.fromEntries(Object.entries(parameters).map(([name, field]) => [name, field.otherwise ?? null])),
  ]),
);
const filledIn = `'${JSON.stringify(otherwise).replaceAll("'", "''")}'::jsonb->(own->>'rule')`;

/** What the rule needs to know. Kept complete, with what was left out filled in; what may stay away is not written out. */
const parameters: Field = {
  name: 'parameters',
  schema: { type: ['object', 'null'], description: 'What the rule needs to know; each rule has its own.' },
  isRequired: false,
  columns: { parameters: `(${filledIn}) || jsonb_strip_nulls(coalesce(nullif(own->'parameters', 'null'), '{}'))` },
  out: (row) => `nullif(jsonb_strip_nulls(${row}.parameters), '{}')`,
};

const declaredViews: Rows = {
  name: 'declaredViews',
  table: 'declared_view',
  about: 'What people said of it, one view after the other.',
  form: 'list',
  fields: [
    oneOf('rag', rags, { isRequired: true }),
    words('pathToGreen'),
    words('declaredBy', { isRequired: true }),
    ...period,
  ],
  within,
  identity: (row) => [`${row}.commitment_id`, `lower(${row}.during)`],
  time: 'history',
  order: (row) => [`lower(${row}.during)`],
};

const answers: Rows = {
  name: 'answers',
  table: 'finding_answer',
  about: 'Answers to its findings: known, because …, until when.',
  form: 'list',
  fields: [
    aspect,
    words('because', { isRequired: true }),
    words('answeredBy', { isRequired: true }),
    ...period.map((field) => (field.name === 'to' ? { ...field, isRequired: true } : field)),
  ],
  within,
  identity: (row) => [`${row}.commitment_id`, `${row}.aspect`, `lower(${row}.during)`],
  order: (row) => [`${row}.aspect COLLATE "C"`, `lower(${row}.during)`],
};

const snapshots: Rows = {
  name: 'snapshots',
  table: 'finding_snapshot',
  about: 'What was found at the ends of months, as it was said then. Never changed, only added to.',
  form: 'list',
  fields: [
    day('asOf', { isRequired: true }),
    aspect,
    oneOf('outcome', outcomes, { isRequired: true }),
    words('sentence', { isRequired: true }),
    wholeNumber('ruleVersion', 1, 1_000_000, { isRequired: true }),
    instant('takenAt', { isRequired: true }),
  ],
  within,
  identity: (row) => [`${row}.commitment_id`, `${row}.as_of`, `${row}.aspect`],
  order: (row) => [`${row}.as_of`, `${row}.aspect COLLATE "C"`],
};

/** What the documents promise, and the rules that hold it against the record. */
export const commitments: Rows = {
  name: 'commitments',
  table: 'commitment',
  about: 'A sentence of a source document, and the rule that holds it against the record.',
  form: 'list',
  fields: [
    key,
    reference('hit', 'hit'),
    reference('group', 'group'),
    reference('sourceDocument', 'document', { isRequired: true }),
    words('clause'),
    words('quotation', { isRequired: true }),
    oneOf(
      'rule',
      rules.map(({ kind }) => kind),
      { isRequired: true },
    ),
    parameters,
    wholeNumber('graceDays', 0, 366),
    ...period,
  ],
  identity: (row) => [`${row}.key`],
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'commitment', key: `own->>'key'` },
  rules: {
    allOf: rules.map(({ kind, parameters: fields }) => ({
      if: { properties: { rule: { const: kind } }, required: ['rule'] },
      then: { properties: { parameters: { ...parametersSchema(fields), type: ['object', 'null'] } } },
    })),
  },
  lists: [declaredViews, answers, snapshots],
};
