import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { isOwnMachine, type MailSettings } from '../config/mail';
import type { Letter } from './letter';

/**
 * What came of handing a letter over. REFUSED: this one will not be taken, ever. LATER: this one may be taken another time.
 * AWAY: the server cannot be spoken to, which is nothing about the letter.
 */
export interface HandedOver {
  readonly outcome: 'SENT' | 'KEPT' | 'REFUSED' | 'LATER' | 'AWAY';
  /** What kind of failure it was; never what the server said, which may name somebody. */
  readonly failure: string | null;
}

const connectWithin = 10_000;
const answerWithin = 60_000;
const aboutTheLetter = ['EENVELOPE', 'EMESSAGE'];

type Transport = ReturnType<typeof transportTo>;

/** Hands letters to the one server that the operator names. Where none is named, they are kept. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transport: Transport | null;
  /** What stands behind the @ in Message-IDs. */
  readonly domain: string;
  /** Whom mails come from. */
  readonly sender: { readonly name: string; readonly address: string };

  constructor(private readonly settings: MailSettings) {
    this.transport = settings.server === null ? null : transportTo(settings.server);
    const [, name = '', bracketed, bare = ''] = /^(.*?)\s*(?:<([^<>]+)>|(\S+))$/.exec(settings.from.trim()) ?? [];
    this.sender = { name: name.replaceAll('"', '') || 'HIT Portal', address: bracketed ?? bare };
    this.domain = this.sender.address.split('@')[1] ?? 'portal.example';
  }

  /** True where no server is named: mails stay in the portal. */
  get keeps(): boolean {
    return this.transport === null;
  }

  async handOver(letter: Letter): Promise<HandedOver> {
    if (this.transport === null) return { outcome: 'KEPT', failure: null };
    const { to, replyTo, subject, text, html, messageId, thread, headers, invitation } = letter;
    try {
      await this.transport.sendMail({
        from: this.settings.from,
        to,
        replyTo: replyTo ?? this.settings.replyTo ?? this.settings.from,
        subject,
        text,
        html,
        messageId,
        references: thread,
        inReplyTo: thread,
        headers,
        ...(invitation === null ? {} : { icalEvent: { ...invitation, filename: 'invitation.ics' } }),
        xMailer: false,
      });
      return { outcome: 'SENT', failure: null };
    } catch (failure) {
      return whatFailed(failure);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function transportTo(server: string) {
  return createTransport({
    url: server,
    pool: true,
    // A connection that breaks may have brought the letter over already: the queue decides when it is sent again.
    maxRequeues: 0,
    // Nothing travels where others could read it.
    requireTLS: server.startsWith('smtp:') && !isOwnMachine(server),
    connectionTimeout: connectWithin,
    greetingTimeout: connectWithin,
    socketTimeout: answerWithin,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function whatFailed(failure: unknown): HandedOver {
  const { code, responseCode } = codesOf(failure);
  const told = [code, responseCode].filter((part) => part !== null).join(' ');
  if (!aboutTheLetter.includes(code ?? '')) return { outcome: 'AWAY', failure: told };
  return { outcome: responseCode !== null && responseCode >= 500 ? 'REFUSED' : 'LATER', failure: told };
}

function codesOf(failure: unknown): { code: string | null; responseCode: number | null } {
  if (typeof failure !== 'object' || failure === null) return { code: 'UNKNOWN', responseCode: null };
  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : 'UNKNOWN';
  const responseCode =
    'responseCode' in failure && typeof failure.responseCode === 'number' ? failure.responseCode : null;
  return { code, responseCode };
}
