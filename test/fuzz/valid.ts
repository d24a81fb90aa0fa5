import fc from 'fast-check';
import { hostileWords } from './hostile';
import type { Document, Schema } from './document';
import { exampleParts } from './examples';

/** Stands for the id of a thing there is; which one is found when the request is sent. */
export const idOf = (kind: string, nth: number): string => `<id of ${kind} ${String(nth)}>`;

/** What a field is about where its name does not say so. */
const kindsByField: Readonly<Record<string, string>> = {
  successor: 'organisation',
  ownerOrganisation: 'organisation',
  representedOrganisation: 'organisation',
  unit: 'organisationalUnit',
  priority: 'partnerPriority',
  exOfficioPost: 'post',
  otherGroup: 'group',
  fromGroup: 'group',
  toGroup: 'parentGroup',
  with: 'group',
  groups: 'group',
  deputy: 'person',
  owner: 'person',
  byPerson: 'person',
  apologies: 'seat',
  ratifies: 'decision',
  carriedActions: 'action',
  atMeeting: 'meeting',
  fromMeeting: 'meetingWithAgenda',
  partner: 'organisation',
  subject: 'group',
};

const clear = /^[^\u0000\ud800-\udfff]*$/u;
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Ann', 'The quick brown fox', 'Ünser 東京', 'x') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  { weight: 2, arbitrary: fc.constantFrom(...hostileWords.filter((word) => word.trim() !== '' && clear.test(word))) },
);
const numbers = fc.nat({ max: 1_000_000 });
const dayFrom = (from: number, days: number): fc.Arbitrary<string> =>
  fc.nat({ max: days }).map((day) => new Date(from + day * 86_400_000).toISOString().slice(0, 10));
/** Days in the two times of which the demonstration tells most. */
const inTwoTimes = (month: number, span: number): fc.Arbitrary<string> =>
  fc.oneof(dayFrom(Date.UTC(2012, month, 1), span), dayFrom(Date.UTC(2025, month - 6, 1), span));
const days: Readonly<Record<string, fc.Arbitrary<string>>> = {
  from: inTwoTimes(9, 400),
  to: inTwoTimes(18, 700),
  until: dayFrom(Date.UTC(2026, 0, 1), 400),
  sentOn: inTwoTimes(12, 600),
  lastDay: inTwoTimes(14, 700),
};
const anyDay = fc.oneof(
  { weight: 8, arbitrary: inTwoTimes(12, 500) },
  { weight: 1, arbitrary: dayFrom(Date.UTC(1990, 0, 1), 20_000) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2012-02-29', '2016-02-29', '0001-01-01', '9999-12-31', '1900-01-01', '2013-12-31'),
  },
);
const keys = fc.oneof(
  { weight: 9, arbitrary: numbers.map((nth) => `fuzz-${String(nth)}`) },
  { weight: 1, arbitrary: fc.constantFrom('A', 'x'.repeat(80), '0', 'A-SG') },
);
const byPattern: readonly (readonly [RegExp, fc.Arbitrary<string>])[] = [
  [/^\^P\(/, fc.integer({ min: 1, max: 12 }).map((months) => `P${String(months)}M`)],
  [/^\^\(\[01\]/, fc.constantFrom('00:00', '01:30', '09:00', '14:00', '15:30', '23:59')],
  [/^\^\\d\{1,15\}/, fc.constantFrom(`1:${'0'.repeat(64)}`, `999999999999999:${'f'.repeat(64)}`)],
  [/./, keys],
];

/** Values that a schema allows, for a field of a name. Ids are those of things there are. */
export function valid(document: Document, written: Schema, name = ''): fc.Arbitrary<unknown> {
  const schema = document.resolve(written);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valid(document, one, name)));
  const published = (schema.type === 'object' ? exampleParts : document.published)[name];
  if (published) return fc.constantFrom(...published);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const [type = 'object', other] = [schema.type ?? 'object'].flat();
  const value = ofType(document, schema, type, name);
  return other === 'null'
    ? fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) })
    : value;
}

function ofType(document: Document, schema: Schema, type: string, name: string): fc.Arbitrary<unknown> {
  if (type === 'string') return text(schema, name);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') {
    const { minimum: min = 0, maximum: max = 2000 } = schema;
    return fc.oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(max, min + 10) }), fc.constant(max));
  }
  if (type === 'array') {
    const items = valid(document, schema.items ?? {}, name);
    const { minItems: minLength = 0 } = schema;
    const few = fc.array(items, { minLength, maxLength: Math.max(minLength, 1) });
    return fc.oneof({ weight: 2, arbitrary: few }, fc.array(items, { minLength, maxLength: 3 }));
  }
  const inner = Object.entries(schema.properties ?? {});
  return fc
    .tuple(
      ...inner.map(([property, part]) =>
        fc.tuple(fc.constant(property), valid(document, part, property), fc.boolean()),
      ),
    )
    .map((all) =>
      Object.fromEntries(
        all
          .filter(([property, , isGiven]) => isGiven || schema.required?.includes(property))
          .map(([property, value]) => [property, value]),
      ),
    );
}

function text(schema: Schema, name: string): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return numbers.map((nth) => idOf(kindsByField[name] ?? name, nth));
  if (schema.format === 'date')
    return fc.oneof({ weight: 4, arbitrary: days[name] ?? anyDay }, { weight: 1, arbitrary: anyDay });
  if (schema.format === 'email') return numbers.map((nth) => `fuzz.${String(nth)}@example.org`);
  if (name === 'address') return fc.constantFrom('https://hooks.example.org/fuzz', 'https://elsewhere.example.org/');
  if (schema.pattern !== undefined) return byPattern.find(([known]) => known.test(schema.pattern ?? ''))?.[1] ?? words;
  const most = schema.maxLength ?? 1000;
  return fc.oneof(
    { weight: 9, arbitrary: words.map((word) => word.slice(0, most)) },
    { weight: 1, arbitrary: fc.constant('y'.repeat(most)) },
  );
}
