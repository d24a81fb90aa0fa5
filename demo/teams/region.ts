import { londonInstant, monthsFrom, nthWeekday, plusDays } from '../calendar';
import type { Day } from '../calendar';
import { madeUpName } from '../elements';
import type { Element, Meeting, Part } from '../elements';
import { today } from './today';

/** From when on the made-up region is on record. */
export const begin = '2025-04-01';
const long = '2015-04-01';
/** The day on which two of its organisations became one. */
export const merger = '2026-04-01';

const organisation = (key: string, type: string, sector: string, name: string, more: Element = {}): Element => {
  const { from = long, to, ...others } = more;
  const days = { from, ...(to === undefined ? {} : { to }) };
  return { key, type, sector, ...days, names: [{ name: `${name} (made up)`, ...days }], ...others };
};

const carers = (key: string, name: string): Element =>
  organisation(key, 'VOLUNTARY', 'VOLUNTARY', name, {
    to: '2026-03-31',
    successor: { organisation: 'WCA', on: merger, kind: 'MERGER' },
  });

const unit = (key: string, name: string): Element => ({ key, name, from: long });

const organisations: readonly Element[] = [
  organisation('SVH', 'NHS_TRUST', 'NHS_PROVIDER', 'Severnmouth Hospitals NHS Trust', {
    units: [
      unit('SVH-MED', 'Division of Medicine'),
      unit('SVH-SURG', 'Division of Surgery'),
      unit('SVH-THER', 'Division of Therapies'),
    ],
  }),
  organisation('MVC', 'COMMUNITY_PROVIDER', 'NHS_PROVIDER', 'Mendip Vale Community Health', {
    units: [unit('MVC-HOME', 'Care at Home')],
  }),
  organisation('WMH', 'NHS_TRUST', 'NHS_PROVIDER', 'Westwater Mental Health NHS Trust', {
    units: [unit('WMH-YOUNG', 'Services for Young People')],
  }),
  organisation('WIB', 'ICB', 'COMMISSIONER', 'Wessington Integrated Care Board', { from: '2022-07-01' }),
  organisation('UPW', 'UNIVERSITY', 'ACADEMIC', 'University of Portway'),
  organisation('UKH', 'UNIVERSITY', 'ACADEMIC', 'Kingshaven University'),
  organisation('PCC', 'LOCAL_AUTHORITY', 'LOCAL_AUTHORITY', 'Portway City Council'),
  carers('HCV', 'Harbour Carers’ Voice'),
  carers('DCA', 'Dales Carers’ Association'),
  organisation('WCA', 'VOLUNTARY', 'VOLUNTARY', 'West Carers Alliance', { from: merger }),
];

/** [post, organisation, unit, title, level, holder's number]: executives who sponsor, and the managers of units. */
const offices = [
  ['SVH-MD', 'SVH', null, 'Medical Director', 'EXECUTIVE', 0],
  ['SVH-CN', 'SVH', null, 'Chief Nurse', 'EXECUTIVE', 1],
  ['MVC-COO', 'MVC', null, 'Chief Operating Officer', 'EXECUTIVE', 2],
  ['WMH-MD', 'WMH', null, 'Medical Director', 'EXECUTIVE', 3],
  ['WIB-DS', 'WIB', null, 'Director of Strategy', 'EXECUTIVE', 4],
  ['UPW-PVC', 'UPW', null, 'Pro-Vice-Chancellor', 'EXECUTIVE', 5],
  ['PCC-DPH', 'PCC', null, 'Director of Public Health', 'EXECUTIVE', 6],
  ['SVH-MED-DM', 'SVH', 'SVH-MED', 'Divisional Manager', 'MANAGEMENT', 7],
  ['SVH-SURG-DM', 'SVH', 'SVH-SURG', 'Divisional Manager', 'MANAGEMENT', 8],
  ['SVH-THER-DM', 'SVH', 'SVH-THER', 'Divisional Manager', 'MANAGEMENT', 9],
  ['MVC-HOME-DM', 'MVC', 'MVC-HOME', 'Service Manager', 'MANAGEMENT', 10],
  ['WMH-YOUNG-DM', 'WMH', 'WMH-YOUNG', 'Service Manager', 'MANAGEMENT', 11],
] as const;

/** The day on which the therapies division got another manager, and who that is. */
const handOver = { post: 'SVH-THER-DM', on: '2026-02-01', last: '2026-01-31', person: 'x-12' };

const person = (number: number, profession: string, organisation: string): Element => ({
  key: `x-${String(number)}`,
  name: madeUpName(number),
  profession,
  affiliations: [{ organisation, from: '2020-01-01', fromPrecision: 'YEAR' }],
});

/** Who holds a post on a day. */
export function holderOf(post: string, day: string): string {
  if (post === handOver.post && day >= handOver.on) return handOver.person;
  return `x-${String(offices.find(([key]) => key === post)?.[5] ?? 0)}`;
}

/** The third Wednesday of the last month of each quarter: when the executive meets, and hears what the teams report. */
export const executiveDays: readonly Day[] = monthsFrom('2025-06-01', 18)
  .filter((month) => Number(month.slice(5, 7)) % 3 === 0)
  .map((month) => nthWeekday(month, 3, 3))
  .filter((day) => day <= today);

export const executiveMeeting = (day: Day): string => `x-exec-${day}`;

const executiveMeetings = executiveDays.map((meetsOn): Meeting => ({
  key: executiveMeeting(meetsOn),
  status: 'HELD',
  meetsOn,
  startsAt: londonInstant(meetsOn, '09:00'),
  endsAt: londonInstant(meetsOn, '11:00'),
  mode: 'IN_PERSON',
  recordState: 'UNCONFIRMED',
  recordedAt: `${plusDays(meetsOn, 2)}T09:00:00Z`,
  groups: ['X-EXEC'],
  agendaItems: [
    { title: 'Reports of the teams', purpose: 'ASSURANCE', topics: ['report'] },
    { title: 'What the teams sent us', purpose: 'DECISION' },
  ],
}));

/** The made-up region in which the ten teams work: its organisations, who leads them, and the groups above the teams. */
export const region: Part = {
  organisations,
  people: [
    ...offices.map(([, organisation, , , level, number]) =>
      person(number, level === 'EXECUTIVE' && number < 4 ? 'MEDICAL' : 'MANAGEMENT', organisation),
    ),
    person(12, 'AHP', 'SVH'),
    // Shared by several teams: commissioners, public health, and the managers who look after three teams each.
    ...[13, 14, 15].map((number) => person(number, 'MANAGEMENT', 'WIB')),
    ...[16, 17].map((number) => person(number, 'PUBLIC_HEALTH', 'PCC')),
    ...[18, 19, 20, 21].map((number) => person(number, 'MANAGEMENT', 'UPW')),
  ],
  posts: offices.map(([key, organisation, unit, title, level, number]) => ({
    key,
    organisation,
    ...(unit === null ? {} : { unit }),
    title,
    level,
    from: organisation === 'WIB' ? '2022-07-01' : long,
    holdings:
      key === handOver.post
        ? [
            { person: `x-${String(number)}`, from: '2023-01-01', to: handOver.last, fromPrecision: 'YEAR' },
            { person: handOver.person, from: handOver.on },
          ]
        : [{ person: `x-${String(number)}`, from: '2023-01-01', fromPrecision: 'YEAR' }],
  })),
  groups: [
    { key: 'X-BOARD', name: 'Westshire Health Partnership Board (made up)', kind: 'BOARD', from: long },
    { key: 'X-EXEC', name: 'Westshire Health Partnership Executive (made up)', kind: 'EXECUTIVE_GROUP', from: long },
  ],
  reportingLines: [{ group: 'X-EXEC', parentGroup: 'X-BOARD', every: 'P3M', from: begin }],
  meetings: executiveMeetings,
};
