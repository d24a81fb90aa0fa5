import { londonInstant, monthsFrom, nthWeekday, plusDays } from '../calendar';
import { madeUpName } from '../elements';
import type { Element, Meeting, Part } from '../elements';
import { keptFor } from './agendas';
import { promisesOf, shapeOfToday } from '../promises';
import { sponsorshipOf } from './contacts';
import { passedBy } from './passing';
import { begin, holderOf } from './region';
import { organisationOf, seatElement, seatsOf } from './seats';
import { steeringMeetings } from './steering-meetings';
import type { Story } from './stories';
import { today } from './today';

/** The story of a working group whose academic co-lead left and was not replaced. */
const gap = { group: 'pain-wg1', last: '2026-06-30' };
const workingGroups = ['wg1', 'wg2'] as const;
const groupNames = { wg1: 'pathway', wg2: 'evidence' } as const;

function statuses({ key, firstMonth }: Story): Element[] {
  if (key === 'young') {
    return [
      { status: 'PROPOSAL', from: '2026-02-01', to: '2026-06-30' },
      { status: 'APPROVED', reason: 'Accredited by the executive.', from: '2026-07-01', to: '2026-09-14' },
      { status: 'ACTIVE', from: '2026-09-15' },
    ];
  }
  const active = { status: 'ACTIVE', from: firstMonth };
  const approved = { status: 'APPROVED', from: begin, to: plusDays(firstMonth, -1) };
  if (key !== 'birth') return [approved, active];
  const reason = 'Until the new directors have begun; work with families goes on.';
  return [approved, { ...active, to: '2026-02-28' }, { status: 'PAUSED', reason, from: '2026-03-01' }];
}

function people(story: Story, number: number): Element[] {
  const { key, university, sponsoring } = story;
  const person = (name: string, index: number, profession: string, organisation: string | null): Element => ({
    key: `${key}-${name}`,
    name: madeUpName(30 + number * 20 + index),
    profession,
    ...(organisation === null ? {} : { affiliations: [{ organisation, from: '2021-01-01', fromPrecision: 'YEAR' }] }),
  });
  const seated = seatsOf(story, number)
    .filter(({ post, shared }) => post === undefined && shared === undefined)
    .map((seat, index) => person(seat.key, index, seat.profession, organisationOf(seat, begin)));
  const leads = workingGroups.flatMap((group, index) => [
    person(`${group}-academic`, 12 + index * 2, 'RESEARCH', university),
    person(`${group}-service`, 13 + index * 2, 'AHP', sponsoring === 'PCC' ? 'MVC' : sponsoring),
  ]);
  return [...seated, ...leads];
}

function leadSeats(key: string, group: string, { university, sponsoring }: Story, from: string): Element[] {
  const to = `${key}-${group}` === gap.group ? { to: gap.last } : {};
  const trust = sponsoring === 'PCC' ? 'MVC' : sponsoring;
  return [['academic', 'ACADEMIC', university, to] as const, ['service', 'SERVICE', trust, {}] as const].map(
    ([seat, capacity, representedOrganisation, end]) => ({
      key: seat,
      label: `Co-lead, ${seat}`,
      role: 'CO_LEAD',
      from,
      occupancies: [{ person: `${key}-${group}-${seat}`, capacity, representedOrganisation, from, ...end }],
    }),
  );
}

/** Working groups meet every other month, both co-leads at once, while the team meets at all. */
function workingMeetings({ key, firstMonth, lastMonth = '2026-11-01', university, sponsoring }: Story): Meeting[] {
  const trust = sponsoring === 'PCC' ? 'MVC' : sponsoring;
  return workingGroups.flatMap((group, index) =>
    monthsFrom(firstMonth, 18)
      .filter((month, count) => count % 2 === index && month <= lastMonth)
      .map((month) => nthWeekday(month, 2, 5))
      .filter((day) => day <= today)
      .map((meetsOn): Meeting => {
        const leads = [
          {
            seat: 'academic',
            person: `${key}-${group}-academic`,
            status: 'PRESENT',
            capacity: 'ACADEMIC',
            organisation: university,
          },
          {
            seat: 'service',
            person: `${key}-${group}-service`,
            status: 'PRESENT_ONLINE',
            capacity: 'SERVICE',
            organisation: trust,
          },
        ];
        const isAlone = `${key}-${group}` === gap.group && meetsOn > gap.last;
        return {
          key: `${key}-${group}-${meetsOn}`,
          status: 'HELD',
          meetsOn,
          startsAt: londonInstant(meetsOn, '12:00'),
          mode: 'ONLINE',
          // The two leads confirm it between them a fortnight later; of the latest there was no time yet.
          ...(plusDays(meetsOn, 14) <= today
            ? { recordState: 'CONFIRMED', confirmedOn: plusDays(meetsOn, 14), confirmedBy: `${key}-${group}-service` }
            : { recordState: 'UNCONFIRMED' }),
          recordedAt: `${meetsOn}T15:00:00Z`,
          groups: [`${key}-${group}`],
          attendance: leads.slice(isAlone ? 1 : 0),
          agendaItems: [
            {
              title: 'Where we are',
              purpose: 'DISCUSSION',
              topics: [group === 'wg1' ? 'pathway-redesign' : 'evaluation'],
            },
          ],
        };
      }),
  );
}

/** Everything of one made-up team. */
export function team(story: Story, number: number): Part {
  const { key, name, purpose, rhythm, unit, university, sponsoring } = story;
  const from = key === 'young' ? '2026-07-01' : begin;
  const meetings = steeringMeetings(story, number);
  const sponsorOrganisation = story.sponsor.split('-')[0] ?? sponsoring;
  const steering: Element = {
    key: `${key}-sg`,
    name: `${name} steering group (made up)`,
    kind: 'STEERING_GROUP',
    hit: key,
    from,
    termsOfReference: [
      {
        edition: '1',
        summary: 'Quorum: half of the members, the chair or vice-chair among them. Deputies count.',
        reviewDueOn: '2026-04-01',
        from,
      },
    ],
    ...keptFor(key),
    rhythms: [
      {
        every: 'P1M',
        by: 'NTH_WEEKDAY',
        nth: rhythm.nth,
        weekday: rhythm.weekday,
        exceptMonths: [8],
        startsAt: rhythm.time,
        minutes: 120,
        from,
      },
    ],
    quorumRules: [
      {
        rule: { all: [{ minFraction: { of: 'MEMBERS', num: 1, den: 2 } }, { chairOrVice: true }] },
        quotation: 'Half of the members, the chair or vice-chair among them. Deputies count.',
        from,
      },
    ],
    seats: seatsOf(story, number).map((seat) => seatElement(key, seat, from)),
  };
  const partners = [
    ...new Set([
      university,
      'SVH',
      'MVC',
      'WIB',
      'PCC',
      unit.slice(0, 3),
      sponsorOrganisation,
      ...(key === 'carers' ? ['HCV', 'DCA'] : []),
    ]),
  ];
  return {
    people: people(story, number),
    hits: [
      {
        key,
        acronym: key.toUpperCase(),
        purpose,
        names: [{ name: `${name} (made up)`, from: key === 'young' ? '2026-02-01' : begin }],
        statuses: statuses(story),
        priorities: [{ priority: number % 2 === 0 ? 'prevention' : 'integrated-care', from }],
        partners: partners.map((organisation) => ({ organisation, from })),
        sponsoringOrganisations: [{ organisation: sponsoring, from }],
        hostings: [{ unit, from }],
        sourceDocuments: [
          { key: `${key}-application`, title: 'HIT application (made up)', year: key === 'young' ? 2026 : 2025 },
        ],
      },
    ],
    groups: [
      steering,
      ...workingGroups.map((group) => ({
        key: `${key}-${group}`,
        name: `${name}: ${groupNames[group]} (made up)`,
        kind: 'WORKING_GROUP',
        hit: key,
        from,
        seats: leadSeats(key, group, story, from),
      })),
    ],
    reportingLines: [
      { group: `${key}-sg`, parentGroup: 'X-EXEC', every: 'P3M', from },
      ...workingGroups.map((group) => ({ group: `${key}-${group}`, parentGroup: `${key}-sg`, every: 'P2M', from })),
    ],
    workingLinks: [{ group: `${key}-wg1`, otherGroup: `${key}-wg2`, from }],
    sponsorships: [sponsorshipOf(story, holderOf(story.sponsor, today), sponsorOrganisation)],
    commitments: promisesOf(key, `${key}-application`, from, shapeOfToday(key)),
    meetings: [...meetings, ...workingMeetings(story)],
    ...passedBy(story, meetings),
  };
}
