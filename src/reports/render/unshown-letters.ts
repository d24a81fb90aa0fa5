const refused = /the text `\\*"(.+?)\\*"` could not be displayed/gu;
const escaped = /\\+u\{([0-9a-f]+)\}/gi;

/**
 * A report's data in JSON, in which each letter that the compiler's message says it cannot show is replaced by its number in
 * Unicode, such as `[U+0F44]`. The data as it is where the message names none.
 */
export function withoutUnshown(data: string, message: string): string {
  const texts = [...message.matchAll(refused)].map(([, text = '']) =>
    text.replace(escaped, (_, number: string) => String.fromCodePoint(Number.parseInt(number, 16))),
  );
  const letters = new Set(texts.flatMap((text) => Array.from(text)).filter((letter) => !isPlain(letter)));
  return [...letters].reduce((told, letter) => told.replaceAll(letter, numbered(letter)), data);
}

/** What the format itself is written in stays, whatever a message says. */
function isPlain(letter: string): boolean {
  return /[\x20-\x7e]/.test(letter);
}

function numbered(letter: string): string {
  return `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
