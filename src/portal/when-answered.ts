import { dayInWords } from '../platform/time/day-in-words';
import { isDay, plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { DateTyped, FormAnswers } from './form-answers';
import type { FieldOfForm } from './form-faults';

/** When something happened, as somebody chose it: one of the days offered, or another one that they typed. */
export interface WhenAnswer {
  readonly choice: string;
  readonly other: { readonly day: Day | null; readonly typed: DateTyped } | null;
  /** Null when none was chosen, when what was typed is no day, or when both were given. */
  readonly day: Day | null;
}

const another = 'OTHER';

/** Reads the component `when.njk`. Who types another date without choosing it has chosen it. */
export function whenAnswered(form: FormAnswers, name: string): WhenAnswer {
  const other = form.day(`${name}-other`);
  const chosen = form.one(name);
  const choice = chosen === '' && other !== null ? another : chosen;
  const offered = isDay(choice) && other === null ? choice : null;
  return { choice, other, day: choice === another ? (other?.day ?? null) : offered };
}

/** What the component offers: the days themselves, so that a form sent after midnight still means what it said. */
export function whenOffered({ choice }: WhenAnswer, today: Day): readonly object[] {
  const known: readonly (readonly [Day, string])[] = [
    [today, 'Today'],
    [plusDays(today, -1), 'Yesterday'],
  ];
  return [
    ...known.map(([value, text]) => ({ value, text, hint: { text: dayInWords(value) }, checked: choice === value })),
    { value: another, text: 'Another date', checked: choice === another },
  ];
}

/** The field at which a fault of the day is shown, and what is said there when there is no day: `select` where none was chosen. */
export function whenField(name: string, { choice, other, day }: WhenAnswer, select: string): FieldOfForm {
  if (choice === another) {
    const instead = day === null ? 'Enter the date, for example 3 11 2026' : null;
    return { id: `${name}-other-day`, instead };
  }
  if (choice !== '' && other !== null) return { id: name, instead: 'Select Another date, or clear the date below' };
  return { id: name, instead: day === null ? select : null };
}
