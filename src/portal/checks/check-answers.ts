import type { Problem } from '../../platform/problems/problem';
import type { FormAnswers } from '../form-answers';
import type { FaultShown } from '../meetings/log-faults';

/** What the form of an answer comes to as the API's request. What is no day is sent as it was typed, to be refused as one. */
export function answerRequest(answers: FormAnswers): Readonly<Record<string, unknown>> {
  const until = answers.day('until');
  return {
    aspect: answers.one('aspect'),
    because: answers.one('because'),
    answeredBy: answers.one('answeredBy'),
    until: until === null ? '' : (until.day ?? 'no day'),
  };
}

/** What the form of a view comes to as the API's request. */
export function viewRequest(answers: FormAnswers): Readonly<Record<string, unknown>> {
  const path = answers.one('pathToGreen');
  return {
    rag: answers.one('rag'),
    declaredBy: answers.one('declaredBy'),
    ...(path === '' ? {} : { pathToGreen: path }),
  };
}

/** What a form asks for where a field was left as it was; the words of the API are for programs. */
const inFormWords: Readonly<Record<string, string>> = {
  aspect: 'Select which finding you answer',
  because: 'Enter why, 2,000 characters at most',
  answeredBy: 'Enter who says so',
  until: 'Enter the last day on which the answer stands, for example 31 3 2027',
  rag: 'Select how you see it',
  declaredBy: 'Enter whose view it is',
};

/** The faults of a refusal at the fields of the form that was sent. */
export function faultsOf({ detail, errors, kind }: Problem, form: 'answer' | 'view'): FaultShown[] {
  if (errors.length === 0) return [{ text: detail, href: form === 'answer' ? '#because' : '#rag' }];
  return errors.map((fault) => {
    const field = fault.pointer.split('/').at(-1) ?? '';
    // The day on which an answer begins is not typed: it is the last one that can be changed.
    const href = field === 'until' || field === 'from' ? '#until-day' : `#${field}`;
    const isPlain = kind !== 'finding-answered-once-at-a-time' && field !== 'from';
    const isLate = field === 'until' && fault.detail.startsWith('Choose');
    return { text: isPlain && !isLate ? (inFormWords[field] ?? fault.detail) : fault.detail, href };
  });
}
