import fc from 'fast-check';
import { Faults } from '../faults';
import type { Path } from '../faults';
import { Outline } from './file-element';
import { jsonElements } from './json-elements';

const file = [
  '{',
  '  "format": "hit-portal-partnership/1",',
  '  "partnership": { "name": "Ünser Café" },',
  '  "people": [',
  '    { "key": "ann", "name": "Ann \\u00e9 “quoted”" },',
  '    {',
  '      "key": "ben",',
  '      "name": "Ben",',
  '      "affiliations": [',
  '        { "organisation": "rvj",',
  '          "from": "2012-01-01" },',
  '        { "organisation": "ra7", "from": "2013-01-01" }',
  '      ]',
  '    }',
  '  ],',
  '  "hits": []',
  '}',
].join('\n');

/** Bytes that come in pieces of the given sizes, and the rest at once. */
async function* pieces(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  let from = 0;
  for (const size of sizes) {
    yield bytes.subarray(from, from + size);
    from += size;
  }
  yield bytes.subarray(from);
}

async function read(text: string, sizes: readonly number[] = [], ask: Path = []) {
  const faults = new Faults();
  const elements = [];
  for await (const { section, position, value, lines, lineOf } of jsonElements(
    pieces(text, sizes),
    new Outline(faults),
    faults,
  )) {
    elements.push({ section, position, value, lines, asked: lineOf(ask) });
  }
  let told: string[] = [];
  try {
    faults.refuse();
  } catch (problem) {
    told = (problem as { errors: { pointer: string; detail: string }[] }).errors.map(
      ({ pointer, detail }) => `${pointer} ${detail}`,
    );
  }
  return { elements, told };
}

describe('a partnership file in JSON', () => {
  it('is read element by element, each with its lines', async () => {
    const { elements, told } = await read(file);
    expect(told).toEqual([]);
    expect(elements.map(({ section, position, lines }) => [section, position, lines.first, lines.last])).toEqual([
      ['partnership', 0, 3, 3],
      ['people', 0, 5, 5],
      ['people', 1, 6, 14],
    ]);
    expect(elements.map(({ value }) => value)).toEqual([JSON.parse(file).partnership, ...JSON.parse(file).people]);
  });

  it.each([
    [['name'], 8],
    [['affiliations'], 9],
    [['affiliations', 0, 'from'], 11],
    [['affiliations', 1], 12],
    [['affiliations', 1, 'organisation'], 12],
    [['no', 'such', 'place'], 6],
  ] as const)('knows that %j of its last person begins on line %i', async (path, line) => {
    const { elements } = await read(file, [], path);
    expect(elements.at(-1)?.asked).toBe(line);
  });

  it('is the same in whatever pieces it comes', async () => {
    const whole = await read(file, [], ['affiliations', 1]);
    const sizes = fc.array(fc.nat({ max: 40 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(sizes, async (some) => {
        expect(await read(file, some, ['affiliations', 1])).toEqual(whole);
      }),
    );
  });

  it.each([
    [
      '{"format":"hit-portal-partnership/1",\n"people":[\n{"key":"a",}]}',
      /^# Line 3: The file cannot be read as JSON: “}” is not expected here/,
    ],
    ['{"format":"hit-portal-partnership/1",\n"people":[\n{"key":"a"', /^# Line 3: .*it ends too early/],
    ['{"format":"hit-portal-partnership/1"}\n{}', /^# Line 2: /],
    ['"text"', /not an object with sections/],
  ])('that breaks off in %j says where', async (text, sentence) => {
    const { told } = await read(text);
    expect(told).toEqual([expect.stringMatching(sentence)]);
  });

  it('is read on after a section that is not known, which is not kept', async () => {
    const { elements, told } = await read(
      '{"format":"hit-portal-partnership/1","poeple":[{"a":[1]},2],"people":[{"key":"a"}]}',
    );
    expect(told).toEqual(['#/poeple Line 1: “poeple” is not a section that is known here. Did you mean “people”?']);
    expect(elements.map(({ section }) => section)).toEqual(['people']);
  });
});
