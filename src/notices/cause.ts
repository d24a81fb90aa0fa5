import type { Day } from '../platform/time/period';
import type { Block } from './words-of-mail';

/** What a mail can be about. The names stand in the database. */
export const causeKeys = [
  'SPONSOR_CHECK_IN',
  'SPONSOR_NEWS',
  'ACTION_DIGEST',
  'LOG_REMINDER',
  'RECORD_TO_CONFIRM',
  'PAPERS',
  'COMMISSIONER_DIGEST',
  'PASSED_ON_THANKS',
  'INVITATION',
  'SCHEDULED_REPORT',
] as const;
export type CauseKey = (typeof causeKeys)[number];

/** What can be done by an address in a mail, without signing in. */
export const linkKinds = ['CHECK_IN', 'PASS_ON', 'ACTION', 'CONFIRM_RECORD', 'APOLOGIES', 'UNSUBSCRIBE'] as const;
export type LinkKind = (typeof linkKinds)[number];
/** Those that are good for so many days. Apologies can be sent until the day of their meeting, however far that is. */
export type LinkOfAge = Exclude<LinkKind, 'APOLOGIES'>;

/** One thing that a mail tells, with what was known of it when it was due. */
export interface Told<Facts> {
  readonly about: string;
  readonly facts: Facts;
}

/** Makes addresses for a mail: of a page, or of an answer to one thing. */
export interface Links {
  page(path: string): string;
  answer(kind: LinkOfAge, about: string): string;
  /** Of apologies for a meeting, good until its day is over. */
  apologies(meeting: string, meetsOn: Day): string;
}

/** What a cause says in a mail: the subject, where nothing more important has one, and its part of the text. */
export interface PartOfMail {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** One kind of mail, as data: whom it is due to, and what it says. */
export interface CauseOf<Facts extends object> {
  readonly key: CauseKey;
  /** On the page of choices, such as “Your actions”. */
  readonly name: string;
  /** When it comes, on the same page. */
  readonly when: string;
  /** Completes “You get this because …”. */
  readonly because: string;
  /** Whether somebody counts on it: then it can come once a week instead, and not be switched off. */
  readonly isDuty: boolean;
  /**
   * SQL: everything that waits for somebody. Columns: recipient_id (of `mailbox`), about_id, facts (jsonb), is_due (whether the
   * mail is due on the day itself; the rest is for whoever chose once a week). $1 is the day, $2 the causes whose day it is by
   * the calendar, $3 the working days around it. Null: an event, which is told at once and in a mail of its own.
   */
  readonly due: string | null;
  /** What the mail says of these things. Pure. */
  write(told: readonly Told<Facts>[], links: Links): PartOfMail;
}

/** Any kind of mail. */
export type Cause = CauseOf<object>;

/** The cause that a definition describes. */
export function cause<Facts extends object>(definition: CauseOf<Facts>): Cause {
  return definition;
}
