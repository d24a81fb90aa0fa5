import type { Finding } from '../../assurance/finding';
import { worstOf } from '../../assurance/outcome';
import type { Outcome } from '../../assurance/outcome';
import type { Day } from '../../platform/time/period';
import { promisesPicture } from '../../reports/charts/promises-picture';
import type { Picture } from '../../reports/charts/picture';
import { monthInWords } from '../../platform/time/month-in-words';
import { outcomeMarks, outcomeTags } from './check-words';
import { promisesOf } from './promise-shown';
import type { PromiseShown } from './promise-shown';

/** The most pressing first, as a person goes through them. */
const order: readonly Outcome[] = ['NOT_KEPT', 'SLIPPING', 'CANNOT_TELL', 'KEPT', 'NOT_YET'];

interface MonthCell {
  readonly mark: string;
  readonly word: string;
}

interface ChecksShown {
  readonly picture: Picture | null;
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly counted: string;
    readonly promises: readonly PromiseShown[];
  }[];
  readonly months: readonly string[];
  readonly history: readonly { readonly promise: PromiseShown; readonly cells: readonly MonthCell[] }[];
  readonly marks: readonly MonthCell[];
}

/** The promises of a team on a day, by what they come to, and at the end of each of some months before. */
export function checksShown(
  findings: readonly Finding[],
  asOf: Day,
  monthEnds: readonly Day[],
  { at, name: who }: { readonly at: string; readonly name: string },
): ChecksShown {
  const promises = promisesOf(
    findings.filter((finding) => finding.asOf === asOf),
    at,
  );
  const worst = worstByMonth(findings);
  return {
    picture: promisesPicture(
      promises.map(({ outcome }) => outcome),
      who,
      asOf,
    ),
    parts: order.flatMap((outcome) => {
      const some = promises.filter((promise) => promise.outcome === outcome);
      const { text } = outcomeTags[outcome];
      const id = outcome.toLowerCase().replaceAll('_', '-');
      return some.length === 0
        ? []
        : [{ id, title: text, counted: `${String(some.length)} ${text.toLowerCase()}`, promises: some }];
    }),
    months: monthEnds.map(monthInWords),
    history: promises.map((promise) => ({
      promise,
      cells: monthEnds.map((month) => cellOf(worst.get(`${promise.id} ${month}`))),
    })),
    marks: order.map(cellOf),
  };
}

function worstByMonth(findings: readonly Finding[]): ReadonlyMap<string, Outcome> {
  const worst = new Map<string, Outcome>();
  for (const { promise, asOf, outcome } of findings) {
    const name = `${promise.id} ${asOf}`;
    const known = worst.get(name);
    worst.set(name, known === undefined ? outcome : worstOf([known, outcome]));
  }
  return worst;
}

/** Of a month in which nobody asked for it, the mark is a dot. */
function cellOf(outcome: Outcome | undefined): MonthCell {
  return outcome === undefined
    ? { mark: '·', word: 'Not asked for' }
    : { mark: outcomeMarks[outcome], word: outcomeTags[outcome].text };
}
