import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'words.md'), 'utf8');

/** The words that docs/words.md says are not to be used. */
export const wordsNotUsed: readonly string[] = guide
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (say|---) /.test(line))
  .map((line) => line.split('|')[2]?.trim() ?? '');

/** Those of them that a text uses, as whole words and in any case; an abbreviation in its own case. */
export function wordsNotUsedIn(text: string): string[] {
  return wordsNotUsed.filter((word) => {
    const isAbbreviation = word === word.toUpperCase();
    return new RegExp(`(?<![\\w/])${word}(?![\\w/])`, isAbbreviation ? 'u' : 'iu').test(text);
  });
}
