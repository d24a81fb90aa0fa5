import { isDay } from '../platform/time/period';
import type { Day } from '../platform/time/period';

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
  day(name: string): { readonly day: Day | null; readonly typed: DateTyped } | null {
    const typed = { day: this.one(`${name}-day`), month: this.one(`${name}-month`), year: this.one(`${name}-year`) };
    if (typed.day === '' && typed.month === '' && typed.year === '') return null;
    const day = `${typed.year.padStart(4, '0')}-${typed.month.padStart(2, '0')}-${typed.day.padStart(2, '0')}`;
    return { day: isDay(day) ? day : null, typed };
  }

  /** Everything that was typed, to be kept in hidden fields of the next page. */
  entries(): readonly (readonly [string, string])[] {
    return [...this.typed].flatMap(([name, values]) => values.map((value) => [name, value] as const));
  }
}

/** The three fields of a date as somebody typed them. */
export interface DateTyped {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}
