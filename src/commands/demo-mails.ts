import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mailingDay } from '../notices/mailing-day';
import { QueueMails } from '../notices/queue-mails';
import { SendMails } from '../notices/send-mails';
import { Clock } from '../platform/time/clock';
import { plusDays } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';

/** Far enough back for the latest first Tuesday of a month. */
const daysBack = 38;

/** Makes the mails of the latest mornings on which sponsors are asked and owners of actions are told, so that there are some to look at. */
export async function writeToDemonstration(app: NestFastifyApplication, viewer: Viewer): Promise<void> {
  const today = app.get(Clock).today();
  const back = Array.from({ length: daysBack }, (_, index) => mailingDay(plusDays(today, -index)));
  for (const cause of ['SPONSOR_CHECK_IN', 'ACTION_DIGEST'] as const) {
    const latest = back.find(({ causes }) => causes.includes(cause));
    if (latest) await app.get(QueueMails).execute(viewer, latest.day);
  }
  await app.get(SendMails).execute();
}
