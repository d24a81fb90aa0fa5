import { isDay, plusDays } from '../platform/time/period';
import type { Day, Precision } from '../platform/time/period';

/** What somebody typed into a form: names and texts, of which a name may come several times. Line ends are those of Unix. */
export class FormAnswers {
  private readonly typed: ReadonlyMap<string, readonly string[]>;

  constructor(body: unknown) {
    const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
    this.typed = new Map(
      entries.map(([name, value]) => [
        name,
        [value].flat().flatMap((one: unknown) => (typeof one === 'string' ? [one.replaceAll('\r\n', '\n')] : [])),
      ]),
    );
  }

  /** The text of a field without the blanks around it; empty when there is none. */
  one(name: string): string {
    return this.typed.get(name)?.[0]?.trim() ?? '';
  }

  /** Every value of a name: of ticked boxes. */
  all(name: string): readonly string[] {
    return this.typed.get(name) ?? [];
  }

  /** The day typed into the three fields of a date, or what was typed when that is no day; null when they are empty. */
  day(name: string): DayAnswered | null {
    const typed = { day: this.one(`${name}-day`), month: this.one(`${name}-month`), year: this.one(`${name}-year`) };
    if (typed.day === '' && typed.month === '' && typed.year === '') return null;
    const day = `${typed.year.padStart(4, '0')}-${typed.month.padStart(2, '0')}-${typed.day.padStart(2, '0')}`;
    return { day: isDay(day) ? day : null, precision: 'DAY', typed };
  }

  /** As above, where the day, or day and month, may be left empty: then it is the first or the last day of the month or year. */
  impreciseDay(name: string, end: 'first' | 'last'): DayAnswered | null {
    const exact = this.day(name);
    if (exact === null || exact.typed.day !== '' || exact.typed.year === '') return exact;
    const { typed } = exact;
    const precision = typed.month === '' ? 'YEAR' : 'MONTH';
    const month = (typed.month || (end === 'first' ? '1' : '12')).padStart(2, '0');
    const first = `${typed.year.padStart(4, '0')}-${month}-01`;
    if (!isDay(first)) return exact;
    return { day: end === 'first' ? first : lastOfMonth(first), precision, typed };
  }

  /** The same answers, one of them set. */
  with(name: string, value: string): FormAnswers {
    return new FormAnswers({ ...Object.fromEntries(this.typed), [name]: value });
  }

  /** Everything that was typed, to be kept in hidden fields of the next page. */
  entries(): readonly (readonly [string, string])[] {
    return [...this.typed].flatMap(([name, values]) => values.map((value) => [name, value] as const));
  }
}

/** A day that was typed: null where it is none, how exactly it is known, and what was typed. */
export interface DayAnswered {
  readonly day: Day | null;
  readonly precision: Precision;
  readonly typed: DateTyped;
}

/** The three fields of a date as somebody typed them. */
export interface DateTyped {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function lastOfMonth(first: Day): Day {
  // However long it is: 31 days after its first day the next month has begun, and that day of the month is how far.
  const later = plusDays(first, 31);
  return plusDays(later, -Number(later.slice(-2)));
}
