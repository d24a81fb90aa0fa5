import type { AskedWithin, Belonging, Registers } from './random-registers';
import { continuesAs, ratio, standing } from './recorded-world';
import type { Group, Meeting, World } from './recorded-world';

const inTheRoom = ['PRESENT', 'PRESENT_ONLINE', 'DEPUTY', 'IN_ATTENDANCE'];
const within = (day: string, { from, to }: { from: string; to: string }): boolean => from <= day && day <= to;
const holdsOn = (day: string, { from, to }: { from: string; to: string | null }): boolean =>
  from <= day && (to === null || day <= to);

/** The groups that are asked about, of those that whoever asks reaches. */
function groupsWithin({ hits, groups }: World, { hit, group, reach }: AskedWithin): Group[] {
  const isReached = (one: Group): boolean =>
    reach === null ||
    reach.hits.some((place) => hits[place] === one.hit) ||
    reach.groups.some((place) => groups[place] === one);
  return groups.filter(
    (one) => isReached(one) && (hit === null || one.hit === hits[hit]) && (group === null || one === groups[group]),
  );
}

const meetingsOf = ({ meetings }: World, groups: readonly Group[]): Meeting[] =>
  meetings.filter((meeting) => groups.some(({ id }) => meeting.groups.includes(id)));

/** The first day of each month, from that of one day to that of another. */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const first = `${String(year)}-${String(month).padStart(2, '0')}-01`;
    if (first > to) return months;
    months.push(first);
  }
}

/** Goes through the cards of all actions for each month. */
export function naiveActionsByMonth({ world, actions }: Registers, asked: AskedWithin): object {
  const held = meetingsOf(world, groupsWithin(world, asked)).filter(
    ({ status, on }) => status === 'HELD' && on <= asked.to,
  );
  const known = actions.flatMap(({ meeting, dueOn, closedOn }) => {
    const agreed = held.find(({ id }) => id === meeting);
    return agreed ? [{ agreedOn: agreed.on, dueOn, closedOn }] : [];
  });
  const items = monthsBetween(asked.from, asked.to).map((month) => {
    const inMonth = (day: string | null): boolean =>
      day !== null && day.slice(0, 7) === month.slice(0, 7) && within(day, asked);
    const isPast = (day: string): boolean => day.slice(0, 7) <= month.slice(0, 7) && day <= asked.to;
    return {
      month,
      opened: known.filter(({ agreedOn }) => inMonth(agreedOn)).length,
      closed: known.filter(({ closedOn }) => inMonth(closedOn)).length,
      openAtEnd: known.filter(({ agreedOn, closedOn }) => isPast(agreedOn) && !(closedOn !== null && isPast(closedOn)))
        .length,
    };
  });
  const told = known.filter(
    ({ agreedOn, closedOn }) => agreedOn >= asked.from || closedOn === null || closedOn >= asked.from,
  );
  return {
    opened: items.reduce((sum, { opened }) => sum + opened, 0),
    closed: items.reduce((sum, { closed }) => sum + closed, 0),
    items,
    leftOut: [told.filter(({ dueOn }) => dueOn === null).length],
  };
}

/** Asks of each open card whom its owner stands for. */
export function naiveLateActions({ world, actions, affiliations }: Registers, asked: AskedWithin): object {
  const held = meetingsOf(world, groupsWithin(world, asked)).filter(
    ({ status, on }) => status === 'HELD' && on <= asked.to,
  );
  const open = actions.flatMap(({ meeting, owner, dueOn, closedOn }) => {
    const agreed = held.find(({ id }) => id === meeting);
    if (!agreed || (closedOn !== null && closedOn <= asked.to)) return [];
    const there = standing(agreed).find(({ person, organisation }) => person === owner && organisation !== null);
    const [belongs] = affiliations
      .filter((one) => one.id === owner && holdsOn(asked.to, one))
      .sort((one, other) => (one.from < other.from ? -1 : 1));
    const named = there?.organisation ?? belongs?.organisation ?? null;
    return [{ dueOn, isLate: dueOn !== null && dueOn < asked.to, for: named && continuesAs(world, named, asked.to) }];
  });
  return {
    late: ratio(open.filter(({ isLate }) => isLate).length, open.length),
    items: [...new Set(open.map((one) => one.for))].map((id) => {
      const own = open.filter((one) => one.for === id);
      return { id, late: own.filter(({ isLate }) => isLate).length, open: own.length };
    }),
    leftOut: [open.filter(({ dueOn }) => dueOn === null).length],
  };
}

/** Sorts what was sent into heaps by whom it went to. */
export function naiveSentUp({ world, sent }: Registers, asked: AskedWithin): object {
  const groups = groupsWithin(world, asked);
  const own = sent.filter(({ from, on }) => groups.some(({ id }) => id === from) && within(on, asked));
  const by = (day: string | null): boolean => day !== null && day <= asked.to;
  const figures = (heap: typeof own): object => ({
    sent: heap.length,
    received: heap.filter(({ receivedOn }) => by(receivedOn)).length,
    answered: heap.filter(({ answeredOn }) => by(answeredOn)).length,
  });
  return {
    total: figures(own),
    items: [...new Set(own.map(({ to }) => to))].map((to) => ({
      groupId: to,
      ...figures(own.filter((one) => one.to === to)),
    })),
    leftOut: [own.filter(({ receivedOn, answeredOn }) => by(receivedOn) && !by(answeredOn)).length],
  };
}

/** Half a year earlier; where that month is shorter, its last day. */
function halfAYearBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [inYear, inMonth] = month > 6 ? [year, month - 6] : [year - 1, month + 6];
  const longest = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  return `${String(inYear)}-${String(inMonth).padStart(2, '0')}-${String(Math.min(date, longest)).padStart(2, '0')}`;
}

/** Looks into each room for organisations, and for partners who were in none. */
export function naiveOrganisations({ world, partners }: Registers, asked: AskedWithin): object {
  const groups = groupsWithin(world, asked);
  const all = meetingsOf(world, groups).filter(({ on }) => within(on, asked));
  const rooms = all
    .filter(({ status }) => status === 'HELD')
    .map((meeting) => {
      const named = standing(meeting).filter(
        ({ status, organisation }) => inTheRoom.includes(status) && organisation !== null,
      );
      return {
        on: meeting.on,
        there: new Set(named.map(({ organisation }) => continuesAs(world, organisation ?? '', asked.to))),
      };
    });
  const ids = [...new Set(rooms.flatMap(({ there }) => [...there]))].sort();
  const lastOf = (id: string): string | null =>
    rooms
      .filter(({ there }) => there.has(id))
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null;
  const meetings = (...wanted: string[]): number =>
    rooms.filter(({ there }) => wanted.every((id) => there.has(id))).length;
  const isThere = ({ id }: Belonging): boolean =>
    groups.some(({ hit }) => hit === id) && world.pauses.some((pause) => pause.hit === id && within(asked.to, pause));
  const partnersThen = [
    ...new Set(
      partners
        .filter((one) => isThere(one) && holdsOn(asked.to, one))
        .map(({ organisation }) => continuesAs(world, organisation, asked.to)),
    ),
  ];
  const isMissed = (last: string | null): boolean => last === null || last <= halfAYearBefore(asked.to);
  return {
    meetings: rooms.length,
    organisations: ids.map((id) => ({ id, meetings: meetings(id), lastOn: lastOf(id) })),
    items: ids.flatMap((id, place) =>
      ids.slice(place + 1).flatMap((otherId) => {
        const count = meetings(id, otherId);
        return count === 0 ? [] : [{ id, otherId, meetings: count }];
      }),
    ),
    notSeen: partnersThen.map((id) => ({ id, lastOn: lastOf(id) })).filter(({ lastOn }) => isMissed(lastOn)),
    atMeetings: [...new Set([...ids, ...partnersThen])].map((id) => ({
      id,
      isPartner: partnersThen.includes(id),
      meetings: meetings(id),
      lastOn: lastOf(id),
    })),
    leftOut: [
      all.filter(({ status }) => status === 'CANCELLED').length,
      all.filter(({ status }) => status === 'PLANNED').length,
      rooms.filter(({ there }) => there.size === 0).length,
    ],
  };
}
