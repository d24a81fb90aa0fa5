import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { periodOf, plusDays, rangeOf, rangeUntil } from '../../platform/time/period';
import type { DateRange, Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { holdSettings, settingGoingOn } from './setting.queries';
import { Setting } from './setting.entity';
import { settingsOf } from './settings-on-day';
import { settingRules } from './settings';
import type { SettingName, Settings } from './settings';

/** A threshold from today on: “configurable, and versioned”. Earlier days are judged by what was in force then. */
@Injectable()
export class SetSetting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 422 for what is out of range, and for sponsors who would be going quiet before they are no longer live. */
  async execute(viewer: Viewer, name: SettingName, value: number): Promise<void> {
    const { least, most } = settingRules[name];
    if (value < least || value > most)
      throw Problem.field('#/value', `Enter a whole number from ${String(least)} to ${String(most)}.`);
    const today = this.clock.today();
    await this.database.write(viewer, async (tx) => {
      await tx.rows(holdSettings, []);
      const before = await settingsOf(this.database, viewer, today);
      refuseQuietBeforeLive({ ...before, [name]: value });
      const id = await replace(tx, name, value, today);
      await tx.trail('set-setting', 'setting', id, { name, value, before: before[name] });
    });
  }
}

function refuseQuietBeforeLive({ SPONSOR_LIVE_DAYS: live, SPONSOR_COOLING_DAYS: cooling }: Settings): void {
  if (cooling >= live) return;
  throw Problem.field(
    '#/value',
    `A sponsor cannot be going quiet before they are no longer live: that is up to ${String(live)} days, and this up to ${String(cooling)}.`,
  );
}

/** Writes the value from today on. What was set today already is corrected; what was set earlier ends yesterday. */
async function replace(tx: Tx, name: SettingName, value: number, today: Day): Promise<string> {
  const [going] = await tx.rows<{ id: string; during: DateRange }>(settingGoingOn, [name, today]);
  if (going && periodOf(going.during).from === today) {
    await tx.change(Setting, going.id, { value });
    return going.id;
  }
  if (going) await tx.change(Setting, going.id, { during: rangeUntil(going.during, plusDays(today, -1)) });
  const id = newId();
  await tx.insert(Setting, [{ id, name, value, during: rangeOf(today) }]);
  return id;
}
