import fc from 'fast-check';
import { searchWords } from './search-words';

describe('What was typed into the search box', () => {
  it('is the beginnings of words, until it says more than words', () => {
    expect(searchWords('stroke path').beginnings).toBe("'stroke':* & 'path':*");
    for (const more of ['"stroke pathway"', 'stroke -pathway', 'stroke or pathway', 'OR'])
      expect(searchWords(more).beginnings).toBeNull();
    expect(searchWords('well-being').beginnings).toBe("'well':* & 'being':*");
  });

  it('is a reference, with # and in small letters too', () => {
    expect(searchWords(' #a-2026-052 ').reference).toBe('A-2026-052');
    expect(searchWords('D-2026-1400').reference).toBe('D-2026-1400');
    expect(searchWords('D-2026').reference).toBeNull();
    expect(searchWords('see D-2026-014').reference).toBeNull();
  });

  it('asks PostgreSQL for nothing but quoted letters and digits, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const { names } = searchWords(typed);
        if (names !== null) expect(names).toMatch(/^'[\p{L}\p{N}\p{M}]+':\*( & '[\p{L}\p{N}\p{M}]+':\*)*$/u);
      }),
    );
  });
});
