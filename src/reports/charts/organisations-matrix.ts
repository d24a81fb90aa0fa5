import { counted } from '../../assurance/counted';
import type { OrganisationsMeasureView } from '../../assurance/measures/within-reach.dto';
import { dayInWords } from '../../platform/time/day-in-words';

/** Two organisations by their names, and at how many meetings both were. */
interface Pair {
  readonly one: string;
  readonly other: string;
  readonly meetings: number;
}

/** Who meets whom: a row and a column for each of the organisations that were at most meetings. */
export interface OrganisationsMatrix {
  readonly headline: string;
  readonly subtitle: string;
  /** What stands out, each as a sentence. */
  readonly sentences: readonly string[];
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly meetings: number }[];
  /** Row by row; null where a row meets its own column. Tints go from 0, never, to 4. */
  readonly cells: readonly (readonly ({ readonly meetings: number; readonly tint: number } | null)[])[];
  /** The pairs of those organisations that met, most often first. */
  readonly pairs: readonly Pair[];
  /** How many organisations are left out of the table. */
  readonly leftOut: number;
}

/** With more the table cannot be read. */
export const mostInMatrix = 12;
const tints = 4;

type Told = Pick<OrganisationsMeasureView, 'organisations' | 'items' | 'meetings' | 'period'>;

/** The matrix of the organisations that were at most meetings; null with fewer than two. `who` says whose meetings those are. */
export function organisationsMatrix(
  { organisations, items, meetings, period }: Told,
  who: string,
): OrganisationsMatrix | null {
  const shown = organisations
    .slice(0, mostInMatrix)
    .map(({ id, name, meetings: at }) => ({ id, name: name ?? 'No name recorded', meetings: at }));
  if (shown.length < 2) return null;
  const together = new Map(
    items.flatMap((pair) => [
      [`${pair.id} ${pair.otherId}`, pair.meetings],
      [`${pair.otherId} ${pair.id}`, pair.meetings],
    ]),
  );
  const most = Math.max(1, ...items.map((pair) => pair.meetings));
  const all = shown.flatMap((one, place) =>
    shown.slice(place + 1).map((other) => ({
      one: one.name,
      other: other.name,
      meetings: together.get(`${one.id} ${other.id}`) ?? 0,
    })),
  );
  const pairs = all.filter((pair) => pair.meetings > 0).sort((a, b) => b.meetings - a.meetings);
  return {
    headline: whoMeets(pairs.length, all.length),
    subtitle: `At how many of ${counted(meetings, 'held meeting')} both organisations were there, ${who}, ${dayInWords(period.from)} to ${dayInWords(period.to)}.`,
    sentences: whatStandsOut(all, pairs),
    organisations: shown,
    cells: shown.map((one) =>
      shown.map((other) => {
        if (one.id === other.id) return null;
        const count = together.get(`${one.id} ${other.id}`) ?? 0;
        return { meetings: count, tint: Math.ceil((tints * count) / most) };
      }),
    ),
    pairs,
    leftOut: organisations.length - shown.length,
  };
}

/** “12 of 15 pairs of organisations were at a meeting together”. */
export function whoMeets(met: number, of: number): string {
  if (of === 1)
    return met === 1 ? 'The 2 organisations were at a meeting together' : 'The 2 organisations did not meet';
  return `${String(met)} of ${counted(of, 'pair')} of organisations were at a meeting together`;
}

function whatStandsOut(all: readonly Pair[], pairs: readonly Pair[]): readonly string[] {
  const [first] = pairs;
  const never = all.filter((pair) => pair.meetings === 0);
  const [least] = never;
  return [
    ...(first === undefined
      ? []
      : [`${first.one} and ${first.other} met most: at ${counted(first.meetings, 'meeting')}.`]),
    ...(least !== undefined && never.length === 1
      ? [`${least.one} and ${least.other} were at no meeting together.`]
      : []),
  ];
}
