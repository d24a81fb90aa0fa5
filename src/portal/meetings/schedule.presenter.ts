import type { MeetingMode } from '../../meetings/meeting.entity';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { DateTyped, FormAnswers } from '../form-answers';
import { byField } from '../form-faults';
import { everyInWords, monthNames, ordinalOf, rhythmInWords, weekdayNames } from '../groups/group-words';
import type { FaultShown } from './log-faults';
import type { GroupToSchedule, UsualMeeting } from './schedule.queries';

/** Ways to schedule: one meeting, the group's own rhythm as it is, or a series from a day on. */
export const waysToSchedule = ['one', 'rhythm', 'series'] as const;
export type WayToSchedule = (typeof waysToSchedule)[number];

const modes: Readonly<Record<MeetingMode, string>> = {
  IN_PERSON: 'In person',
  ONLINE: 'Online',
  HYBRID: 'In person and online',
};

/** What is offered for a group: each way with what it comes to. */
export function waysOffered({ rhythm }: GroupToSchedule, mayChangeRhythm: boolean): readonly object[] {
  return [
    { value: 'one', text: 'One meeting' },
    ...(rhythm === null
      ? []
      : [
          {
            value: 'rhythm',
            text: 'The next 12 months, as the group meets now',
            hint: { text: rhythmInWords(rhythm) },
          },
        ]),
    ...(mayChangeRhythm
      ? [{ value: 'series', text: 'Every month', hint: { text: 'Or in another rhythm, such as every 3 months.' } }]
      : []),
  ];
}

/** A date as its three fields show it. */
function inFields(day: Day): { readonly typed: DateTyped } {
  const [year = '', month = '', inMonth = ''] = day.split('-');
  return { typed: { day: String(Number(inMonth)), month: String(Number(month)), year } };
}

const options = (values: readonly (readonly [string, string])[], chosen: string): readonly object[] =>
  values.map(([value, text]) => ({ value, text, selected: value === chosen }));

/** What a form about when and where is filled with: what was typed, else what is known. */
export function whenAndWhereShown(
  form: FormAnswers,
  {
    usual,
    day,
    faults,
  }: { readonly usual: UsualMeeting | null; readonly day: Day | null; readonly faults: readonly FaultShown[] },
): Record<string, unknown> {
  const isSent = form.entries().length > 0;
  const typed = (name: string, known: string | number | null | undefined): string =>
    isSent ? form.one(name) : String(known ?? '');
  const mode = typed('mode', usual?.mode);
  return {
    day: isSent ? form.day('day') : day === null ? null : inFields(day),
    startsAt: typed('startsAt', usual?.startsAt),
    minutes: typed('minutes', usual?.minutes),
    place: typed('place', usual?.place),
    calledOtherwise: form.one('title'),
    modes: options([['', 'Not said'], ...Object.entries(modes)], mode),
    errors: faults,
    faults: byField(faults),
    status: faults.length > 0 ? 422 : 200,
  };
}

/** The fields of a series: how often, on which day of the month, and which months are left out. */
export function rhythmShown(form: FormAnswers, { rhythm }: GroupToSchedule): Record<string, unknown> {
  const isSent = form.entries().length > 0;
  const chosen = (name: string, known: string | number | null | undefined): string =>
    isSent ? form.one(name) : String(known ?? '');
  const every = chosen('every', rhythm?.every ?? 'P1M');
  const left = isSent ? form.all('exceptMonths') : (rhythm?.exceptMonths ?? []).map(String);
  return {
    everyChoices: options(
      [1, 2, 3, 4, 6, 12].map((count) => {
        const value = `P${String(count)}M`;
        const words = everyInWords(value);
        return [value, `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`] as const;
      }),
      every,
    ),
    nthChoices: options(
      [1, 2, 3, 4, -1].map((nth) => [String(nth), `The ${ordinalOf(nth)}`] as const),
      chosen('nth', rhythm?.nth),
    ),
    weekdayChoices: options(
      weekdayNames.map((name, index) => [String(index + 1), name] as const),
      chosen('weekday', rhythm?.weekday),
    ),
    monthChoices: monthNames.map((text, index) => ({
      value: String(index + 1),
      text,
      checked: left.includes(String(index + 1)),
    })),
  };
}

/** What is planned already, so that nobody plans it twice. */
export function plannedShown({ planned }: GroupToSchedule): readonly { readonly id: string; readonly day: string }[] {
  return planned.map(({ id, meetsOn }) => ({ id, day: dayInWords(meetsOn) }));
}
