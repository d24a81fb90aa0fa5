import { ElementCheck } from './element-check';

describe('what is said about an element that cannot be used', () => {
  const check = new ElementCheck();
  const person = { key: 'ann', name: 'Ann' };
  const told = (section: string, element: unknown): string[] =>
    check.faultsIn(section, element).map(({ path, detail }) => `${path.join('/')}: ${detail}`);

  it('is nothing when it can', () => {
    expect(told('people', person)).toEqual([]);
    expect(told('people', { ...person, profession: null, email: null, affiliations: [] })).toEqual([]);
  });

  it.each([
    [
      'a name that is not known',
      { ...person, orcidd: 'x' },
      'orcidd: “orcidd” is not a name that is known here. Did you mean “orcid”?',
    ],
    ['something missing', { key: 'ann' }, ': “name” is missing. Add it: some text, 20,000 characters at most.'],
    ['a number where text belongs', { ...person, name: 12 }, 'name: Put quotes around 12, so that it is read as text.'],
    [
      'a word that is not in the list',
      { ...person, profession: 'MEDICALL' },
      'profession: “MEDICALL” is not known here. Did you mean MEDICAL?',
    ],
    [
      'a key with a space',
      { ...person, key: 'ann archer' },
      /^key: “ann archer” does not fit here. Expected: a stable key: letters/,
    ],
    [
      'an ORCID iD with a slip',
      { ...person, orcid: '0000-0002-1825-0098' },
      /^orcid: “0000-0002-1825-0098” does not fit here/,
    ],
    ['a list that is none', { ...person, affiliations: 'rvj' }, 'affiliations: Write a list here, between [ and ].'],
    [
      'a character that cannot be kept',
      { ...person, name: 'An\0n' },
      'name: Take out the invisible character with code 0.',
    ],
    [
      'half a character',
      { ...person, name: 'Ann \ud83d' },
      'name: Half of a character is missing. Write the text anew.',
    ],
    ['a whole one', { ...person, name: 'Ann 😀' }, null],
    ['text that is not an object', 'ann', ': Write an object here, with names and values.'],
  ])('is a sentence for %s', (_, element, sentence) => {
    const expected = sentence === null ? [] : [sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence];
    expect(told('people', element)).toEqual(expected);
  });

  it('is a sentence for a number in quotes, and for a year that cannot be', () => {
    const hit = (year: unknown) => ({
      key: 'a',
      names: [{ name: 'A', from: '2012-01-01' }],
      sourceDocuments: [{ key: 'd', title: 'T', year }],
    });
    expect(told('hits', hit('2012'))).toEqual(['sourceDocuments/0/year: Take the quotes from around 2012.']);
    expect(told('hits', hit(12))).toEqual([
      'sourceDocuments/0/year: “12” does not fit here. Expected: a whole number from 1948 to 2200.',
    ]);
  });

  it('is a sentence for a period that ends before it begins, and for a day that does not exist', () => {
    const hit = (from: string, to: string) => ({ key: 'a', names: [{ name: 'A', from, to }] });
    expect(told('hits', hit('2013-01-01', '2012-12-31'))).toEqual([
      'names/0/to: The last day is before the first. Choose 2013-01-01 or a later day.',
    ]);
    expect(told('hits', hit('2013-01-01', '2013-01-01'))).toEqual([]);
    expect(told('hits', hit('2013-02-29', '2013-03-01'))[0]).toMatch(/^names\/0\/from: “2013-02-29” does not fit here/);
  });

  it.each([
    ['ODS', 'RVJ', true],
    ['ODS', 'rvj', false],
    ['UKPRN', '10007786', true],
    ['UKPRN', 'RVJ', false],
    ['GSS', 'E06000023', true],
    ['GSS', '06000023', false],
  ])('holds an identifier against the form of its scheme: %s %s', (scheme, value, fits) => {
    const trust = {
      key: 'a',
      type: 'NHS_TRUST',
      sector: 'NHS_PROVIDER',
      from: '2010-01-01',
      names: [{ name: 'A', from: '2010-01-01' }],
    };
    expect(told('organisations', { ...trust, identifiers: [{ scheme, value }] })).toHaveLength(fits ? 0 : 1);
  });
});
