import { Injectable } from '@nestjs/common';
import { EndDeputy } from '../../groups/end-deputy';
import { EndOccupancy } from '../../groups/end-occupancy';
import { EndReportingLine } from '../../groups/end-reporting-line';
import { EndWorkingLink } from '../../groups/end-working-link';
import { ImpreciseLastDayRequest, LastDayRequest } from '../../platform/http/last-day.dto';
import { changeForm } from '../forms/change-form';
import type { ChangeForm } from '../forms/change-form';
import { day, finalDay } from '../forms/form-field';
import { versionOf } from '../forms/version-of';

const lastDay = [day('lastDay', 'What is the last day?')];

/** What can be ended that has no page of its own. */
@Injectable()
export class EndingForms {
  readonly membership: Readonly<Record<'end', ChangeForm>>;
  readonly deputy: Readonly<Record<'end', ChangeForm>>;
  readonly line: Readonly<Record<'end', ChangeForm>>;
  readonly link: Readonly<Record<'end', ChangeForm>>;

  constructor(
    endOccupancy: EndOccupancy,
    endDeputy: EndDeputy,
    endReportingLine: EndReportingLine,
    endWorkingLink: EndWorkingLink,
  ) {
    this.membership = {
      end: changeForm({
        title: 'End this membership',
        intro: 'The seat stays and is vacant from the day after. Attendance up to then stays.',
        button: 'End membership',
        told: 'membership-ended',
        request: ImpreciseLastDayRequest,
        fields: () => [finalDay('lastDay', 'What is the last day?')],
        run: (viewer, subject, request) => endOccupancy.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
    this.deputy = {
      end: changeForm({
        title: 'End this deputy',
        button: 'End deputy',
        told: 'deputy-ended',
        request: LastDayRequest,
        fields: () => lastDay,
        run: (viewer, subject, request) => endDeputy.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
    this.line = {
      end: changeForm({
        title: 'End this reporting line',
        button: 'End line',
        told: 'line-ended',
        request: LastDayRequest,
        fields: () => lastDay,
        run: (viewer, subject, request) => endReportingLine.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
    this.link = {
      end: changeForm({
        title: 'End this working link',
        button: 'End link',
        told: 'link-ended',
        request: LastDayRequest,
        fields: () => lastDay,
        run: (viewer, subject, request) => endWorkingLink.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }
}
