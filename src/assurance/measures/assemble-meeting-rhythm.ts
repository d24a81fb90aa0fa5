import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Clock } from '../../platform/time/clock';
import { monthsBefore } from '../../platform/time/month-ends';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { rhythmOf } from './meeting-rhythm';
import type { TeamRhythm } from './meeting-rhythm';
import { rhythmOfTeams } from './meeting-rhythm.queries';
import type { RhythmFound } from './meeting-rhythm.queries';

/** Which teams: some, or all that the viewer reaches (null), from after a key on. */
export interface RhythmAsked {
  readonly asOf: Day;
  readonly teams: readonly string[] | null;
  readonly after?: string | undefined;
}

/** Twelve months of several teams, the last of them the month of `asOf`. */
export interface MeetingRhythm {
  readonly measure: 'meeting-rhythm';
  readonly definition: string;
  readonly proxy: null;
  readonly period: { readonly from: Day; readonly to: Day };
  /** Teams that met in every month in which they were due to, of those that were due in any. */
  readonly total: { readonly numerator: number; readonly denominator: number };
  readonly items: readonly TeamRhythm[];
  readonly leftOut: readonly { readonly what: string; readonly count: number }[];
  readonly next: string | null;
}

/** The most teams at once: each of their meetings is held against its quorum. */
export const mostTeams = 200;

export const rhythmDefinition =
  'Twelve months of the steering groups of teams that are approved, active or on pause, up to the month of the day. A meeting counts for the month it was planned for, ' +
  'else for the month it was held. A month counts as met when an ordinary meeting was held; quorate when one of them was, by the quorum rule of its day. ' +
  'It was due when a meeting was held or cancelled, or when a whole period of the group’s rhythm ended in it without a meeting. ' +
  'Months that the rhythm leaves out, months with a pause, and meetings that are not logged yet are not due.';

/** How regularly teams met, month by month, and whether a quorum was there. */
@Injectable()
export class AssembleMeetingRhythm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What is to come is not looked at: a day to come is taken as today. */
  async execute(viewer: Viewer, { asOf: asked, teams, after }: RhythmAsked): Promise<MeetingRhythm> {
    const today = this.clock.today();
    const asOf = asked > today ? today : asked;
    const from = monthsBefore(asOf, 11);
    const { reach } = viewer;
    const values = [from, asOf, teams, null, reach?.hits ?? null, reach?.groups ?? [], after ?? null, mostTeams];
    const found = await this.database.one<RhythmFound>(viewer, rhythmOfTeams, values);
    const items = (found?.teams ?? []).map(rhythmOf);
    const due = items.filter(({ met }) => met.denominator > 0);
    return {
      measure: 'meeting-rhythm',
      definition: rhythmDefinition,
      proxy: null,
      period: { from, to: asOf },
      total: {
        numerator: due.filter(({ met }) => met.numerator === met.denominator).length,
        denominator: due.length,
      },
      items,
      leftOut: [
        { what: 'Teams without a steering group on the day', count: found?.withoutGroup ?? 0 },
        { what: 'Teams for which no month was due', count: items.length - due.length },
      ],
      next: found?.next ?? null,
    };
  }
}
