import { Injectable } from '@nestjs/common';
import { EndPartnerAbsence } from '../../hits/end-partner-absence';
import { EndPriority } from '../../hits/end-priority';
import { ExplainPartnerAbsence } from '../../hits/explain-partner-absence';
import { EndPartnerAbsenceRequest, ExplainPartnerAbsenceRequest } from '../../hits/hit-partners.dto';
import { NamePriority } from '../../hits/name-priority';
import { EndPriorityRequest, NamePriorityRequest } from '../../hits/partner-priorities.dto';
import { changeForm } from '../forms/change-form';
import type { ChangeForm } from '../forms/change-form';
import { versionOf } from '../forms/version-of';
import type { TeamSubject } from './find-team';
import { absenceFields, endedAbsenceFields, endedPriorityFields, priorityFields } from './team-fields';

/** Which priorities of the partners a team addresses, and why an organisation is not one of its partners. */
@Injectable()
export class TeamReasonForms {
  readonly change: Readonly<Record<string, ChangeForm<TeamSubject>>>;

  constructor(
    namePriority: NamePriority,
    endPriority: EndPriority,
    explainPartnerAbsence: ExplainPartnerAbsence,
    endPartnerAbsence: EndPartnerAbsence,
  ) {
    this.change = {
      priority: changeForm({
        title: 'Name a priority that the team addresses',
        intro: 'A team addresses at least one priority of the partners.',
        button: 'Save priority',
        told: 'priority-named',
        request: NamePriorityRequest,
        fields: ({ priorities }: TeamSubject) => priorityFields(priorities),
        run: (viewer, subject, request) => namePriority.execute(viewer, subject.id, versionOf(subject), request),
      }),
      'priority-end': changeForm({
        title: 'End a priority of the team',
        button: 'Save last day',
        told: 'priority-ended',
        request: EndPriorityRequest,
        fields: ({ addressed }: TeamSubject) => endedPriorityFields(addressed),
        run: (viewer, subject, request) => endPriority.execute(viewer, subject.id, versionOf(subject), request),
      }),
      absence: changeForm({
        title: 'Say why an organisation is not a partner',
        intro: 'All partners are involved, or it is explained why that is not appropriate or possible.',
        button: 'Save reason',
        told: 'absence-explained',
        request: ExplainPartnerAbsenceRequest,
        fields: ({ organisations }: TeamSubject) => absenceFields(organisations),
        run: (viewer, subject, request) =>
          explainPartnerAbsence.execute(viewer, subject.id, versionOf(subject), request),
      }),
      'absence-end': changeForm({
        title: 'End a reason for not being a partner',
        intro: 'Becoming a partner ends it by itself.',
        button: 'Save last day',
        told: 'absence-ended',
        request: EndPartnerAbsenceRequest,
        fields: ({ absent }: TeamSubject) => endedAbsenceFields(absent),
        run: (viewer, subject, request) => endPartnerAbsence.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }
}
