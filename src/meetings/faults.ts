import { Problem } from '../platform/problems/problem';
import type { ProblemField } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';

/** Gathers what there is to mend in a request, so that everything is told at once and each fault at its field. */
export class Faults {
  private readonly fields: ProblemField[] = [];

  /** Adds a fault. */
  at(pointer: string, detail: string): void {
    this.fields.push({ pointer, detail });
  }

  /** Throws 422 with every fault that was added; does nothing when there is none. */
  refuse(): void {
    const [first, second] = this.fields;
    if (!first) return;
    const detail = second
      ? 'Some of what was sent cannot be used. Each fault is listed with what to do.'
      : first.detail;
    throw new Problem(422, 'invalid-request', detail, this.fields);
  }
}

/** Throws 422 at the field for a day that has not come yet. */
export function refuseFuture(pointer: string, day: Day, today: Day): void {
  if (day > today)
    throw Problem.field(pointer, `The date must be today or in the past. Today is ${dayInWords(today)}.`);
}
