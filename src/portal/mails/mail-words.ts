import { causeOf } from '../../notices/causes/all';
import type { MailState } from '../../notices/mails.dto';

interface StateShown {
  readonly text: string;
  readonly tint: string;
  readonly means: string;
}

/** What a page calls the states of a mail. */
export const mailStateWords: Readonly<Record<MailState, StateShown>> = {
  QUEUED: {
    text: 'Waiting',
    tint: 'white',
    means: 'It goes out when its turn comes, on working days between 8am and 6pm unless the settings say otherwise.',
  },
  SENT: { text: 'Sent', tint: 'green', means: 'The mail server took it.' },
  KEPT: { text: 'Kept here', tint: 'blue', means: 'No mail server is set, so it stays here.' },
  FAILED: { text: 'Not sent', tint: 'red', means: 'The mail server refused it. Check the address of this person.' },
  WITHDRAWN: {
    text: 'Not needed',
    tint: 'grey',
    means: 'By the time it could go out there was nothing left to say, or nobody to send it to.',
  },
};

/** What mails are about, in words. */
export function causesInWords(causes: readonly string[] | null): string {
  return (
    causes?.map((cause) => causeOf(cause)?.name ?? 'Something that is no longer written about').join(', ') ??
    'Not recorded'
  );
}
