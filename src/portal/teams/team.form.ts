import { Injectable } from '@nestjs/common';
import { RecordGroupRequest } from '../../groups/groups.dto';
import { RecordGroup } from '../../groups/record-group';
import { AmendHit } from '../../hits/amend-hit';
import { AppointSponsoringOrganisation } from '../../hits/appoint-sponsoring-organisation';
import { EndHosting } from '../../hits/end-hosting';
import { EndPartner } from '../../hits/end-partner';
import { EndSponsoringOrganisation } from '../../hits/end-sponsoring-organisation';
import { AppointSponsoringOrganisationRequest, HostHitRequest } from '../../hits/hit-home.dto';
import { RecordPartnerRequest } from '../../hits/hit-partners.dto';
import { AmendHitRequest, RecordHitRequest, RecordStatusRequest, RenameHitRequest } from '../../hits/hits.dto';
import { HostHit } from '../../hits/host-hit';
import { RecordHit } from '../../hits/record-hit';
import { RecordPartner } from '../../hits/record-partner';
import { RecordSourceDocument } from '../../hits/record-source-document';
import { RecordStatus } from '../../hits/record-status';
import { RenameHit } from '../../hits/rename-hit';
import { RecordSourceDocumentRequest } from '../../hits/source-documents.dto';
import { ImpreciseLastDayRequest, LastDayRequest } from '../../platform/http/last-day.dto';
import { changeForm } from '../forms/change-form';
import type { ChangeForm } from '../forms/change-form';
import { day, finalDay } from '../forms/form-field';
import { versionOf } from '../forms/version-of';
import { newGroup } from '../groups/group-fields';
import type { TeamSubject } from './find-team';
import { TeamReasonForms } from './team-reasons.form';
import {
  amendedTeam,
  documentFields,
  hostFields,
  newTeam,
  partnerFields,
  renamedTeam,
  sponsoringFields,
  statusFields,
} from './team-fields';

const lastDay = [day('lastDay', 'What is the last day?')];

/** What can be done to a team. */
@Injectable()
export class TeamForms {
  readonly add: Readonly<Record<'new', ChangeForm<TeamSubject>>>;
  readonly change: Readonly<Record<string, ChangeForm<TeamSubject>>>;
  readonly partner: Readonly<Record<'end', ChangeForm>>;

  constructor(
    recordHit: RecordHit,
    amendHit: AmendHit,
    renameHit: RenameHit,
    recordStatus: RecordStatus,
    recordPartner: RecordPartner,
    endPartner: EndPartner,
    appointSponsoringOrganisation: AppointSponsoringOrganisation,
    endSponsoringOrganisation: EndSponsoringOrganisation,
    hostHit: HostHit,
    endHosting: EndHosting,
    recordGroup: RecordGroup,
    recordSourceDocument: RecordSourceDocument,
    reasons: TeamReasonForms,
  ) {
    this.add = {
      new: changeForm({
        title: 'Set up a new team',
        intro:
          'This is the first step. The steps after it are listed when it is done, and can be left and taken up again.',
        button: 'Save and continue',
        told: 'team-added',
        request: RecordHitRequest,
        fields: () => newTeam,
        run: (viewer, _: TeamSubject, request) => recordHit.execute(viewer, request),
        leadsTo: ({ id }) => `/teams/${id}/setup`,
      }),
    };
    this.change = {
      ...reasons.change,
      amend: changeForm({
        title: 'Amend what the team is for',
        button: 'Save team',
        told: 'team-amended',
        request: AmendHitRequest,
        fields: () => amendedTeam,
        run: (viewer, subject, request) => amendHit.execute(viewer, subject.id, versionOf(subject), request),
      }),
      rename: changeForm({
        title: 'Rename the team',
        intro: 'The name before ends the day before. Days before show the name of then.',
        button: 'Rename team',
        told: 'team-renamed',
        request: RenameHitRequest,
        fields: () => renamedTeam,
        run: (viewer, subject, request) => renameHit.execute(viewer, subject.id, versionOf(subject), request),
      }),
      status: changeForm({
        title: 'Say where the team stands',
        intro: 'While a team is paused its clocks stand still: nothing is late or missed.',
        button: 'Save status',
        told: 'team-status',
        request: RecordStatusRequest,
        fields: () => statusFields,
        run: (viewer, subject, request) => recordStatus.execute(viewer, subject.id, versionOf(subject), request),
      }),
      partner: changeForm({
        title: 'Add a partner',
        button: 'Add partner',
        told: 'partner-added',
        request: RecordPartnerRequest,
        fields: ({ organisations }: TeamSubject) => partnerFields(organisations),
        run: (viewer, { id }, request) => recordPartner.execute(viewer, id, request),
      }),
      'sponsoring-organisation': changeForm({
        title: 'Name the sponsoring organisation',
        intro:
          'It embeds the team. The executive sponsor is somebody else: a person at the most senior level of one partner.',
        button: 'Save sponsoring organisation',
        told: 'sponsoring-organisation',
        request: AppointSponsoringOrganisationRequest,
        fields: ({ organisations }: TeamSubject) => sponsoringFields(organisations),
        run: (viewer, subject, request) =>
          appointSponsoringOrganisation.execute(viewer, subject.id, versionOf(subject), request),
      }),
      'sponsoring-organisation-end': changeForm({
        title: 'End the sponsoring organisation',
        button: 'Save last day',
        told: 'sponsoring-organisation-ended',
        request: LastDayRequest,
        fields: () => lastDay,
        run: (viewer, subject: TeamSubject, request) =>
          endSponsoringOrganisation.execute(viewer, subject.id, versionOf(subject), request),
      }),
      host: changeForm({
        title: 'Say where the team is hosted',
        button: 'Save host',
        told: 'host',
        request: HostHitRequest,
        fields: () => hostFields,
        run: (viewer, subject: TeamSubject, request) =>
          hostHit.execute(viewer, subject.id, versionOf(subject), request),
      }),
      'host-end': changeForm({
        title: 'End the hosting',
        button: 'Save last day',
        told: 'host-ended',
        request: LastDayRequest,
        fields: () => lastDay,
        run: (viewer, subject: TeamSubject, request) =>
          endHosting.execute(viewer, subject.id, versionOf(subject), request),
      }),
      group: changeForm({
        title: 'Add a group',
        button: 'Add group',
        told: 'group-added',
        request: RecordGroupRequest,
        fields: () => newGroup,
        asRequest: (answers, { id }) => ({ ...answers, hit: id }),
        run: (viewer, _: TeamSubject, request) => recordGroup.execute(viewer, request),
        leadsTo: ({ id }) => `/groups/${id}`,
      }),
      document: changeForm({
        title: 'Add a document',
        intro: 'The document in which the team promised something, such as its application.',
        button: 'Add document',
        told: 'document-added',
        request: RecordSourceDocumentRequest,
        fields: () => documentFields,
        asRequest: (answers, { id }) => ({ ...answers, hit: id }),
        run: (viewer, _: TeamSubject, request) => recordSourceDocument.execute(viewer, request),
      }),
    };
    this.partner = {
      end: changeForm({
        title: 'End this partnership',
        intro: 'Where another organisation takes its place, record a succession instead: then it stays one partner.',
        button: 'Save last day',
        told: 'partner-ended',
        request: ImpreciseLastDayRequest,
        fields: () => [finalDay('lastDay', 'What is the last day?')],
        run: (viewer, subject, request) => endPartner.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }
}
