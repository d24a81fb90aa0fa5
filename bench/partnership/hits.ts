import { organisationId, partner, regionOf } from './directory';
import { oneOf, rowId } from './row-id';
import { firstDay, lastYear, type PartnershipSize } from './size';
import { insertion, type Step } from './step';

const conditions = [
  'Stroke',
  'Dementia',
  'Musculoskeletal',
  'Respiratory Infection',
  'Kidney Disease',
  'Self-harm',
  'Diabetes',
  'Perinatal Care',
];
const priorities = ['Integrated care', 'Prevention', 'Inequalities', 'Long-term conditions', 'Urgent care'];

/** HITs with their names, status, partners, sponsoring organisation, host and source document. */
export function hits(size: PartnershipSize): readonly Step[] {
  const first = `date '${firstDay(size)}'`;
  const all = `generate_series(1, ${size.hits}) h`;
  const id = rowId('hit', 'h');
  const always = `daterange(${first}, NULL)`;
  const statuses = `(VALUES ('EOI', daterange(${first} - 365, ${first} - 90)), ('APPROVED', daterange(${first} - 90, ${first})), ('ACTIVE', ${always})) s (status, during)`;
  const partners = [
    partner.trust,
    partner.ccg,
    partner.university,
    partner.council,
    partner.publicHealth,
    partner.other,
  ];
  const unitId = rowId('organisational_unit', 'h');
  return [
    insertion(
      'hit',
      {
        id,
        key: `'hit-' || h`,
        acronym: `'H' || h`,
        purpose: `'Better care for people with ' || lower(${oneOf(conditions, 'h')}) || '.'`,
      },
      `${all} ORDER BY h`,
    ),
    insertion(
      'hit_name',
      { hit_id: id, name: `${oneOf(conditions, 'h')} || ' HIT ' || h`, during: `daterange(${first} - 365, NULL)` },
      all,
    ),
    insertion(
      'hit_status',
      { hit_id: id, status: 'status', reason: 'NULL', during: 's.during' },
      `${all}, ${statuses}`,
    ),
    insertion(
      'partner_priority',
      { id: rowId('partner_priority', 'n'), key: `'priority-' || n`, name: oneOf(priorities, 'n') },
      `generate_series(1, ${priorities.length}) n`,
    ),
    insertion(
      'hit_priority',
      { hit_id: id, priority_id: rowId('partner_priority', `1 + h % ${priorities.length}`), during: always },
      all,
    ),
    insertion(
      'hit_partner',
      { hit_id: id, organisation_id: organisationId(regionOf('h'), 'p'), kind: `'PARTNER'`, during: always },
      `${all}, unnest(ARRAY[${partners.join(', ')}]) p`,
    ),
    insertion(
      'sponsoring_organisation',
      { hit_id: id, organisation_id: organisationId(regionOf('h'), partner.trust), during: always },
      all,
    ),
    insertion(
      'organisational_unit',
      {
        id: unitId,
        key: `'unit-' || h`,
        organisation_id: organisationId(regionOf('h'), partner.trust),
        name: `'Division ' || h`,
        during: `daterange('2000-01-01', NULL)`,
      },
      all,
    ),
    insertion('hosting', { hit_id: id, unit_id: unitId, during: always }, all),
    insertion(
      'source_document',
      {
        id: rowId('source_document', 'h'),
        key: `'application-' || h`,
        hit_id: id,
        title: `'HIT application document'`,
        year: String(lastYear - size.years),
      },
      all,
    ),
  ];
}
