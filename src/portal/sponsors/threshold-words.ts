import { counted } from '../../assurance/counted';
import type { Thresholds } from '../../assurance/measures/liveness';

/** How often contact is agreed, as a sentence goes on after “contact”: every month, every 2 months. */
export function rhythmInWords(rhythm: string): string {
  const months = Number(/^P(\d{1,2})M$/.exec(rhythm)?.[1] ?? 1);
  return months === 1 ? 'every month' : `every ${counted(months, 'month')}`;
}

/** The days that decide between live, going quiet and quiet, and where they come from. */
export function thresholdsInWords({ liveDays, coolingDays, source }: Thresholds, rhythm: string | null): string {
  const limits = `Live up to ${String(liveDays)} days after the last contact that counts, going quiet up to ${String(coolingDays)}`;
  if (source === 'RHYTHM' && rhythm !== null)
    return `${limits}: 1.5 and 3 times the rhythm agreed with the sponsor, contact ${rhythmInWords(rhythm)}.`;
  return source === 'ASKED' ? `${limits}: as asked for.` : `${limits}: the portal’s own days, as no rhythm is agreed.`;
}

/** The same in short, for a row of the board where a rhythm is agreed. */
export function agreedInWords({ liveDays, coolingDays }: Thresholds, rhythm: string): string {
  return `Agreed: contact ${rhythmInWords(rhythm)}, so live up to ${String(liveDays)} days and going quiet up to ${String(coolingDays)}.`;
}
