import { Injectable } from '@nestjs/common';
import { settingsOfDays } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Clock } from '../../platform/time/clock';
import { monthEnds } from '../../platform/time/month-ends';
import type { Day } from '../../platform/time/period';
import { reachedHits } from '../../platform/viewer';
import type { Viewer } from '../../platform/viewer';
import { periodAsked } from './period-asked';
import { statusesDefinition, statusesOn } from './sponsor-statuses';
import type { StatusesOnDay } from './sponsor-statuses';
import { sponsorsOnDays } from './sponsor-statuses.queries';
import type { HitOnDayRow } from './sponsor-statuses.queries';

/** The statuses of sponsors over the twelve months up to a day. */
export interface SponsorStatuses {
  readonly measure: 'sponsor-statuses';
  readonly definition: string;
  readonly proxy: null;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly items: readonly StatusesOnDay[];
}

/** How many teams had a live sponsor, month by month. */
@Injectable()
export class AssembleSponsorStatuses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A day to come is taken as today. */
  async execute(viewer: Viewer, asOf: Day): Promise<SponsorStatuses> {
    const period = periodAsked({ to: asOf }, this.clock.today());
    const days = [...new Set([...monthEnds(period.from, period.to), period.to])];
    const [rows, settings] = await Promise.all([
      this.database.one<HitOnDayRow[]>(viewer, sponsorsOnDays, [days, reachedHits(viewer)]),
      settingsOfDays(this.database, viewer, days),
    ]);
    const items = statusesOn(days, rows ?? [], settings);
    return { measure: 'sponsor-statuses', definition: statusesDefinition, proxy: null, period, items };
  }
}
