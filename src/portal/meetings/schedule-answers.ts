import type { FormAnswers } from '../form-answers';
import type { FieldOfForm } from '../form-faults';

const number = (typed: string): number | string | null =>
  typed === '' ? null : /^-?\d{1,6}$/.test(typed) ? Number(typed) : typed;

/** A time as people type it, 9:30 or 14.30, as the API reads it. */
const time = (typed: string): string | null =>
  typed === '' ? null : typed.replace('.', ':').replace(/^(\d):/, '0$1:');

const whenAndWhere = (form: FormAnswers): Record<string, unknown> => ({
  startsAt: time(form.one('startsAt')),
  minutes: number(form.one('minutes')),
  place: form.one('place') || null,
  mode: form.one('mode') || null,
});

const day = (form: FormAnswers): unknown => form.day('day')?.day ?? null;

/** The request of the API that the form for one meeting comes to. */
export function oneMeeting(form: FormAnswers): Record<string, unknown> {
  return {
    ...whenAndWhere(form),
    key: form.one('key') || null,
    groups: [form.one('group')],
    meetsOn: day(form),
    title: form.one('title') || null,
    another: form.one('another') === 'yes',
  };
}

/** The request of the API that the form for moving a meeting comes to. */
export function movedMeeting(form: FormAnswers): Record<string, unknown> {
  return { ...whenAndWhere(form), meetsOn: day(form) };
}

/** The request of the API that the form for a series comes to. */
export function seriesOfMeetings(form: FormAnswers): Record<string, unknown> {
  return {
    ...whenAndWhere(form),
    every: form.one('every'),
    by: 'NTH_WEEKDAY',
    nth: number(form.one('nth')),
    weekday: number(form.one('weekday')),
    exceptMonths: form.all('exceptMonths').map(number),
    from: day(form),
  };
}

const enterDate = 'Enter the date, for example 3 11 2026';

/** The fields of the forms by the names of the API's requests; the first takes what fits nowhere. */
export function fieldsOfSchedule(form: FormAnswers): ReadonlyMap<string, FieldOfForm> {
  const dayField = { id: 'day-day', instead: form.day('day')?.day == null ? enterDate : null };
  return new Map<string, FieldOfForm>([
    ['meetsOn', dayField],
    ['from', dayField],
    ...['startsAt', 'minutes', 'place', 'mode', 'title', 'every', 'nth', 'weekday', 'exceptMonths'].map(
      (id) => [id, { id }] as const,
    ),
  ]);
}
