import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Tx } from '../platform/database/tx';
import type { Letter } from '../platform/mail/letter';
import { MailTransport } from '../platform/mail/mail-transport';
import { Outbox } from '../platform/mail/outbox';
import type { MailToSend, WriteLetters } from '../platform/mail/outbox';
import { Clock } from '../platform/time/clock';
import { isQuiet } from '../platform/time/quiet-hours';
import { portalItself } from '../platform/viewer';
import { invitationOfMail } from './invitation-of-mail';
import { keepLinks } from './answer-link.queries';
import { letterOfMail } from './letter-of-mail';
import { LinksInMail } from './links-in-mail';
import type { LinkMade } from './links-in-mail';
import { NoticesSettings } from './notices-settings';

const viewer = portalItself('send mails');

/** Sends every mail whose turn it is, in the hours in which people may be written to. */
@Injectable()
export class SendMails implements BeforeApplicationShutdown {
  private isStopping = false;
  private sending: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly settings: NoticesSettings,
    private readonly outbox: Outbox,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
  ) {}

  /** Returns when there is nothing more to send now. */
  async execute(): Promise<void> {
    const { hours } = this.settings.mail;
    if (hours !== null && isQuiet(this.clock.now(), this.clock.today(), hours)) return;
    const sending = this.sendAll();
    this.sending = sending.catch(() => undefined);
    await sending;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.sending;
  }

  private async sendAll(): Promise<void> {
    const isStopping = (): boolean => this.isStopping;
    const write: WriteLetters = (tx, mails) => this.write(tx, mails);
    const sendUntilDone = async (): Promise<void> => {
      while (!this.isStopping && (await this.outbox.sendSome(viewer, write, isStopping)));
    };
    // While some are on their way, others are written.
    await Promise.all(Array.from({ length: this.outbox.atOnce }, sendUntilDone));
  }

  private async write(tx: Tx, mails: readonly MailToSend[]): Promise<Map<string, Letter>> {
    const now = this.clock.now();
    const letters = new Map<string, Letter>();
    const links: (LinkMade & { readonly mail: string })[] = [];
    for (const mail of mails) {
      const made = new LinksInMail(this.settings.secret, mail.id, this.settings.publicUrl ?? '', now);
      const letter = letterOfMail(mail, made, this.transport.domain);
      if (letter === null) continue;
      const to = { name: mail.name, address: mail.address };
      const invitation = invitationOfMail(mail, this.transport.sender, this.settings.publicUrl ?? '');
      letters.set(mail.id, { ...letter, to, replyTo: null, invitation });
      links.push(...made.made.map((link) => ({ ...link, mail: mail.id })));
    }
    await tx.rows(keepLinks, [
      links.map(({ mail }) => mail),
      links.map(({ kind }) => kind),
      links.map(({ cause }) => cause),
      links.map(({ about }) => about),
      links.map(({ digest }) => digest),
      now,
      links.map(({ expiresAt }) => expiresAt),
    ]);
    return letters;
  }
}
