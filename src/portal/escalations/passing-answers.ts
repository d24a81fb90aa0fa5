import type { FormAnswers } from '../form-answers';
import type { FieldOfForm } from '../form-faults';
import type { SmallForm } from '../sponsors/ask-answers';
import { whenAnswered, whenField } from '../when-answered';

const unlessEmpty = (name: string, value: string | null | undefined): Record<string, string> =>
  value == null || value === '' ? {} : { [name]: value };
const when = (form: FormAnswers, name: string): FieldOfForm =>
  whenField(name, whenAnswered(form, name), 'Select on which day it was');
const missing = (form: FormAnswers, id: string, instead: string): FieldOfForm => ({
  id,
  instead: form.one(id) === '' ? instead : null,
});

/** A group sends an item of its agenda to another. */
export const sendForm: SmallForm = {
  request: (form) => ({
    key: form.one('key'),
    item: Number(form.one('item')),
    fromGroup: form.one('fromGroup'),
    toGroup: form.one('toGroup'),
    sentOn: whenAnswered(form, 'sent').day ?? '',
    words: form.one('words'),
  }),
  fields: (form) =>
    new Map([
      ['toGroup', missing(form, 'toGroup', 'Select which group it goes to')],
      ['item', missing(form, 'item', 'Select the item of the agenda')],
      ['words', missing(form, 'words', 'Enter what the other group is asked or told')],
      ['fromGroup', { id: 'fromGroup' }],
      ['sentOn', when(form, 'sent')],
    ]),
};

/** The other group received it: at one of its meetings, or on a day. */
export const receiveForm: SmallForm = {
  request: (form) => ({
    ...unlessEmpty('atMeeting', form.one('atMeeting')),
    ...unlessEmpty('on', whenAnswered(form, 'received').day),
    ...(form.one('item') === '' ? {} : { item: Number(form.one('item')) }),
    ...unlessEmpty('response', form.one('response')),
  }),
  fields: (form) =>
    new Map([
      ['atMeeting', { id: 'atMeeting' }],
      ['item', { id: 'item' }],
      ['on', when(form, 'received')],
      ['response', { id: 'response' }],
    ]),
};

/** The parent says something to a report that it received. */
export const responseForm: SmallForm = {
  request: (form) => ({ response: form.one('response') }),
  fields: (form) => new Map([['response', missing(form, 'response', 'Enter what they said to it')]]),
};

/** The other group answered. */
export const answerForm: SmallForm = {
  request: (form) => ({ answer: form.one('answer'), on: whenAnswered(form, 'answered').day ?? '' }),
  fields: (form) =>
    new Map([
      ['answer', missing(form, 'answer', 'Enter the answer')],
      ['on', when(form, 'answered')],
    ]),
};
