/** Octets of a line, without its end (RFC 5545, 3.1). */
const longestLine = 75;

/**
 * A line of iCalendar, folded (RFC 5545, 3.1): no piece is longer than 75 octets, those after the first begin with a blank, and no
 * character is cut in two, also where programs look at octets before they look at characters.
 */
export function contentLine(line: string): string {
  if (Buffer.byteLength(line) <= longestLine) return `${line}\r\n`;
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return `${[...pieces, piece].join('\r\n')}\r\n`;
}

/** A text as a value (RFC 5545, 3.3.11). What no line may hold is left out. */
export function textValue(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

/** A text between quotation marks, as the value of a parameter (RFC 5545, 3.2): those in it cannot be written. */
export function quotedValue(text: string): string {
  return `"${text.replace(/["\p{Cc}]/gu, ' ')}"`;
}
