import type { Database } from '../../platform/database/database';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { settingsOnDay, settingsOnDays } from './setting.queries';
import { settingsOtherwise } from './settings';
import type { Settings } from './settings';

/** The thresholds as they are on a day: what was set, and the product's own where nothing was. */
export async function settingsOf(database: Pick<Database, 'one'>, viewer: Viewer, day: Day): Promise<Settings> {
  const set = await database.one<Partial<Settings>>(viewer, settingsOnDay, [day]);
  return { ...settingsOtherwise, ...set };
}

interface SetOnDay {
  readonly day: Day;
  readonly set: Partial<Settings> | null;
}

/** The thresholds as they are on each of some days. */
export async function settingsOfDays(
  database: Pick<Database, 'one'>,
  viewer: Viewer,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, Settings>> {
  const all = await database.one<readonly SetOnDay[]>(viewer, settingsOnDays, [days]);
  return new Map((all ?? []).map(({ day, set }) => [day, { ...settingsOtherwise, ...set }]));
}
