import { hitAMeetings } from './hit-a-meetings';
import { first, hitASeats } from './hit-a-seats';
import { passedByHitA } from './hit-a-passing';
import type { Element, Part } from './elements';
import { promisesOf, shapeOf2012 } from './promises';

const madeUp = '(made up)';

const postOf: Readonly<Record<string, string>> = { m03: 'RVJ-MED-HOD', m04: 'RVJ-MED-DM' };
const deputyOf: Readonly<Record<string, string>> = { m03: 'a-deputy-hod', m05: 'a-deputy-commissioning' };

const person = (key: string, name: string, profession: string, organisation: string | null): Element => ({
  key,
  name: `${name} ${madeUp}`,
  profession,
  ...(organisation === null ? {} : { affiliations: [{ organisation, from: '2012-01-01', fromPrecision: 'YEAR' }] }),
});

const people: readonly Element[] = [
  ...hitASeats.map(([seat, name, profession, , , , organisation]) =>
    person(`a-${seat}`, name, profession, organisation),
  ),
  person('a-sponsor', 'Rosa Stonewell', 'MEDICAL', 'RVJ'),
  person('a-deputy-hod', 'Samir Thornbury', 'MEDICAL', 'RVJ'),
  person('a-deputy-commissioning', 'Tilda Underhill', 'MANAGEMENT', 'PCT-BRISTOL'),
  person('a-surgery', 'Uwe Vexford', 'MEDICAL', 'RVJ'),
  person('a-coordinator', 'Vera Whitlow', 'MANAGEMENT', 'UOB'),
];

const post = (key: string, title: string, level: string, holder: string, unit?: string): Element => ({
  key,
  organisation: 'RVJ',
  ...(unit === undefined ? {} : { unit }),
  title,
  level,
  from: '2010-01-01',
  holdings: [{ person: holder, from: '2012-01-01', fromPrecision: 'YEAR' }],
});

const seats = hitASeats.map(([key, , , label, role, capacity, organisation, from, to]) => {
  const exOfficioPost = postOf[key];
  const represented = organisation === null ? {} : { representedOrganisation: organisation };
  const days = { from, ...(to === null ? {} : { to }) };
  const occupancies = [{ person: `a-${key}`, capacity, ...represented, ...days }];
  const deputy = deputyOf[key];
  return {
    key,
    label,
    role,
    ...(exOfficioPost === undefined ? { occupancies } : { exOfficioPost, capacity }),
    ...(deputy === undefined ? {} : { deputies: [{ person: deputy, from }] }),
    from,
  };
});

const quote = (quotation: string): Element => ({ quotation, sourceDocument: 'a-application-2012' });

const groups: readonly Element[] = [
  {
    key: 'A-SG',
    name: `HIT A steering group ${madeUp}`,
    kind: 'STEERING_GROUP',
    hit: 'A',
    from: first,
    termsOfReference: [
      {
        edition: '2012',
        summary:
          'Quorum: five members, among them the chair or vice-chair in person or online, one commissioner, and the Head of Division or the Divisional Manager. Deputies count.',
        sourceDocument: 'a-application-2012',
        reviewDueOn: '2013-10-01',
        from: first,
      },
    ],
    rhythms: [{ every: 'P1M', by: 'NTH_WEEKDAY', nth: 2, weekday: 3, startsAt: '14:00', minutes: 90, from: first }],
    quorumRules: [
      {
        rule: {
          all: [
            { minCount: 5 },
            { chairOrVice: true },
            { minCategory: { dim: 'SECTOR', value: 'COMMISSIONER', n: 1 } },
            { anyOfPosts: { posts: ['RVJ-MED-HOD', 'RVJ-MED-DM'], n: 1 } },
          ],
          deputiesCount: 'ALWAYS',
        },
        quotation:
          'Five members, among them the chair or vice-chair in person or online, one commissioner, and the Head of Division or the Divisional Manager. Deputies count.',
        sourceDocument: 'a-application-2012',
        from: first,
      },
    ],
    seats,
  },
  { key: 'A-WG1', name: `Pathway redesign ${madeUp}`, kind: 'WORKING_GROUP', hit: 'A', from: first },
  { key: 'A-WG2', name: `Research and evaluation ${madeUp}`, kind: 'WORKING_GROUP', hit: 'A', from: first },
  { key: 'A-REF', name: `Service-user reference group ${madeUp}`, kind: 'REFERENCE_GROUP', hit: 'A', from: first },
  { key: 'RVJ-BOARD', name: `Trust Board ${madeUp}`, kind: 'BOARD', ownerOrganisation: 'RVJ', from: '2010-01-01' },
  {
    key: 'RVJ-TMT',
    name: `Trust Management Team ${madeUp}`,
    kind: 'EXECUTIVE_GROUP',
    ownerOrganisation: 'RVJ',
    from: '2010-01-01',
  },
  {
    key: 'T-SG',
    name: `Trust-wide clinical conditions steering group ${madeUp}`,
    kind: 'EXTERNAL_COMMITTEE',
    ownerOrganisation: 'RVJ',
    purpose: 'Representation from across the trust, the commissioners and the regional provider.',
    from: '2010-01-01',
    rhythms: [{ every: 'P2M', by: 'NTH_WEEKDAY', nth: 3, weekday: 4, startsAt: '10:00', minutes: 120, from: first }],
    seats: [
      {
        key: 't1',
        label: 'Medical Director, Chair',
        role: 'CHAIR',
        exOfficioPost: 'RVJ-MD',
        capacity: 'SERVICE',
        from: first,
      },
      {
        key: 't2',
        label: 'Head of Division, Medicine',
        exOfficioPost: 'RVJ-MED-HOD',
        capacity: 'SERVICE',
        from: first,
      },
      {
        key: 't3',
        label: 'Head of Division, Surgery',
        exOfficioPost: 'RVJ-SURG-HOD',
        capacity: 'SERVICE',
        from: first,
      },
      {
        key: 't4',
        label: 'Commissioner',
        from: first,
        occupancies: [
          { person: 'a-m05', capacity: 'COMMISSIONING', representedOrganisation: 'PCT-BRISTOL', from: first },
        ],
      },
      {
        key: 't5',
        label: 'Regional provider',
        from: first,
        occupancies: [{ person: 'a-m09', capacity: 'SERVICE', representedOrganisation: 'RVN', from: first }],
      },
    ],
  },
];

const hit: Element = {
  key: 'A',
  acronym: 'HIT-A',
  purpose: 'The shape of a Health Integration Team as an application of 2012 describes it, with made-up people.',
  names: [{ name: `Sample HIT A ${madeUp}`, from: first }],
  statuses: [
    { status: 'APPROVED', reason: 'Accredited by the partnership executive.', from: first, to: '2012-10-09' },
    { status: 'ACTIVE', from: '2012-10-10', to: '2014-09-30' },
    { status: 'CONCLUDED', reason: 'The made-up sample ends here.', from: '2014-10-01' },
  ],
  priorities: [{ priority: 'integrated-care', from: first }],
  partners: ['RVJ', 'RA7', 'RVN', 'UOB', 'UWE', 'PCT-BRISTOL', 'BCC'].map((organisation) => ({
    organisation,
    from: first,
  })),
  sponsoringOrganisations: [{ organisation: 'RVJ', from: first }],
  hostings: [{ unit: 'RVJ-MED', from: first }],
  sourceDocuments: [{ key: 'a-application-2012', title: 'HIT application document', year: 2012 }],
};

/** [day, kind, who began it, note, more]: every contact with the sponsor. */
const contacts = [
  ['2012-10-10', 'ATTENDED_MEETING', 'HIT', 'In attendance at the steering group; not a member.', {}],
  [
    '2012-11-02',
    'ONE_TO_ONE',
    'HIT',
    'Agreed how often to talk.',
    { confirmedOn: '2012-11-05', confirmedBy: 'SPONSOR' },
  ],
  [
    '2012-12-03',
    'OPPORTUNITY_REFERRED',
    'SPONSOR',
    'A capital bid crossed the desk.',
    { opportunity: 'a-capital-bid' },
  ],
  ['2013-01-21', 'BARRIER_REMOVED', 'HIT', 'Data-sharing agreement signed off.', { ask: 'a-data-sharing' }],
  ['2013-02-13', 'ATTENDED_MEETING', 'SPONSOR', 'Came to the steering group unasked.', {}],
  ['2013-02-27', 'ADVOCACY', 'SPONSOR', 'Raised at the trust board.', {}],
  ['2013-04-08', 'BRIEFING_RECEIVED', 'HIT', 'One-page briefing sent; no answer.', {}],
  ['2013-08-19', 'ONE_TO_ONE', 'HIT', 'Took stock of the year.', {}],
] as const;

const sponsorship: Element = {
  key: 'A-SPONSOR',
  hit: 'A',
  person: 'a-sponsor',
  post: 'RVJ-MD',
  organisation: 'RVJ',
  expectedEvery: 'P1M',
  from: first,
  asks: [
    {
      key: 'a-data-sharing',
      ask: 'Sign off the data-sharing agreement.',
      askedOn: '2012-12-17',
      status: 'RESOLVED',
      answeredOn: '2013-01-07',
      answer: 'Will see to it.',
      resolvedOn: '2013-01-21',
      outcome: 'Signed after 35 days.',
    },
  ],
  opportunities: [
    {
      key: 'a-capital-bid',
      description: 'A capital bid that might fund the therapy room.',
      referredOn: '2012-12-03',
      status: 'CAME_TO_SOMETHING',
      outcome: 'The room was funded.',
      closedOn: '2013-03-28',
    },
  ],
  engagements: contacts.map(([happenedOn, kind, initiatedBy, note, more], index) => ({
    key: `a-contact-${String(index + 1)}`,
    kind,
    happenedOn,
    initiatedBy,
    reportedBy: 'MANAGER',
    note,
    ...more,
  })),
};

/** Sample HIT A: the shape of 2012. */
export const hitA: Part = {
  commitments: promisesOf('A', 'a-application-2012', first, shapeOf2012),
  people,
  posts: [
    post('RVJ-MED-HOD', 'Head of Division', 'SENIOR', 'a-m03', 'RVJ-MED'),
    post('RVJ-MED-DM', 'Divisional Manager', 'MANAGEMENT', 'a-m04', 'RVJ-MED'),
    post('RVJ-SURG-HOD', 'Head of Division', 'SENIOR', 'a-surgery', 'RVJ-SURG'),
    post('RVJ-MD', 'Medical Director', 'EXECUTIVE', 'a-sponsor'),
  ],
  hits: [hit],
  groups,
  reportingLines: [
    {
      group: 'A-SG',
      parentGroup: 'T-SG',
      every: 'P2M',
      form: 'Highlight report',
      ...quote('The steering group will meet monthly and report to the trust-wide […] steering group.'),
      from: first,
    },
    { group: 'A-WG1', parentGroup: 'A-SG', every: 'P1M', from: first },
    { group: 'A-WG2', parentGroup: 'A-SG', every: 'P1M', from: first },
    { group: 'T-SG', parentGroup: 'RVJ-TMT', every: 'P2M', from: first },
    { group: 'RVJ-TMT', parentGroup: 'RVJ-BOARD', every: 'P1M', from: first },
  ],
  workingLinks: [{ group: 'A-REF', otherGroup: 'A-SG', from: first }],
  sponsorships: [sponsorship],
  meetings: hitAMeetings,
  ...passedByHitA,
};
