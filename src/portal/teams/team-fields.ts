import { partnerKinds } from '../../hits/hit-partner.entity';
import type { PartnerKind } from '../../hits/hit-partner.entity';
import { hitStatuses } from '../../hits/hit-status.entity';
import { day, firstDay, optionalDay, optionalFinalDay } from '../forms/form-field';
import type { FormField, Option } from '../forms/form-field';
import { everyOptions } from '../groups/rhythm-form';
import { who } from '../groups/seat-fields';
import { hitStatusTags } from '../state-tags';

const partnerWords: Readonly<Record<PartnerKind, string>> = {
  PARTNER: 'Partner',
  COLLABORATOR: 'Collaborator, without a financial or contractual tie',
};

const name: FormField = {
  kind: 'text',
  name: 'name',
  label: 'What is the team called?',
  hint: 'A team is a Health Integration Team (HIT).',
  missing: 'Enter what the team is called',
};
const about: readonly FormField[] = [
  { kind: 'text', name: 'acronym', label: 'What is it short for?', width: 10 },
  { kind: 'area', name: 'purpose', label: 'Which condition is it for, and what does it mean to change?' },
];

/** Where a team stands. */
export const statusFields: readonly FormField[] = [
  {
    kind: 'radios',
    name: 'status',
    label: 'Where does the team stand?',
    options: hitStatuses.map((value) => ({ value, text: hitStatusTags[value].text })),
    missing: 'Select where the team stands',
  },
  { kind: 'area', name: 'reason', label: 'Why?' },
  day('from', 'From which day?'),
];

/** Everything that a new team begins with. */
export const newTeam: readonly FormField[] = [name, ...about, ...statusFields];
/** What a team is short for and for. */
export const amendedTeam = about;
/** Another name from a day. */
export const renamedTeam: readonly FormField[] = [
  { ...name, label: 'What is the team called from then on?' },
  day('from', 'From which day?'),
];

const organisation = (label: string, options: readonly Option[]): FormField => ({
  kind: 'select',
  name: 'organisation',
  label,
  options,
  missing: 'Choose an organisation',
});

/** An organisation takes part. */
export function partnerFields(organisations: readonly Option[]): FormField[] {
  return [
    organisation('Which organisation?', organisations),
    {
      kind: 'radios',
      name: 'kind',
      label: 'As what?',
      options: partnerKinds.map((value) => ({ value, text: partnerWords[value] })),
      missing: 'Select as what',
    },
    firstDay('from', 'From which day?'),
    optionalFinalDay('to', 'Until which day?', 'Left open while it goes on.'),
  ];
}

/** The organisation that embeds the team. */
export function sponsoringFields(organisations: readonly Option[]): FormField[] {
  return [
    organisation('Which organisation embeds the team?', organisations),
    day('from', 'From which day?', 'The one before ends the day before. For example, 3 11 2026'),
  ];
}

/** A priority of the partners that the team takes up. */
export function priorityFields(priorities: readonly Option[]): FormField[] {
  return [
    {
      kind: 'select',
      name: 'priority',
      label: 'Which priority does the team address?',
      hint: 'An administrator adds priorities to the list of the partners.',
      options: priorities,
      missing: 'Choose a priority',
    },
    day('from', 'From which day?'),
    optionalDay('to', 'Until which day?', 'Left open while it goes on.'),
  ];
}

/** The team addresses a priority no longer. */
export function endedPriorityFields(priorities: readonly Option[]): FormField[] {
  return [
    {
      kind: 'select',
      name: 'priority',
      label: 'Which priority does the team address no longer?',
      options: priorities,
      missing: 'Choose a priority',
    },
    day('lastDay', 'What is the last day?'),
  ];
}

/** Why an organisation is not a partner. */
export function absenceFields(organisations: readonly Option[]): FormField[] {
  return [
    organisation('Which organisation is not a partner?', organisations),
    {
      kind: 'area',
      name: 'explanation',
      label: 'Why not?',
      hint: 'For example, why it is not appropriate or not possible.',
      missing: 'Enter why it is not a partner',
    },
    day('from', 'From which day?', 'Another reason ends the one before. For example, 3 11 2026'),
  ];
}

/** A reason holds no longer. */
export function endedAbsenceFields(absent: readonly Option[]): FormField[] {
  return [
    organisation('Which organisation?', absent),
    day('lastDay', 'What is the last day on which the reason holds?'),
  ];
}

/** The unit that the team is embedded in. */
export const hostFields: readonly FormField[] = [
  {
    kind: 'lookup',
    of: 'unit',
    name: 'unit',
    label: 'Which unit hosts the team?',
    hint: 'Enter its name, such as Division of Surgery.',
    missing: 'Enter the name of a unit',
  },
  day('from', 'From which day?', 'The host before ends the day before. For example, 3 11 2026'),
];

/** A document that promises something. */
export const documentFields: readonly FormField[] = [
  {
    kind: 'text',
    name: 'title',
    label: 'What is the document called?',
    hint: 'For example, HIT application',
    missing: 'Enter what the document is called',
  },
  { kind: 'number', name: 'year', label: 'From which year is it?', missing: 'Enter the year, for example 2012' },
  { kind: 'text', name: 'url', label: 'At which web address is it?' },
];

const post: FormField = {
  kind: 'lookup',
  of: 'post',
  name: 'post',
  label: 'By virtue of which executive post?',
  hint: 'Enter its title, such as Medical Director.',
};

/** Who sponsors the team. */
export function sponsorFields(partners: readonly Option[]): FormField[] {
  return [
    who('Who is the executive sponsor?'),
    post,
    organisation('From which partner do they come?', partners),
    { kind: 'select', name: 'expectedEvery', label: 'How often is contact agreed?', options: everyOptions },
    firstDay('from', 'From which day?'),
  ];
}

/** Who takes a sponsorship on. */
export function successorFields(partners: readonly Option[]): FormField[] {
  return [
    who('Who is the sponsor from then on?'),
    post,
    {
      kind: 'select',
      name: 'organisation',
      label: 'From which partner do they come?',
      hint: 'As before when left open.',
      options: partners,
    },
    day('on', 'What is their first day?'),
  ];
}
