import { settingsOtherwise } from '../../hits/settings/settings';
import type { Settings } from '../../hits/settings/settings';
import type { Day } from '../../platform/time/period';
import { livenessOf, livenessOfHit, thresholdsOf, thresholdsSet } from './liveness';
import type { LivenessState, Thresholds } from './liveness';
import type { HitOnDayRow } from './sponsor-statuses.queries';

/** How many HITs were in each state on a day. */
export interface StatusesOnDay {
  readonly day: Day;
  readonly hits: number;
  readonly counts: Readonly<Record<LivenessState, number>>;
}

export const statusesDefinition =
  'Teams that were approved, active or on pause at the end of each month, by the status of their relationship with their sponsors on that day, as it is known now. ' +
  'The status rests on the days since the last contact that counts, as on the board of sponsors; a team is as live as the liveliest of its sponsors. ' +
  'The last day is told too when it is no end of a month.';

/** The states of the HITs on each of the days, by the same rule as the board of one day and the thresholds of that day. */
export function statusesOn(
  days: readonly Day[],
  rows: readonly HitOnDayRow[],
  settings: ReadonlyMap<Day, Settings>,
): readonly StatusesOnDay[] {
  return days.map((day) => {
    const otherwise = thresholdsSet(settings.get(day) ?? settingsOtherwise);
    const states = rows.filter((row) => row.day === day).map((row) => stateOf(row, otherwise));
    const count = (state: LivenessState): number => states.filter((one) => one === state).length;
    return {
      day,
      hits: states.length,
      counts: {
        LIVE: count('LIVE'),
        COOLING: count('COOLING'),
        DORMANT: count('DORMANT'),
        NEVER_ENGAGED: count('NEVER_ENGAGED'),
        VACANT: count('VACANT'),
        PAUSED: count('PAUSED'),
      },
    };
  });
}

function stateOf({ isPaused, sponsors }: HitOnDayRow, otherwise: Thresholds): LivenessState {
  const relationships = sponsors.map(({ expectedEvery, silence }) =>
    livenessOf(silence, thresholdsOf(expectedEvery, null, otherwise)),
  );
  return livenessOfHit(isPaused, relationships);
}
