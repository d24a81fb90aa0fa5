import { Injectable } from '@nestjs/common';
import { ImpreciseLastDayRequest } from '../../platform/http/last-day.dto';
import { AppointSponsor } from '../../sponsorship/appoint-sponsor';
import { EndSponsorship } from '../../sponsorship/end-sponsorship';
import { AppointSponsorRequest, SucceedSponsorRequest } from '../../sponsorship/sponsorships.dto';
import { SucceedSponsor } from '../../sponsorship/succeed-sponsor';
import { changeForm } from '../forms/change-form';
import type { ChangeForm } from '../forms/change-form';
import { finalDay } from '../forms/form-field';
import { versionOf } from '../forms/version-of';
import type { TeamSubject } from './find-team';
import { sponsorFields, successorFields } from './team-fields';

/** Who sponsors a team: somebody begins, hands on, ends. */
@Injectable()
export class SponsorForms {
  readonly appoint: Readonly<Record<'new', ChangeForm<TeamSubject>>>;
  readonly change: Readonly<Record<string, ChangeForm<TeamSubject>>>;

  constructor(appointSponsor: AppointSponsor, succeedSponsor: SucceedSponsor, endSponsorship: EndSponsorship) {
    this.appoint = {
      new: changeForm({
        title: 'Name an executive sponsor',
        intro: 'A person at the most senior level in one of the organisations that form the team.',
        button: 'Name sponsor',
        told: 'sponsor-named',
        request: AppointSponsorRequest,
        fields: ({ partners }: TeamSubject) => sponsorFields(partners),
        asRequest: (answers, { id }) => ({ ...answers, hit: id }),
        run: (viewer, _, request) => appointSponsor.execute(viewer, request),
      }),
    };
    this.change = {
      succeed: changeForm({
        title: 'Change the sponsor',
        intro: 'The sponsor of today ends the day before. Contacts stay with whoever had them.',
        button: 'Change sponsor',
        told: 'sponsor-changed',
        request: SucceedSponsorRequest,
        fields: ({ partners }: TeamSubject) => successorFields(partners),
        run: (viewer, subject, request) => succeedSponsor.execute(viewer, subject.id, versionOf(subject), request),
      }),
      end: changeForm({
        title: 'End this sponsorship',
        intro: 'The team is without a sponsor from the day after, until somebody is named.',
        button: 'End sponsorship',
        told: 'sponsor-ended',
        request: ImpreciseLastDayRequest,
        fields: () => [finalDay('lastDay', 'What is the last day?')],
        run: (viewer, subject: TeamSubject, request) =>
          endSponsorship.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }
}
