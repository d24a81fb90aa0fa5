import { londonInstant, plusDays } from './calendar';
import type { Element, Meeting } from './elements';
import { first, hitASeats } from './hit-a-seats';

/** What happened in each held meeting, seat by seat: P came, V came online, D a deputy came, A apologies, X absent, - not a member then. */
const marks: Readonly<Record<string, string>> = {
  m01: 'P P P P P P P A P P',
  m02: 'P P A P P P P A P P',
  m03: 'P A D A P A D A A X',
  m04: 'P P P P A P P A P P',
  m05: 'P P P P P D P A P P',
  m06: 'P A P A X P A X A P',
  m07: 'P P P P P P P P P P',
  m08: 'V P V P A V P P V P',
  m09: 'P A A P A P A - - -',
  m10: '- - - - - P P P A P',
  m11: 'P P P P P P P P P P',
  m12: '- - - P P A P P P P',
};
const statusOf: Readonly<Record<string, string>> = {
  P: 'PRESENT',
  V: 'PRESENT_ONLINE',
  D: 'DEPUTY',
  A: 'APOLOGIES',
  X: 'ABSENT',
};
const deputyOf: Readonly<Record<string, string>> = { m03: 'a-deputy-hod', m05: 'a-deputy-commissioning' };

/** [day, topics of its items, task agreed, owner, days until it is due, days until it was done (null: still open)]. */
const held = [
  ['2012-10-10', ['pathway-redesign', 'workforce'], 'Write the terms of reference', 'a-m02', 28, 35],
  ['2012-11-14', ['data-sharing', 'ppi'], 'Draft the data-sharing agreement', 'a-m05', 28, 68],
  ['2013-01-09', ['discharge', 'data-sharing'], 'Map the way home from hospital', 'a-m07', 35, 35],
  ['2013-02-13', ['research-recruitment', 'commissioning-intentions'], 'List open studies', 'a-coordinator', 28, 20],
  ['2013-03-13', ['pathway-redesign', 'ppi'], 'Meet the reference group', 'a-m11', 28, 28],
  ['2013-04-10', ['commissioning-intentions', 'workforce'], 'Agree what the new commissioner expects', 'a-m05', 28, 56],
  ['2013-05-08', ['discharge', 'pathway-redesign'], 'Try the new pathway on one ward', 'a-m04', 63, 91],
  ['2013-06-12', ['research-recruitment'], 'Ask for a new regional provider representative', 'a-m07', 28, null],
  ['2013-07-10', ['data-sharing', 'workforce'], 'Find a date for the joint workshop', 'a-m10', 63, 63],
  ['2013-09-11', ['commissioning-intentions', 'ppi'], 'Write the yearly report', 'a-m01', 28, null],
] as const;

const cancelled: Readonly<Record<string, string>> = {
  '2012-12-12': 'Too many members were needed for winter pressures.',
  '2013-08-14': 'Most members were on leave.',
};

const asItem = (topic: string): string =>
  topic === 'ppi'
    ? 'Patient and public involvement'
    : topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll('-', ' ');

function attendance(index: number, day: string): Element[] {
  return hitASeats.flatMap(([seat, , , , , capacity, organisation]) => {
    const mark = marks[seat]?.split(' ')[index] ?? '-';
    if (mark === '-') return [];
    // The primary care trust was succeeded by the clinical commissioning group.
    const represented = organisation === 'PCT-BRISTOL' && day >= '2013-04-01' ? '11H' : organisation;
    return {
      seat,
      person: `a-${seat}`,
      status: statusOf[mark],
      ...(mark === 'D' ? { deputy: deputyOf[seat], chairAgreedDeputy: true } : {}),
      capacity,
      ...(represented === null ? {} : { organisation: represented }),
    };
  });
}

/** When and by whom a record was confirmed: at the next meeting that the chair came to. */
function confirmation(index: number): Element {
  const later = held.findIndex((_, other) => other > index && marks['m01']?.split(' ')[other] === 'P');
  const day = held[later]?.[0];
  if (day === undefined) return { recordState: 'UNCONFIRMED' };
  return { recordState: 'CONFIRMED', confirmedOn: day, confirmedBy: 'a-m01', confirmedAtMeeting: `a-sg-${day}` };
}

const at = (meetsOn: string): Element => ({
  plannedFor: meetsOn,
  meetsOn,
  startsAt: londonInstant(meetsOn, '14:00'),
  endsAt: londonInstant(meetsOn, '15:30'),
  groups: ['A-SG'],
});

const heldMeetings = held.map(([meetsOn, topics, task, owner, due, done], index): Meeting => {
  const closedOn = done === null ? null : plusDays(meetsOn, done);
  const isSponsorThere = ['2012-10-10', '2013-02-13'].includes(meetsOn);
  return {
    key: `a-sg-${meetsOn}`,
    status: 'HELD',
    ...at(meetsOn),
    meetsOn,
    mode: 'HYBRID',
    place: 'Division of Medicine, seminar room',
    ...confirmation(index),
    recordedAt: `${plusDays(meetsOn, 2)}T09:00:00Z`,
    attendance: attendance(index, meetsOn),
    guests: isSponsorThere ? [{ person: 'a-sponsor', organisation: 'RVJ' }] : [],
    agendaItems: [
      { title: 'Apologies, interests, record of the last meeting', purpose: 'NOTING' },
      ...topics.map((topic) => ({ title: asItem(topic), purpose: 'DISCUSSION', topics: [topic] })),
      { title: 'Reflection by the public contributors', purpose: 'DISCUSSION' },
    ],
    decisions:
      meetsOn === '2013-06-12'
        ? []
        : [{ item: 2, statement: `To go on with ${asItem(topics[0]).toLowerCase()} as planned.` }],
    actions: [
      {
        item: 2,
        task: `${task}.`,
        owner,
        dueOn: plusDays(meetsOn, due),
        ...(closedOn === null ? {} : { status: 'DONE', closedOn, events: [{ kind: 'DONE', happenedOn: closedOn }] }),
      },
    ],
    interests:
      meetsOn === '2013-02-13'
        ? [
            {
              person: 'a-m01',
              item: 2,
              interest: 'Leads one of the studies.',
              type: 'NON_FINANCIAL_PROFESSIONAL',
              handling: 'NOTED',
            },
          ]
        : [],
  };
});

const cancelledMeetings = Object.entries(cancelled).map(([meetsOn, cancelReason]): Meeting => ({
  key: `a-sg-${meetsOn}`,
  status: 'CANCELLED',
  ...at(meetsOn),
  meetsOn,
  cancelReason,
}));

/** The trust-wide group: its topics overlap with those of the HIT, as the application of 2012 says. */
const trustWide = [
  ['2012-10-18', ['pathway-redesign', 'estates']],
  ['2012-12-20', ['discharge', 'mortality-review']],
  ['2013-02-21', ['workforce', 'pathway-redesign']],
  ['2013-04-18', ['commissioning-intentions', 'mortality-review']],
  ['2013-06-20', ['discharge', 'estates']],
  ['2013-08-15', ['workforce', 'commissioning-intentions']],
] as const;

const trustWideSeats = [
  ['t1', 'a-sponsor', 'SERVICE', 'RVJ'],
  ['t2', 'a-m03', 'SERVICE', 'RVJ'],
  ['t3', 'a-surgery', 'SERVICE', 'RVJ'],
  ['t4', 'a-m05', 'COMMISSIONING', 'PCT-BRISTOL'],
  ['t5', 'a-m09', 'SERVICE', 'RVN'],
] as const;

const trustWideMeetings = trustWide.map(([meetsOn, topics], index): Meeting => ({
  key: `t-sg-${meetsOn}`,
  status: 'HELD',
  plannedFor: meetsOn,
  meetsOn,
  startsAt: londonInstant(meetsOn, '10:00'),
  endsAt: londonInstant(meetsOn, '12:00'),
  mode: 'IN_PERSON',
  recordState: 'UNCONFIRMED',
  recordedAt: `${plusDays(meetsOn, 4)}T09:00:00Z`,
  groups: ['T-SG'],
  attendance: trustWideSeats.map(([seat, person, capacity, organisation], place) => ({
    seat,
    person,
    status: (index + place) % 4 === 3 ? 'APOLOGIES' : 'PRESENT',
    capacity,
    organisation: organisation === 'PCT-BRISTOL' && meetsOn >= '2013-04-01' ? '11H' : organisation,
  })),
  agendaItems: topics.map((topic) => ({ title: asItem(topic), purpose: 'ASSURANCE', topics: [topic] })),
}));

/** Twelve planned meetings of the steering group from October 2012 to September 2013, ten of them held; and the trust-wide group. */
export const hitAMeetings: readonly Meeting[] = [...heldMeetings, ...cancelledMeetings, ...trustWideMeetings].filter(
  ({ meetsOn }) => meetsOn >= first,
);
