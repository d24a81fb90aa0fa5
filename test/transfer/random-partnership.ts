import fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';
import { plusDays } from '../../src/platform/time/period';

type Json = Record<string, unknown>;

const start = '2010-01-01';

/** Text that has led astray before: what YAML takes for something else, quotes, other scripts, spaces, several lines. */
const tricky = [
  'no',
  '1e3',
  '012',
  '2013-01-09',
  '- a',
  '# b',
  'a: b',
  '"quoted"',
  "it's",
  ' padded ',
  'two\nlines',
  'tab\t',
  'Žluťoučký 😀',
  '\\u0041',
  '{}',
  '~',
  'null',
  '|',
];
const text = fc.oneof(
  fc.constantFrom(...tricky),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((some) => /\S/.test(some) && !some.includes('\0')),
);
const capacity = fc.constantFrom('ACADEMIC', 'SERVICE', 'COMMISSIONING', 'PUBLIC_HEALTH', 'PUBLIC_CONTRIBUTOR');

/** Something or, as often, nothing. */
const perhaps = (g: GeneratorValue, name: string, arbitrary: fc.Arbitrary<unknown>): Json =>
  g(fc.boolean) ? { [name]: g(() => arbitrary) } : {};

/** Periods that follow one another, some with a gap between them, the last of them perhaps without an end. */
function inTurn(g: GeneratorValue, most: number): Json[] {
  const periods: Json[] = [];
  let from = plusDays(start, g(fc.nat, { max: 300 }));
  const count = g(fc.integer, { min: 0, max: most });
  for (let index = 0; index < count; index += 1) {
    const to = plusDays(from, g(fc.nat, { max: 900 }));
    const isOpen = index === count - 1 && g(fc.boolean);
    periods.push(isOpen ? { from } : { from, to });
    from = plusDays(
      to,
      g(() => fc.constantFrom(1, 1, 31)),
    );
  }
  return periods;
}

const keys = (g: GeneratorValue, kind: string, most: number): string[] =>
  Array.from({ length: g(fc.integer, { min: 1, max: most }) }, (_, index) => `${kind}${String(index)}`);

function seat(g: GeneratorValue, key: string, people: readonly string[], posts: readonly string[]): Json {
  const isOfPost = g(fc.boolean);
  const filled = isOfPost
    ? { exOfficioPost: g(fc.constantFrom, ...posts), capacity: g(() => capacity) }
    : {
        occupancies: inTurn(g, 3).map((days) => ({
          person: g(fc.constantFrom, ...people),
          capacity: g(() => capacity),
          ...days,
        })),
      };
  return {
    key,
    label: g(() => text),
    ...perhaps(g, 'constituency', text),
    ...perhaps(g, 'required', fc.boolean()),
    ...filled,
    from: start,
  };
}

function meeting(
  g: GeneratorValue,
  key: string,
  number: number,
  groups: readonly Json[],
  people: readonly string[],
): Json {
  const meetsOn = plusDays(start, g(fc.nat, { max: 4000 }));
  const among = g(fc.subarray<Json>, [...groups], { minLength: 1 });
  const status = g(fc.constantFrom, 'HELD', 'PLANNED', 'CANCELLED');
  const common = {
    key,
    meetsOn,
    status,
    groups: among.map((one) => one['key']),
    ...perhaps(g, 'title', text),
    ...perhaps(g, 'summary', text),
  };
  if (status !== 'HELD') return status === 'PLANNED' ? common : { ...common, cancelReason: g(() => text) };
  const seats = among.flatMap((one) =>
    (one['seats'] as Json[]).map((place) => ({ group: one['key'], seat: place['key'] })),
  );
  const items = Array.from({ length: g(fc.integer, { min: 1, max: 4 }) }, () => ({
    title: g(() => text),
    ...perhaps(g, 'topics', fc.array(text, { maxLength: 3 })),
  }));
  return {
    ...common,
    recordedAt: g(() =>
      fc.date({ min: new Date('2012-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    ).toISOString(),
    ...perhaps(
      g,
      'startsAt',
      fc
        .constantFrom('00:00:00', '12:30:00', '23:59:59')
        .map((time) => `${meetsOn}T${time}Z`)
        .filter((at) => londonDay(at) === meetsOn),
    ),
    attendance: seats.map((place) => ({
      ...place,
      ...perhaps(g, 'person', fc.constantFrom(...people)),
      status: g(fc.constantFrom, 'PRESENT', 'PRESENT_ONLINE', 'APOLOGIES', 'ABSENT', 'NOT_RECORDED'),
      ...perhaps(g, 'expected', fc.boolean()),
      ...perhaps(g, 'origin', fc.constantFrom('TYPED', 'IMPORTED', 'MAILED')),
    })),
    guests: [...new Set(g(() => fc.array(text, { maxLength: 3 })))].map((name) => ({
      name,
      ...perhaps(g, 'cameAt', fc.constantFrom('09:00', '10:15:30')),
    })),
    agendaItems: items,
    decisions: g(fc.boolean)
      ? [
          {
            number: `D-2013-${String(number + 100)}`,
            item: g(fc.integer, { min: 1, max: items.length }),
            statement: g(() => text),
          },
        ]
      : [],
    actions: g(fc.boolean)
      ? [
          {
            number: `A-2013-${String(number + 100)}`,
            task: g(() => text),
            owner: g(fc.constantFrom, ...people),
            events: [{ kind: 'MOVED', happenedOn: meetsOn, dueOn: plusDays(meetsOn, 9) }],
          },
        ]
      : [],
  };
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
const londonDay = (instant: string): string => london.format(new Date(instant));

/** What passes between the groups, which is dated after everything else began. */
function passing(g: GeneratorValue, groups: readonly { readonly key: string }[]): Json {
  const sentOn = plusDays(start, g(fc.nat, { max: 900 }));
  const days = [sentOn, plusDays(sentOn, g(fc.nat, { max: 40 }))];
  const above = groups[0]?.key;
  const others = groups.slice(1).map(({ key }) => key);
  return {
    upwardReports: others.map((group) => ({
      key: `report-${group}`,
      group,
      parentGroup: above,
      ...perhaps(g, 'covers', fc.constant({ from: days[0], to: days[1] })),
      sentOn: days[0],
      ...perhaps(g, 'summary', text),
      ...perhaps(g, 'receivedOn', fc.constant(days[1])),
    })),
    interactions: others.map((group) => ({
      key: `joint-${group}`,
      group: above,
      otherGroup: group,
      happenedOn: days[0],
      kind: g(fc.constantFrom, 'VISIT', 'OTHER'),
      words: g(() => text),
    })),
  };
}

/** A small partnership that holds together, whatever is drawn. */
export function randomPartnership(g: GeneratorValue): string {
  const organisations = keys(g, 'o', 4);
  const people = keys(g, 'p', 5);
  const posts = keys(g, 'post', 3);
  const groups = keys(g, 'g', 3).map((key) => ({
    key,
    name: g(() => text),
    kind: g(fc.constantFrom, 'STEERING_GROUP', 'WORKING_GROUP', 'BOARD'),
    from: start,
    seats: keys(g, 's', 3).map((one) => seat(g, one, people, posts)),
  }));
  return JSON.stringify({
    format: 'hit-portal-partnership/1',
    ...perhaps(g, 'partnership', fc.record({ name: text })),
    organisations: organisations.map((key) => ({
      key,
      type: 'OTHER',
      sector: 'OTHER',
      from: start,
      names: [{ name: g(() => text), from: start }],
    })),
    people: people.map((key) => ({
      key,
      name: g(() => text),
      affiliations: inTurn(g, 2).map((days) => ({
        organisation: g(fc.constantFrom, ...organisations),
        ...perhaps(g, 'role', text),
        ...days,
      })),
    })),
    posts: posts.map((key) => ({
      key,
      organisation: g(fc.constantFrom, ...organisations),
      title: g(() => text),
      level: 'SENIOR',
      from: start,
      holdings: inTurn(g, 3).map((days) => ({
        person: g(fc.constantFrom, ...people),
        ...days,
        ...perhaps(g, 'toPrecision', fc.constantFrom('MONTH', 'DAY')),
      })),
    })),
    groups,
    // Each reports to one before it, so no circle can come of it.
    reportingLines: groups.slice(1).map(({ key }, index) => ({
      group: key,
      parentGroup: groups[index]?.key,
      ...perhaps(g, 'quotation', text),
      from: start,
    })),
    workingLinks: groups.slice(1).map(({ key }) => ({ group: key, otherGroup: groups[0]?.key, from: start })),
    meetings: keys(g, 'm', 4).map((key, index) => meeting(g, key, index, groups, people)),
    ...passing(g, groups),
  });
}
