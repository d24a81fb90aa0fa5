import type { Problem } from '../../platform/problems/problem';
import type { FormAnswers } from '../form-answers';
import type { FaultShown } from '../meetings/log-faults';
import type { ChangeForm } from './change-form';
import type { FormField } from './form-field';
import type { LookedUp } from './look-up';
import { answerTo, dayTyped, placeOf } from './read-fields';

const changedMeanwhile =
  'Somebody changed this while you were writing. Look at what it says now, then send your answers again if they still hold.';

/** What is wrong with a form that the API refused, at its fields. A refusal of the whole leads to the first. */
export function faultsOfForm(
  refusal: Problem,
  fields: readonly FormField[],
  typed: FormAnswers,
  faultAt: ChangeForm['faultAt'],
): FaultShown[] {
  const answers = Object.fromEntries(fields.map((field) => [field.name, answerTo(field, typed)]));
  const detail = refusal.status === 412 ? changedMeanwhile : refusal.detail;
  const told = refusal.errors.length > 0 ? refusal.errors : [{ pointer: '#', detail }];
  return told.map(({ pointer, detail: said }) => {
    const field = fields.find(({ name }) => name === faultAt?.(pointer, answers)) ?? fieldAt(pointer, fields);
    const href = `#${field === undefined ? 'maincontent' : placeOf(field)}`;
    return { text: field === undefined ? said : (unanswered(field, typed) ?? said), href };
  });
}

/** The field that a pointer of the API's request leads to: `#/parameters/to/0` to `parameters-to`, or else to `parameters`. */
function fieldAt(pointer: string, fields: readonly FormField[]): FormField | undefined {
  const steps = pointer.slice(2).split('/');
  for (let length = steps.length; length > 0; length -= 1) {
    const found = fields.find(({ name }) => name === steps.slice(0, length).join('-'));
    if (found !== undefined) return found;
  }
  return fields[0];
}

/** What is said where nothing usable was answered, instead of the API's words, which are for programs. */
function unanswered(field: FormField, typed: FormAnswers): string | null {
  if (field.kind === 'day') {
    const answer = dayTyped(field, typed);
    const example = field.missing ?? 'Enter the date, for example 3 11 2026';
    return answer === null ? (field.missing ?? null) : answer.day === null ? example : null;
  }
  const answer = field.kind === 'lookup' ? typed.one(field.name) : answerTo(field, typed);
  const isEmpty = answer === '' || (Array.isArray(answer) && answer.length === 0);
  return isEmpty ? (field.missing ?? null) : null;
}

/** What is wrong with the names that were typed, before anything is asked of the API. */
export function faultsOfNames(fields: readonly FormField[], lookedUp: ReadonlyMap<string, LookedUp>): FaultShown[] {
  return fields.flatMap(({ name }) => {
    const fault = lookedUp.get(name)?.fault ?? null;
    return fault === null ? [] : [{ text: fault, href: `#${name}` }];
  });
}
