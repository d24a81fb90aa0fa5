import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '../platform/jobs/jobs';
import { Clock } from '../platform/time/clock';
import { portalItself } from '../platform/viewer';
import { NoticesSettings } from './notices-settings';
import { QueueMails } from './queue-mails';
import { SendMails } from './send-mails';

const viewer = portalItself('queue mails');
/** Every ten minutes of the working day: a morning on which the program was down is made up for. */
const whileOffices = '*/10 8-17 * * 1-5';
const everyMinute = '* * * * *';

/** Has mails queued each morning and sent when they are due. */
@Injectable()
export class StartMailing implements OnApplicationBootstrap {
  constructor(
    private readonly settings: NoticesSettings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly queueMails: QueueMails,
    private readonly sendMails: SendMails,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.mail.isOn) return;
    await this.jobs.run('queue-mails', whileOffices, async () => {
      if ((await this.queueMails.execute(viewer, this.clock.today())) > 0) await this.jobs.wake('send-mails');
    });
    await this.jobs.run('send-mails', everyMinute, () => this.sendMails.execute(), true);
  }
}
