import { counted } from '../../assurance/counted';
import type { SentUpView } from '../../assurance/measures/within-reach.dto';
import { dayInWords } from '../../platform/time/day-in-words';
import { drawBars } from './draw-bars';
import type { Picture } from './picture';

/** What was sent, received and answered as three bars; null where nothing was sent. */
export function sentUpPicture(
  { total, items, period }: Pick<SentUpView, 'total' | 'items' | 'period'>,
  who: string,
): Picture | null {
  if (total.sent === 0) return null;
  const title = sentReceivedAnswered(total);
  const over = `${dayInWords(period.from)} to ${dayInWords(period.to)}`;
  const steps = { Sent: total.sent, Received: total.received, Answered: total.answered };
  return {
    id: 'sent-up',
    headline: title,
    subtitle: `Items that were sent to other groups, and what became of them, ${who}, ${over}.`,
    svg: drawBars({
      id: 'sent-up-bars',
      title,
      of: `Three bars of items sent, received and answered for ${who}, ${over}`,
      parts: ['Items'],
      layout: 'STACKED',
      bars: Object.entries(steps).map(([label, count]) => ({
        label,
        said: `${String(count)} of ${String(total.sent)}`,
        values: [count],
      })),
    }),
    numbers: {
      first: 'Sent to',
      columns: ['Sent', 'Received', 'Answered'],
      rows: items.map(({ groupId, groupName, sent, received, answered }) => ({
        head: groupName,
        href: `/groups/${groupId}`,
        cells: [sent, received, answered],
      })),
    },
  };
}

/** “9 items were sent, 7 were received, 4 were answered”. */
export function sentReceivedAnswered({ sent, received, answered }: SentUpView['total']): string {
  const was = (count: number): string => `${String(count)} ${count === 1 ? 'was' : 'were'}`;
  return `${counted(sent, 'item')} ${sent === 1 ? 'was' : 'were'} sent, ${was(received)} received, ${was(answered)} answered`;
}
