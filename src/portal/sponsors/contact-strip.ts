import { counted } from '../../assurance/counted';
import { dayInWords } from '../../platform/time/day-in-words';
import { daysBetween, plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import { standingWords } from './contact-words';
import type { Standing } from './contact-words';

/** A contact as the picture shows it. */
export interface ContactOnStrip {
  readonly day: Day;
  readonly title: string;
  readonly standing: Standing;
}

/** Twelve months of contact, that the component `contact-strip.njk` draws with its table. Places are in hundredths of the width. */
export interface ContactStrip {
  readonly id: string;
  /** What the picture shows, in at most fifteen words without a full stop. */
  readonly headline: string;
  readonly description: string;
  readonly from: Day;
  readonly to: Day;
  readonly ticks: readonly number[];
  /** Where contact keeps the relationship live; null when no status is worked out. */
  readonly band: { readonly x: number; readonly width: number; readonly days: number } | null;
  readonly lanes: readonly { readonly standing: Standing; readonly text: string; readonly marks: readonly number[] }[];
  readonly contacts: readonly (ContactOnStrip & { readonly standingInWords: string })[];
}

const daysShown = 365;
const lanes: readonly Standing[] = ['OWN', 'BOTH', 'TEAM', 'NOT_COUNTED'];

/** The picture of the year up to a day: a mark for each contact, in the lane of whose word it stands on. Contacts come newest first. */
export function contactStrip(
  id: string,
  all: readonly ContactOnStrip[],
  { since, asOf, liveDays }: { readonly since: Day; readonly asOf: Day; readonly liveDays: number | null },
): ContactStrip {
  const from = plusDays(asOf, 1 - daysShown);
  const place = (day: Day): number => Math.round((2 + (96 * daysBetween(from, day)) / (daysShown - 1)) * 100) / 100;
  const contacts = all.filter(({ day }) => day >= from && day <= asOf);
  const counting = contacts.filter(({ standing }) => standing !== 'NOT_COUNTED');
  const gap = longestGap([since > from ? since : from, ...counting.map(({ day }) => day), asOf]);
  const band = liveDays === null ? null : place(plusDays(asOf, -Math.min(liveDays, daysShown - 1)));
  return {
    id: `strip-${id}`,
    headline: `${counted(counting.length, 'contact')} that ${counting.length === 1 ? 'counts' : 'count'} in 12 months; the longest gap was ${counted(gap, 'day')}`,
    description: `Marks on a line of 12 months, ${dayInWords(from)} to ${dayInWords(asOf)}. ${lanes.map((standing) => `${standingWords[standing]}: ${String(marksOf(contacts, standing).length)}`).join('. ')}. Longest gap between contacts that count: ${counted(gap, 'day')}.`,
    from,
    to: asOf,
    ticks: monthStarts(from, asOf).map(place),
    band: band === null || liveDays === null ? null : { x: band, width: place(asOf) - band, days: liveDays },
    lanes: lanes.map((standing) => ({
      standing,
      text: `${standingWords[standing]}: ${String(marksOf(contacts, standing).length)}`,
      marks: marksOf(contacts, standing).map(({ day }) => place(day)),
    })),
    contacts: contacts.map((one) => ({ ...one, standingInWords: standingWords[one.standing] })),
  };
}

const marksOf = (contacts: readonly ContactOnStrip[], standing: Standing): readonly ContactOnStrip[] =>
  contacts.filter((one) => one.standing === standing);

function longestGap(days: readonly Day[]): number {
  const inOrder = [...days].sort();
  return Math.max(0, ...inOrder.slice(1).map((day, index) => daysBetween(inOrder[index] ?? day, day)));
}

function monthStarts(from: Day, to: Day): Day[] {
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  return Array.from({ length: 12 }, (_, index) => {
    const at = month + index;
    return `${String(year + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  }).filter((day) => day <= to);
}
