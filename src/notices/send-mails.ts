import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { JobStore } from '../platform/database/job-store';
import type { Tx } from '../platform/database/tx';
import type { Letter } from '../platform/mail/letter';
import { MailTransport } from '../platform/mail/mail-transport';
import { Outbox } from '../platform/mail/outbox';
import type { MailToSend } from '../platform/mail/outbox';
import { Clock } from '../platform/time/clock';
import { isQuiet } from '../platform/time/quiet-hours';
import { portalItself } from '../platform/viewer';
import { keepLinks } from './answer-link.queries';
import { letterOfMail } from './letter-of-mail';
import { LinksInMail } from './links-in-mail';
import { NoticesSettings } from './notices-settings';

const viewer = portalItself('send mails');

/** Sends every mail whose turn it is, some at a time, in the hours in which people may be written to. */
@Injectable()
export class SendMails implements BeforeApplicationShutdown {
  private isStopping = false;
  private sending: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly settings: NoticesSettings,
    private readonly store: JobStore,
    private readonly outbox: Outbox,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
  ) {}

  /** Returns when there is nothing more to send now. */
  async execute(): Promise<void> {
    const { hours } = this.settings.mail;
    if (hours !== null && isQuiet(this.clock.now(), this.clock.today(), hours)) return;
    const some = Array.from({ length: this.store.atOnce }, () => this.sendOnePerTurn());
    this.sending = Promise.allSettled(some);
    await Promise.all(some);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.sending;
  }

  private async sendOnePerTurn(): Promise<void> {
    while (!this.isStopping && (await this.outbox.sendNext(viewer, (tx, mail) => this.write(tx, mail))));
  }

  private async write(tx: Tx, mail: MailToSend): Promise<Letter | null> {
    const now = this.clock.now();
    const made = new LinksInMail(this.settings.secret, mail.id, this.settings.publicUrl ?? '', now);
    const letter = letterOfMail(mail, made, this.transport.domain);
    if (letter === null) return null;
    const links = made.made;
    await tx.rows(keepLinks, [
      mail.id,
      links.map(({ kind }) => kind),
      links.map(({ cause }) => cause),
      links.map(({ about }) => about),
      links.map(({ digest }) => digest),
      now,
      links.map(({ expiresAt }) => expiresAt),
    ]);
    return { ...letter, to: { name: mail.name, address: mail.address }, replyTo: null };
  }
}
