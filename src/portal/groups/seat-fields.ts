import { optionsOf } from '../forms/form-field';
import type { FormField, Option } from '../forms/form-field';
import { capacityOptions, memberClassWords, seatRoleWords } from './seat-words';

/** What a seat is. */
export const seatFields: readonly FormField[] = [
  {
    kind: 'text',
    name: 'label',
    label: 'What is the seat called?',
    hint: 'For example, Commissioning manager',
    missing: 'Enter what the seat is called',
  },
  {
    kind: 'radios',
    name: 'role',
    label: 'What does whoever sits in it do?',
    options: optionsOf(seatRoleWords),
    missing: 'Select what whoever sits in it does',
  },
  {
    kind: 'radios',
    name: 'memberClass',
    label: 'Is it a seat of a member?',
    options: optionsOf(memberClassWords),
    missing: 'Select whether it is a seat of a member',
  },
  { kind: 'yes-no', name: 'voting', label: 'May whoever sits in it vote?', missing: 'Select whether they may vote' },
  {
    kind: 'yes-no',
    name: 'required',
    label: 'Is somebody required to sit in it?',
    hint: 'An empty seat that is required shows as vacant.',
    missing: 'Select whether somebody is required to sit in it',
  },
  {
    kind: 'text',
    name: 'constituency',
    label: 'For which people does it speak?',
    hint: 'For example, carers or general practice',
  },
  {
    kind: 'select',
    name: 'capacity',
    label: 'In what capacity does its holder sit?',
    hint: 'Needed where the seat goes with a post.',
    options: capacityOptions,
  },
];

/** In what capacity and for which organisation somebody sits. */
export function asWhom(organisations: readonly Option[]): FormField[] {
  return [
    {
      kind: 'select',
      name: 'capacity',
      label: 'In what capacity do they sit?',
      hint: 'As the seat says when left open.',
      options: capacityOptions,
    },
    {
      kind: 'select',
      name: 'representedOrganisation',
      label: 'For which organisation do they sit?',
      options: organisations,
    },
  ];
}

/** Who it is to be. */
export function who(label: string): FormField {
  return {
    kind: 'lookup',
    of: 'person',
    name: 'person',
    label,
    hint: 'Enter their name. Somebody new can be added on the way.',
    missing: 'Enter a name',
  };
}
