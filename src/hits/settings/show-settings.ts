import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { settingsOfAllTime } from './setting.queries';
import type { SettingThenView, SettingView } from './settings.dto';
import { settingsOf } from './settings-on-day';
import { settingNames, settingRules } from './settings';
import type { SettingName } from './settings';

/** Every threshold with the rule that it changes, what it is on a day, and what it ever was. */
@Injectable()
export class ShowSettings {
  constructor(private readonly database: Database) {}

  async execute(viewer: Viewer, day: Day): Promise<SettingView[]> {
    const [now, then] = await Promise.all([
      settingsOf(this.database, viewer, day),
      this.database.one<(SettingThenView & { name: SettingName })[]>(viewer, settingsOfAllTime, []),
    ]);
    return settingNames.map((name) => ({
      name,
      ...settingRules[name],
      value: now[name],
      history: (then ?? []).filter((one) => one.name === name).map(({ value, from, to }) => ({ value, from, to })),
    }));
  }
}
