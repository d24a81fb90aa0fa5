import { after, dayNumber, daysOf, monthStart, monthsAfter } from './calendar';

export interface Meeting {
  readonly id: string;
  readonly group: string;
  readonly kind: 'ORDINARY' | 'EXTRAORDINARY';
  readonly status: 'HELD' | 'CANCELLED' | 'PLANNED';
  readonly meetsOn: string;
  readonly plannedFor: string | null;
}

export interface Promise {
  readonly id: string;
  readonly group: string;
  readonly from: string;
  readonly every: number;
  readonly windowMonths: number;
  readonly graceDays: number;
}

/** From the first day to the last, both included. */
export interface Spell {
  readonly from: string;
  readonly to: string | null;
}

export interface Told {
  readonly met: number;
  readonly missed: number;
  readonly planned: number;
  readonly held: number;
  readonly gap: number | null;
}

const isIn = (spell: Spell, day: string): boolean => spell.from <= day && (spell.to === null || day <= spell.to);

/** Month by month and day by day, as one would with a wall calendar. Null where no meeting was ever recorded. */
export function toldOf(
  { group, from, every, windowMonths, graceDays }: Promise,
  day: string,
  groupFrom: string,
  meetings: readonly Meeting[],
  pauses: readonly Spell[],
): Told | null {
  const own = meetings.filter((meeting) => meeting.group === group);
  if (!own.some(({ status, meetsOn }) => status !== 'PLANNED' && meetsOn <= day)) return null;
  const since = from > groupFrom ? from : groupFrom;
  const isPaused = (one: string): boolean => pauses.some((pause) => isIn(pause, one));
  const known = own.filter(({ status, meetsOn }) => status !== 'HELD' || meetsOn <= day);

  const ended: { first: string; last: string }[] = [];
  let first = since === monthStart(since) ? since : monthStart(since, 1);
  while (after(monthStart(first, every), -1) <= after(day, -graceDays)) {
    ended.push({ first, last: after(monthStart(first, every), -1) });
    first = monthStart(first, every);
  }
  const due = ended
    .slice(-Math.floor(windowMonths / every) || ended.length)
    .filter((period) => !daysOf(period.first, period.last).some(isPaused));
  let met = 0;
  let missed = 0;
  for (const period of due) {
    const inIt = known.filter(({ kind, plannedFor, meetsOn }) => {
      const counts = plannedFor ?? meetsOn;
      return kind === 'ORDINARY' && counts >= period.first && counts <= period.last;
    });
    if (inIt.some(({ status }) => status === 'HELD')) met += 1;
    else if (!inIt.some(({ status, meetsOn }) => status === 'PLANNED' && meetsOn <= day)) missed += 1;
  }

  const back = monthsAfter(after(day, 1), -windowMonths);
  const windowFrom = back > since ? back : since;
  const planned = known.filter(
    ({ status, plannedFor }) =>
      status !== 'PLANNED' && plannedFor !== null && plannedFor >= windowFrom && plannedFor <= day,
  );
  const points = [
    windowFrom,
    ...known.filter(({ status, meetsOn }) => status === 'HELD' && meetsOn >= windowFrom).map(({ meetsOn }) => meetsOn),
    day,
  ].sort();
  const gaps = points.slice(1).flatMap((point, index) => {
    const before = points[index] ?? point;
    return before === point ? [] : [daysOf(after(before, 1), point).filter((one) => !isPaused(one)).length];
  });
  return {
    met,
    missed,
    planned: planned.length,
    held: planned.filter(({ status }) => status === 'HELD').length,
    gap: dayNumber(windowFrom) === dayNumber(day) ? null : Math.max(...gaps),
  };
}
