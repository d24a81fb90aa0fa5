import type { Day } from '../../platform/time/period';
import { quoracyOf } from './quoracy';
import type { Quoracy } from './quoracy';
import type { RhythmRow } from './meeting-rhythm.queries';

/** What became of one month of a group. The first three met; they, CANCELLED and MISSED were due. */
export const monthStates = [
  'QUORATE',
  'INQUORATE',
  'MET',
  'CANCELLED',
  'MISSED',
  'TO_LOG',
  'PAUSED',
  'NONE_DUE',
] as const;
export type MonthState = (typeof monthStates)[number];

const metStates: readonly MonthState[] = ['QUORATE', 'INQUORATE', 'MET'];
const dueStates: readonly MonthState[] = [...metStates, 'CANCELLED', 'MISSED'];

/** One month of a group, by its first day. */
export interface RhythmMonth {
  readonly month: Day;
  readonly state: MonthState;
}

/** Twelve months of the steering group of one team. */
export interface TeamRhythm extends Omit<RhythmRow, 'months'> {
  readonly months: readonly RhythmMonth[];
  /** Months in which it met, of those in which it was due to. */
  readonly met: { readonly numerator: number; readonly denominator: number };
}

/** The months of a team, each with the one thing that became of it. */
export function rhythmOf({ months, ...team }: RhythmRow): TeamRhythm {
  const told = months.map((month) => ({ month: month.month, state: stateOf(month) }));
  const count = (states: readonly MonthState[]): number => told.filter(({ state }) => states.includes(state)).length;
  return { ...team, months: told, met: { numerator: count(metStates), denominator: count(dueStates) } };
}

/** A meeting that was held says more than one that was cancelled in the same month, and one quorate meeting is enough. */
function stateOf({ held, isCancelled, isToLog, isPaused, isMissed }: RhythmRow['months'][number]): MonthState {
  const quoracies = held.map(({ rule, room }) => quoracyOf(rule, room).quoracy);
  const has = (quoracy: Quoracy): boolean => quoracies.includes(quoracy);
  if (has('QUORATE')) return 'QUORATE';
  if (held.length > 0) return has('UNDETERMINED') ? 'MET' : 'INQUORATE';
  if (isToLog) return 'TO_LOG';
  if (isPaused) return 'PAUSED';
  if (isCancelled) return 'CANCELLED';
  return isMissed ? 'MISSED' : 'NONE_DUE';
}
