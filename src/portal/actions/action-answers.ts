import type { FormAnswers } from '../form-answers';
import type { FieldOfForm } from '../form-faults';
import type { SmallForm } from '../sponsors/ask-answers';
import { whenAnswered, whenField } from '../when-answered';

const reasonOf = (form: FormAnswers, name: string): Record<string, string> =>
  form.one(name) === '' ? {} : { reason: form.one(name) };

const when = (form: FormAnswers, name: string): FieldOfForm =>
  whenField(name, whenAnswered(form, name), 'Select on which day it was');

/** It was done. */
export const doneForm: SmallForm = {
  request: (form) => ({ on: whenAnswered(form, 'done').day ?? '' }),
  fields: (form) => new Map([['on', when(form, 'done')]]),
};

/** It has another day. */
export const moveForm: SmallForm = {
  request: (form) => ({ dueOn: form.day('due')?.day ?? '', ...reasonOf(form, 'why') }),
  fields: (form) =>
    new Map([
      [
        'dueOn',
        { id: 'due-day', instead: form.day('due')?.day == null ? 'Enter the date, for example 3 12 2026' : null },
      ],
      ['reason', { id: 'why' }],
    ]),
};

/** It will not be done. */
export const dropForm: SmallForm = {
  request: (form) => ({ on: whenAnswered(form, 'dropped').day ?? '', reason: form.one('because') }),
  fields: (form) =>
    new Map([
      ['reason', { id: 'because', instead: form.one('because') === '' ? 'Enter why it will not be done' : null }],
      ['on', when(form, 'dropped')],
    ]),
};

/** It is open again. */
export const reopenForm: SmallForm = {
  request: (form) => reasonOf(form, 'again'),
  fields: () => new Map([['reason', { id: 'again' }]]),
};
