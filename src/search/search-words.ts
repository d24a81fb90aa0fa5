/** What somebody looks for, as PostgreSQL asks for it. */
export interface SearchWords {
  /** As it was typed: words, "a phrase", or, -without. */
  readonly words: string;
  /** The beginnings of all words together; null where what was typed says more than words. */
  readonly beginnings: string | null;
  /** The same for names, which are spelt and not inflected; null where there is no word. */
  readonly names: string | null;
  /** The number of a decision or an action, where that is what was typed. */
  readonly reference: string | null;
}

const mostWords = 20;
const saysMore = /"|(^|\s)-\S|(^|\s)or(\s|$)/i;
const number = /^#?([AD])-(\d{4})-(\d{3,})$/i;

/** Reads what was typed into the search box. No text of any kind is a fault. */
export function searchWords(typed: string): SearchWords {
  const [, register, year, nth] = number.exec(typed.trim()) ?? [];
  const found = typed.match(/[\p{L}\p{N}\p{M}]+/gu)?.slice(0, mostWords) ?? [];
  const beginnings = found.length === 0 ? null : found.map((word) => `'${word}':*`).join(' & ');
  return {
    words: typed,
    beginnings: saysMore.test(typed) ? null : beginnings,
    names: beginnings,
    reference: nth === undefined ? null : `${String(register).toUpperCase()}-${String(year)}-${nth}`,
  };
}
