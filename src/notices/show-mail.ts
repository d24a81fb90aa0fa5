import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { MailTransport } from '../platform/mail/mail-transport';
import type { MailToSend } from '../platform/mail/outbox';
import { Problem } from '../platform/problems/problem';
import type { Day } from '../platform/time/period';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { letterOfMail } from './letter-of-mail';
import type { LetterWritten } from './letter-of-mail';
import { LinksInMail, withheldLinks } from './links-in-mail';
import type { MailState } from './mails.dto';
import { mailById } from './mails.queries';
import { NoticesSettings } from './notices-settings';

interface MailRow extends Omit<MailToSend, 'address' | 'notices'> {
  readonly notices: MailToSend['notices'] | null;
  readonly day: Day;
  readonly state: MailState;
  readonly lastFailure: string | null;
  readonly notBefore: Date;
  readonly settledAt: Date | null;
  readonly isDemonstration: boolean;
}

/** A mail as somebody else than its reader sees it. */
export interface MailShown extends Omit<MailRow, 'notices'> {
  /** Null for a mail about something that the product no longer writes about. */
  readonly letter: LetterWritten | null;
  /** Whether its addresses answer: in a demonstration, where there is nobody in whose name that would be. */
  readonly isLive: boolean;
}

/** Shows what a mail says. */
@Injectable()
export class ShowMail {
  constructor(
    private readonly database: Database,
    private readonly settings: NoticesSettings,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
  ) {}

  /** Throws 404. Whoever looks is not told the addresses by which its reader answers, except in a demonstration. */
  async execute(viewer: Viewer, id: string, origin: string): Promise<MailShown> {
    const [row] = await this.database.rows<MailRow>(viewer, mailById, [id]);
    if (!row) throw Problem.notFound('mail');
    const { notices, ...mail } = row;
    const isLive = mail.isDemonstration && mail.state === 'KEPT' && this.transport.keeps;
    const made = isLive ? new LinksInMail(this.settings.secret, id, origin, this.clock.now()) : withheldLinks;
    return { ...mail, isLive, letter: letterOfMail({ ...mail, notices: notices ?? [] }, made, this.transport.domain) };
  }
}
