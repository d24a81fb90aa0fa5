import { counted } from '../../assurance/counted';
import type { Outcome } from '../../assurance/outcome';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { drawBars } from './draw-bars';
import type { Picture } from './picture';

const parts: readonly { readonly outcome: Outcome; readonly text: string }[] = [
  { outcome: 'KEPT', text: 'Kept' },
  { outcome: 'SLIPPING', text: 'Slipping' },
  { outcome: 'NOT_KEPT', text: 'Not kept' },
  { outcome: 'CANNOT_TELL', text: 'Not enough recorded' },
];

/** What the promises of a team that are due come to, as one bar; null where none is due. */
export function promisesPicture(outcomes: readonly Outcome[], who: string, asOf: Day): Picture | null {
  const counts = parts.map(({ outcome, text }) => ({ text, count: outcomes.filter((one) => one === outcome).length }));
  const due = counts.reduce((sum, { count }) => sum + count, 0);
  if (due === 0) return null;
  const title = promisesKept(counts[0]?.count ?? 0, due);
  return {
    id: 'promises',
    headline: title,
    subtitle: `Promises that are due, by what they come to, ${who}, on ${dayInWords(asOf)}.`,
    svg: drawBars({
      id: 'promises-bar',
      title,
      of: `One bar of promises by what they come to for ${who}, on ${dayInWords(asOf)}`,
      parts: parts.map(({ text }) => text),
      layout: 'STACKED',
      bars: [{ label: counted(due, 'promise'), said: '', values: counts.map(({ count }) => count) }],
    }),
    numbers: {
      first: 'Outcome',
      columns: ['Promises'],
      rows: counts.map(({ text, count }) => ({ head: text, cells: [count] })),
    },
  };
}

/** “11 of 14 promises that are due are kept”. */
export function promisesKept(kept: number, due: number): string {
  return `${String(kept)} of ${counted(due, 'promise')} that ${due === 1 ? 'is' : 'are'} due ${kept === 1 ? 'is' : 'are'} kept`;
}
