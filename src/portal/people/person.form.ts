import { Injectable } from '@nestjs/common';
import { StartAffiliationRequest } from '../../directory/affiliations.dto';
import { AmendPerson } from '../../directory/amend-person';
import { EndAffiliation } from '../../directory/end-affiliation';
import { AmendPersonRequest, RecordPersonRequest } from '../../directory/people.dto';
import { PseudonymisePersonRequest } from '../../directory/person-privacy.dto';
import { PseudonymisePerson } from '../../directory/pseudonymise-person';
import { RecordPerson } from '../../directory/record-person';
import { StartAffiliation } from '../../directory/start-affiliation';
import { ImpreciseLastDayRequest } from '../../platform/http/last-day.dto';
import { changeForm } from '../forms/change-form';
import type { ChangeForm, FormSubject } from '../forms/change-form';
import { day, finalDay, firstDay, optionalFinalDay, optionsOf } from '../forms/form-field';
import type { FormField, Option } from '../forms/form-field';
import { versionOf } from '../forms/version-of';
import { professionWords } from './person-words';
import type { DetailsSeen } from './person.queries';

/** A person that a form is about, or somebody who is to be. */
export interface PersonSubject extends FormSubject {
  readonly seen: DetailsSeen;
  readonly organisations: readonly Option[];
}

/** What can be known of a person. What whoever asks may not read is not asked for, and stays as it is. */
function personFields({ contact, needs }: DetailsSeen): FormField[] {
  return [
    { kind: 'text', name: 'name', label: 'What is their name?', missing: 'Enter their name' },
    { kind: 'select', name: 'profession', label: 'What is their profession?', options: optionsOf(professionWords) },
    {
      kind: 'text',
      name: 'orcid',
      label: 'What is their ORCID iD?',
      hint: 'For example, 0000-0002-1825-0097',
      width: 20,
    },
    ...(contact
      ? ([
          { kind: 'text', name: 'email', label: 'What is their e-mail address?' },
          { kind: 'text', name: 'telephone', label: 'What is their telephone number?', width: 20 },
        ] satisfies FormField[])
      : []),
    ...(needs
      ? ([
          {
            kind: 'area',
            name: 'accessNeeds',
            label: 'What do they need to take part?',
            hint: 'Such as a hearing loop or large print.',
          },
        ] satisfies FormField[])
      : []),
  ];
}

/** What can be done about a person. */
@Injectable()
export class PersonForms {
  readonly add: Readonly<Record<'new', ChangeForm<PersonSubject>>>;
  readonly change: Readonly<Record<string, ChangeForm<PersonSubject>>>;
  readonly forget: Readonly<Record<'pseudonymise', ChangeForm<PersonSubject>>>;
  readonly affiliation: Readonly<Record<'end', ChangeForm>>;

  constructor(
    recordPerson: RecordPerson,
    amendPerson: AmendPerson,
    startAffiliation: StartAffiliation,
    endAffiliation: EndAffiliation,
    pseudonymisePerson: PseudonymisePerson,
  ) {
    this.add = {
      new: changeForm({
        title: 'Add a person',
        button: 'Add person',
        told: 'person-added',
        request: RecordPersonRequest,
        fields: ({ seen }: PersonSubject) => personFields(seen),
        run: (viewer, _, request) => recordPerson.execute(viewer, request),
        leadsTo: ({ id }) => `/people/${id}`,
      }),
    };
    this.change = {
      amend: changeForm({
        title: 'Amend what is known of them',
        intro: 'What you may not see is not asked for, and stays as it is.',
        button: 'Save person',
        told: 'person-amended',
        request: AmendPersonRequest,
        fields: ({ seen }: PersonSubject) => personFields(seen),
        run: (viewer, subject, request) => amendPerson.execute(viewer, subject.id, versionOf(subject), request),
      }),
      affiliation: changeForm({
        title: 'Say where they belong',
        button: 'Add organisation',
        told: 'affiliation-started',
        request: StartAffiliationRequest,
        fields: ({ organisations }: PersonSubject) => [
          {
            kind: 'select',
            name: 'organisation',
            label: 'To which organisation?',
            options: organisations,
            missing: 'Choose an organisation',
          },
          { kind: 'text', name: 'role', label: 'What are they there?', hint: 'For example, consultant' },
          firstDay('from', 'Since which day?'),
          optionalFinalDay('to', 'Until which day?', 'Only where that is known already.'),
        ],
        run: (viewer, { id }, request) => startAffiliation.execute(viewer, id, request),
      }),
    };
    this.forget = {
      pseudonymise: changeForm({
        title: 'Take their name out of everything',
        intro:
          'Their name, how to reach them and their account go, for good. What they sat on, came to and took on stays under a number, and no count changes.',
        button: 'Continue',
        told: 'person-forgotten',
        request: PseudonymisePersonRequest,
        fields: () => [
          day('requestedOn', 'On which day did they ask?'),
          {
            kind: 'area',
            name: 'reason',
            label: 'Why is it done?',
            hint: 'Without their name or e-mail address: it is kept.',
            missing: 'Enter why it is done',
          },
        ],
        check: {
          title: 'Check before their name goes',
          button: 'Take their name out for good',
          says: (_, { name }) =>
            Promise.resolve([
              `The name ${name} goes out of the whole record, and what is held about how to reach them too.`,
              'Their account is closed.',
              'It cannot be undone. Download everything held about them first if they asked for it.',
            ]),
        },
        run: (viewer, subject, request) => pseudonymisePerson.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
    this.affiliation = {
      end: changeForm({
        title: 'End where they belong',
        button: 'Save last day',
        told: 'affiliation-ended',
        request: ImpreciseLastDayRequest,
        fields: () => [finalDay('lastDay', 'What is their last day there?')],
        run: (viewer, subject, request) => endAffiliation.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }
}
