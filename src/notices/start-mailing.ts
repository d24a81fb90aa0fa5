import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '../platform/jobs/jobs';
import { Clock } from '../platform/time/clock';
import { portalItself } from '../platform/viewer';
import { officeHours } from '../platform/config/mail';
import { isQuiet } from '../platform/time/quiet-hours';
import { NoticesSettings } from './notices-settings';
import { QueueMails } from './queue-mails';
import { QueueInvitations } from './queue-invitations';
import { SendMails } from './send-mails';
import { SendSignInLetters } from './send-sign-in-letters';

const viewer = portalItself('queue mails');
/** A morning on which the program was down is made up for. */
const tenMinutes = 600;
const aMinute = 60;

/** Has mails queued each morning and sent when they are due. */
@Injectable()
export class StartMailing implements OnApplicationBootstrap {
  constructor(
    private readonly settings: NoticesSettings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly queueMails: QueueMails,
    private readonly queueInvitations: QueueInvitations,
    private readonly sendMails: SendMails,
    private readonly sendSignInLetters: SendSignInLetters,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.mail.isOn) return;
    await this.jobs.run('queue-mails', tenMinutes, () => this.queueInOfficeHours());
    await this.jobs.run('send-mails', aMinute, async () => {
      try {
        await this.sendSignInLetters.execute();
      } finally {
        // A letter that cannot be written holds up nobody else’s mails.
        await this.queueInvitations.execute(viewer);
        await this.sendMails.execute();
      }
    });
  }

  /** Mails of a morning that begins earlier would tell of what may still be put right before. */
  private async queueInOfficeHours(): Promise<void> {
    const today = this.clock.today();
    if (isQuiet(this.clock.now(), today, this.settings.mail.hours ?? officeHours)) return;
    if ((await this.queueMails.execute(viewer, today)) > 0) await this.jobs.wake('send-mails');
  }
}
