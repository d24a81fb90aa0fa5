import { identifierForms } from '../../directory/identifier-form';
import { identifierSchemes } from '../../directory/organisation-identifier.entity';
import { successionKinds } from '../../directory/organisation-succession.entity';
import { organisationTypes, sectors } from '../../directory/organisation.entity';
import { day, key, oneOf, period, reference, words } from './fields';
import { kinds } from './kinds';
import type { Rows } from './section';

/** Ties rows to the organisation around them. */
const within = {
  columns: { organisation_id: kinds.organisation.id('element_key') },
  join: (above: string, row: string): string => `${row}.organisation_id = ${above}.id`,
};

const names: Rows = {
  name: 'names',
  table: 'organisation_name',
  about: 'What it was called, and when.',
  form: 'list',
  fields: [words('name', { isRequired: true }), ...period],
  within,
  identity: (row) => [`${row}.organisation_id`, `lower(${row}.during)`],
  time: 'history',
  order: (row) => [`lower(${row}.during)`],
  isNeeded: true,
};

/** JSON Schema's way of saying that a value has the form of the scheme beside it. */
const forms = Object.entries(identifierForms).map(([scheme, { pattern, sentence }]) => ({
  if: { properties: { scheme: { const: scheme } } },
  then: { properties: { value: { pattern: pattern.source, description: sentence } } },
}));

const identifiers: Rows = {
  name: 'identifiers',
  table: 'organisation_identifier',
  about: 'It in public registers.',
  form: 'list',
  fields: [oneOf('scheme', identifierSchemes, { isRequired: true }), words('value', { isRequired: true })],
  within,
  identity: (row) => [`${row}.organisation_id`, `${row}.scheme`, `${row}.value`],
  order: (row) => [`${row}.scheme COLLATE "C"`, `${row}.value COLLATE "C"`],
  rules: { allOf: forms },
};

const units: Rows = {
  name: 'units',
  table: 'organisational_unit',
  about: 'Its parts that can host a HIT, such as divisions.',
  form: 'list',
  fields: [key, words('name', { isRequired: true }), ...period],
  within,
  identity: (row) => [`${row}.key`],
  time: 'life',
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'unit', key: `own->>'key'` },
};

const successor: Rows = {
  name: 'successor',
  table: 'organisation_succession',
  about: 'The organisation that carries it on, and from which day.',
  form: 'one',
  fields: [
    reference('organisation', 'organisation', { isRequired: true, column: 'successor_id' }),
    day('on', { isRequired: true, column: 'succeeded_on' }),
    oneOf('kind', successionKinds, { isRequired: true }),
  ],
  within: {
    columns: { predecessor_id: kinds.organisation.id('element_key') },
    join: (above, row) => `${row}.predecessor_id = ${above}.id`,
  },
  identity: (row) => [`${row}.predecessor_id`],
  order: (row) => [`${row}.succeeded_on`],
};

/** Organisations with everything that is known of them, whatever the day. */
export const organisations: Rows = {
  name: 'organisations',
  table: 'organisation',
  about: 'Legal or recognised bodies.',
  form: 'list',
  fields: [
    key,
    oneOf('type', organisationTypes, { isRequired: true }),
    oneOf('sector', sectors, { isRequired: true }),
    ...period,
  ],
  identity: (row) => [`${row}.key`],
  time: 'life',
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'organisation', key: `own->>'key'` },
  lists: [names, identifiers, units, successor],
};
