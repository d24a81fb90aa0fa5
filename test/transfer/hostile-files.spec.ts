import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { administrator } from '../support/administrator';
import { serverUrl } from '../support/server';

const format = 'hit-portal-partnership/1';
const head = `{"format":"${format}",`;
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const yamlHead = `format: ${format}\npeople:\n`;

/** Each fault as “pointer detail”. */
async function toldOf(file: string | Buffer, type: 'json' | 'yaml' = 'json'): Promise<string[]> {
  const answer = await request(serverUrl())
    .post('/api/v1/partnership/import?dryRun=true')
    .set(administrator)
    .set('Content-Type', `application/${type}`)
    .serialize((content) => content) // Otherwise its bytes would be sent as a JSON list.
    .send(file);
  expect([answer.status, answer.body.type]).toEqual([422, '/problems/partnership-file-refused']);
  return answer.body.errors.map(({ pointer, detail }: { pointer: string; detail: string }) => `${pointer} ${detail}`);
}

describe('A JSON file that is made to break the reader', () => {
  it.each([
    ['in a field', `${head}"people":[\n{"key":"a","name":${nested(100_000)}}]}`],
    ['in its format', `{"format":\n${nested(100_000)}}`],
    ['in its schema', `${head}"$schema":\n${nested(100_000)}}`],
    ['as objects', `${head}"people":[\n${'{"key":'.repeat(100_000)}1${'}'.repeat(100_000)}]}`],
    ['where it is not known', `${head}"poeple":\n${nested(100_000)}}`],
  ])('is refused at the line where it is nested without end %s', async (_, file) => {
    expect((await toldOf(file)).at(-1)).toMatch(/^# Line 2: The file cannot be read as JSON: it is nested too deep\./);
  });

  it('is refused when one element has more names than anybody could have meant', async () => {
    const names = Array.from({ length: 210_000 }, (_, n) => `"k${n}":1`).join();
    expect(await toldOf(`${head}"people":[{${names}}]}`)).toEqual([
      expect.stringContaining('one element has more than 200,000 values. Divide it.'),
    ]);
  });

  it('is told a hundred faults, and not read further, when all its sections are unknown', async () => {
    const names = Array.from({ length: 200_000 }, (_, n) => `"k${n}":1`).join();
    expect(await toldOf(`${head}${names}}`)).toHaveLength(100);
  });

  it('is refused when an object says two things under one name, because one of them would be lost', async () => {
    const twice = `${head}"people":[\n{"key":"a","name":"Ann",\n"name":"Ben"}]}`;
    expect(await toldOf(twice)).toEqual([
      expect.stringContaining('# Line 3: The file cannot be read as JSON: “name” stands twice in the same object.'),
    ]);
  });

  it.each([
    ['UTF-16', Buffer.from(`\ufeff${head}"people":[]}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${head}"people":[]}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(`${head}"people":[{"key":"a","name":"Ren\u00e9e"}]}`, 'latin1')],
  ])('is told to be saved in UTF-8 when it is in %s', async (_, file) => {
    expect(await toldOf(file)).toEqual([expect.stringContaining('it is not in UTF-8. Save it in that encoding.')]);
  });

  it('is told of a character with code 0 in words', async () => {
    expect(await toldOf(`${head}"people":[{"key":"a","name":"A\u0000"}]}`)).toEqual([
      expect.stringContaining('a character with code 0 stands in it. Take it out.'),
    ]);
  });

  it('is read whatever an unknown section holds, and that is not kept', async () => {
    const file = `${head}"wibble":[{"a":[1,{"b":[]}]},"x",{}],"people":[{"key":"a","nmae":"A"}]}`;
    expect(await toldOf(file)).toEqual([
      expect.stringContaining('#/wibble'),
      expect.stringContaining('“name” is missing'),
      expect.stringContaining('#/people/0/nmae'),
    ]);
  });
});

describe('A YAML file that is made to break the reader', () => {
  it('is refused when what it repeats repeats something else, which grows without end', async () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `  - &a${n + 1} {key: [*a${n}, *a${n}]}\n`).join('');
    expect(await toldOf(`${yamlHead}  - &a0 {key: a, name: A}\n${doubling}`, 'yaml')).toEqual([
      '# Line 4: A part that is repeated (&) repeats another itself (*). Write that out.',
    ]);
  });

  it('is refused when a part holds itself', async () => {
    expect(await toldOf(`${yamlHead}  - &a {key: a, name: *a}\n`, 'yaml')).toEqual([
      '# Line 3: A part that is repeated (&) repeats another itself (*). Write that out.',
    ]);
  });

  it('is refused when it is nested without end', async () => {
    expect((await toldOf(`${yamlHead}  - name: ${nested(20_000)}\n`, 'yaml'))[0]).toMatch(
      /^# The file is nested too deep/,
    );
  });

  it('may repeat a day', async () => {
    const key = `yaml-${randomUUID()}`;
    const file = `format: ${format}\norganisations:\n  - {key: ${key}, type: NHS_TRUST, sector: NHS_PROVIDER, from: &d 2000-01-01, names: [{name: O, from: *d}]}\n`;
    const { status, body } = await request(serverUrl())
      .post('/api/v1/partnership/import?dryRun=true')
      .set(administrator)
      .set('Content-Type', 'application/yaml')
      .send(file);
    expect([status, body.added]).toEqual([200, 2]);
  });
});
