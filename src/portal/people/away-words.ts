import type { Away } from '../../directory/time-away.queries';
import { dayInWords } from '../../platform/time/day-in-words';

/** “Away until 14 December 2026. Sam Green stands in: decisions on the budget”. */
export function awayInWords({ until, deputyName, standsInFor }: Away): string {
  const instead =
    deputyName === null ? '' : `. ${deputyName} stands in${standsInFor === null ? '' : `: ${standsInFor}`}`;
  return `Away until ${dayInWords(until)}${instead}`;
}
