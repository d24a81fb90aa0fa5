import type { Problem } from '../platform/problems/problem';
import type { FaultShown } from './meetings/log-faults';

/** A field of a form: its id, and what is said at it instead of the API's words, which are for programs. */
export interface FieldOfForm {
  readonly id: string;
  readonly instead?: string | null;
}

/** What is wrong with a form, at its fields. `fields` are by the names of the API's request; the first takes what fits nowhere. */
export function formFaults(
  { detail, errors }: Pick<Problem, 'detail' | 'errors'>,
  fields: ReadonlyMap<string, FieldOfForm>,
): FaultShown[] {
  const [first = ''] = fields.keys();
  const told = errors.length > 0 ? errors : [{ pointer: `#/${first}`, detail }];
  return told.map((fault) => {
    const name = fault.pointer.slice(2).split('/')[0] ?? '';
    const field = fields.get(name);
    return { text: field?.instead ?? fault.detail, href: `#${field?.id ?? fields.get(first)?.id ?? ''}` };
  });
}

/** The faults by the id of the field, for its error message. */
export function byField(faults: readonly FaultShown[]): Readonly<Record<string, { readonly text: string }>> {
  return Object.fromEntries(faults.map(({ href, text }) => [href.slice(1), { text }]));
}

/** A refusal that a form can show, or it is thrown on: it does not fit, answers need changing, or somebody was quicker. */
export function isForForm(refusal: Problem): boolean {
  return [409, 412, 422].includes(refusal.status);
}

/** True when the same form was sent before: its key is taken. */
export function isSentAgain({ status, errors }: Problem): boolean {
  return status === 409 && errors.some(({ pointer }) => pointer === '#/key');
}
