import type { Element } from './elements';

/** From when on the sample speaks of organisations that are older than it. */
const before = '2010-01-01';

const organisation = (key: string, type: string, sector: string, name: string, more: Element = {}): Element => {
  const { from = before, to, ...others } = more;
  const days = { from, ...(to === undefined ? {} : { to }) };
  return { key, type, sector, ...days, names: [{ name, ...days }], ...others };
};

const ods = (value: string): Element[] => [{ scheme: 'ODS', value }];

const commissioner = (key: string, name: string, identifiers: readonly Element[] = ods(key)): Element =>
  organisation(key, 'CCG', 'COMMISSIONER', name, {
    from: '2013-04-01',
    to: '2018-03-31',
    identifiers,
    successor: { organisation: '15C', on: '2018-04-01', kind: 'MERGER' },
  });

const trust = 'University Hospitals Bristol NHS Foundation Trust';
const mergedTrust = 'University Hospitals Bristol and Weston NHS Foundation Trust';

/**
 * The organisations of the two samples, with the succession of commissioners from primary care trust to integrated care
 * board. Codes are those that were checked; where none was, there is none.
 */
export const realOrganisations: readonly Element[] = [
  organisation('RVJ', 'NHS_TRUST', 'NHS_PROVIDER', 'North Bristol NHS Trust', {
    identifiers: ods('RVJ'),
    units: [
      { key: 'RVJ-MED', name: 'Division of Medicine', from: before },
      { key: 'RVJ-SURG', name: 'Division of Surgery', from: before },
    ],
  }),
  {
    ...organisation('RA7', 'NHS_TRUST', 'NHS_PROVIDER', trust, { identifiers: ods('RA7') }),
    names: [
      { name: trust, from: before, to: '2020-03-31' },
      { name: mergedTrust, from: '2020-04-01' },
    ],
  },
  organisation('RVN', 'NHS_TRUST', 'NHS_PROVIDER', 'Avon and Wiltshire Mental Health Partnership NHS Trust', {
    identifiers: ods('RVN'),
  }),
  organisation('PCT-BRISTOL', 'PCT', 'COMMISSIONER', 'NHS Bristol PCT', {
    to: '2013-03-31',
    successor: { organisation: '11H', on: '2013-04-01', kind: 'ABOLITION' },
  }),
  commissioner('11H', 'NHS Bristol CCG'),
  commissioner('11T', 'NHS North Somerset CCG'),
  commissioner('12A', 'NHS South Gloucestershire CCG'),
  organisation('15C', 'CCG', 'COMMISSIONER', 'NHS Bristol, North Somerset and South Gloucestershire CCG', {
    from: '2018-04-01',
    to: '2022-06-30',
    identifiers: ods('15C'),
    successor: { organisation: 'QUY', on: '2022-07-01', kind: 'CONVERSION' },
  }),
  organisation('QUY', 'ICB', 'COMMISSIONER', 'NHS Bristol, North Somerset and South Gloucestershire ICB', {
    from: '2022-07-01',
    identifiers: ods('QUY'),
  }),
  organisation('UOB', 'UNIVERSITY', 'ACADEMIC', 'University of Bristol', {
    identifiers: [{ scheme: 'UKPRN', value: '10007786' }],
  }),
  organisation('UWE', 'UNIVERSITY', 'ACADEMIC', 'University of the West of England, Bristol'),
  organisation('BCC', 'LOCAL_AUTHORITY', 'LOCAL_AUTHORITY', 'Bristol City Council', {
    identifiers: [{ scheme: 'GSS', value: 'E06000023' }],
  }),
  organisation('COMMUNITY', 'COMMUNITY_PROVIDER', 'NHS_PROVIDER', 'A community provider (made up)'),
  organisation('BHP', 'PARTNERSHIP', 'OTHER', 'Bristol Health Partners', { from: '2012-07-01' }),
];
