import type { Problem } from '../../platform/problems/problem';
import type { Day } from '../../platform/time/period';
import type { FormAnswers } from '../form-answers';
import { byField, formFaults } from '../form-faults';
import type { FieldOfForm } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { whenAnswered, whenField, whenOffered } from '../when-answered';

/** One of the forms about an ask or something passed on: which fields it has, and what they come to as the API's request. */
export interface SmallForm {
  readonly request: (form: FormAnswers) => Readonly<Record<string, unknown>>;
  readonly fields: (form: FormAnswers) => ReadonlyMap<string, FieldOfForm>;
}

const unlessEmpty = (name: string, text: string): Record<string, string> => (text === '' ? {} : { [name]: text });
const missing = (form: FormAnswers, id: string, instead: string): FieldOfForm => ({
  id,
  instead: form.one(id) === '' ? instead : null,
});
const dayOf = (form: FormAnswers, name: string): string => whenAnswered(form, name).day ?? '';
const when = (form: FormAnswers, name: string): FieldOfForm =>
  whenField(name, whenAnswered(form, name), 'Select on which day it was');

/** The team asks for something. */
export const newAsk: SmallForm = {
  request: (form) => {
    const by = form.day('wantedBy');
    return {
      key: form.one('key'),
      ask: form.one('ask'),
      askedOn: dayOf(form, 'when'),
      ...(by === null ? {} : { wantedBy: by.day ?? 'no day' }),
    };
  },
  fields: (form) =>
    new Map([
      ['ask', missing(form, 'ask', 'Enter what you ask for')],
      ['askedOn', when(form, 'when')],
      [
        'wantedBy',
        {
          id: 'wantedBy-day',
          instead: form.day('wantedBy')?.day == null ? 'Enter the date, for example 3 12 2026' : null,
        },
      ],
    ]),
};

/** The sponsor answers. */
export const answerOfAsk: SmallForm = {
  request: (form) => ({
    answer: form.one('answer'),
    on: dayOf(form, 'answered'),
    ...unlessEmpty('words', form.one('words')),
  }),
  fields: (form) =>
    new Map([
      ['answer', missing(form, 'answer', 'Select what the sponsor answered')],
      ['on', when(form, 'answered')],
      ['words', { id: 'words' }],
    ]),
};

/** What came of the ask. */
export const outcomeOfAsk: SmallForm = {
  request: (form) => ({ on: dayOf(form, 'completed'), outcome: form.one('outcome') }),
  fields: (form) =>
    new Map([
      ['outcome', missing(form, 'outcome', 'Enter what came of it')],
      ['on', when(form, 'completed')],
    ]),
};

/** The sponsor passed something on. */
export const newOpportunity: SmallForm = {
  request: (form) => ({
    key: form.one('key'),
    description: form.one('description'),
    ...unlessEmpty('url', form.one('url')),
    referredOn: dayOf(form, 'when'),
  }),
  fields: (form) =>
    new Map([
      ['description', missing(form, 'description', 'Enter what was passed on')],
      ['url', { id: 'url' }],
      ['referredOn', when(form, 'when')],
    ]),
};

/** What became of something passed on. */
export const outcomeOfOpportunity: SmallForm = {
  request: (form) => ({
    status: form.one('status'),
    on: dayOf(form, 'when'),
    ...unlessEmpty('outcome', form.one('outcome')),
  }),
  fields: (form) =>
    new Map([
      ['status', missing(form, 'status', 'Select what became of it')],
      ['on', when(form, 'when')],
      ['outcome', { id: 'outcome' }],
    ]),
};

/** What is wrong with a form, at its fields. */
export function smallFaults(small: SmallForm, refusal: Problem, form: FormAnswers): FaultShown[] {
  return formFaults(refusal, small.fields(form));
}

/** What a template needs to show the forms as they were left: `whens` names their dates of the last days. */
export function formsAsLeft(
  form: FormAnswers,
  whens: readonly string[],
  today: Day,
  errors: readonly FaultShown[],
): object {
  return {
    typed: Object.fromEntries(form.entries().map(([name]) => [name, form.one(name)])),
    whens: Object.fromEntries(
      whens.map((name) => {
        const answer = whenAnswered(form, name);
        return [name, { choices: whenOffered(answer, today), other: answer.other }];
      }),
    ),
    wantedBy: form.day('wantedBy'),
    faults: byField(errors),
  };
}
