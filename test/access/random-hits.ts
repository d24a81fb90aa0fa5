import fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';
import { plusDays } from '../../src/platform/time/period';

type Json = Readonly<Record<string, unknown>>;

const start = '2012-01-01';
const people = Array.from({ length: 12 }, (_, index) => `person-${String(index + 10)}`);
const organisations = ['trust', 'council', 'university'];

/** The word that stands in every text of what belongs to a HIT, a group or a meeting, so that it is known wherever it turns up. */
export const mark = (key: string): string => `mark-of-${key}.`;
/** The word in the name of a group: beside something that two groups share, one is told the name of the other. */
export const nameMark = (key: string): string => `name-of-${key}.`;

const file = (parts: Json): string =>
  JSON.stringify({ format: 'hit-portal-partnership/1', partnership: { name: 'Everybody together' }, ...parts });

/** What all HITs share: organisations, people and priorities. */
export const sharedByAll = (): string =>
  file({
    organisations: organisations.map((key, index) => ({
      key,
      type: ['NHS_TRUST', 'LOCAL_AUTHORITY', 'UNIVERSITY'][index],
      sector: ['NHS_PROVIDER', 'LOCAL_AUTHORITY', 'ACADEMIC'][index],
      from: start,
      names: [{ name: key, from: start }],
    })),
    people: people.map((key) => ({ key, name: key, profession: 'MEDICAL' })),
    priorities: [{ key: 'frailty', name: 'Frailty' }],
  });

interface Group {
  readonly key: string;
  readonly seats: readonly { readonly key: string }[];
}

function group(g: GeneratorValue, hit: string, kind: string): Json & Group {
  const key = `${hit}-${kind === 'STEERING_GROUP' ? 'sg' : 'wg'}`;
  const text = mark(key);
  return {
    key,
    name: nameMark(key),
    kind,
    hit,
    purpose: text,
    from: start,
    termsOfReference: [{ edition: '1', summary: text, from: start }],
    rhythms: [{ every: 'P1M', by: 'NTH_WEEKDAY', nth: 2, weekday: 3, from: start }],
    quorumRules: [{ rule: { all: [{ minCount: g(fc.integer, { min: 1, max: 3 }) }] }, quotation: text, from: start }],
    seats: ['a', 'b', 'c'].map((seat) => ({
      key: seat,
      label: nameMark(key),
      role: seat === 'a' ? 'CHAIR' : 'MEMBER',
      constituency: text,
      from: start,
      occupancies: g(fc.boolean)
        ? [
            {
              person: g(fc.constantFrom, ...people),
              capacity: 'SERVICE',
              representedOrganisation: g(fc.constantFrom, ...organisations),
              from: start,
            },
          ]
        : [],
    })),
  };
}

function meeting(g: GeneratorValue, key: string, number: number, groups: readonly Group[]): Json {
  const text = mark(key);
  const meetsOn = plusDays(start, 30 + g(fc.nat, { max: 900 }));
  const common = { key, meetsOn, groups: groups.map((one) => one.key), title: text, place: text };
  if (g(fc.nat, { max: 5 }) === 0) return { ...common, status: 'CANCELLED', cancelReason: text };
  return {
    ...common,
    status: 'HELD',
    summary: text,
    recordedAt: `${plusDays(meetsOn, 3)}T10:00:00Z`,
    attendance: groups.flatMap((one) =>
      one.seats.map((seat) => ({
        seat: seat.key,
        group: one.key,
        status: g(fc.constantFrom, 'PRESENT', 'APOLOGIES', 'ABSENT'),
        expected: true,
      })),
    ),
    guests: [{ name: `Guest ${text}` }],
    agendaItems: [{ title: text, topics: [text] }],
    decisions: [{ number: `D-2013-${String(number + 100)}`, item: 1, statement: text }],
    actions: [
      {
        number: `A-2013-${String(number + 100)}`,
        task: text,
        owner: g(fc.constantFrom, ...people),
        dueOn: plusDays(meetsOn, 30),
      },
    ],
  };
}

const knowledge = (key: string, hit: string, text: string, more: Json): Json => ({
  key,
  hit,
  title: text,
  words: text,
  topics: [text],
  sharedOn: plusDays(start, 60),
  ...more,
});

function promise(key: string, hit: string, about: string | null, rule: string): Json {
  const text = mark(about ?? hit);
  return {
    key,
    hit,
    ...(about === null ? {} : { group: about }),
    sourceDocument: `${hit}-doc`,
    quotation: text,
    rule,
    ...(about === null ? {} : { parameters: { every: 'P1M' } }),
    from: start,
    declaredViews: [{ rag: 'AMBER', pathToGreen: text, declaredBy: text, from: start }],
  };
}

function sponsorship(g: GeneratorValue, hit: string): Json {
  const text = mark(hit);
  const on = plusDays(start, 10 + g(fc.nat, { max: 600 }));
  return {
    key: `${hit}-sponsor`,
    hit,
    person: g(fc.constantFrom, ...people),
    organisation: 'trust',
    from: start,
    asks: [{ key: `${hit}-ask`, ask: text, askedOn: on }],
    opportunities: [{ key: `${hit}-opportunity`, description: text, referredOn: on }],
    engagements: [
      { key: `${hit}-contact`, kind: 'ONE_TO_ONE', happenedOn: on, initiatedBy: 'HIT', note: text, privateNote: text },
    ],
  };
}

/** Two HITs, each with a steering group and a working group, everything that hangs on them, and what passes between the two. */
export function randomHits(g: GeneratorValue, round: number): string {
  const hits = [`r${String(round)}x`, `r${String(round)}y`] as const;
  const [one, oneBelow] = [group(g, hits[0], 'STEERING_GROUP'), group(g, hits[0], 'WORKING_GROUP')];
  const [other, otherBelow] = [group(g, hits[1], 'STEERING_GROUP'), group(g, hits[1], 'WORKING_GROUP')];
  const groups = [one, oneBelow, other, otherBelow];
  const meetings = [...groups, one, oneBelow].map((met, index) =>
    meeting(g, `r${String(round)}-${String(index)}`, round * 10 + index, [met]),
  );
  const joint = meeting(g, `r${String(round)}-joint`, round * 10 + 9, [one, other]);
  const below = [
    [oneBelow, one],
    [otherBelow, other],
  ] as const;
  const sentOn = plusDays(start, 950);
  return file({
    hits: hits.map((key) => ({
      key,
      acronym: mark(key),
      purpose: mark(key),
      names: [{ name: `HIT ${mark(key)}`, from: start }],
      statuses: [{ status: 'ACTIVE', reason: mark(key), from: start }],
      priorities: [{ priority: 'frailty', from: start }],
      partners: [{ organisation: g(fc.constantFrom, ...organisations), from: start }],
      sourceDocuments: [{ key: `${key}-doc`, title: mark(key), year: 2012 }],
    })),
    groups,
    reportingLines: below.map(([group, parent]) => ({
      group: group.key,
      parentGroup: parent.key,
      every: 'P3M',
      quotation: mark(`line-${group.key}`),
      from: start,
    })),
    sponsorships: hits.map((hit) => sponsorship(g, hit)),
    commonGoals: hits.map((hit) => ({
      key: `${hit}-goal`,
      hit,
      statement: mark(hit),
      from: start,
      endorsements: [{ organisation: g(fc.constantFrom, ...organisations), from: start }],
    })),
    tensions: hits.map((hit) => ({
      key: `${hit}-tension`,
      hit,
      goal: `${hit}-goal`,
      organisation: g(fc.constantFrom, ...organisations),
      words: mark(hit),
      statedOn: plusDays(start, 40),
      handledOn: plusDays(start, 80),
      handling: mark(hit),
    })),
    sharedKnowledge: [
      ...hits.map((hit) => knowledge(`${hit}-known`, hit, mark(`known-${hit}`), { audience: 'HIT' })),
      ...groups.map(({ key }) =>
        knowledge(`${key}-known`, key.slice(0, -3), mark(key), { audience: 'GROUPS', groups: [key] }),
      ),
    ],
    meetings: [...meetings, joint],
    upwardReports: below.map(([group, parent]) => ({
      key: `${group.key}-up`,
      group: group.key,
      parentGroup: parent.key,
      sentOn,
      summary: mark(`${group.key}-up`),
    })),
    interactions: [
      {
        key: `r${String(round)}-visit`,
        group: one.key,
        otherGroup: other.key,
        happenedOn: sentOn,
        kind: 'VISIT',
        words: mark(`r${String(round)}-joint`),
      },
    ],
    commitments: [
      ...hits.map((hit) => promise(`${hit}-sponsored`, hit, null, 'EXECUTIVE_SPONSOR')),
      ...groups.map(({ key }) => promise(`${key}-meets`, key.slice(0, -3), key, 'MEETS_EVERY')),
    ],
  });
}
