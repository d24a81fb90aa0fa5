const longestQuotation = 40;

/** A quotation from the file that fits into a sentence. */
export function shortened(text: string): string {
  return text.length > longestQuotation ? `${text.slice(0, longestQuotation)}…` : text;
}

/** What the parser says, without its own words for its states. */
export function inWords(message: string): string {
  const [, token] = /^Unexpected \w+ \((.+)\) in state/s.exec(message) ?? [];
  const [, sign] = /^Unexpected "(.{1,4})" at (?:chunk )?position/s.exec(message) ?? [];
  if (/not valid for encoding/.test(message) || (sign !== undefined && /state BOM/.test(message) && sign > '\u007f')) {
    return 'it is not in UTF-8. Save it in that encoding';
  }
  if (sign === '\u0000') return 'a character with code 0 stands in it. Take it out';
  const found = token?.replace(/^"(.*)"$/s, '$1') ?? sign;
  return found === undefined ? message.replace(/\.$/, '') : `“${shortened(found)}” is not expected here`;
}
