import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { monthsBack, shareVerdict } from './naive-record';
import { dueWithPauses, groupsAsked, later } from './naive-roster';
import type { MeetingsRecord } from './record';
import type { Roster } from './roster';

/** Something that became of an action, in the order in which it was noted. */
export interface Happening {
  readonly kind: 'MOVED' | 'DONE' | 'DROPPED' | 'REOPENED';
  readonly on: Day;
  /** The day it was moved from, where it was noted. */
  readonly was: Day | null;
  readonly due: Day | null;
  readonly reason: string | null;
  /** Noted at the action only, not in its history. */
  readonly isBare: boolean;
}

export interface RecordedAction {
  readonly id: string;
  readonly meeting: string;
  readonly number: string;
  readonly due: Day | null;
  readonly history: readonly Happening[];
}

export interface RecordWithActions extends MeetingsRecord {
  readonly actions: readonly RecordedAction[];
}

interface Parameters {
  readonly windowMonths: number;
  readonly keptPercent: number;
  readonly slippingPercent: number;
}

type State = 'OPEN' | 'IN_TIME' | 'LATE' | 'NOT_DUE' | 'UNKNOWN';

/** Reads each action's history up to the day, aloud. */
export function naiveActions(
  record: RecordWithActions,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { parameters } = promise;
  return Object.fromEntries(
    groupsAsked(record, promise, day).map(({ id, key, first }) => {
      const from = later(first, monthsBack(day, parameters.windowMonths));
      const all = record.actions.flatMap((action) => {
        const meeting = record.meetings.find((one) => one.id === action.meeting);
        if (meeting?.status !== 'HELD' || !meeting.groups.includes(id)) return [];
        if (meeting.day < first || meeting.day > day) return [];
        const read = readUpTo(record, action, meeting.day, day);
        return read.closedOn !== null && read.closedOn < from ? [] : [read];
      });
      const told = all.filter(({ state }) => state !== 'UNKNOWN');
      const dated = told.filter(({ hasDay }) => hasDay);
      const came = dated.filter(({ state }) => state === 'IN_TIME' || state === 'LATE');
      const inTime = came.filter(({ state }) => state === 'IN_TIME');
      const bounds = { ...parameters, leastMeetings: 1 };
      const owned = shareVerdict({ count: dated.length, of: told.length }, { ...bounds, keptPercent: 100 });
      const onTime: NaiveVerdict = shareVerdict({ count: inTime.length, of: came.length }, bounds);
      return [key, { OWNED: owned, ON_TIME: onTime }];
    }),
  );
}

function readUpTo(
  roster: Roster,
  action: RecordedAction,
  agreed: Day,
  day: Day,
): { state: State; hasDay: boolean; closedOn: Day | null } {
  let due = action.due;
  let setOn = agreed;
  let status: 'OPEN' | 'DONE' | 'DROPPED' = 'OPEN';
  let closedOn: Day | null = null;
  let isFailed = false;
  let explanation: string | null = null;
  const past = action.history.filter(({ on }) => on <= day);
  for (const { kind, on, was, due: to, reason } of past) {
    if (kind === 'MOVED') {
      due = to;
      setOn = on;
      if (reason === null && (was === null || to === null || to > was)) isFailed = true;
      continue;
    }
    status = kind === 'REOPENED' ? 'OPEN' : kind;
    closedOn = kind === 'REOPENED' ? null : on;
    if (kind === 'DROPPED') explanation ??= reason;
  }
  const isMoved = (one: Happening): boolean => one.kind === 'MOVED';
  const first = action.history.find(isMoved);
  if (first && !past.includes(first) && first.was === null) return { state: 'UNKNOWN', hasDay: false, closedOn };
  if (due === null) return { state: 'OPEN', hasDay: false, closedOn };
  const last = dueWithPauses(roster, setOn, due, day);
  if (status === 'DROPPED' && explanation === null) isFailed = true;
  if (status !== 'DROPPED' && (closedOn ?? day) > last) isFailed = true;
  if (isFailed) return { state: 'LATE', hasDay: true, closedOn };
  return { state: status === 'OPEN' ? 'NOT_DUE' : 'IN_TIME', hasDay: true, closedOn };
}
