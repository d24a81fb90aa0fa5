import { counted } from '../../assurance/counted';
import type { SponsorStatuses } from '../../assurance/measures/assemble-sponsor-statuses';
import type { StatusesOnDay } from '../../assurance/measures/sponsor-statuses';
import { dayInWords } from '../../platform/time/day-in-words';
import { monthInWords } from '../../platform/time/month-in-words';
import { drawBars } from './draw-bars';
import type { Picture } from './picture';

/** With fewer points nothing is said about more or fewer: “too few to say”. */
const fewestForTrend = 6;

/** Statuses of sponsors month by month, the latest first; null where there was no team on any of the days. */
export function sponsorStatusesPicture({ items, period }: SponsorStatuses, who: string): Picture | null {
  const days = items.filter(({ hits }) => hits > 0);
  if (days.length === 0) return null;
  const title = liveSponsors(days);
  const over = `${dayInWords(period.from)} to ${dayInWords(period.to)}`;
  const latestFirst = days.toReversed();
  return {
    id: 'sponsor-statuses',
    headline: title,
    subtitle: `Teams by the status of their sponsor at the end of each month, ${who}, ${over}. Teams on pause are in the table only.`,
    svg: drawBars({
      id: 'sponsor-statuses-bars',
      title,
      of: `Stacked bars of teams by the status of their sponsor, ${who}, ${over}`,
      parts: ['Live', 'Going quiet', 'Quiet or none yet', 'No sponsor'],
      layout: 'STACKED',
      bars: latestFirst.map(({ day, counts, hits }) => ({
        label: labelOf(day, period.to),
        said: `${String(counts.LIVE)} of ${String(hits - counts.PAUSED)} live`,
        values: [counts.LIVE, counts.COOLING, counts.DORMANT + counts.NEVER_ENGAGED, counts.VACANT],
      })),
    }),
    numbers: {
      first: 'At the end of',
      columns: ['Live', 'Going quiet', 'Quiet', 'No contact yet', 'No sponsor', 'Paused'],
      rows: latestFirst.map(({ day, counts }) => ({
        head: labelOf(day, period.to),
        cells: [counts.LIVE, counts.COOLING, counts.DORMANT, counts.NEVER_ENGAGED, counts.VACANT, counts.PAUSED],
      })),
    },
  };
}

const labelOf = (day: string, last: string): string => (day === last ? dayInWords(day) : monthInWords(day));

/** “7 of 10 teams have a live sponsor, up from 4 in May 2026”. Teams on pause are not counted. */
export function liveSponsors(days: readonly StatusesOnDay[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'No team is recorded in these months';
  const live = last.counts.LIVE;
  const of = last.hits - last.counts.PAUSED;
  const now = `${String(live)} of ${counted(of, 'team')} ${live === 1 ? 'has' : 'have'} a live sponsor`;
  const before = first.counts.LIVE;
  if (days.length < fewestForTrend || before === live) return now;
  return `${now}, ${live > before ? 'up' : 'down'} from ${String(before)} in ${monthInWords(first.day)}`;
}
