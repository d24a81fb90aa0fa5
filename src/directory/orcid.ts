/**
 * The canonical form of an ORCID iD, four groups of four with hyphens, from any of the ways people write one: with or
 * without hyphens, as an address, with a small x. Null when it does not have 16 characters of the right kind.
 */
export function canonicalOrcid(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^(https?:\/\/)?(www\.)?orcid\.org\//i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  return /^\d{15}[\dX]$/.test(bare) ? bare.replace(/(.{4})(?=.)/g, '$1-') : null;
}

/** The last character that the first fifteen digits call for (ISO 7064 mod 11-2); X stands for ten. */
export function checkCharacter(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** The sentence for something that is not an ORCID iD, or null for one that is. */
export function faultInOrcid(value: unknown): string | null {
  const orcid = typeof value === 'string' ? canonicalOrcid(value) : null;
  if (orcid === null) {
    return 'An ORCID iD is 16 digits, of which the last may be X, for example 0000-0002-1825-0097.';
  }
  const plain = orcid.replaceAll('-', '');
  return checkCharacter(plain.slice(0, 15)) === plain.slice(15)
    ? null
    : 'This is not an ORCID iD: its last character does not fit the others. Check it for a slip.';
}
