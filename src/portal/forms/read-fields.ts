import { dayInWords } from '../../platform/time/day-in-words';
import { isDay } from '../../platform/time/period';
import { FormAnswers } from '../form-answers';
import type { DayAnswered } from '../form-answers';
import type { FormField } from './form-field';

/** What a form says, by the names of the API's request. */
export type Answers = Readonly<Record<string, unknown>>;

/** What was answered to a question, as the API wants it. What may be left empty and is comes as null; what may not, as it was typed. */
export function answerTo(field: FormField, form: FormAnswers): unknown {
  const typed = form.one(field.name);
  const empty = field.missing === undefined ? null : '';
  switch (field.kind) {
    case 'day':
      return dayAnswered(dayTyped(field, form), empty);
    case 'boxes':
      return form
        .all(field.name)
        .filter((value) => isOffered(field.options, value))
        .map(asWanted(field));
    case 'radios':
    case 'select':
      return isOffered(field.options, typed) && typed !== '' ? asWanted(field)(typed) : empty;
    case 'yes-no':
      return typed === '' ? empty : typed === 'yes';
    case 'number':
      return typed === '' ? empty : wholeNumber(typed);
    default:
      return typed === '' ? empty : typed;
  }
}

function dayAnswered(answered: DayAnswered | null, empty: string | null): string | null {
  return answered === null ? empty : (answered.day ?? 'no day');
}

/** The day that was typed to a question, as exactly as the question lets it be. */
export function dayTyped(
  { name, imprecise }: Extract<FormField, { kind: 'day' }>,
  form: FormAnswers,
): DayAnswered | null {
  return imprecise === undefined ? form.day(name) : form.impreciseDay(name, imprecise.end);
}

/** How exactly the days of a form are known, by the names of the API's request; nothing of those that are exact. */
export function precisionsIn(fields: readonly FormField[], form: FormAnswers): Answers {
  return Object.fromEntries(
    fields.flatMap((field) => {
      if (field.kind !== 'day' || field.imprecise === undefined) return [];
      const precision = dayTyped(field, form)?.precision ?? 'DAY';
      return precision === 'DAY' ? [] : [[field.imprecise.as, precision]];
    }),
  );
}

const isOffered = (options: readonly { readonly value: string }[], value: string): boolean =>
  options.some((option) => option.value === value);

const asWanted =
  ({ isNumber = false }: { readonly isNumber?: boolean }) =>
  (value: string): string | number =>
    isNumber ? Number(value) : value;

/** The number, or what was typed: the API says what is wrong with it. */
function wholeNumber(typed: string): number | string {
  return /^-?\d{1,9}$/.test(typed) ? Number(typed) : typed;
}

/** The form as it is before anybody types: with what is so now. */
export function filledIn(fields: readonly FormField[], now: Answers): FormAnswers {
  return new FormAnswers(Object.fromEntries(fields.flatMap((field) => typedFor(field, now[field.name]))));
}

function typedFor({ kind, name }: FormField, value: unknown): [string, unknown][] {
  if (value === undefined || value === null) return [];
  if (kind === 'yes-no') return [[name, value === true ? 'yes' : 'no']];
  if (kind === 'day' && isDay(value)) {
    const [year = '', month = '', day = ''] = value.split('-');
    return [
      [`${name}-day`, String(Number(day))],
      [`${name}-month`, String(Number(month))],
      [`${name}-year`, year],
    ];
  }
  return [[name, [value].flat().map(String)]];
}

/** An answer as somebody reads it. */
export function answerInWords(field: FormField, answer: unknown): string {
  if (answer === null || answer === undefined || answer === '') return 'Nothing';
  if (field.kind === 'yes-no') return answer === true ? 'Yes' : 'No';
  if (field.kind === 'day' && isDay(answer)) return dayInWords(answer);
  const values = [answer].flat().map(String);
  if (field.kind === 'radios' || field.kind === 'select' || field.kind === 'boxes')
    return values.map((value) => field.options.find((option) => option.value === value)?.text ?? value).join(', ');
  return values.join(', ');
}

/** Where on the page the answer to a question is typed. */
export function placeOf({ kind, name }: FormField): string {
  return kind === 'day' ? `${name}-day` : name;
}
