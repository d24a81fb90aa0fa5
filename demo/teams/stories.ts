/** What is told by one of the ten teams. */
export interface Story {
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly unit: string;
  readonly unitPost: string;
  readonly sponsor: string;
  readonly sponsorFrom: string;
  readonly sponsoring: string;
  readonly university: 'UPW' | 'UKH';
  /** The nth such weekday of the month; -1 for the last. */
  readonly rhythm: { readonly nth: number; readonly weekday: number; readonly time: string };
  /** How often a member comes, from 0 to 1. */
  readonly attendance: number;
  /** Weeks between two contacts with the sponsor, and after which day there is nothing but briefings. */
  readonly contact: { readonly weeks: number; readonly until: string };
  readonly firstMonth: string;
  /** The last month with a meeting, where meetings stopped. */
  readonly lastMonth?: string;
  readonly topics: readonly string[];
}

const always = '2027-12-31';
const usual = {
  sponsorFrom: '2025-04-01',
  firstMonth: '2025-06-01',
  attendance: 0.84,
  contact: { weeks: 5, until: always },
};

/** Ten made-up teams: each shows one thing that a partnership has to notice. */
export const stories: readonly Story[] = [
  {
    ...usual,
    key: 'falls',
    name: 'Falls and Frailty',
    purpose: 'The one in which everything goes well.',
    unit: 'SVH-MED',
    unitPost: 'SVH-MED-DM',
    sponsor: 'SVH-CN',
    sponsoring: 'SVH',
    university: 'UPW',
    rhythm: { nth: 1, weekday: 2, time: '14:00' },
    attendance: 0.94,
    contact: { weeks: 4, until: always },
    topics: ['prevention', 'home-safety', 'workforce', 'ppi'],
  },
  {
    ...usual,
    key: 'breath',
    name: 'Winter Breathing',
    purpose: 'The one that stopped meeting and told nobody.',
    unit: 'SVH-THER',
    unitPost: 'SVH-THER-DM',
    sponsor: 'SVH-MD',
    sponsoring: 'SVH',
    university: 'UPW',
    rhythm: { nth: 3, weekday: 4, time: '10:00' },
    attendance: 0.68,
    contact: { weeks: 7, until: '2026-01-31' },
    lastMonth: '2026-01-01',
    topics: ['winter-pressure', 'vaccination', 'discharge'],
  },
  {
    ...usual,
    key: 'sugar',
    name: 'Diabetes at Work',
    purpose: 'The one whose sponsor has not been heard of for a year.',
    unit: 'SVH-MED',
    unitPost: 'SVH-MED-DM',
    sponsor: 'UPW-PVC',
    sponsoring: 'SVH',
    university: 'UPW',
    rhythm: { nth: 2, weekday: 1, time: '15:30' },
    contact: { weeks: 5, until: '2025-10-10' },
    topics: ['employers', 'screening', 'data-sharing', 'ppi'],
  },
  {
    ...usual,
    key: 'pain',
    name: 'Living with Pain',
    purpose: 'The one with a working group that lost a co-lead.',
    unit: 'SVH-SURG',
    unitPost: 'SVH-SURG-DM',
    sponsor: 'SVH-CN',
    sponsoring: 'SVH',
    university: 'UKH',
    rhythm: { nth: 2, weekday: 3, time: '09:30' },
    topics: ['opioids', 'self-care', 'training', 'research-recruitment'],
  },
  {
    ...usual,
    key: 'stroke',
    name: 'Life after Stroke',
    purpose: 'The one with a meeting that was moved over the end of a month.',
    unit: 'SVH-MED',
    unitPost: 'SVH-MED-DM',
    sponsor: 'SVH-MD',
    sponsoring: 'SVH',
    university: 'UPW',
    rhythm: { nth: -1, weekday: 5, time: '11:00' },
    topics: ['rehabilitation', 'discharge', 'pathway-redesign', 'workforce'],
  },
  {
    ...usual,
    key: 'kidney',
    name: 'Kidney Health',
    purpose: 'The one in which a meeting lacked its quorum.',
    unit: 'SVH-SURG',
    unitPost: 'SVH-SURG-DM',
    sponsor: 'WIB-DS',
    sponsoring: 'SVH',
    university: 'UKH',
    rhythm: { nth: 4, weekday: 2, time: '13:00' },
    topics: ['dialysis-at-home', 'commissioning-intentions', 'prevention'],
  },
  {
    ...usual,
    key: 'carers',
    name: 'Dementia and Carers',
    purpose: 'The one of whose partners two became one.',
    unit: 'MVC-HOME',
    unitPost: 'MVC-HOME-DM',
    sponsor: 'MVC-COO',
    sponsoring: 'PCC',
    university: 'UPW',
    rhythm: { nth: 1, weekday: 4, time: '14:30' },
    topics: ['respite', 'carers', 'home-safety', 'ppi'],
  },
  {
    ...usual,
    key: 'birth',
    name: 'Around Birth',
    purpose: 'The one that is on pause until its directors have changed.',
    unit: 'WMH-YOUNG',
    unitPost: 'WMH-YOUNG-DM',
    sponsor: 'WMH-MD',
    sponsoring: 'WMH',
    university: 'UKH',
    rhythm: { nth: 3, weekday: 1, time: '10:30' },
    contact: { weeks: 6, until: '2026-02-28' },
    lastMonth: '2026-02-01',
    topics: ['perinatal', 'peer-support', 'data-sharing'],
  },
  {
    ...usual,
    key: 'young',
    name: 'Young Minds at School',
    purpose: 'The one that has only just begun.',
    unit: 'WMH-YOUNG',
    unitPost: 'WMH-YOUNG-DM',
    sponsor: 'PCC-DPH',
    sponsorFrom: '2026-07-01',
    sponsoring: 'PCC',
    university: 'UPW',
    rhythm: { nth: 3, weekday: 3, time: '16:00' },
    contact: { weeks: 4, until: always },
    firstMonth: '2026-09-01',
    topics: ['schools', 'waiting-times', 'ppi'],
  },
  {
    ...usual,
    key: 'moving',
    name: 'Moving Well',
    purpose: 'The one with a seat that passed on with its post, and a record that was corrected.',
    unit: 'SVH-THER',
    unitPost: 'SVH-THER-DM',
    sponsor: 'SVH-CN',
    sponsoring: 'SVH',
    university: 'UKH',
    rhythm: { nth: 2, weekday: 4, time: '12:30' },
    topics: ['physiotherapy', 'self-care', 'employers', 'workforce'],
  },
];
