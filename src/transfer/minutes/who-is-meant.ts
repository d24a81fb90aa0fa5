import { likeness } from '../likeness';

/** Somebody who may be meant by a name. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** Who is meant by a name: `isSure` where it is their name, in whatever order; else somebody has to say so. */
export interface Meant {
  readonly id: string;
  readonly isSure: boolean;
}

const titles = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady cllr councillor rev revd reverend canon'.split(' '),
);
const alikeEnough = 0.5;

/** The words of a name without titles, accents, dots, capitals and what stands in brackets. */
export function plainWords(name: string): string[] {
  return (
    name
      // Such as (made up), (née Brown).
      .replaceAll(/\([^)]*\)/g, ' ')
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '' && !titles.has(word))
  );
}

/**
 * Who of those is meant by a name as somebody wrote it. One of them alone who has these words for a name is; where there is none, one
 * alone whose name is shortened or much alike may be.
 */
export function whoIsMeant(written: string, candidates: readonly Candidate[]): Meant | null {
  const words = plainWords(written);
  if (words.length === 0) return null;
  const same = candidates.filter(({ name }) => sorted(plainWords(name)) === sorted(words));
  if (same.length > 0) return same.length === 1 && same[0] ? { id: same[0].id, isSure: true } : null;
  const alike = candidates.filter(
    ({ name }) => isShortFor(words, plainWords(name)) || likeness(words, plainWords(name)) >= alikeEnough,
  );
  return alike.length === 1 && alike[0] ? { id: alike[0].id, isSure: false } : null;
}

/** Who of those has these initials; nobody where more than one has. */
export function whoseInitials(initials: string, candidates: readonly Candidate[]): Meant | null {
  const found = candidates.filter(
    ({ name }) =>
      plainWords(name)
        .map((word) => word.charAt(0))
        .join('') === initials.toLowerCase(),
  );
  return found.length === 1 && found[0] ? { id: found[0].id, isSure: false } : null;
}

const sorted = (words: readonly string[]): string => words.toSorted().join(' ');

/** Each word of one stands for one of the other: it is that word, or the first letter of it. At least one is written out. */
function isShortFor(one: readonly string[], other: readonly string[]): boolean {
  const fits = (word: string, whole: string): boolean =>
    word === whole || (word.length === 1 && whole.startsWith(word)) || (whole.length === 1 && word.startsWith(whole));
  const covered = (some: readonly string[], all: readonly string[]): boolean =>
    some.every((word) => all.some((whole) => fits(word, whole)));
  return one.some((word) => word.length > 1 && other.includes(word)) && (covered(one, other) || covered(other, one));
}
