import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { MailTransport } from '../platform/mail/mail-transport';
import { Outbox } from '../platform/mail/outbox';
import { AnswerCheckIn } from './answer-check-in';
import { MailChoicesController } from './mail-choices.controller';
import { RecogniseAnswerLink } from './recognise-answer-link';
import { ReferByLink } from './refer-by-link';
import { SetMailChoice } from './set-mail-choice';
import { ShowMailChoices } from './show-mail-choices';
import { MailsController } from './mails.controller';
import { NoticesSettings } from './notices-settings';
import { QueueInvitations } from './queue-invitations';
import { DeclareAwayByLink } from './declare-away-by-link';
import { FindMailsAhead } from './find-mails-ahead';
import { QueueMails } from './queue-mails';
import { SendMails } from './send-mails';
import { SendSignInLetters } from './send-sign-in-letters';
import { ShowMail } from './show-mail';
import { StartMailing } from './start-mailing';

/** What people are written, and what they answer. */
@Module({})
export class NoticesModule {
  static sending(settings: NoticesSettings): DynamicModule {
    return {
      module: NoticesModule,
      // It is put together once, with what the operator says; the pages use what it offers.
      global: true,
      controllers: [MailsController, MailChoicesController],
      providers: [
        { provide: NoticesSettings, useValue: settings },
        { provide: MailTransport, useFactory: () => new MailTransport(settings.mail) },
        Outbox,
        QueueInvitations,
        QueueMails,
        DeclareAwayByLink,
        FindMailsAhead,
        SendMails,
        SendSignInLetters,
        StartMailing,
        ShowMail,
        RecogniseAnswerLink,
        AnswerCheckIn,
        ReferByLink,
        SetMailChoice,
        ShowMailChoices,
      ],
      exports: [
        NoticesSettings,
        QueueMails,
        DeclareAwayByLink,
        FindMailsAhead,
        SendMails,
        ShowMail,
        RecogniseAnswerLink,
        AnswerCheckIn,
        ReferByLink,
        SetMailChoice,
        ShowMailChoices,
      ],
    };
  }
}
