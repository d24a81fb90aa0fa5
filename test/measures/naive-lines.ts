import type { Day } from '../../src/platform/time/period';
import { isOn } from '../rules/naive-roster';
import type { PassingRecord, Tie } from '../rules/random-passing';
import { ratio } from './recorded-world';

/** Which groups are looked at, and over which days. */
export interface LinesAsked {
  readonly groups: readonly string[];
  readonly from: Day;
  readonly to: Day;
}

/** Goes through the post book line by line, and through the diary link by link. */
export function naiveLines(world: PassingRecord, { groups, from, to }: LinesAsked): object {
  const within = (day: Day | null): day is Day => day !== null && from <= day && day <= to;
  const wasThere = (tie: Tie): boolean => tie.from <= to && (tie.to === null || from <= tie.to);
  const lines = world.lines.filter((one) => groups.includes(one.group) && wasThere(one));
  const links = world.links.filter(
    (one) => (groups.includes(one.group) || groups.includes(one.other)) && wasThere(one),
  );
  const items = [
    ...lines
      .filter((one) => isOn(one, to))
      .map(({ id, group, other }) => {
        const reports = world.reports.filter((one) => one.from === group && one.to === other && within(one.sentOn));
        const received = reports.filter(
          ({ receivedOn, atMeeting }) => atMeeting !== null && receivedOn !== null && receivedOn <= to,
        );
        const lastOn = last(reports.map(({ sentOn }) => sentOn));
        return { kind: 'REPORTS_TO', id, evidenced: reports.length, received: received.length, lastOn };
      }),
    ...links
      .filter((one) => isOn(one, to))
      .map(({ id, group, other }) => {
        const isPair = (one: string, another: string): boolean =>
          (one === group && another === other) || (one === other && another === group);
        const days = [
          ...world.meetings
            .filter(({ status, groups: met }) => status === 'HELD' && met.includes(group) && met.includes(other))
            .map(({ day }) => day),
          ...world.items
            .filter((item) => isPair(item.from, item.to) && item.atMeeting !== null)
            .map(({ receivedOn }) => receivedOn),
          ...world.together.filter(({ pair }) => isPair(...pair)).map(({ day }) => day),
        ].filter(within);
        return { kind: 'WORKS_WITH', id, evidenced: days.length, received: null, lastOn: last(days) };
      }),
  ];
  const of = (kind: string, isCounted: (item: (typeof items)[number]) => boolean): object => {
    const all = items.filter((item) => item.kind === kind);
    return ratio(all.filter(isCounted).length, all.length);
  };
  return {
    reported: of('REPORTS_TO', ({ evidenced }) => evidenced > 0),
    received: of('REPORTS_TO', ({ received }) => (received ?? 0) > 0),
    workedTogether: of('WORKS_WITH', ({ evidenced }) => evidenced > 0),
    items: items.sort((a, b) => (a.id < b.id ? -1 : 1)),
    leftOut: [lines, links].map((ties) => ties.filter((one) => !isOn(one, to)).length),
  };
}

const last = (days: readonly Day[]): Day | null => [...days].sort().at(-1) ?? null;
