import { Injectable } from '@nestjs/common';
import { AmendPartnerPriority } from '../../hits/amend-partner-priority';
import { AmendPartnerPriorityRequest, RecordPartnerPriorityRequest } from '../../hits/partner-priorities.dto';
import { RecordPartnerPriority } from '../../hits/record-partner-priority';
import { changeForm } from '../forms/change-form';
import type { ChangeForm, FormSubject } from '../forms/change-form';
import type { FormField, Option } from '../forms/form-field';
import { versionOf } from '../forms/version-of';

/** A priority that a form is about, or one that is to be, with the organisations whose it can be. */
export interface PrioritySubject extends FormSubject {
  readonly organisations: readonly Option[];
}

function fields({ organisations }: PrioritySubject): FormField[] {
  return [
    {
      kind: 'text',
      name: 'name',
      label: 'What is the priority?',
      hint: 'As the partners say it. For example, Prevent falls of older people',
      missing: 'Enter what the priority is',
    },
    {
      kind: 'select',
      name: 'organisation',
      label: 'Whose priority is it?',
      hint: 'Left open for one of all partners.',
      options: organisations,
    },
  ];
}

/** What can be done to the priorities of the partners. */
@Injectable()
export class PriorityForms {
  readonly forms: Readonly<Record<'new' | 'amend', ChangeForm<PrioritySubject>>>;

  constructor(recordPartnerPriority: RecordPartnerPriority, amendPartnerPriority: AmendPartnerPriority) {
    this.forms = {
      new: changeForm({
        title: 'Add a priority of the partners',
        button: 'Add priority',
        told: 'priority-added',
        request: RecordPartnerPriorityRequest,
        fields,
        run: (viewer, _: PrioritySubject, request) => recordPartnerPriority.execute(viewer, request),
        leadsTo: ({ id }) => `/priorities/${id}`,
      }),
      amend: changeForm({
        title: 'Put the priority right',
        intro: 'It is called so on all days. Where the partners have another priority now, add that one.',
        button: 'Save priority',
        told: 'priority-amended',
        request: AmendPartnerPriorityRequest,
        fields,
        run: (viewer, subject, request) =>
          amendPartnerPriority.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }
}
