import type { Letter } from '../platform/mail/letter';
import type { MailToSend } from '../platform/mail/outbox';
import type { Cause } from './cause';
import { causes } from './causes/all';
import type { LinksOfCauses } from './links-in-mail';
import { heading, htmlOf, links, small, textOf, words } from './words-of-mail';
import type { Block } from './words-of-mail';

/** What a mail says to its reader. */
export interface LetterWritten extends Omit<Letter, 'to' | 'replyTo' | 'invitation'> {
  /** What text and HTML are made of. */
  readonly blocks: readonly Block[];
}

interface Part {
  readonly cause: Cause;
  /** What the mails about an event hang together by; null: by whom they are to. */
  readonly about: string | null;
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/**
 * The text of a mail: one part for each cause, the most important first, which gives it its subject. At its end stands why it came,
 * and where that is changed. Null for a mail of causes that the product no longer has. Pure.
 * @param domain what stands behind the @ of its Message-ID
 */
export function letterOfMail(
  mail: Omit<MailToSend, 'address'>,
  made: LinksOfCauses,
  domain: string,
): LetterWritten | null {
  const parts = causes.flatMap((cause): Part[] => {
    const told = mail.notices.filter((notice) => notice.cause === cause.key);
    return told.length === 0
      ? []
      : [
          {
            cause,
            about: cause.due === null ? (told[0]?.about ?? null) : null,
            ...cause.write(told, made.of(cause.key)),
          },
        ];
  });
  const [first] = parts;
  if (!first) return null;
  const blocks = [
    words(`Dear ${mail.name},`),
    ...parts.flatMap((part) => [...(parts.length > 1 ? [heading(part.cause.name)] : []), ...part.blocks]),
    ...parts.flatMap(({ cause }) => whyItCame(cause, mail, made)),
  ];
  const unsubscribe = made.of(first.cause.key).answer('UNSUBSCRIBE', mail.id);
  const list = first.cause.key.toLowerCase().replaceAll('_', '-');
  return {
    subject: first.subject,
    blocks,
    text: textOf(blocks),
    html: htmlOf(first.subject, blocks),
    messageId: `<${mail.id}@${domain}>`,
    thread: `<${list}.${first.about ?? mail.recipientId}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Id': `${first.cause.name} <${list}.${domain}>`,
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

function whyItCame(
  { key, because, isDuty, name }: Cause,
  mail: Omit<MailToSend, 'address'>,
  made: LinksOfCauses,
): Block[] {
  const own = made.of(key);
  return [
    small(`You get this because ${because}.`),
    links(
      {
        text: isDuty ? `Get “${name}” once a week instead` : `Stop “${name}”`,
        href: own.answer('UNSUBSCRIBE', mail.id),
      },
      { text: 'Change which e-mails you get', href: own.page(`/my/notifications#${key}`) },
    ),
  ];
}
