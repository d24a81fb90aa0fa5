import type { Database } from '../../platform/database/database';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { settingsOnDay } from './setting.queries';
import { settingsOtherwise } from './settings';
import type { Settings } from './settings';

/** The thresholds as they are on a day: what was set, and the product's own where nothing was. */
export async function settingsOf(database: Pick<Database, 'one'>, viewer: Viewer, day: Day): Promise<Settings> {
  const set = await database.one<Partial<Settings>>(viewer, settingsOnDay, [day]);
  return { ...settingsOtherwise, ...set };
}
