import { oneOf, rowId } from './row-id';
import { executivesARegion, firstDay, hitsARegion, months, organisationsARegion, regions } from './size';
import type { PartnershipSize } from './size';
import { insertion, type Step } from './step';

/** The organisations of every region: [type, sector, name, first day, day after the last]. The place in the list is the number. */
const organisations: readonly (readonly [string, string, string, string, string])[] = [
  ['NHS_TRUST', 'NHS_PROVIDER', 'Acute Hospitals', '1991-04-01', ''],
  ['NHS_TRUST', 'NHS_PROVIDER', 'Mental Health', '1991-04-01', ''],
  ['COMMUNITY_PROVIDER', 'NHS_PROVIDER', 'Community Health', '2010-10-01', ''],
  ['CCG', 'COMMISSIONER', 'Clinical Commissioning Group', '2013-04-01', '2022-07-01'],
  ['ICB', 'COMMISSIONER', 'Integrated Care Board', '2022-07-01', ''],
  ['UNIVERSITY', 'ACADEMIC', 'University', '1909-05-17', ''],
  ['UNIVERSITY', 'ACADEMIC', 'Second University', '1992-09-01', ''],
  ['LOCAL_AUTHORITY', 'LOCAL_AUTHORITY', 'City Council', '1974-04-01', ''],
  ['GOVERNMENT_BODY', 'PUBLIC_HEALTH', 'Public Health', '2002-04-01', ''],
  ['VOLUNTARY', 'VOLUNTARY', 'Voluntary Sector Assembly', '1995-01-01', ''],
  ['VOLUNTARY', 'LAY', 'People in Health', '2008-01-01', ''],
  ['COMPANY', 'INDUSTRY', 'Devices Ltd', '1999-01-01', ''],
  ['PCT', 'COMMISSIONER', 'Primary Care Trust', '2002-04-01', '2013-04-01'],
];
/** The number of an organisation within its region. */
export const partner = { trust: 1, ccg: 4, icb: 5, university: 6, other: 7, council: 8, publicHealth: 9, pct: 13 };
/** The day on which the commissioner of every region was succeeded. */
export const successionDay = '2022-07-01';

const forenames =
  'Ada Ben Cara Dev Ewa Finn Gita Hugh Ines Jack Kofi Lena Musa Nora Owen Priya Rhys Sara Tom Una'.split(' ');
const surnames = (
  'Abbott Baker Chaudhry Davies Evans Fisher Grant Hughes Iqbal Jones Khan Lewis Morgan Nwosu Owens Patel ' +
  'Quinn Roberts Singh Taylor Usman Vaughan Williams Yates'
).split(' ');
const professions = ['MEDICAL', 'NURSING_MIDWIFERY', 'AHP', 'PUBLIC_HEALTH', 'MANAGEMENT', 'RESEARCH', 'LAY'];

/** The SQL expression for the id of an organisation: the nth of the region that an expression names. */
export function organisationId(region: string, nth: number | string): string {
  return rowId('organisation', `(${region} - 1) * ${organisationsARegion} + ${nth}`);
}

/** The SQL expression for the region of a HIT. */
export function regionOf(hit: string): string {
  return `((${hit} - 1) / ${hitsARegion} + 1)`;
}

/** The insertion of people, numbered by the column n of whatever is selected from. */
export function people(from: string): Step {
  const name = `${oneOf(forenames, 'n')} || ' ' || ${oneOf(surnames, 'n / 7')}`;
  return insertion(
    'person',
    { id: rowId('person', 'n'), key: `'person-' || n`, name, profession: oneOf(professions, 'n') },
    from,
  );
}

/** Organisations with their succession, and the executives of each region with the posts they hold one after another. */
export function directory(size: PartnershipSize): readonly Step[] {
  const rows = organisations.map(
    ([type, sector, name, from, to], index) =>
      `(${index + 1}, '${type}', '${sector}', '${name}', daterange('${from}', ${to === '' ? 'NULL' : `'${to}'`}))`,
  );
  const kinds = `generate_series(1, ${regions(size)}) r, (VALUES ${rows.join(', ')}) o (nth, type, sector, name, during)`;
  const id = organisationId('r', 'o.nth');
  const both = `generate_series(1, ${regions(size)}) r, generate_series(1, ${executivesARegion}) x`;
  const executive = `(r - 1) * ${executivesARegion} + x`;
  const halfTime = `(date '${firstDay(size)}' + interval '${months(size) / 2} months')::date`;
  const postId = rowId('post', `1000000000 + ${executive}`);
  // CCG, university and the like stand elsewhere in the list: executives come from those that never ended.
  const employer = organisationId('r', '(ARRAY[1, 2, 3, 6, 7, 8])[x]');
  return [
    insertion(
      'organisation',
      { id, key: `'org-' || r || '-' || nth`, type: 'type', sector: 'sector', during: 'during' },
      `${kinds} ORDER BY r, nth`,
    ),
    insertion(
      'organisation_name',
      { organisation_id: id, name: `'Region ' || r || ' ' || name`, during: 'during' },
      kinds,
    ),
    insertion(
      'organisation_identifier',
      { organisation_id: id, scheme: `'LOCAL'`, value: `'R' || r || '/' || nth` },
      kinds,
    ),
    ...[
      [partner.pct, partner.ccg, '2013-04-01'],
      [partner.ccg, partner.icb, successionDay],
    ].map(([before, after, day]) =>
      insertion(
        'organisation_succession',
        {
          predecessor_id: organisationId('r', before ?? ''),
          successor_id: organisationId('r', after ?? ''),
          succeeded_on: `date '${day}'`,
          kind: `'ABOLITION'`,
        },
        `generate_series(1, ${regions(size)}) r`,
      ),
    ),
    insertion(
      'post',
      {
        id: postId,
        key: `'executive-' || ${executive}`,
        organisation_id: employer,
        title: `'Executive ' || x`,
        level: `'EXECUTIVE'`,
        during: `daterange('2012-01-01', NULL)`,
      },
      both,
    ),
    people(`(SELECT 1000000000 + (${executive}) * 2 + term AS n FROM ${both}, generate_series(0, 1) term) p`),
    insertion(
      'post_holding',
      {
        post_id: postId,
        person_id: executivePerson(executive, 'term'),
        kind: `'SUBSTANTIVE'`,
        during: `CASE term WHEN 0 THEN daterange('2012-01-01', ${halfTime}) ELSE daterange(${halfTime}, NULL) END`,
      },
      `${both}, generate_series(0, 1) term`,
    ),
  ];
}

/** The SQL expression for the person who held an executive post in the first (0) or second (1) half of the years. */
export function executivePerson(executive: string, term: string): string {
  return rowId('person', `1000000000 + (${executive}) * 2 + ${term}`);
}
