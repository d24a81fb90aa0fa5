import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdicts } from './held-against-naive';
import { heldIn, shareVerdict } from './naive-record';
import { groupsAsked } from './naive-roster';
import type { MeetingsRecord } from './record';

/** An agenda and what was decided: the items by position, and for each decision the item it stands under. */
export interface Business {
  readonly isDraft: boolean;
  readonly items: readonly { readonly purpose: string | null; readonly isDeferred: boolean }[];
  readonly decisions: readonly { readonly id: string; readonly number: string; readonly item: number | null }[];
}

export interface RecordWithBusiness extends MeetingsRecord {
  /** By meeting. */
  readonly business: ReadonlyMap<string, Business>;
}

interface Parameters {
  readonly windowMonths: number;
  readonly keptPercent: number;
  readonly slippingPercent: number;
  readonly leastMeetings: number;
}

/** Ticks off each decision at its item; what is left unticked at the end of a meeting is missing, unless loose ones remain. */
export function naiveDecisionsNumbered(
  record: RecordWithBusiness,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { parameters } = promise;
  return Object.fromEntries(
    groupsAsked(record, promise, day).map(({ id, key, first }) => {
      let complete = 0;
      let incomplete = 0;
      for (const meeting of heldIn(record, id, { day, first, ...parameters })) {
        const { isDraft = true, items = [], decisions = [] } = record.business.get(meeting.id) ?? {};
        if (isDraft) continue;
        const unticked = new Set(
          items.flatMap(({ purpose, isDeferred }, index) =>
            (purpose === 'APPROVAL' || purpose === 'DECISION') && !isDeferred ? [index + 1] : [],
          ),
        );
        let loose = 0;
        for (const { item } of decisions) {
          if (item === null) loose += 1;
          else unticked.delete(item);
        }
        if (unticked.size === 0) complete += decisions.length > 0 ? 1 : 0;
        else incomplete += loose === 0 ? 1 : 0;
      }
      return [key, { IN_REGISTER: shareVerdict({ count: complete, of: complete + incomplete }, parameters) }];
    }),
  );
}
