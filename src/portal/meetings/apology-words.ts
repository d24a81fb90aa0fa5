import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';

/** What somebody said before a meeting: “Sent apologies 1 November 2026. Sam Green comes instead.” */
export function apologyInWords({
  sentOn,
  deputyName,
}: {
  readonly sentOn: Day;
  readonly deputyName: string | null;
}): string {
  const instead = deputyName === null ? '' : `. ${deputyName} comes instead`;
  return `Sent apologies ${dayInWords(sentOn)}${instead}`;
}
