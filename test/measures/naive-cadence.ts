import { daysBetween, plusDays } from '../../src/platform/time/period';
import { groupsAsked, ratio } from './recorded-world';
import type { Asked, Group, World } from './recorded-world';

const monthOf = (day: string): string => day.slice(0, 7);
const daysFrom = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, number) => plusDays(from, number));
const lastDayOf = (month: string): string => {
  const days = daysFrom(`${month}-01`, plusDays(`${month}-01`, 30));
  return days.filter((day) => monthOf(day) === month).at(-1) ?? '';
};

/** The whole months that a group and the period have in common, ticked off on a wall calendar. */
function wholeMonths({ from, to }: Group, asked: Asked): string[] {
  const first = from > asked.from ? from : asked.from;
  const last = to !== null && to < asked.to ? to : asked.to;
  const months = [...new Set(daysFrom(first, last).map(monthOf))];
  return months.filter((month) => first <= `${month}-01` && lastDayOf(month) <= last);
}

/** How regularly each group met, month by month on a wall calendar. */
export function naiveCadence(world: World, asked: Asked, every: string | null): object {
  const alive = groupsAsked(world, asked).filter(
    ({ from, to }) => from <= asked.to && (to === null || asked.from <= to),
  );
  const items = alive.map((group) => {
    const rhythm = world.rhythms.find((one) => one.group === group.id);
    const meant = every ?? rhythm?.every ?? null;
    const own = world.meetings.filter(({ groups }) => groups.includes(group.id));
    const isPaused = (day: string): boolean =>
      world.pauses.some(({ hit, from, to }) => hit === group.hit && from <= day && day <= to);
    const within = (day: string | null): boolean => day !== null && asked.from <= day && day <= asked.to;
    const months = meant === null ? [] : wholeMonths(group, asked);
    const size = meant === null ? 1 : Number(meant.slice(1, -1));
    const periods = Array.from({ length: Math.floor(months.length / size) }, (_, number) =>
      months.slice(number * size, (number + 1) * size),
    ).map((some) => {
      const [from, to] = [`${some[0] ?? ''}-01`, lastDayOf(some.at(-1) ?? '')];
      const counting = own.filter(
        ({ kind, plannedFor, on }) => kind === 'ORDINARY' && some.includes(monthOf(plannedFor ?? on)),
      );
      const isExcepted = (month: string): boolean => rhythm?.exceptMonths.includes(Number(month.slice(5))) ?? false;
      return { from, to, state: stateOf() };

      function stateOf(): string {
        if (daysFrom(from, to).some(isPaused)) return 'PAUSED';
        if (some.every(isExcepted)) return 'EXCEPTED';
        if (counting.some(({ status }) => status === 'HELD')) return 'MET';
        return counting.some(({ status }) => status === 'PLANNED') ? 'NOT_LOGGED' : 'NOT_MET';
      }
    });
    const held = own.filter(({ status, on }) => status === 'HELD' && within(on)).map(({ on }) => on);
    held.sort();
    const gaps = held.slice(1).map((to, index) => {
      const from = held[index] ?? '';
      return {
        from,
        to,
        days: daysBetween(from, to),
        pausedDays: daysFrom(plusDays(from, 1), to).filter(isPaused).length,
      };
    });
    const planned = own.filter(({ plannedFor, status }) => within(plannedFor) && status !== 'PLANNED');
    const lastHeldOn = held.at(-1) ?? null;
    const states = periods.map(({ state }) => state);
    const met = states.filter((state) => state === 'MET').length;
    return {
      ...{ groupId: group.id, groupKey: group.key, groupName: group.key, hitId: group.hit, every: meant },
      met: ratio(met, met + states.filter((state) => state === 'NOT_MET').length),
      heldOfPlanned: ratio(planned.filter(({ status }) => status === 'HELD').length, planned.length),
      held: held.length,
      notLogged: own.filter(({ status, on, plannedFor }) => status === 'PLANNED' && (within(on) || within(plannedFor)))
        .length,
      longestGap: gaps.length === 0 ? null : Math.max(...gaps.map(({ days, pausedDays }) => days - pausedDays)),
      lastHeldOn,
      daysSinceLast: lastHeldOn && daysBetween(lastHeldOn, asked.to),
      gaps,
      periods,
    };
  });
  const all = items.flatMap(({ periods }) => periods.map(({ state }) => state));
  const number = (state: string): number => all.filter((one) => one === state).length;
  return {
    total: ratio(number('MET'), number('MET') + number('NOT_MET')),
    items: items.sort((a, b) => (a.groupKey < b.groupKey ? -1 : 1)),
    leftOut: [number('PAUSED'), number('EXCEPTED'), number('NOT_LOGGED')],
  };
}
