import { Problem } from '../problems/problem';
import type { Day } from './period';

/** Throws 422 at the field for a day that has not come yet: only what happened is recorded. */
export function refuseDayToCome(pointer: string, day: Day, today: Day): void {
  if (day > today) throw Problem.field(pointer, 'The date must be today or in the past.');
}
