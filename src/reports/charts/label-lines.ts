/** So many letters stand beside each other on a phone 320 pixels wide, within a card. */
const onALine = 28;

/** A label over as many lines as it needs on a narrow phone; a word that is longer than a line is broken. */
export function labelLines(label: string): readonly [string, ...string[]] {
  const words = label.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${String(onALine)}}`, 'gsu')) ?? []);
  const [first = '', ...others] = words;
  const lines: [string, ...string[]] = [first];
  for (const word of others) {
    const last = lines.at(-1) ?? '';
    if (last.length + 1 + word.length <= onALine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Whether some words more have room behind the last line. */
export function hasRoom(line: string, more: string): boolean {
  return line.length + 1 + more.length <= onALine + 2;
}
