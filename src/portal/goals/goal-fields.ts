import { day, optionalDay } from '../forms/form-field';
import type { FormField, Option } from '../forms/form-field';

const statement: FormField = {
  kind: 'area',
  name: 'statement',
  label: 'What do the partners want together?',
  hint: 'One goal, as all of them would say it.',
  missing: 'Enter the goal',
};

const partner = (label: string, options: readonly Option[]): FormField => ({
  kind: 'select',
  name: 'organisation',
  label,
  options,
  missing: 'Choose an organisation',
});

/** A new common goal. */
export const newGoal: readonly FormField[] = [
  statement,
  day('from', 'Since which day is it a common goal?'),
  optionalDay('to', 'What is its last day?', 'Leave empty while it goes on.'),
];
/** Other words for it. */
export const amendedGoal: readonly FormField[] = [statement];

/** A partner stands behind it. */
export function endorsementFields(partners: readonly Option[]): FormField[] {
  return [partner('Which partner endorses the goal?', partners), day('from', 'From which day?')];
}

/** A partner does so no longer. */
export function withdrawalFields(endorsing: readonly Option[]): FormField[] {
  return [
    partner('Which partner endorses it no longer?', endorsing),
    day('lastDay', 'What is the last day on which it did?'),
  ];
}

/** What holds a partner back. */
export function tensionFields(partners: readonly Option[], goals: readonly Option[]): FormField[] {
  return [
    partner('Which partner says so?', partners),
    { kind: 'lookup', of: 'person', name: 'person', label: 'Who said it? (optional)', hint: 'Enter their name' },
    {
      kind: 'area',
      name: 'words',
      label: 'What holds them back?',
      hint: 'As they would say it themselves. Everybody who belongs to the team can read it.',
      missing: 'Enter what holds them back',
    },
    day('statedOn', 'When did they say so?'),
    ...(goals.length === 0
      ? []
      : [
          {
            kind: 'select',
            name: 'goal',
            label: 'Which goal is it about? (optional)',
            options: [{ value: '', text: 'No goal in particular' }, ...goals],
          } as const,
        ]),
  ];
}

/** How a tension was handled. */
export const handlingFields: readonly FormField[] = [
  {
    kind: 'area',
    name: 'handling',
    label: 'How was it handled?',
    hint: 'What the partners agreed, or what was done.',
    missing: 'Enter how it was handled',
  },
  day('on', 'When?'),
];
