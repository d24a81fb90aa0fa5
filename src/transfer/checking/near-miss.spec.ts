import fc from 'fast-check';
import { distance, nearMiss } from './near-miss';

describe('the word that was probably meant', () => {
  const known = ['attendance', 'agendaItems', 'key', 'meetsOn', 'NHS_TRUST', 'NHS_PROVIDER'];

  it.each([
    ['attendence', 'attendance'],
    ['agenda_items', 'agendaItems'],
    ['agendaitem', 'agendaItems'],
    ['kye', 'key'],
    ['NHS_TRSUT', 'NHS_TRUST'],
    ['nhs provider', 'NHS_PROVIDER'],
  ])('for %s is %s', (word, meant) => {
    expect(nearMiss(word, known)).toBe(meant);
  });

  it('is none when no known word is near', () => {
    expect(nearMiss('shoeSize', known)).toBeNull();
    expect(nearMiss('anything', [])).toBeNull();
  });
});

describe('the distance of two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('counts one for a letter more, a letter less, another letter, and two letters the wrong way round', () => {
    expect([
      distance('post', 'posts'),
      distance('posts', 'post'),
      distance('past', 'post'),
      distance('psot', 'post'),
    ]).toEqual([1, 1, 1, 1]);
  });

  it('is the same in both directions, nothing only for the same word, and never more than the longer word has letters', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const far = distance(one, other);
        expect(far).toBe(distance(other, one));
        expect(far === 0).toBe(one === other);
        expect(far).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});
