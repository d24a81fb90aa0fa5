import { counted } from '../../assurance/counted';
import type { ActionsByMonthView, LateActionsView } from '../../assurance/measures/within-reach.dto';
import { dayInWords } from '../../platform/time/day-in-words';
import { drawBars } from './draw-bars';
import { headline } from './headline';
import { monthInWords } from '../../platform/time/month-in-words';
import type { Picture } from './picture';

/** Actions opened and closed month by month; null where there was neither. */
export function actionsByMonthPicture(
  { items, period, opened, closed }: Pick<ActionsByMonthView, 'items' | 'period' | 'opened' | 'closed'>,
  who: string,
): Picture | null {
  if (opened + closed === 0) return null;
  const title = openedAndClosed(items);
  const over = `${dayInWords(period.from)} to ${dayInWords(period.to)}`;
  return {
    id: 'actions-by-month',
    headline: title,
    subtitle: `Actions agreed at meetings, and actions done or dropped, in each month, ${who}, ${over}.`,
    svg: drawBars({
      id: 'actions-by-month-bars',
      title,
      of: `Paired bars of actions opened and closed for ${who}, ${over}`,
      parts: ['Opened', 'Closed'],
      layout: 'BESIDE',
      bars: items.map((month) => ({
        label: monthInWords(month.month),
        said: '',
        values: [month.opened, month.closed],
      })),
    }),
    numbers: {
      first: 'Month',
      columns: ['Opened', 'Closed', 'Open at its end'],
      rows: items.map((month) => ({
        head: monthInWords(month.month),
        cells: [month.opened, month.closed, month.openAtEnd],
      })),
    },
  };
}

/** “More actions were closed than opened in 5 of 6 months”: months without either are not counted. */
export function openedAndClosed(items: readonly { readonly opened: number; readonly closed: number }[]): string {
  const busy = items.filter(({ opened, closed }) => opened + closed > 0);
  const ahead = busy.filter(({ opened, closed }) => closed > opened).length;
  if (busy.length === 0) return 'No actions were opened or closed';
  return `More actions were closed than opened in ${String(ahead)} of ${counted(busy.length, 'month')}`;
}

/** More bars than this are read by nobody. */
const mostOrganisations = 20;

/** Late actions by the organisation of their owner; null where nothing is late. */
export function lateActionsPicture(
  { items, period, late }: Pick<LateActionsView, 'items' | 'period' | 'late'>,
  who: string,
): Picture | null {
  const behind = items.filter((one) => one.late > 0);
  if (behind.length === 0) return null;
  const title = whereLateActionsSit(behind, late.numerator);
  const shown = behind.slice(0, mostOrganisations);
  const some =
    shown.length < behind.length
      ? ` The ${String(mostOrganisations)} with most of ${String(behind.length)}; the CSV has all.`
      : '';
  return {
    id: 'late-actions',
    headline: title,
    subtitle: `Late actions by the organisation of the person who owns them, ${who}, on ${dayInWords(period.to)}.${some}`,
    svg: drawBars({
      id: 'late-actions-bars',
      title,
      of: `Bars of late actions for each organisation, ${who}, on ${dayInWords(period.to)}`,
      parts: ['Late'],
      layout: 'STACKED',
      bars: shown.map((one) => ({ label: String(one.late), said: one.label, values: [one.late] })),
    }),
    numbers: {
      first: 'Organisation',
      columns: ['Late', 'Open'],
      rows: shown.map((one) => ({ head: one.label, cells: [one.late, one.open] })),
    },
  };
}

/** “8 of 12 late actions sit with North Trust”. Organisations come with the most first. */
export function whereLateActionsSit(
  organisations: readonly { readonly label: string; readonly late: number }[],
  all: number,
  called: 'organisation' | 'group' = 'organisation',
): string {
  const [first] = organisations;
  if (first === undefined) return 'No action is late';
  const most = organisations.filter(({ late }) => late === first.late);
  const of = `${counted(all, 'late action')} ${all === 1 ? 'sits' : 'sit'} with`;
  if (organisations.length === 1) return headline(`${of} ${first.label}`, `${of} 1 ${called}`);
  if (most.length > 1) return `${of} ${counted(organisations.length, called)}, none of them with most`;
  const share = `${String(first.late)} of ${of}`;
  return headline(`${share} ${first.label}`, `${share} 1 ${called}`);
}
