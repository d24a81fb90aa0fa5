/**
 * HIT A, the sample with the shape of the 2012 application: a steering group that means to meet on the second Wednesday of
 * every month, over its first year. Synthetic people. The expected figures were worked out on paper, not by the product.
 */

/** What is noted of a seat at one meeting; `-` when nobody sat there as a member yet, or any more. */
export type MarkLetter = 'P' | 'V' | 'D' | 'A' | 'X' | '-';

/** The letters in the words of the API. */
export const statusOf: Readonly<Record<Exclude<MarkLetter, '-'>, string>> = {
  P: 'PRESENT',
  V: 'PRESENT_ONLINE',
  D: 'DEPUTY',
  A: 'APOLOGIES',
  X: 'ABSENT',
};

/** What a year of marks comes to. */
export interface ExpectedFigures {
  readonly expected: number;
  readonly present: number;
  readonly deputised: number;
  readonly apologies: number;
  readonly absent: number;
  /** In per cent, to one place. */
  readonly personal: string;
  readonly represented: string;
}

export interface GoldenSeat {
  readonly key: string;
  readonly label: string;
  readonly role: 'CHAIR' | 'VICE_CHAIR' | 'MEMBER';
  readonly profession: string;
  readonly capacity: string;
  /** By its key in `organisations`; null for a public contributor. The PCT continues as the CCG from 1 April 2013. */
  readonly organisation: string | null;
  /** The key of the post that the seat goes with. */
  readonly post: string | null;
  readonly from: string;
  /** The last day, included. */
  readonly to: string | null;
  /** One letter for each held meeting, in their order. */
  readonly marks: readonly MarkLetter[];
  readonly figures: ExpectedFigures;
}

export const organisations = [
  {
    key: 'RVJ',
    name: 'North Bristol NHS Trust',
    type: 'NHS_TRUST',
    sector: 'NHS_PROVIDER',
    from: '2000-01-01',
    to: null,
  },
  {
    key: 'RA7',
    name: 'University Hospitals Bristol NHS Foundation Trust',
    type: 'NHS_TRUST',
    sector: 'NHS_PROVIDER',
    from: '2000-01-01',
    to: null,
  },
  {
    key: 'RVN',
    name: 'Avon and Wiltshire Mental Health Partnership NHS Trust',
    type: 'NHS_TRUST',
    sector: 'NHS_PROVIDER',
    from: '2000-01-01',
    to: null,
  },
  { key: 'UOB', name: 'University of Bristol', type: 'UNIVERSITY', sector: 'ACADEMIC', from: '2000-01-01', to: null },
  { key: 'PCT', name: 'NHS Bristol PCT', type: 'PCT', sector: 'COMMISSIONER', from: '2002-04-01', to: null },
  { key: '11H', name: 'NHS Bristol CCG', type: 'CCG', sector: 'COMMISSIONER', from: '2013-04-01', to: null },
  {
    key: 'BCC',
    name: 'Bristol City Council',
    type: 'LOCAL_AUTHORITY',
    sector: 'LOCAL_AUTHORITY',
    from: '2000-01-01',
    to: null,
  },
] as const;

/** One organisation carried on by another. */
export const succession = { predecessor: 'PCT', successor: '11H', on: '2013-04-01', kind: 'ABOLITION' } as const;

/** Posts in the Division of Medicine of RVJ whose holders sit on the steering group by virtue of them. */
export const posts = [
  { key: 'HOD', title: 'Head of Division', organisation: 'RVJ' },
  { key: 'DM', title: 'Divisional Manager', organisation: 'RVJ' },
] as const;

/** The twelve days that the rhythm yields, and the two that were cancelled. */
export const plannedDays = [
  '2012-10-10',
  '2012-11-14',
  '2012-12-12',
  '2013-01-09',
  '2013-02-13',
  '2013-03-13',
  '2013-04-10',
  '2013-05-08',
  '2013-06-12',
  '2013-07-10',
  '2013-08-14',
  '2013-09-11',
] as const;
export const cancelledDays: readonly string[] = ['2012-12-12', '2013-08-14'];
export const heldDays: readonly string[] = plannedDays.filter((day) => !cancelledDays.includes(day));

/** The year of the sample, first and last day. */
export const year = { from: '2012-10-01', to: '2013-09-30' } as const;

const letters = (marks: string): MarkLetter[] => marks.split(' ') as MarkLetter[];

function seat(
  [key, label, role]: readonly [string, string, GoldenSeat['role']],
  [profession, capacity, organisation, post]: readonly [string, string, string | null, string | null],
  [from, to]: readonly [string, string | null],
  marks: string,
  [expected, present, deputised, apologies, absent]: readonly [number, number, number, number, number],
  [personal, represented]: readonly [string, string],
): GoldenSeat {
  const figures = { expected, present, deputised, apologies, absent, personal, represented };
  return { key, label, role, profession, capacity, organisation, post, from, to, marks: letters(marks), figures };
}

const start = ['2012-10-01', null] as const;

// prettier-ignore
export const seats: readonly GoldenSeat[] = [
  seat(['m01', 'Co-director (academic)', 'CHAIR'], ['MEDICAL', 'ACADEMIC', 'UOB', null], start, 'P P P P P P P A P P', [10, 9, 0, 1, 0], ['90.0', '90.0']),
  seat(['m02', 'Co-director (NHS)', 'VICE_CHAIR'], ['MEDICAL', 'SERVICE', 'RVJ', null], start, 'P P A P P P P A P P', [10, 8, 0, 2, 0], ['80.0', '80.0']),
  seat(['m03', 'Head of Division', 'MEMBER'], ['MEDICAL', 'SERVICE', 'RVJ', 'HOD'], start, 'P A D A P A D A A X', [10, 2, 2, 5, 1], ['20.0', '40.0']),
  seat(['m04', 'Divisional Manager', 'MEMBER'], ['MANAGEMENT', 'SERVICE', 'RVJ', 'DM'], start, 'P P P P A P P A P P', [10, 8, 0, 2, 0], ['80.0', '80.0']),
  seat(['m05', 'Commissioning manager', 'MEMBER'], ['MANAGEMENT', 'COMMISSIONING', 'PCT', null], start, 'P P P P P D P A P P', [10, 8, 1, 1, 0], ['80.0', '90.0']),
  seat(['m06', 'GP clinical commissioning lead', 'MEMBER'], ['MEDICAL', 'COMMISSIONING', 'PCT', null], start, 'P A P A X P A X A P', [10, 4, 0, 4, 2], ['40.0', '40.0']),
  seat(['m07', 'Lead specialist nurse', 'MEMBER'], ['NURSING_MIDWIFERY', 'SERVICE', 'RVJ', null], start, 'P P P P P P P P P P', [10, 10, 0, 0, 0], ['100.0', '100.0']),
  seat(['m08', 'Physiotherapy lead', 'MEMBER'], ['AHP', 'SERVICE', 'RA7', null], start, 'V P V P A V P P V P', [10, 9, 0, 1, 0], ['90.0', '90.0']),
  seat(['m09', 'Regional provider representative', 'MEMBER'], ['NURSING_MIDWIFERY', 'SERVICE', 'RVN', null], ['2012-10-01', '2013-05-31'], 'P A A P A P A - - -', [7, 3, 0, 4, 0], ['42.9', '42.9']),
  seat(['m10', 'Consultant in public health', 'MEMBER'], ['PUBLIC_HEALTH', 'PUBLIC_HEALTH', 'BCC', null], ['2013-04-01', null], '- - - - - P P P A P', [5, 4, 0, 1, 0], ['80.0', '80.0']),
  seat(['m11', 'Public contributor', 'MEMBER'], ['LAY', 'PUBLIC_CONTRIBUTOR', null, null], start, 'P P P P P P P P P P', [10, 10, 0, 0, 0], ['100.0', '100.0']),
  seat(['m12', 'Second public contributor', 'MEMBER'], ['LAY', 'PUBLIC_CONTRIBUTOR', null, null], ['2013-02-01', null], '- - - P P A P P P P', [7, 6, 0, 1, 0], ['85.7', '85.7']),
];

/** Seats below three quarters by their own attendance. */
export const belowThreeQuarters: readonly string[] = ['m03', 'm06', 'm09'];
