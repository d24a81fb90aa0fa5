import { Injectable } from '@nestjs/common';
import { IssueLink } from '../access/sign-in/issue-link';
import type { LinkIssued } from '../access/sign-in/issue-link';
import { Database } from '../platform/database/database';
import { MailTransport } from '../platform/mail/mail-transport';
import type { HandedOver } from '../platform/mail/mail-transport';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import { portalItself } from '../platform/viewer';
import { NoticesSettings } from './notices-settings';
import { nextSignInLetter, settleSignInLetter } from './sign-in-letter.queries';
import { htmlOf, links, small, textOf, words } from './words-of-mail';

interface DueLetter {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly address: string;
}

const viewer = portalItself('send sign-in letters');
const subject = 'Your link to sign in';

/**
 * Sends the links for signing in that people asked for, at any hour: whoever asked waits for it. A link is made when its letter is
 * written; one whose letter is sent again after a crash is void.
 */
@Injectable()
export class SendSignInLetters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: NoticesSettings,
    private readonly transport: MailTransport,
    private readonly issueLink: IssueLink,
  ) {}

  /** Returns when all that were due were tried, or the mail server is away. Where none is named, they stay due. */
  async execute(): Promise<void> {
    if (this.transport.keeps) return;
    const tried: string[] = [];
    while (await this.sendNext(tried));
  }

  private async sendNext(tried: string[]): Promise<boolean> {
    return this.database.write(viewer, async (tx) => {
      const [due] = await tx.rows<DueLetter>(nextSignInLetter, [tried]);
      if (!due) return false;
      tried.push(due.id);
      const link = await this.linkFor(due.accountId);
      const outcome = link === null ? 'REFUSED' : await this.handOver(due, link);
      if (outcome === 'AWAY') return false;
      if (outcome !== 'LATER') await tx.rows(settleSignInLetter, [due.id, this.clock.now()]);
      return true;
    });
  }

  /** Null for somebody who may sign in by a link no longer. */
  private async linkFor(accountId: string): Promise<LinkIssued | null> {
    try {
      return await this.issueLink.execute(viewer, accountId, 'SIGN_IN');
    } catch (refusal) {
      if (refusal instanceof Problem) return null;
      throw refusal;
    }
  }

  private async handOver(due: DueLetter, { id, path }: LinkIssued): Promise<HandedOver['outcome']> {
    const { domain } = this.transport;
    const blocks = [
      words(`Dear ${due.name},`),
      words('You asked for a link to sign in to the partnership tracker.'),
      links({ text: 'Sign in', href: `${this.settings.publicUrl ?? ''}${path}` }),
      words('It works once, within an hour. The page that opens has a button that signs you in.'),
      small('You get this because somebody typed your e-mail address. If it was not you, there is nothing to do.'),
    ];
    const { outcome } = await this.transport.handOver({
      to: { name: due.name, address: due.address },
      replyTo: null,
      subject,
      text: textOf(blocks),
      html: htmlOf(subject, blocks),
      messageId: `<${id}@${domain}>`,
      thread: `<sign-in.${due.accountId}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      invitation: null,
    });
    return outcome;
  }
}
