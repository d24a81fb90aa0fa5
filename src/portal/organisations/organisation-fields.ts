import { day, optionalDay, optionsOf } from '../forms/form-field';
import type { FormField, Option } from '../forms/form-field';
import { organisationTypeWords, postLevelWords, schemeWords, sectorWords, successionWords } from './organisation-words';

/** What an organisation is. */
export const amendedOrganisation: readonly FormField[] = [
  {
    kind: 'select',
    name: 'type',
    label: 'What kind of organisation is it?',
    options: optionsOf(organisationTypeWords),
    missing: 'Choose what kind of organisation it is',
  },
  {
    kind: 'select',
    name: 'sector',
    label: 'To which sector does it belong?',
    options: optionsOf(sectorWords),
    missing: 'Choose to which sector it belongs',
  },
];

const name: FormField = { kind: 'text', name: 'name', label: 'What is it called?', missing: 'Enter what it is called' };

/** Everything that a new organisation needs. */
export const newOrganisation: readonly FormField[] = [
  name,
  ...amendedOrganisation,
  day('from', 'What is the first day it existed, or that matters here?'),
  optionalDay('to', 'What is its last day?', 'Left open while it goes on.'),
];

/** Another name from a day. */
export const renaming: readonly FormField[] = [
  { ...name, label: 'What is it called from then on?' },
  day('from', 'From which day?'),
];

/** What a public register calls it. */
export const identifierFields: readonly FormField[] = [
  {
    kind: 'select',
    name: 'scheme',
    label: 'In which register?',
    options: optionsOf(schemeWords),
    missing: 'Choose a register',
  },
  { kind: 'text', name: 'value', label: 'What does it say there?', width: 20, missing: 'Enter what it says there' },
];

/** A part of an organisation. */
export const unitFields: readonly FormField[] = [
  { ...name, label: 'What is the unit called?', hint: 'For example, Division of Surgery' },
  day('from', 'From which day?'),
  optionalDay('to', 'Until which day?', 'As long as the organisation when left open.'),
];

/** An office in an organisation. */
export function postFields(units: readonly Option[]): FormField[] {
  return [
    {
      kind: 'text',
      name: 'title',
      label: 'What is the title of the post?',
      hint: 'For example, Head of Division',
      missing: 'Enter the title of the post',
    },
    {
      kind: 'select',
      name: 'level',
      label: 'How senior is it?',
      options: optionsOf(postLevelWords),
      missing: 'Choose how senior it is',
    },
    { kind: 'select', name: 'unit', label: 'In which unit?', options: units },
    day('from', 'From which day?'),
    optionalDay('to', 'Until which day?', 'As long as the unit or organisation when left open.'),
  ];
}

/** Which of two rows for one organisation stays. */
export function mergerFields(all: readonly Option[]): FormField[] {
  return [
    {
      kind: 'select',
      name: 'into',
      label: 'Which organisation is the same one, and stays?',
      options: all,
      missing: 'Choose the organisation that stays',
    },
  ];
}

/** Which of those that were merged into it is to be its own again. */
export function separationFields(merged: readonly Option[]): FormField[] {
  return [
    {
      kind: 'radios',
      name: 'merger',
      label: 'Which organisation is to be one of its own again?',
      options: merged,
      missing: 'Select the organisation to separate',
    },
  ];
}

/** Who stands in the place of an organisation. */
export function successionFields(others: readonly Option[]): FormField[] {
  return [
    {
      kind: 'select',
      name: 'successor',
      label: 'Which organisation stands in its place?',
      options: others,
      missing: 'Choose the organisation that stands in its place',
    },
    {
      kind: 'radios',
      name: 'kind',
      label: 'How does that come about?',
      options: optionsOf(successionWords),
      missing: 'Select how that comes about',
    },
    day('on', 'What is the first day of the other in its place?'),
  ];
}
