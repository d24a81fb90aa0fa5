import { groupKindWords } from './group-words';
import { everyOptions } from './rhythm-form';
import { day, optionalDay, optionsOf } from '../forms/form-field';
import type { FormField, Option } from '../forms/form-field';

const name: FormField = {
  kind: 'text',
  name: 'name',
  label: 'What is the group called?',
  missing: 'Enter what the group is called',
};
const purpose: FormField = { kind: 'area', name: 'purpose', label: 'What is it for?' };

/** What a group is called and for. */
export const amendedGroup: readonly FormField[] = [name, purpose];

/** A group of a team. */
export const newGroup: readonly FormField[] = [
  name,
  {
    kind: 'radios',
    name: 'kind',
    label: 'What kind of group is it?',
    options: optionsOf(groupKindWords),
    missing: 'Select what kind of group it is',
  },
  purpose,
  day('from', 'What is its first day?'),
  optionalDay('to', 'What is its last day?', 'A task and finish group has one by design.'),
];

/** The sentence that promises a line or link, and where it stands. */
const quoted = (documents: readonly Option[]): FormField[] => [
  { kind: 'area', name: 'quotation', label: 'Which sentence promises it, word for word?' },
  { kind: 'select', name: 'sourceDocument', label: 'In which document?', options: documents },
  day('from', 'From which day?'),
  optionalDay('to', 'Until which day?', 'Its last day. As long as both groups when left open.'),
];

/** A reporting line from a group upward. */
export function lineFields(documents: readonly Option[]): FormField[] {
  return [
    {
      kind: 'lookup',
      of: 'group',
      name: 'parentGroup',
      label: 'To which group does it report?',
      hint: 'Enter its name.',
      missing: 'Enter the name of a group',
    },
    { kind: 'select', name: 'every', label: 'How often does it report?', options: everyOptions },
    { kind: 'text', name: 'form', label: 'In what form?', hint: 'For example, AAA report' },
    ...quoted(documents),
  ];
}

/** A working link to another group. */
export function linkFields(documents: readonly Option[]): FormField[] {
  return [
    {
      kind: 'lookup',
      of: 'group',
      name: 'otherGroup',
      label: 'With which group does it work?',
      hint: 'Enter its name.',
      missing: 'Enter the name of a group',
    },
    ...quoted(documents),
  ];
}

/** An edition of terms of reference. */
export function termsFields(documents: readonly Option[]): FormField[] {
  return [
    {
      kind: 'text',
      name: 'edition',
      label: 'How is this edition known?',
      hint: 'For example, 2 or March 2013',
      width: 20,
      missing: 'Enter how this edition is known',
    },
    { kind: 'area', name: 'summary', label: 'What do they say, in short?' },
    optionalDay('reviewDueOn', 'By when are they to be reviewed?', 'For example, 3 11 2027'),
    { kind: 'select', name: 'sourceDocument', label: 'In which document do they stand?', options: documents },
    day('from', 'From which day are they in force?', 'The edition before ends the day before. For example, 3 11 2026'),
    optionalDay('to', 'Until which day?', 'Only where that is known already.'),
  ];
}
