import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine, which keeps what it is handed. */
export class AMailServer {
  /** What was handed over and taken, in its order. */
  readonly taken: ParsedMail[] = [];
  /** Called with each letter before it is taken: what it waits for, the sender waits for; an error refuses the letter. */
  beforeTaking: (letter: ParsedMail) => Promise<void> = () => Promise.resolve();
  private waiting: { count: number; resolve: () => void }[] = [];
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        simpleParser(stream)
          .then(async (letter) => {
            await this.beforeTaking(letter);
            this.taken.push(letter);
            done();
            for (const { count, resolve } of this.waiting) if (this.taken.length >= count) resolve();
          })
          .catch((failure: unknown) => {
            done(failure instanceof Error ? failure : new Error('refused'));
          });
      },
    });
    // A sender that is killed in the middle of a letter is what these tests are about.
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<AMailServer> {
    const mails = new AMailServer();
    await new Promise<void>((resolve) => mails.server.listen(0, '127.0.0.1', resolve));
    return mails;
  }

  /** What MAIL_URL says. */
  get url(): string {
    return `smtp://127.0.0.1:${String((this.server.server.address() as AddressInfo).port)}`;
  }

  /** Resolves when so many letters were taken. */
  async hasTaken(count: number): Promise<void> {
    if (this.taken.length >= count) return;
    await new Promise<void>((resolve) => this.waiting.push({ count, resolve }));
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }
}

/** What the program is told to send mails with. */
export function mailing(server: AMailServer): Record<string, string> {
  return {
    MAIL: 'on',
    MAIL_URL: server.url,
    MAIL_FROM: 'Partnership tracker <portal@example.nhs.uk>',
    MAIL_REPLY_TO: 'office@example.nhs.uk',
    MAIL_HOURS: 'always',
    PUBLIC_URL: 'http://portal.example.nhs.uk',
  };
}
