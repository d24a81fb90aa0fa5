import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import type { FormField } from './form-field';
import type { Answers } from './read-fields';
import type { Told } from './told';

/** What a form is about, as it is when it is shown. */
export interface FormSubject {
  readonly id: string;
  readonly name: string;
  /** Where somebody comes to when they are done, or think better of it. */
  readonly href: string;
  /** The pages above the form. */
  readonly trail: readonly { readonly text: string; readonly href: string }[];
  /** Null of something new. */
  readonly version: number | null;
  /** What the fields would say now, by their names. */
  readonly now?: Answers;
}

/** One thing that can be done, as a form: its questions, and the use-case of the API that does it. */
export interface ChangeForm<Subject extends FormSubject = FormSubject> {
  readonly title: string;
  readonly intro?: string;
  readonly button: string;
  /** What is said when it is done. */
  readonly told: Told;
  readonly fields: (subject: Subject) => readonly FormField[];
  /** What comes of it by itself, looked up before it is done. */
  readonly follows?: {
    readonly title: string;
    readonly otherwise: string;
    readonly list: (viewer: Viewer, subject: Subject) => Promise<readonly string[]>;
  };
  /** A page that says what the answers come to, before it is done. */
  readonly check?: {
    readonly title: string;
    readonly button: string;
    readonly says: (viewer: Viewer, subject: Subject, answers: Answers) => Promise<readonly string[]>;
  };
  /** The question at which a fault of the API's request stands, where that is not the one of the same name. */
  readonly faultAt?: (pointer: string, answers: Answers) => string | null;
  /** Throws what the API would say of the request before it does anything. */
  readonly prove: (subject: Subject, answers: Answers) => Promise<void>;
  /** Does it. Gives where to go, where that is not back to what it is about. */
  readonly write: (viewer: Viewer, subject: Subject, answers: Answers) => Promise<string | null>;
}

interface Definition<Subject extends FormSubject, Request extends object> extends Omit<
  ChangeForm<Subject>,
  'write' | 'prove'
> {
  /** The class of the API's request. */
  readonly request: new () => Request;
  /** What the answers come to as the request, where that is not just what they are. */
  readonly asRequest?: (answers: Answers, subject: Subject) => Answers;
  readonly run: (viewer: Viewer, subject: Subject, request: Request) => Promise<unknown>;
  /** The page to go to, of what was written. */
  readonly leadsTo?: (written: { readonly id: string }, subject: Subject) => string;
}

/** A form out of the class of the API's request and the use-case: what the API refuses, the form refuses, in the same words. */
export function changeForm<Subject extends FormSubject, Request extends object>(
  definition: Definition<Subject, Request>,
): ChangeForm<Subject> {
  const { request, asRequest, run, leadsTo, ...form } = definition;
  const checked = (subject: Subject, answers: Answers): Promise<Request> =>
    checkedRequest(request, asRequest?.(answers, subject) ?? answers);
  return {
    ...form,
    prove: async (subject, answers) => {
      await checked(subject, answers);
    },
    write: async (viewer, subject, answers) => {
      const written = await run(viewer, subject, await checked(subject, answers));
      return leadsTo && isWritten(written) ? leadsTo(written, subject) : null;
    },
  };
}

function isWritten(written: unknown): written is { id: string } {
  return typeof written === 'object' && written !== null && 'id' in written && typeof written.id === 'string';
}
