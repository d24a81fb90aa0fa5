import { writtenDay } from '../spreadsheets/written-day';
import type { Day } from '../../platform/time/period';

/** Something that somebody is to do, as minutes write it. */
export interface ActionWritten {
  readonly task: string;
  /** As it is written: a name, or initials; null where nobody is named. */
  readonly owner: string | null;
  readonly due: Day | null;
  readonly quote: string;
}

/** In which column of a table what stands. */
export interface TableHead {
  readonly task: number;
  readonly owner: number;
  readonly due: number | null;
}

const longest = 2_000;
const labelled =
  /^(?:decisions?|decided|agreed|resolved|resolution|approved)(?:\s+(?:no\.?\s*)?\d+)?\s*[:–—-]\s*(.+)$/i;
const spoken =
  /\b(?:it was|was|were|have|has|had)\s+(?:unanimously |formally |also )?(?:agreed|resolved|decided|approved|ratified)\b|\b(?:group|committee|board|meeting|members|partners|all)\s+(?:unanimously |formally |then |also )?(?:agreed|resolved|decided|approved|ratified)\b|^(?:AGREED|RESOLVED|APPROVED)\b/u;
const ofMinutesBefore =
  /\bminutes\b.*\b(?:agreed|approved|accurate|correct)|\b(?:agreed|approved)\b.*\b(?:minutes|accurate record)\b/i;

/** What was decided, in the words of the line; null where nothing was. That older minutes were agreed is no decision of the group. */
export function decisionIn(line: string): string | null {
  if (ofMinutesBefore.test(line)) return null;
  const text = labelled.exec(line)?.[1] ?? (spoken.test(line) ? line : null);
  return text === null ? null : text.slice(0, longest);
}

const action = /^(?:actions?|action point|AP)(?:\s+(?:no\.?\s*)?\d+)?\s*[:–—-]\s*(.+)$/i;
const who = `(?:[A-Z]{2,4}|(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Cllr)\\.? )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'.-]*){0,3})`;
const somebodyTo = new RegExp(`^(${who})(?:\\s*(?:,|and|/|&)\\s*${who})*\\s+(?:to|will)\\s+(.+)$`, 'u');
const atTheEnd = new RegExp(
  `^(.+?)[\\s.]*(?:\\(|\\[|[–—-]\\s*)?\\b(?:ACTION|Action)\\s*[:–—-]?\\s*(${who})(?:\\s*(?:,|and|/|&)\\s*${who})*\\s*[)\\]]?\\.?$`,
  'u',
);
const named = new RegExp(`^(.+?)[\\s.]*[([](${who})[)\\]]\\.?$`, 'u');
const dueBy =
  /[\s,(–—-]+(?:by|before|due|deadline:?)\s+(?:the\s+)?((?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+[A-Za-z]{3,9}\.?,?\s+\d{2,4})|(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}))\)?\.?$/i;

/** What is to be done, who does it and until when, as far as the line says so; null where it says nothing of the kind. */
export function actionIn(line: string, quote: string): ActionWritten | null {
  const [, before = '', owner = null] = atTheEnd.exec(line) ?? [];
  if (owner !== null) return actionOf(before, owner, quote);
  const [, text = null] = action.exec(line) ?? [];
  return text === null ? null : wordsOfAction(text, quote);
}

/** A line under the heading “Actions”. */
export function wordsOfAction(text: string, quote: string): ActionWritten {
  const [, owner = null, task = ''] = somebodyTo.exec(text) ?? [];
  if (owner !== null) return actionOf(task, owner, quote);
  const due = dueIn(text);
  const [, words = text, last = null] = named.exec(due.rest) ?? [];
  return last === null
    ? actionOf(text, null, quote)
    : { ...actionOf(words, last, quote), ...(due.day === null ? {} : { due: due.day }) };
}

function actionOf(text: string, owner: string | null, quote: string): ActionWritten {
  const { rest, day } = dueIn(text);
  const task = rest.replace(/[\s.;,]+$/, '').slice(0, longest);
  return { task: task.charAt(0).toUpperCase() + task.slice(1), owner, due: day, quote };
}

function dueIn(text: string): { readonly rest: string; readonly day: Day | null } {
  const found = dueBy.exec(text);
  const day =
    found?.[1] === undefined ? null : (writtenDay(found[1].replace(/\sof\s/i, ' '), 'DAY_FIRST')?.day ?? null);
  return found && day !== null ? { rest: text.slice(0, found.index), day } : { rest: text, day: null };
}

const cells = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** The head of a table of actions; null for any other line. */
export function tableHead(line: string): TableHead | null {
  if (!line.includes('|')) return null;
  const all = cells(line);
  const column = (words: RegExp): number => all.findIndex((cell) => words.test(cell));
  const [task, owner] = [
    column(/^(?:agreed )?(?:actions?|tasks?|what)\b/i),
    column(/\b(?:owner|lead|who|whom|responsible|responsibility)\b/i),
  ];
  const due = column(/\b(?:when|due|date|deadline|timescale)\b/i);
  return task === -1 || owner === -1 || task === owner ? null : { task, owner, due: due === -1 ? null : due };
}

/** The action in a row of a table with that head; none where it names no task. */
export function actionsInRow(line: string, head: TableHead, quote: string): ActionWritten[] {
  if (!line.includes('|') || /^[\s|:-]+$/.test(line)) return [];
  const all = cells(line);
  const task = all[head.task] ?? '';
  if (task === '' || tableHead(line) !== null) return [];
  const owner = all[head.owner] ?? '';
  const due = head.due === null ? null : (writtenDay(all[head.due] ?? '', 'DAY_FIRST')?.day ?? null);
  return [{ ...actionOf(task, owner === '' ? null : owner, quote), due }];
}
