/** A name as minutes write it, with what stands beside it. */
export interface NameWritten {
  readonly name: string;
  /** Such as “Chair, North Bristol Trust”; null where nothing does. */
  readonly about: string | null;
  /** Such as JS, by which the minutes speak of them later. */
  readonly initials: string | null;
  readonly quote: string;
}

const titles = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Cllr|Councillor|Rev(?:erend)?|Canon)\.?$/;
/** A part of a name: Ann-Marie, O’Neill, J., van. */
const part = /^(?:\p{Lu}\.?|\p{Lu}[\p{L}’'-]*\p{L}|de|van|von|der|la|le|al|bin|O['’]\p{Lu}\p{L}+)$/u;
const nobodysName =
  /\b(?:trust|university|council|ccg|icb|pct|nhs|hospitals?|foundation|chair|vice|manager|director|officer|lead|nurse|consultant|commissioner|secretary|minutes?|team|group|committee|board|service|care|health|department|division|research|public|patient|representative|item|none|nobody|all|apologies|present|meeting|welcome|and)\b/i;
const initialsIn = /^\(?(\p{Lu}{2,4})\)?$/u;
const longestName = 5;
const mostLetters = 80;

/** The names in a line of a list of people: several, one, or one with what they are beside it. */
export function namesIn(line: string, quote: string): NameWritten[] {
  const pieces = line
    .replace(/\.$/, '')
    .split(/\s*(?:[,;|\t]|\s[–—-]\s|\band\b|&)\s*|\s*(\([^)]*\))\s*/u)
    // What a group of the pattern did not take part in comes as nothing.
    .map((piece: string | undefined) => piece?.trim() ?? '')
    .filter((piece) => piece !== '');
  const reversed = reversedName(pieces);
  if (reversed !== null) return [{ name: reversed, about: null, initials: null, quote }];
  const names: NameWritten[] = [];
  for (const piece of pieces) {
    const before = names.at(-1);
    const initials = initialsIn.exec(piece)?.[1];
    if (isName(piece)) names.push({ name: piece, about: null, initials: null, quote });
    else if (before && initials !== undefined) names.splice(-1, 1, { ...before, initials });
    else if (before) {
      const said = piece.replace(/^\(|\)$/g, '');
      names.splice(-1, 1, { ...before, about: before.about === null ? said : `${before.about}, ${said}` });
    }
  }
  return names;
}

/** Smith, Jane. */
function reversedName(pieces: readonly string[]): string | null {
  const [last, first, ...others] = pieces;
  if (last === undefined || first === undefined || others.length > 0) return null;
  const isOneWord = (text: string): boolean => /^\p{Lu}[\p{L}’'-]+$/u.test(text) && !nobodysName.test(text);
  return isOneWord(last) && isOneWord(first) ? `${first} ${last}` : null;
}

/** Two to five parts of a name, or a title and one: not what somebody does or where. */
function isName(text: string): boolean {
  if (text.length > mostLetters || nobodysName.test(text)) return false;
  const words = text.split(/\s+/);
  const titled = titles.test(words[0] ?? '');
  const parts = titled ? words.slice(1) : words;
  if (parts.length < (titled ? 1 : 2) || parts.length > longestName) return false;
  const spelt = parts.filter((word) => word.replace('.', '').length > 1);
  return spelt.length > 0 && parts.every((word) => part.test(word));
}
