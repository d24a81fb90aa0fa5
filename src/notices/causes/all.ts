import type { Cause } from '../cause';
import { actionDigest } from './action-digest';
import { commissionerDigest } from './commissioner-digest';
import { invitation } from './invitation';
import { logReminder } from './log-reminder';
import { papers } from './papers';
import { passedOnThanks } from './passed-on-thanks';
import { recordToConfirm } from './record-to-confirm';
import { scheduledReport } from './scheduled-report';
import { sponsorCheckIn } from './sponsor-check-in';
import { sponsorNews } from './sponsor-news';

/** Every kind of mail, the most important first: that one gives a mail its subject. */
export const causes: readonly Cause[] = [
  sponsorCheckIn,
  recordToConfirm,
  logReminder,
  sponsorNews,
  actionDigest,
  papers,
  commissionerDigest,
  scheduledReport,
  passedOnThanks,
  invitation,
];

const byKey = new Map<string, Cause>(causes.map((one) => [one.key, one]));

/** The cause by its name in the database; undefined for one that was taken out of the product. */
export function causeOf(key: string): Cause | undefined {
  return byKey.get(key);
}
