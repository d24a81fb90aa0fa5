import { partnerKinds } from '../../hits/hit-partner.entity';
import { hitStatuses } from '../../hits/hit-status.entity';
import { exactness, key, oneOf, period, reference, words } from './fields';
import { kinds } from './kinds';
import type { Field, Rows } from './section';
import { sourceDocumentsOfHit } from './source-documents';

const within = {
  columns: { hit_id: kinds.hit.id('element_key') },
  join: (above: string, row: string): string => `${row}.hit_id = ${above}.id`,
};

/** A list of a HIT in which one row follows the other. */
const inTurn = (name: string, table: string, about: string, fields: readonly Field[]): Rows => ({
  name,
  table,
  about,
  form: 'list',
  fields: [...fields, ...period],
  within,
  identity: (row) => [`${row}.hit_id`, `lower(${row}.during)`],
  time: 'history',
  order: (row) => [`lower(${row}.during)`],
});

/** A list of a HIT that holds several things at a time, each of them once. */
const together = (list: Rows, column: string, keyed: string): Rows => ({
  ...list,
  identity: (row) => [`${row}.hit_id`, `${row}.${column}`, `lower(${row}.during)`],
  order: (row) => [`(SELECT key FROM ${keyed} WHERE id = ${row}.${column}) COLLATE "C"`, `lower(${row}.during)`],
});

const organisation = reference('organisation', 'organisation', { isRequired: true });

const partners: Rows = {
  ...together(
    inTurn('partners', 'hit_partner', 'The organisations that take part.', [
      organisation,
      oneOf('kind', partnerKinds, { otherwise: 'PARTNER' }),
      ...exactness,
    ]),
    'organisation_id',
    'organisation',
  ),
  isVersioned: true,
};

/** Health Integration Teams (HITs) with everything that is theirs alone. */
export const hits: Rows = {
  name: 'hits',
  table: 'hit',
  about: 'Health Integration Teams (HITs).',
  form: 'list',
  fields: [key, words('acronym'), words('purpose')],
  identity: (row) => [`${row}.key`],
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'hit', key: `own->>'key'` },
  lists: [
    {
      ...inTurn('names', 'hit_name', 'What it was called, and when.', [words('name', { isRequired: true })]),
      isNeeded: true,
    },
    inTurn('statuses', 'hit_status', 'Where it stood in its life, when and why.', [
      oneOf('status', hitStatuses, { isRequired: true }),
      words('reason'),
    ]),
    together(
      inTurn('priorities', 'hit_priority', 'The partners’ priorities that it addresses.', [
        reference('priority', 'priority', { isRequired: true }),
      ]),
      'priority_id',
      'partner_priority',
    ),
    partners,
    together(
      inTurn('partnerAbsences', 'partner_absence', 'Why an organisation does not take part.', [
        organisation,
        words('explanation', { isRequired: true }),
      ]),
      'organisation_id',
      'organisation',
    ),
    inTurn('sponsoringOrganisations', 'sponsoring_organisation', 'The organisation that embeds it.', [organisation]),
    inTurn('hostings', 'hosting', 'The unit it is embedded in.', [reference('unit', 'unit', { isRequired: true })]),
    sourceDocumentsOfHit,
  ],
};
