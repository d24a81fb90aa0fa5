import { Problem } from '../../platform/problems/problem';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';

/** Throws 422 for a period that ends before it begins. */
export function refuseReversed({ from, to }: { readonly from: Day; readonly to: Day }): void {
  if (to < from) throw Problem.field('#/to', `Enter ${dayInWords(from)} or a later day.`, 'ends-before-it-begins');
}
