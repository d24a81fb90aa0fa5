/** A mail as it leaves: plain text and the same as HTML. */
export interface Letter {
  readonly to: { readonly name: string; readonly address: string };
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same whenever the same mail is sent, so that whoever gets it twice is shown it once. */
  readonly messageId: string;
  /** The Message-ID that all mails of its kind to this person hang on. */
  readonly thread: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What calendar programs are to do, or null: a mail that invites to something. */
  readonly invitation: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null;
}
