import type { Faults } from './faults';
import type { ActionEntry, DecisionEntry } from './record-of-meeting';
import type { RecordedAction, RecordedNumber } from './recorded.queries';

/** Entries that are there already, by their number, entries that are new, and what is no longer listed. */
export interface Matched<Entry, Recorded> {
  readonly kept: readonly { readonly entry: Entry; readonly recorded: Recorded }[];
  readonly added: readonly Entry[];
  readonly left: readonly Recorded[];
}

/** Matches decisions by number. A number that the record has not is told at its field. */
export function matchDecisions(
  entries: readonly DecisionEntry[],
  recorded: readonly RecordedNumber[],
  faults: Faults,
): Matched<DecisionEntry, RecordedNumber> {
  return matched('decision', entries, recorded, faults);
}

/**
 * Matches actions by number. An action lives on after its meeting: what has become of it since cannot be written over by
 * amending the record, so that one with a history stays in it, and one that moved keeps its day.
 */
export function matchActions(
  entries: readonly ActionEntry[],
  recorded: readonly RecordedAction[],
  faults: Faults,
): Matched<ActionEntry, RecordedAction> {
  const matches = matched('action', entries, recorded, faults);
  for (const { entry, recorded: one } of matches.kept) {
    if (one.hasMoved && (entry.dueOn ?? null) !== one.dueOn)
      faults.at(
        `#/actions/${String(entries.indexOf(entry))}/dueOn`,
        `${one.number} was moved to another day since. Leave it at ${one.dueOn ?? 'no day'} here, and move the action itself.`,
      );
  }
  for (const { number, hasHistory } of matches.left) {
    if (hasHistory) faults.at('#/actions', `${number} has a history since the meeting. Keep it in the list.`);
  }
  return matches;
}

function matched<Entry extends { readonly number?: string | null }, Recorded extends RecordedNumber>(
  thing: string,
  entries: readonly Entry[],
  recorded: readonly Recorded[],
  faults: Faults,
): Matched<Entry, Recorded> {
  const byNumber = new Map(recorded.map((one) => [one.number, one]));
  const numbers = new Set(entries.map(({ number }) => number));
  const kept = entries.flatMap((entry, index) => {
    if (entry.number == null) return [];
    const one = byNumber.get(entry.number);
    if (one) return [{ entry, recorded: one }];
    const detail = `This record has no ${thing} ${entry.number}. Leave the number out for a new one.`;
    faults.at(`#/${thing}s/${String(index)}/number`, detail);
    return [];
  });
  return {
    kept,
    added: entries.filter(({ number }) => number == null),
    left: recorded.filter(({ number }) => !numbers.has(number)),
  };
}
