import type { RecordLine } from './record-lines';
import type { ItemRecorded, RecordShown } from './record.presenter';

/** A fact of the head of a record, such as who was in the chair. */
export interface HeadLine {
  readonly name: string;
  readonly words: string;
}

interface RecordToSay {
  readonly heading: string;
  readonly head: readonly HeadLine[];
  readonly summary: string | null;
  /** Each category of attendance with the people in it, a sentence each. */
  readonly categories: readonly { readonly title: string; readonly people: readonly string[] }[];
  readonly record: RecordShown;
  readonly corrections: readonly string[];
}

/** A record as plain text, to paste into a mail: nothing in it needs more than letters and line ends. */
export function recordAsText({ heading, head, summary, categories, record, corrections }: RecordToSay): string {
  const { items, loose, carried } = record;
  const parts: readonly (readonly string[])[] = [
    [heading],
    head.map(({ name, words }) => `${name}: ${words}`),
    ...(summary === null ? [] : [[summary]]),
    ...categories.map(({ title, people }) => [title.toUpperCase(), ...people.map((one) => `- ${one}`)]),
    ...items.map(itemAsText),
    ...listed(items.length > 0 ? 'Under no item' : 'Decisions and actions', loose.map(lineAsText)),
    ...listed('Actions brought from earlier meetings', carried.map(lineAsText)),
    ...listed('Corrections', corrections),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function itemAsText({ position, title, isPutOff, outcome, lines }: ItemRecorded): string[] {
  return [
    `${String(position)}. ${title}${isPutOff ? ' (put off to a later meeting)' : ''}`,
    ...(outcome === null ? [] : [outcome]),
    ...lines.map((line) => `- ${lineAsText(line)}`),
  ];
}

function lineAsText({ label, words, facts }: RecordLine): string {
  return `${label}${words === null ? '' : `: ${words}`}${facts === null ? '' : ` (${facts})`}`;
}

function listed(title: string, lines: readonly string[]): string[][] {
  return lines.length === 0 ? [] : [[title.toUpperCase(), ...lines.map((line) => `- ${line}`)]];
}
