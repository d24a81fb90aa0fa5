import type { MeetingRhythm } from '../../assurance/measures/assemble-meeting-rhythm';
import { monthStates } from '../../assurance/measures/meeting-rhythm';
import type { MonthState, TeamRhythm } from '../../assurance/measures/meeting-rhythm';
import { counted } from '../../assurance/counted';
import { dayInWords } from '../../platform/time/day-in-words';
import { monthInWords } from '../../platform/time/month-in-words';
import type { Day } from '../../platform/time/period';

/** One cell: the mark tells the states apart without colour, the words say the same to whoever hears the table. */
interface RhythmCell {
  readonly mark: string;
  readonly words: string;
  readonly look: string;
}

/** Meeting rhythm as a table: a row for each team, a column for each of twelve months. */
export interface RhythmPicture {
  readonly headline: string;
  readonly subtitle: string;
  readonly months: readonly { readonly short: string; readonly long: string }[];
  readonly rows: readonly {
    readonly hitId: string;
    readonly name: string;
    readonly cells: readonly RhythmCell[];
    readonly met: string;
  }[];
  /** The marks that the table has, with what they mean. */
  readonly marks: readonly RhythmCell[];
}

const cells: Readonly<Record<MonthState, RhythmCell>> = {
  QUORATE: { mark: '■', words: 'Met, with a quorum', look: 'met' },
  INQUORATE: { mark: '◧', words: 'Met, without a quorum', look: 'inquorate' },
  MET: { mark: '▣', words: 'Met, quorum not known', look: 'met' },
  CANCELLED: { mark: '○', words: 'Cancelled', look: 'not-met' },
  MISSED: { mark: '✕', words: 'Missed', look: 'not-met' },
  TO_LOG: { mark: '…', words: 'Not logged yet', look: 'none' },
  PAUSED: { mark: '‖', words: 'On pause', look: 'none' },
  NONE_DUE: { mark: '–', words: 'None due', look: 'none' },
};

/** The picture of the rhythm of some teams. `of` says which those are, such as “12 teams”, or of one team its group. */
export function rhythmPicture({ items, period, total }: MeetingRhythm, of: string): RhythmPicture {
  const shown = new Set(items.flatMap(({ months }) => months.map(({ state }) => state)));
  return {
    headline: items.length === 1 && items[0] ? ofOne(items[0]) : ofSeveral(total),
    subtitle: `Meetings in each of 12 months, ${of}, ${monthOf(period.from).long} to ${dayInWords(period.to)}.`,
    months: (items[0]?.months ?? []).map(({ month }) => monthOf(month)),
    rows: items.map(({ hitId, hitName, hitKey, groupName, months, met }) => ({
      hitId,
      name: hitName ?? hitKey ?? groupName,
      cells: months.map(({ state }) => cells[state]),
      met: met.denominator === 0 ? 'None due' : `${String(met.numerator)} of ${String(met.denominator)}`,
    })),
    marks: monthStates.filter((state) => shown.has(state)).map((state) => cells[state]),
  };
}

function ofSeveral({ numerator, denominator }: MeetingRhythm['total']): string {
  if (denominator === 0) return 'No team was due to meet in these months';
  return `${String(numerator)} of ${counted(denominator, 'team')} met in every month they planned`;
}

function ofOne({ met, months }: TeamRhythm): string {
  if (met.denominator === 0) return 'No meeting was due in these months';
  const without = months.filter(({ state }) => state === 'INQUORATE').length;
  const quorum = without === 0 ? '' : `, ${String(without)} of them without a quorum`;
  return `Met in ${String(met.numerator)} of ${counted(met.denominator, 'month')} planned${quorum}`;
}

function monthOf(day: Day): { short: string; long: string } {
  const long = monthInWords(day);
  return { short: long.slice(0, 3), long };
}
