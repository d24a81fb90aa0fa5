import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { FormAnswers } from '../form-answers';
import { periodNamed, periodNames } from './report-periods';
import type { PeriodName, ReportPeriod } from './report-periods';

interface Fault {
  readonly text: string;
  readonly href: string;
}

const words: Readonly<Record<PeriodName, string>> = {
  month: 'Last month',
  quarter: 'The last whole quarter',
  'this-year': 'This financial year up to today',
  'last-year': 'The last financial year',
  other: 'Other days',
};

const isName = (text: string): text is PeriodName => periodNames.some((name) => name === text);

/** The period that somebody chose or typed, or what is wrong with it at its fields. */
export function periodIn(
  form: FormAnswers,
  today: Day,
): { readonly period: ReportPeriod | null; readonly faults: readonly Fault[] } {
  const name = form.one('period');
  const named = isName(name) ? periodNamed(name, today) : null;
  if (named !== null) return { period: named, faults: [] };
  const [from, to] = [form.day('from')?.day, form.day('to')?.day];
  const faults: Fault[] = [];
  if (from == null) faults.push({ text: 'Enter the first day, for example 1 4 2026', href: '#from-day' });
  if (to == null) faults.push({ text: 'Enter the last day, for example 31 3 2027', href: '#to-day' });
  if (from == null || to == null) return { period: null, faults };
  if (to < from) return { period: null, faults: [{ text: 'The last day must be after the first', href: '#to-day' }] };
  if (from > today)
    return { period: null, faults: [{ text: 'The first day must be today or in the past', href: '#from-day' }] };
  return { period: { from, to }, faults: [] };
}

/** What the form offers, with what was chosen before. */
export function periodsOffered(form: FormAnswers, today: Day): object {
  const chosen = form.one('period') || 'this-year';
  return {
    periods: periodNames.map((name) => {
      const days = periodNamed(name, today);
      return {
        value: name,
        text: words[name],
        hint: days === null ? undefined : { text: `${dayInWords(days.from)} to ${dayInWords(days.to)}` },
        checked: name === chosen,
      };
    }),
    days: { from: form.day('from'), to: form.day('to') },
  };
}

/** The faults by the field that they stand at: the three fields of a date are one. */
export function atFields(faults: readonly Fault[]): Readonly<Record<string, { readonly text: string }>> {
  return Object.fromEntries(faults.map(({ href, text }) => [href.slice(1).replace(/-day$/, ''), { text }]));
}
