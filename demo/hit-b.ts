import { londonInstant, plusDays } from './calendar';
import { promisesOf, shapeOf2013 } from './promises';
import {
  groupUpdates,
  heard,
  interactions,
  pairs,
  thematicGroups,
  together,
  upwardReports,
  workingGroups,
} from './hit-b-passing';
import type { Element, Meeting, Part } from './elements';

const first = '2013-07-01';
const madeUp = '(made up)';
const application = 'b-application-2013';

/** [group, seat, who, name, profession, capacity, organisation, from, to]: who leads what. */
const leads = [
  ['B-WG1', 'academic', 'b-wg1-academic', 'Bela Birchley', 'RESEARCH', 'ACADEMIC', 'UWE', first, null],
  ['B-WG1', 'service', 'b-wg1-service', 'Cora Coombe', 'PUBLIC_HEALTH', 'SERVICE', 'BCC', first, null],
  ['B-WG2', 'academic', 'b-wg2-academic', 'Elin Dunmere', 'RESEARCH', 'ACADEMIC', 'UOB', first, null],
  ['B-WG2', 'service', 'b-wg2-service', 'Kofi Fairhaven', 'MEDICAL', 'SERVICE', '11H', first, null],
  ['B-WG3', 'academic', 'b-wg3-academic', 'Quin Larkfield', 'RESEARCH', 'ACADEMIC', 'UOB', first, '2014-01-31'],
  // The second lead in a service capacity comes from an organisation that is no partner: two leads, and the promise is not kept.
  ['B-WG3', 'academic', 'b-wg3-second', 'Wanda Quillfeather', 'AHP', 'SERVICE', 'COMMUNITY', '2014-02-10', null],
  ['B-WG3', 'service', 'b-wg3-service', 'Yusuf Yarrow', 'AHP', 'SERVICE', 'RVJ', first, null],
  ['B-WG4', 'academic', 'b-wg4-academic', 'Zora Ashdown', 'RESEARCH', 'ACADEMIC', 'UWE', first, null],
  ['B-WG4', 'service', 'b-wg4-service', 'Ada Coombe', 'NURSING_MIDWIFERY', 'SERVICE', 'RA7', first, '2014-02-28'],
] as const;

const names: Readonly<Record<string, string>> = {
  'B-WG1': 'Prevention',
  'B-WG2': 'Primary and community',
  'B-WG3': 'Rehabilitation',
  'B-WG4': 'Self-care',
};

const people: readonly Element[] = [
  ...leads.map(([, , key, name, profession, , organisation]) => ({
    key,
    name: `${name} ${madeUp}`,
    profession,
    affiliations: [{ organisation, from: '2013-07-01', fromPrecision: 'YEAR' }],
  })),
  {
    key: 'b-sponsor',
    name: `Dario Oakhanger ${madeUp}`,
    profession: 'PUBLIC_HEALTH',
    affiliations: [{ organisation: 'BCC', from: '2012-01-01' }],
  },
  {
    key: 'b-chair',
    name: `Elin Hollowell ${madeUp}`,
    profession: 'MEDICAL',
    affiliations: [{ organisation: 'UOB', from: '2012-01-01' }],
  },
];

const seatsOf = (group: string): Element[] =>
  ['academic', 'service'].map((seat) => ({
    key: seat,
    label: `Co-lead, ${seat}`,
    role: 'CO_LEAD',
    from: first,
    occupancies: leads
      .filter(([of, key]) => of === group && key === seat)
      .map(([, , person, , , capacity, representedOrganisation, from, to]) => ({
        person,
        capacity,
        representedOrganisation,
        from,
        ...(to === null ? {} : { to }),
      })),
  }));

const thematic = (key: string, name: string): Element => ({
  key,
  name: `${name} ${madeUp}`,
  kind: 'THEMATIC_GROUP',
  hit: 'B',
  from: first,
});

const groups: readonly Element[] = [
  {
    key: 'B-SG',
    name: `HIT B steering group ${madeUp}`,
    kind: 'STEERING_GROUP',
    hit: 'B',
    from: first,
    rhythms: [{ every: 'P3M', by: 'NTH_WEEKDAY', nth: 1, weekday: 2, startsAt: '09:30', minutes: 90, from: first }],
    seats: [
      {
        key: 'chair',
        label: 'Director, Chair',
        role: 'CHAIR',
        from: first,
        occupancies: [{ person: 'b-chair', capacity: 'ACADEMIC', representedOrganisation: 'UOB', from: first }],
      },
    ],
  },
  thematic('B-TG1', 'Patient and public involvement'),
  thematic('B-TG2', 'Data, evaluation and evidence'),
  ...workingGroups.map((key) => ({
    key,
    name: `${names[key] ?? ''} ${madeUp}`,
    kind: 'WORKING_GROUP',
    hit: 'B',
    from: first,
    seats: seatsOf(key),
  })),
  { key: 'BHP-BOARD', name: `Bristol Health Partners Board ${madeUp}`, kind: 'BOARD', from: '2012-07-01' },
  {
    key: 'BHP-EXEC',
    name: `Bristol Health Partners Executive Group ${madeUp}`,
    kind: 'EXECUTIVE_GROUP',
    from: '2012-07-01',
  },
];

const quotation =
  'The working groups (…) will each be led by two individuals, encompassing academic and service leadership. These will both report to and work with the two thematic groups.';

const hit: Element = {
  key: 'B',
  acronym: 'HIT-B',
  purpose: 'The shape of a Health Integration Team as an application of 2013 describes it, with made-up people.',
  names: [{ name: `Sample HIT B ${madeUp}`, from: first }],
  statuses: [
    { status: 'ACTIVE', from: first, to: '2014-09-30' },
    { status: 'CONCLUDED', reason: 'The made-up sample ends here.', from: '2014-10-01' },
  ],
  priorities: [{ priority: 'prevention', from: first }],
  partners: ['UOB', 'UWE', 'RVJ', 'RA7', '11H', '11T', '12A', 'BCC'].map((organisation) => ({
    organisation,
    from: first,
  })),
  partnerAbsences: [
    { organisation: 'RVN', explanation: 'Will be asked when the pathway reaches mental health.', from: first },
  ],
  sponsoringOrganisations: [{ organisation: 'BCC', from: first }],
  sourceDocuments: [{ key: application, title: 'HIT application document', year: 2013 }],
};

const held = (key: string, meetsOn: string, ofGroups: readonly string[], more: Element): Meeting => ({
  key,
  status: 'HELD',
  meetsOn,
  startsAt: londonInstant(meetsOn, '13:00'),
  endsAt: londonInstant(meetsOn, '14:00'),
  mode: 'IN_PERSON',
  recordState: 'UNCONFIRMED',
  recordedAt: `${plusDays(meetsOn, 3)}T10:00:00Z`,
  groups: ofGroups,
  ...more,
});

const present = (group: string, day: string): Element[] =>
  leads
    .filter(([of, , , , , , , from, to]) => of === group && from <= day && (to === null || day <= to))
    .map(([, seat, person, , , capacity, organisation]) => ({
      seat,
      group,
      person,
      status: 'PRESENT',
      capacity,
      organisation,
    }));

const meetings: readonly Meeting[] = [
  ...['2013-07-02', '2013-10-01', '2014-01-07', '2014-04-01'].map((day) =>
    held(`b-sg-${day}`, day, ['B-SG'], {
      plannedFor: day,
      attendance: [{ seat: 'chair', person: 'b-chair', status: 'PRESENT', capacity: 'ACADEMIC', organisation: 'UOB' }],
      agendaItems: [
        { title: 'Reports of the thematic groups', purpose: 'ASSURANCE', topics: ['prevention', 'self-care'] },
      ],
    }),
  ),
  ...together.map(([group, other, day]) =>
    held(`${group}-with-${other}-${day}`.toLowerCase(), day, [group, other], {
      title: `${names[group] ?? ''} with ${other === 'B-TG1' ? 'involvement' : 'evidence'}`,
      attendance: present(group, day),
      agendaItems: [{ title: 'What we do together', purpose: 'DISCUSSION', topics: ['joint-work'] }],
    }),
  ),
  ...heard.map(([group, day, from]) =>
    held(`${group}-${day}`.toLowerCase(), day, [group], {
      agendaItems: from.map((reporting) => ({
        title: `Report of ${names[reporting] ?? ''}`,
        purpose: 'ASSURANCE',
        topics: ['report'],
      })),
    }),
  ),
];

/** Sample HIT B: the shape of 2013. */
export const hitB: Part = {
  commitments: promisesOf('B', application, first, shapeOf2013),
  people,
  posts: [
    {
      key: 'BCC-DPH',
      organisation: 'BCC',
      title: 'Director of Public Health',
      level: 'EXECUTIVE',
      from: '2012-01-01',
      holdings: [{ person: 'b-sponsor', from: '2012-01-01', fromPrecision: 'YEAR' }],
    },
  ],
  hits: [hit],
  groups,
  reportingLines: [
    { group: 'B-SG', parentGroup: 'BHP-EXEC', every: 'P3M', from: first },
    { group: 'BHP-EXEC', parentGroup: 'BHP-BOARD', every: 'P3M', from: '2012-07-01' },
    ...thematicGroups.map((group) => ({ group, parentGroup: 'B-SG', every: 'P3M', from: first })),
    ...pairs.map(({ group, other }) => ({
      group,
      parentGroup: other,
      every: 'P3M',
      quotation,
      sourceDocument: application,
      from: first,
    })),
  ],
  workingLinks: pairs.map(({ group, other }) => ({
    group,
    otherGroup: other,
    quotation,
    sourceDocument: application,
    from: first,
  })),
  sponsorships: [
    {
      key: 'B-SPONSOR',
      hit: 'B',
      person: 'b-sponsor',
      post: 'BCC-DPH',
      organisation: 'BCC',
      expectedEvery: 'P3M',
      from: first,
      engagements: [
        { key: 'b-contact-1', kind: 'ONE_TO_ONE', happenedOn: '2013-08-20', initiatedBy: 'HIT', reportedBy: 'MANAGER' },
        {
          key: 'b-contact-2',
          kind: 'INTRODUCTION_MADE',
          happenedOn: '2013-12-04',
          initiatedBy: 'SPONSOR',
          reportedBy: 'SPONSOR',
        },
        {
          key: 'b-contact-3',
          kind: 'ATTENDED_MEETING',
          happenedOn: '2014-01-07',
          initiatedBy: 'HIT',
          reportedBy: 'MANAGER',
        },
      ],
    },
  ],
  meetings,
  upwardReports,
  groupUpdates,
  interactions,
};
