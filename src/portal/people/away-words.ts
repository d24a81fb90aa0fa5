import type { Away } from '../../directory/time-away.queries';
import { dayInWords } from '../../platform/time/day-in-words';

/** “Away until 14 December 2026. Sam Green stands in: decisions on the budget”, or “Sam Green takes over from 1 January 2027”. */
export function awayInWords({ from, until, deputyName, standsInFor }: Away): string {
  if (until === null) {
    const all = standsInFor === null ? '' : `: ${standsInFor}`;
    return `${deputyName ?? 'Somebody else'} takes over from ${dayInWords(from)}${all}`;
  }
  const instead =
    deputyName === null ? '' : `. ${deputyName} stands in${standsInFor === null ? '' : `: ${standsInFor}`}`;
  return `Away until ${dayInWords(until)}${instead}`;
}
