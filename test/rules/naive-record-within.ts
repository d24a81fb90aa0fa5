import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdicts } from './held-against-naive';
import { heldIn, shareVerdict } from './naive-record';
import { daysFrom, groupsAsked, isOn } from './naive-roster';
import type { MeetingsRecord } from './record';

/** When a record was written, in the evening or at noon by Greenwich, and what has become of it. */
export interface WrittenRecord {
  readonly state: 'DRAFT' | 'UNCONFIRMED' | 'CONFIRMED';
  readonly on: Day;
  readonly isLateAtNight: boolean;
  readonly confirmedOn: Day;
}

export interface RecordWithRecords extends MeetingsRecord {
  /** By meeting. */
  readonly records: ReadonlyMap<string, WrittenRecord>;
}

interface Parameters {
  readonly workingDays: number;
  readonly windowMonths: number;
  readonly keptPercent: number;
  readonly slippingPercent: number;
  readonly leastMeetings: number;
}

/** All that were free between New Year and May 2013. */
const free = ['2013-01-01', '2013-03-29', '2013-04-01'];

/** Writes down every working day after each meeting, and looks which of them the record came on. */
export function naiveRecordWithin(
  record: RecordWithRecords,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { parameters } = promise;
  const isWorking = (one: Day): boolean =>
    ![0, 6].includes(new Date(one).getUTCDay()) &&
    !free.includes(one) &&
    !record.pauses.some((pause) => isOn(pause, one));
  return Object.fromEntries(
    groupsAsked(record, promise, day).map(({ id, key, first }) => {
      const told = heldIn(record, id, { day, first, ...parameters }).flatMap((meeting) => {
        const allDays = daysFrom(plusDays(meeting.day, 1), day).filter(isWorking);
        const limit = allDays[parameters.workingDays - 1];
        const written = record.records.get(meeting.id);
        const out = written ? dayOut(written) : null;
        if (out !== null && out <= day) return [limit === undefined || out <= limit];
        return limit === undefined || limit >= day ? [] : [false];
      });
      return [key, { IN_TIME: shareVerdict({ count: told.filter(Boolean).length, of: told.length }, parameters) }];
    }),
  );
}

function dayOut({ state, on, isLateAtNight, confirmedOn }: WrittenRecord): Day | null {
  if (state === 'DRAFT') return null;
  // From 31 March 2013 half past eleven by Greenwich was half past midnight in London.
  const written = isLateAtNight && on >= '2013-03-31' ? plusDays(on, 1) : on;
  return state === 'CONFIRMED' && confirmedOn < written ? confirmedOn : written;
}
