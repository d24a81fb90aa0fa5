import type { Tx } from '../platform/database/tx';
import type { Day } from '../platform/time/period';
import { takeNumbers } from './register-numbers.queries';

/** The next numbers of the two registers. */
export interface RegisterNumbers {
  readonly decisions: readonly string[];
  readonly actions: readonly string[];
}

/**
 * Takes the next numbers of the year of a meeting: D-2013-001, A-2013-001. Every other meeting of that year waits here until
 * the transaction ends, so that this comes as late in it as possible.
 */
export async function registerNumbers(
  tx: Tx,
  meetsOn: Day,
  { decisions, actions }: { readonly decisions: number; readonly actions: number },
): Promise<RegisterNumbers> {
  if (decisions === 0 && actions === 0) return { decisions: [], actions: [] };
  const year = meetsOn.slice(0, 4);
  const rows = await tx.rows<{ register: string; last: number }>(takeNumbers, [Number(year), actions, decisions]);
  const numbers = (register: string, howMany: number): string[] => {
    const last = rows.find((row) => row.register === register)?.last ?? 0;
    return Array.from({ length: howMany }, (_, index) => {
      const number = String(last - howMany + 1 + index).padStart(3, '0');
      return `${register}-${year}-${number}`;
    });
  };
  return { decisions: numbers('D', decisions), actions: numbers('A', actions) };
}
