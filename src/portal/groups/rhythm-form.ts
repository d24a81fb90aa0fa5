import type { RhythmView } from '../../groups/rhythms.dto';
import { day, optionalDay } from '../forms/form-field';
import type { FormField, Option } from '../forms/form-field';
import type { Answers } from '../forms/read-fields';
import { everyInWords, monthNames, ordinalOf, weekdayNames } from './group-words';

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const numbered = (words: readonly string[]): Option[] =>
  words.map((text, index) => ({ value: String(index + 1), text }));

/** How often, in whole months. */
export const everyOptions: readonly Option[] = Array.from({ length: 12 }, (_, index) => {
  const value = `P${String(index + 1)}M`;
  return { value, text: capitalised(everyInWords(value)) };
});

/** How a group means to meet. */
export const rhythmFields: readonly FormField[] = [
  {
    kind: 'select',
    name: 'every',
    label: 'How often does it meet?',
    options: everyOptions,
    missing: 'Choose how often it meets',
  },
  {
    kind: 'radios',
    name: 'by',
    label: 'On which day?',
    options: [
      { value: 'NTH_WEEKDAY', text: 'On a weekday, such as the second Wednesday' },
      { value: 'DAY_OF_MONTH', text: 'On a day of the month, such as the 15th' },
    ],
    missing: 'Select on which day it meets',
  },
  {
    kind: 'select',
    name: 'nth',
    label: 'Which one in the month?',
    hint: 'For a weekday.',
    options: [1, 2, 3, 4, -1].map((nth) => ({ value: String(nth), text: capitalised(ordinalOf(nth)) })),
    isNumber: true,
  },
  {
    kind: 'select',
    name: 'weekday',
    label: 'Which weekday?',
    hint: 'For a weekday.',
    options: numbered(weekdayNames),
    isNumber: true,
  },
  {
    kind: 'number',
    name: 'dayOfMonth',
    label: 'Which day of the month?',
    hint: 'For a day of the month, from 1 to 31. In a shorter month, its last day.',
  },
  {
    kind: 'boxes',
    name: 'exceptMonths',
    label: 'In which months does it not meet?',
    options: numbered(monthNames),
    isNumber: true,
  },
  { kind: 'time', name: 'startsAt', label: 'When does it start?', hint: 'On the 24-hour clock, for example 14:30' },
  { kind: 'number', name: 'minutes', label: 'How many minutes does it last?' },
  day('from', 'From which day does this hold?', 'The rhythm before it ends the day before. For example, 3 11 2026'),
  optionalDay('to', 'Until which day?', 'Only where that is known already.'),
];

/** Of the two ways to name a day, only what belongs to the one chosen is said. */
export function rhythmRequest(answers: Answers): Answers {
  const isWeekday = answers['by'] === 'NTH_WEEKDAY';
  const left = isWeekday ? { dayOfMonth: null } : { nth: null, weekday: null };
  return { ...answers, ...left };
}

/** The rhythm there is, as answers; from which day another holds is for whoever sets it to say. */
export function rhythmNow(rhythm: RhythmView | null): Answers {
  if (rhythm === null) return {};
  const { every, by, nth, weekday, dayOfMonth, exceptMonths, startsAt, minutes } = rhythm;
  return { every, by, nth, weekday, dayOfMonth, exceptMonths, startsAt, minutes };
}
