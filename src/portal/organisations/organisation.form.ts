import { Injectable } from '@nestjs/common';
import { AmendOrganisation } from '../../directory/amend-organisation';
import { EndOrganisation } from '../../directory/end-organisation';
import { EndUnit } from '../../directory/end-unit';
import { RenameRequest, SucceedOrganisationRequest } from '../../directory/organisation-life.dto';
import {
  AmendOrganisationRequest,
  IdentifierRequest,
  RecordOrganisationRequest,
} from '../../directory/organisations.dto';
import { RecordPostRequest } from '../../directory/posts.dto';
import { MergeOrganisation } from '../../directory/merge-organisation';
import { MergeOrganisationRequest, SeparateOrganisationsRequest } from '../../directory/organisation-mergers.dto';
import { RecordIdentifier } from '../../directory/record-identifier';
import { RecordOrganisation } from '../../directory/record-organisation';
import { RecordPost } from '../../directory/record-post';
import { RecordUnit } from '../../directory/record-unit';
import { RenameOrganisation } from '../../directory/rename-organisation';
import { SeparateOrganisations } from '../../directory/separate-organisations';
import { SucceedOrganisation } from '../../directory/succeed-organisation';
import { RecordUnitRequest } from '../../directory/units.dto';
import { LastDayRequest } from '../../platform/http/last-day.dto';
import { changeForm } from '../forms/change-form';
import type { ChangeForm } from '../forms/change-form';
import { day } from '../forms/form-field';
import { versionOf } from '../forms/version-of';
import { FindOrganisation } from './find-organisation';
import type { OrganisationSubject } from './find-organisation';
import {
  amendedOrganisation,
  identifierFields,
  mergerFields,
  newOrganisation,
  postFields,
  renaming,
  separationFields,
  successionFields,
  unitFields,
} from './organisation-fields';

/** What can be done to an organisation and its units. */
@Injectable()
export class OrganisationForms {
  readonly add: Readonly<Record<'new', ChangeForm<OrganisationSubject>>>;
  readonly change: Readonly<Record<string, ChangeForm<OrganisationSubject>>>;
  readonly unit: Readonly<Record<'end', ChangeForm>>;

  constructor(
    find: FindOrganisation,
    recordOrganisation: RecordOrganisation,
    amendOrganisation: AmendOrganisation,
    renameOrganisation: RenameOrganisation,
    recordIdentifier: RecordIdentifier,
    recordUnit: RecordUnit,
    recordPost: RecordPost,
    succeedOrganisation: SucceedOrganisation,
    endOrganisation: EndOrganisation,
    mergeOrganisation: MergeOrganisation,
    separateOrganisations: SeparateOrganisations,
    endUnit: EndUnit,
  ) {
    this.add = {
      new: changeForm({
        title: 'Add an organisation',
        button: 'Add organisation',
        told: 'organisation-added',
        request: RecordOrganisationRequest,
        fields: () => newOrganisation,
        run: (viewer, _: OrganisationSubject, request) => recordOrganisation.execute(viewer, request),
        leadsTo: ({ id }) => `/organisations/${id}`,
      }),
    };
    this.change = {
      amend: changeForm({
        title: 'Amend its kind or sector',
        button: 'Save organisation',
        told: 'organisation-amended',
        request: AmendOrganisationRequest,
        fields: () => amendedOrganisation,
        run: (viewer, subject, request) => amendOrganisation.execute(viewer, subject.id, versionOf(subject), request),
      }),
      rename: changeForm({
        title: 'Rename it',
        intro: 'The name before ends the day before. Days before show the name of then.',
        button: 'Rename organisation',
        told: 'organisation-renamed',
        request: RenameRequest,
        fields: () => renaming,
        run: (viewer, subject, request) => renameOrganisation.execute(viewer, subject.id, versionOf(subject), request),
      }),
      identifier: changeForm({
        title: 'Add an identifier',
        button: 'Add identifier',
        told: 'identifier-added',
        request: IdentifierRequest,
        fields: () => identifierFields,
        run: (viewer, subject, request) => recordIdentifier.execute(viewer, subject.id, versionOf(subject), request),
      }),
      unit: changeForm({
        title: 'Add a unit',
        button: 'Add unit',
        told: 'unit-added',
        request: RecordUnitRequest,
        fields: () => unitFields,
        asRequest: (answers, { id }) => ({ ...answers, organisation: id }),
        run: (viewer, _, request) => recordUnit.execute(viewer, request),
      }),
      post: changeForm({
        title: 'Add a post',
        intro: 'A post is not a seat: the Head of Division holds a post, and may sit on a group by virtue of it.',
        button: 'Add post',
        told: 'post-added',
        request: RecordPostRequest,
        fields: ({ units }: OrganisationSubject) => postFields(units),
        asRequest: (answers, { id }) => ({ ...answers, organisation: id }),
        run: (viewer, _, request) => recordPost.execute(viewer, request),
        leadsTo: ({ id }) => `/posts/${id}`,
      }),
      succeed: changeForm({
        title: 'Put another organisation in its place',
        intro: 'The two are one partner from then on. Add the other organisation first.',
        button: 'Continue',
        told: 'organisation-succeeded',
        request: SucceedOrganisationRequest,
        fields: ({ others }: OrganisationSubject) => successionFields(others),
        check: {
          title: 'Check what follows',
          button: 'Record succession',
          says: (viewer, subject, answers) => find.followsFromSuccession(viewer, subject, answers),
        },
        run: (viewer, subject, request) => succeedOrganisation.execute(viewer, subject.id, versionOf(subject), request),
      }),
      merge: changeForm({
        title: 'Merge it with the same organisation',
        intro: 'For an organisation that was recorded twice. The other one stays, and this one goes.',
        button: 'Continue',
        told: 'organisations-merged',
        request: MergeOrganisationRequest,
        fields: ({ every }: OrganisationSubject) => mergerFields(every),
        check: {
          title: 'Check what follows',
          button: 'Merge organisations',
          says: (viewer, subject, answers) => find.followsFromMerger(viewer, subject, answers),
        },
        run: (viewer, subject, request) => mergeOrganisation.execute(viewer, subject.id, versionOf(subject), request),
        leadsTo: ({ id }) => `/organisations/${id}`,
      }),
      separate: changeForm({
        title: 'Separate what was merged into it',
        intro: 'What changed when they were merged, and not since, is as it was before. What came later stays here.',
        button: 'Separate organisations',
        told: 'organisations-separated',
        request: SeparateOrganisationsRequest,
        fields: ({ merged }: OrganisationSubject) => separationFields(merged),
        run: (viewer, subject, request) =>
          separateOrganisations.execute(viewer, subject.id, versionOf(subject), request),
      }),
      end: changeForm({
        title: 'End it without a successor',
        button: 'End organisation',
        told: 'organisation-ended',
        request: LastDayRequest,
        fields: () => [day('lastDay', 'What is its last day?')],
        follows: {
          title: 'What ends with it',
          otherwise: 'It has no units or posts.',
          list: (viewer, subject) => find.endsWith(viewer, subject),
        },
        run: (viewer, subject, request) => endOrganisation.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
    this.unit = {
      end: changeForm({
        title: 'End this unit',
        intro: 'Its posts and whoever holds them end with it.',
        button: 'End unit',
        told: 'unit-ended',
        request: LastDayRequest,
        fields: () => [day('lastDay', 'What is its last day?')],
        run: (viewer, subject, request) => endUnit.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }
}
