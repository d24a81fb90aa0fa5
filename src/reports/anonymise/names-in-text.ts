/** Whoever a name is of, by any key of the caller’s. */
export interface Named {
  readonly name: string;
  readonly who: string;
}

/** A stretch of a text that is one of the names, from a place up to another. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly who: string;
}

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

const titles = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady cllr councillor rev revd reverend canon'.split(' '),
);
/** Months that people are called after. */
const months = new Set(['april', 'may', 'june', 'august']);
const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** What may stand between two words of one name: `Ann-Marie O. Smith`, and in a key `ann-marie-smith`. */
const widestGap = 3;
/** A shorter name, or part of one, is a word of the language more often than somebody’s. */
const shortest = 3;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => {
    return { text: word, lower: word.toLowerCase(), from: index, to: index + word.length };
  });
}

/** Names without titles, to be looked for in texts: whole ones wherever they stand, and single parts of them where people write freely. */
export class NamesInText {
  private readonly byFirstWord = new Map<string, { readonly words: readonly Word[]; readonly who: string }[]>();
  private readonly byPart = new Map<string, Set<string>>();

  /** `parted` are those of which any part may stand for the whole: people. */
  constructor(names: readonly Named[], parted: readonly Named[]) {
    for (const { name, who } of names) {
      const words = wordsOf(name).filter(({ lower }) => !titles.has(lower));
      const [first] = words;
      if (first === undefined || (words.length === 1 && first.text.length < shortest)) continue;
      const alike = this.byFirstWord.get(first.lower) ?? [];
      alike.push({ words, who });
      alike.sort((a, b) => b.words.length - a.words.length);
      this.byFirstWord.set(first.lower, alike);
    }
    for (const { name, who } of parted)
      for (const { lower } of wordsOf(name))
        if (lower.length >= shortest && !titles.has(lower))
          this.byPart.set(lower, (this.byPart.get(lower) ?? new Set()).add(who));
  }

  /** Where whole names stand, in their order. A title before a name belongs to it. */
  wholeIn(text: string): Found[] {
    const words = wordsOf(text);
    const found: Found[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const name = this.byFirstWord.get(words[at]?.lower ?? '')?.find((one) => stands(one.words, words, at, text));
      const [first, last] = [words[at], words[at + (name?.words.length ?? 1) - 1]];
      if (name === undefined || first === undefined || last === undefined) continue;
      const before = words[at - 1];
      const titled = before !== undefined && titles.has(before.lower) && first.from - before.to <= widestGap;
      found.push({ from: titled ? before.from : first.from, to: last.to, who: name.who });
      at += name.words.length - 1;
    }
    return found;
  }

  /** Where parts of people’s names stand, written as names are; of whom, or null where more than one is called so. */
  partsIn(text: string): { readonly from: number; readonly to: number; readonly who: string | null }[] {
    const words = wordsOf(text);
    return words.flatMap(({ text: word, lower, from, to }, at) => {
      const people = [...(this.byPart.get(lower) ?? [])];
      if (people.length === 0 || word.charAt(0) === word.charAt(0).toLowerCase()) return [];
      if (months.has(lower) && isNumber(words[at - 1], words[at + 1])) return [];
      return [{ from, to, who: people.length === 1 ? (people[0] ?? null) : null }];
    });
  }
}

const isNumber = (...words: readonly (Word | undefined)[]): boolean =>
  words.some((word) => word !== undefined && /^\d+$/.test(word.text));

/** Whether a name stands at this word. One word alone must be written as the name is, because `age` is not `Age`. */
function stands(name: readonly Word[], words: readonly Word[], at: number, text: string): boolean {
  if (name.length === 1) return name[0]?.text === words[at]?.text;
  return name.every((word, index) => {
    const here = words[at + index];
    const before = words[at + index - 1];
    if (here?.lower !== word.lower) return false;
    return index === 0 || (before !== undefined && text.slice(before.to, here.from).length <= widestGap);
  });
}

/** The text with something else at each of these places, which are in order and do not overlap. */
export function replacedAt<Place extends { readonly from: number; readonly to: number }>(
  text: string,
  places: readonly Place[],
  instead: (place: Place) => string,
): string {
  let [told, done] = ['', 0];
  for (const place of places) {
    told += text.slice(done, place.from) + instead(place);
    done = place.to;
  }
  return told + text.slice(done);
}
