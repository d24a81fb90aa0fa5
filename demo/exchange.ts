import type { Element, Part } from './elements';

const goal = (hit: string, name: string, statement: string, from: string, more: object = {}): Element => ({
  key: `${hit}-${name}`,
  hit,
  statement,
  from,
  ...more,
});
const endorsed = (organisations: readonly string[], from: string, more: object = {}): Element[] =>
  organisations.map((organisation) => ({ organisation, from, ...more }));

const goals: readonly Element[] = [
  goal('A', 'HOME', 'People leave hospital as soon as they are well enough, with care in place at home', '2012-11-14', {
    endorsements: [
      ...endorsed(['RVJ', 'UOB', 'BCC'], '2012-11-14'),
      { organisation: 'PCT-BRISTOL', from: '2012-12-12' },
      // It stood apart while it planned for a winter of its own.
      { organisation: 'RA7', from: '2012-11-14', to: '2013-10-31' },
    ],
  }),
  goal('A', 'PATHWAY', 'One pathway that every partner works by', '2013-01-09', {
    endorsements: endorsed(['RVJ', 'RA7', 'RVN', 'PCT-BRISTOL'], '2013-02-13'),
  }),
  goal('falls', 'SAFE', 'Fewer people fall twice', '2025-07-01', {
    endorsements: endorsed(['SVH', 'MVC', 'WIB', 'PCC', 'UPW'], '2025-07-01'),
  }),
  goal(
    'falls',
    'STRONG',
    'Everybody over 75 is offered a class for strength and balance near their home',
    '2026-02-03',
    {
      endorsements: endorsed(['SVH', 'PCC', 'UPW'], '2026-03-03'),
    },
  ),
  goal('sugar', 'WORK', 'Nobody loses their work because of diabetes', '2025-09-08', {
    endorsements: [
      ...endorsed(['SVH', 'PCC', 'UPW'], '2025-09-08'),
      { organisation: 'WIB', from: '2025-09-08', to: '2026-03-31' },
    ],
  }),
];

const tensions: readonly Element[] = [
  {
    key: 'A-T1',
    hit: 'A',
    goal: 'A-HOME',
    organisation: 'BCC',
    words: 'Our budget for home care is fixed in February. What is agreed after that waits for a year.',
    statedOn: '2012-12-12',
    handledOn: '2013-01-09',
    handling: 'The plan for discharge comes to the steering group in January each year, before the budget is fixed.',
  },
  {
    key: 'A-T2',
    hit: 'A',
    goal: 'A-PATHWAY',
    organisation: 'RVN',
    words: 'Mental health staff are counted by contacts. Time in joint clinics does not count.',
    statedOn: '2013-03-13',
  },
  {
    key: 'falls-T1',
    hit: 'falls',
    goal: 'falls-STRONG',
    organisation: 'WIB',
    words: 'We pay for three months at a time, and a class needs a year to fill.',
    statedOn: '2026-03-03',
  },
  {
    key: 'falls-T2',
    hit: 'falls',
    organisation: 'MVC',
    words: 'Our therapists cannot travel to the city in the afternoon.',
    statedOn: '2025-11-04',
    handledOn: '2025-12-02',
    handling: 'Every second meeting is held by video.',
  },
];

const sharedKnowledge: readonly Element[] = [
  {
    key: 'A-K1',
    fromGroup: 'A-SG',
    audience: 'GROUPS',
    groups: ['A-SG'],
    title: 'What we heard from people who went home early',
    words:
      'Twelve people and their families were asked. Most were glad to be home, and half did not know whom to ring at night.\n\n' +
      'A card with one number is being tried on two wards.',
    topics: ['discharge', 'ppi'],
    sharedOn: '2013-05-08',
    sharedBy: 'a-coordinator',
    readings: [{ person: 'a-m01', readOn: '2013-05-09' }],
  },
  {
    key: 'falls-K1',
    hit: 'falls',
    audience: 'ALL_HITS',
    title: 'How we write a one-page brief for a sponsor',
    words:
      'One thing that went well, one that did not, and one ask. Our sponsor answers within a week since we do this.',
    topics: ['sponsorship'],
    sharedOn: '2026-10-06',
  },
  {
    key: 'falls-K2',
    hit: 'falls',
    audience: 'HIT',
    title: 'Where the classes for strength and balance are held',
    url: 'https://www.example.org/classes',
    topics: ['prevention', 'home-safety'],
    sharedOn: '2026-09-01',
  },
  {
    key: 'sugar-K1',
    hit: 'sugar',
    audience: 'ALL_HITS',
    title: 'What employers asked us about data',
    words: 'Questions from eleven employers, with the answers that our partners agreed on.',
    topics: ['employers', 'data-sharing'],
    sharedOn: '2026-06-08',
  },
];

/** What the partners of some teams have in common, and what holds them back. */
export const exchange: Part = { commonGoals: goals, tensions, sharedKnowledge };
