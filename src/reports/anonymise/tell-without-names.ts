import { NamesInText, replacedAt } from './names-in-text';
import type { Named } from './names-in-text';

/** What stands instead of something that somebody wrote and that is not told without names. */
export const leftOut = 'Left out';

/** What the partnership is made of has names of its own: `Grace ward group` is nobody called Grace. Anywhere else a first name alone is a name. */
const ofTheStructure = new Set(
  'name groupName hitName from to between and what who seatLabel label quotation aspect rule'.split(' '),
);
const keys = new Set(['key', 'groupKey', 'seatKey', 'hitKey']);
/** Remarks about what somebody did or did not do, which are known by what they say, whatever they are called in. */
const remarks = new Set(['note', 'reason', 'cancelReason', 'because']);
/** Where a name stands alone. */
const names = new Set(['personName', 'owner', 'who', 'name', 'organisation']);

const state = /^[A-Z][A-Z_]*$/;
/** Nobody is meant by a day, whatever somebody may be called. */
const day = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const onlyUuid = new RegExp(`^${uuid.source}$`, 'i');
const reaching: readonly (readonly [RegExp, string])[] = [
  [/[^\s@<>()"]+@[^\s@<>()"]+/g, '[e-mail address]'],
  [/\b\d{4}-\d{4}-\d{4}-\d{3}[\dXx]\b/g, '[number]'],
  [/(?<![\w-])\+?\d(?:[ ()-]?\d){8,}(?![\w-])/g, '[number]'],
];
const somebodyTitled =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?/gu;

/** Those whose names there are, and how each is told. */
export interface ToldAs {
  readonly people: readonly Named[];
  readonly others: readonly Named[];
  /** By whose the name is. */
  readonly words: ReadonlyMap<string, string>;
}

/**
 * Tells what JSON tells without names: each name by its words, what somebody could be reached at left out, ids as others, or numbers, that
 * hold for this text alone, and remarks about people left out.
 */
export class TellWithoutNames {
  private readonly found: NamesInText;
  private readonly exact: ReadonlyMap<string, string>;
  private readonly numbers = new Map<string, number>();

  constructor(private readonly told: ToldAs) {
    const { people, others } = told;
    this.found = new NamesInText([...people, ...others], people);
    this.exact = new Map([...people, ...others].map(({ name, who }) => [name.trim(), who]));
  }

  /** Told without names; the shape stays. */
  json(text: string): unknown {
    return JSON.parse(text, (key, value: unknown) => (typeof value === 'string' ? this.value(key, value) : value));
  }

  private value(key: string, text: string): string {
    const alone = names.has(key) ? this.exact.get(text.trim()) : undefined;
    if (alone !== undefined) return capital(this.wordsFor(alone));
    if (state.test(text) || day.test(text)) return text;
    if (onlyUuid.test(text)) return idOf(this.numberOf(text.toLowerCase()));
    if (keys.has(key)) return String(this.numberOf(text));
    if (remarks.has(key)) return leftOut;
    const told = this.withoutReach(text);
    const whole = replacedAt(told, this.found.wholeIn(told), ({ who, from }) => at(from, this.wordsFor(who)));
    const titled = whole.replace(somebodyTitled, (_, from: number) => at(from, 'somebody'));
    if (ofTheStructure.has(key)) return titled;
    return replacedAt(titled, this.found.partsIn(titled), ({ who, from }) =>
      at(from, who === null ? 'somebody' : this.wordsFor(who)),
    );
  }

  private withoutReach(text: string): string {
    const numbered = text.replace(uuid, (id) => String(this.numberOf(id.toLowerCase())));
    return reaching.reduce((told, [pattern, instead]) => told.replace(pattern, instead), numbered);
  }

  private numberOf(id: string): number {
    const number = this.numbers.get(id) ?? this.numbers.size + 1;
    this.numbers.set(id, number);
    return number;
  }

  private wordsFor(who: string): string {
    return this.told.words.get(who) ?? 'somebody';
  }
}

/** In the form of an id, because whoever reads the answer expects one: version 8, which RFC 9562 leaves to whoever makes it. */
const idOf = (number: number): string => `00000000-0000-8000-8000-${String(number).padStart(12, '0')}`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const at = (from: number, words: string): string => (from === 0 ? capital(words) : words);
