import { writtenDay } from '../spreadsheets/written-day';
import type { Day } from '../../platform/time/period';
import { namesIn } from './names-in-line';
import type { NameWritten } from './names-in-line';
import { actionIn, actionsInRow, decisionIn, tableHead, wordsOfAction } from './said-in-line';
import type { ActionWritten, TableHead } from './said-in-line';

/** A decision that minutes tell, with the line that tells it. */
export interface DecisionWritten {
  readonly statement: string;
  readonly quote: string;
}

/** A day as it is written, and what it may mean: two days where it is not clear which number is the month. */
export interface DayWritten {
  readonly quote: string;
  readonly days: readonly Day[];
}

/** What rules find in minutes. None of it is more than an offer: somebody looks at each beside the line that says it. */
export interface MinutesRead {
  readonly day: DayWritten | null;
  readonly present: readonly NameWritten[];
  readonly apologies: readonly NameWritten[];
  readonly inAttendance: readonly NameWritten[];
  readonly decisions: readonly DecisionWritten[];
  readonly actions: readonly ActionWritten[];
}

const most = 50;
const mostOfALine = 2_000;
const mostNames = 200;

/** Where names stand, by what each heading begins with; the rest of its line may hold some already. */
const people = [
  [
    'inAttendance',
    /^(?:in attendance|also (?:present|in attendance)|observers?|guests?(?: present)?)\s*(?:[:–—|-]|$)\s*(.*)$/i,
  ],
  [
    'apologies',
    /^(?:apologies|not present|absent)(?: for absence)?(?: (?:were )?received)?(?: from| were)?\s*(?:[:–—|-]|$|(?<=from|were)\s)\s*(.*)$/i,
  ],
  ['present', /^(?:(?:members |those )?present|attendees|attendance|attended|in the room)\s*(?:[:–—|-]|$)\s*(.*)$/i],
] as const;
type Named = (typeof people)[number][0];
/** Lists of what was said, one to a line. */
const lists = [
  ['actions', /^(?:summary of |list of )?actions?(?: points?| log| agreed| arising)?\s*:?$/i],
  ['decisions', /^(?:summary of |list of )?decisions?(?: made| agreed| taken)?\s*:?$/i],
] as const;
type Section = Named | (typeof lists)[number][0];

const bullet = /^(?:[#>*•·●▪–-]+|\[[ x]?\])\s+/i;
const number = /^\(?\d{1,3}(?:\.\d{1,2})*[.)]?\s+/;

/** Reads minutes by rules: by their headings, and by the words with which people say that something was agreed or is to be done. */
export function recogniseMinutes(text: string): MinutesRead {
  const lines = text.split('\n').map((line) => line.trim());
  const reader = new Reader();
  for (const line of lines) reader.take(line);
  const { names, decisions, actions } = reader;
  const some = (all: readonly NameWritten[]): NameWritten[] => all.slice(0, mostNames);
  return {
    day: dayIn(lines),
    present: some(names.present),
    apologies: some(names.apologies),
    inAttendance: some(names.inAttendance),
    decisions: decisions.slice(0, most),
    actions: actions.slice(0, most),
  };
}

/** Goes through minutes line by line, and knows under which heading it is. */
class Reader {
  readonly names: Readonly<Record<Named, NameWritten[]>> = { present: [], apologies: [], inAttendance: [] };
  readonly decisions: DecisionWritten[] = [];
  readonly actions: ActionWritten[] = [];
  private section: Section | null = null;
  private head: TableHead | null = null;

  take(quote: string): void {
    // No pattern goes over more than this, nor over long runs of blanks and dots.
    const short = quote
      .slice(0, mostOfALine)
      .replaceAll(/ {2,}/g, ' ')
      .replaceAll(/\.{4,}/g, '…');
    const line = short.replaceAll('**', '').replace(bullet, '').replace(number, '').trim();
    if (line === '' || this.begins(line, quote)) return;
    this.head = tableHead(short) ?? (short.includes('|') ? this.head : null);
    const inTable = this.head === null ? [] : actionsInRow(short, this.head, quote);
    const action = inTable[0] ?? actionIn(line, quote);
    const decision = action === null ? decisionIn(line) : null;
    if (action !== null) this.actions.push(action);
    else if (decision !== null) this.decisions.push({ statement: decision, quote });
    else if (this.head === null) this.goesOn(line, quote);
  }

  /** True of a heading; names on its own line are taken. */
  private begins(line: string, quote: string): boolean {
    for (const [section, heading] of people) {
      const rest = heading.exec(line)?.[1];
      if (rest === undefined) continue;
      this.section = section;
      this.names[section].push(...namesIn(rest, quote));
      return true;
    }
    const list = lists.find(([, heading]) => heading.test(line));
    if (list === undefined) return false;
    this.section = list[0];
    return true;
  }

  /** A line that says nothing by itself says what its heading does. A list of people ends at the first line without a name. */
  private goesOn(line: string, quote: string): void {
    if (this.section === 'actions') {
      if (isHeading(quote)) this.section = null;
      else this.actions.push(wordsOfAction(line, quote));
    } else if (this.section === 'decisions') {
      if (isHeading(quote)) this.section = null;
      else this.decisions.push({ statement: line.slice(0, 2_000), quote });
    } else if (this.section !== null) {
      const found = isHeading(quote) ? [] : namesIn(line, quote);
      if (found.length === 0) this.section = null;
      this.names[this.section ?? 'present'].push(...found);
    }
  }
}

/** A new item of the minutes: a heading of Markdown, or a number and words that are nobody’s name. */
function isHeading(quote: string): boolean {
  if (/^#+\s/.test(quote)) return true;
  if (!number.test(quote)) return false;
  const rest = quote.replace(number, '');
  return namesIn(rest, quote).length === 0 && rest.split(/\s+/).length <= 6 && !/[.:;]$/.test(rest);
}

const dayWords =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?(\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{2,4})\b/i;
const dayNumbers = /\b(\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))\b|\b(\d{4}-\d{2}-\d{2})\b/;
/** Minutes say on top when it was. */
const linesWithDay = 40;

/** The first day that stands on top. Where both numbers can be the month, both days are told. */
function dayIn(lines: readonly string[]): DayWritten | null {
  for (const quote of lines.slice(0, linesWithDay)) {
    const text = (dayWords.exec(quote)?.[1] ?? dayNumbers.exec(quote)?.[0])?.replace(/\sof\s/i, ' ');
    if (text === undefined) continue;
    const days = (['DAY_FIRST', 'MONTH_FIRST'] as const).flatMap((order) => writtenDay(text, order)?.day ?? []);
    if (days.length > 0) return { quote, days: [...new Set(days)] };
  }
  return null;
}
