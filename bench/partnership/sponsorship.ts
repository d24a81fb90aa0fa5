import { executivePerson, organisationId, regionOf } from './directory';
import { oneOf, rowId } from './row-id';
import { engagementsAYear, executivesARegion, firstDay, lastYear, months, type PartnershipSize } from './size';
import { insertion, type Step } from './step';

const kinds = [
  'ATTENDED_MEETING',
  'ONE_TO_ONE',
  'BRIEFING_RECEIVED',
  'OPPORTUNITY_REFERRED',
  'BARRIER_REMOVED',
  'RESOURCE_SECURED',
  'ADVOCACY',
  'INTRODUCTION_MADE',
  'DECISION_OR_SIGN_OFF',
  'VISIT',
  'CORRESPONDENCE',
];

/** Two executive sponsors of each HIT, one after the other, some 1.2 engagements a month, an ask and an opportunity a year. */
export function sponsorship(size: PartnershipSize): readonly Step[] {
  const first = `date '${firstDay(size)}'`;
  const half = `(${first} + interval '${months(size) / 2} months')::date`;
  const executive = `(${regionOf('h')} - 1) * ${executivesARegion} + 1 + h % ${executivesARegion}`;
  const both = `generate_series(1, ${size.hits}) h, generate_series(0, 1) term`;
  const id = rowId('executive_sponsorship', '(h - 1) * 2 + term');
  const onDay = rowId('executive_sponsorship', `(h - 1) * 2 + CASE WHEN day < ${half} THEN 0 ELSE 1 END`);
  const yearly = `(SELECT h, y, ${first} + y * 365 + 40 + h % 50 AS day FROM generate_series(1, ${size.hits}) h, generate_series(0, ${size.years - 1}) y) d`;
  const engagements = Math.round(size.years * engagementsAYear);
  const days = `(date '${lastYear}-12-20' - ${first})`;
  const contacts = `(SELECT h, e, ${first} + e * ${days} / ${engagements} + (h * 7 + e * 5) % 11 AS day, ${oneOf(kinds, 'h + e')} AS kind
    FROM generate_series(1, ${size.hits}) h, generate_series(0, ${engagements - 1}) e) d ORDER BY day, h`;
  const reporter = `CASE (h + e) % 2 WHEN 0 THEN 'SPONSOR' ELSE 'MANAGER' END`;
  return [
    insertion(
      'executive_sponsorship',
      {
        id,
        key: `'sponsorship-' || h || '-' || term`,
        hit_id: rowId('hit', 'h'),
        person_id: executivePerson(executive, 'term'),
        post_id: rowId('post', `1000000000 + ${executive}`),
        organisation_id: organisationId(regionOf('h'), `(ARRAY[1, 2, 3, 6, 7, 8])[1 + h % ${executivesARegion}]`),
        is_primary: 'true',
        expected_every: `'P3M'`,
        during: `CASE term WHEN 0 THEN daterange(${first}, ${half}) ELSE daterange(${half}, NULL) END`,
      },
      both,
    ),
    insertion(
      'sponsor_ask',
      {
        id: rowId('sponsor_ask', `y * ${size.hits} + h`),
        key: `'ask-' || h || '-' || y`,
        sponsorship_id: onDay,
        ask: `'Please open a door at the commissioner for us.'`,
        asked_on: 'day',
        status: `'RESOLVED'`,
        answered_on: 'day + 14',
        answer: `'Yes'`,
        resolved_on: 'day + 60',
        outcome: `'We met, and they will join the steering group.'`,
      },
      yearly,
    ),
    insertion(
      'opportunity',
      {
        id: rowId('opportunity', `y * ${size.hits} + h`),
        key: `'opportunity-' || h || '-' || y`,
        sponsorship_id: onDay,
        description: `'A call for proposals that might help this HIT.'`,
        referred_on: 'day',
        status: `'TAKEN_UP'`,
      },
      yearly,
    ),
    insertion(
      'sponsor_engagement',
      {
        id: rowId('sponsor_engagement', `e * ${size.hits} + h`),
        key: `'engagement-' || h || '-' || e`,
        sponsorship_id: onDay,
        kind: 'kind',
        happened_on: 'day',
        initiated_by: oneOf(['SPONSOR', 'HIT', 'OTHER'], 'h + e * 2'),
        reported_by: reporter,
        is_substantive: `kind <> 'BRIEFING_RECEIVED' AND (h + e) % 5 <> 0`,
        confirmed_on: 'CASE WHEN (h + e) % 3 = 0 THEN day + 7 END',
        confirmed_by: `CASE WHEN (h + e) % 3 = 0 THEN CASE (h + e) % 2 WHEN 0 THEN 'MANAGER' ELSE 'SPONSOR' END END`,
        note: `'Spoke about the next steps of the working groups.'`,
      },
      contacts,
    ),
  ];
}
