import { Injectable } from '@nestjs/common';
import { AdoptTermsOfReference } from '../../groups/adopt-terms-of-reference';
import { AmendGroup } from '../../groups/amend-group';
import { DrawReportingLine } from '../../groups/draw-reporting-line';
import { DrawWorkingLink } from '../../groups/draw-working-link';
import { EndGroup } from '../../groups/end-group';
import { goesOnInGroup } from '../../groups/ending.queries';
import type { GoesOnRow } from '../../groups/ending.queries';
import { AmendGroupRequest } from '../../groups/groups.dto';
import { SetQuorumRuleRequest } from '../../groups/quorum-rules.dto';
import { RecordSeat } from '../../groups/record-seat';
import { DrawReportingLineRequest } from '../../groups/reporting-lines.dto';
import { SetRhythmRequest } from '../../groups/rhythms.dto';
import { RecordSeatRequest } from '../../groups/seats.dto';
import { SetQuorumRule } from '../../groups/set-quorum-rule';
import { SetRhythm } from '../../groups/set-rhythm';
import { AdoptTermsOfReferenceRequest } from '../../groups/terms-of-reference.dto';
import { DrawWorkingLinkRequest } from '../../groups/working-links.dto';
import { Database } from '../../platform/database/database';
import { LastDayRequest } from '../../platform/http/last-day.dto';
import { Clock } from '../../platform/time/clock';
import { changeForm } from '../forms/change-form';
import type { ChangeForm, FormSubject } from '../forms/change-form';
import { day, optionalDay } from '../forms/form-field';
import { versionOf } from '../forms/version-of';
import { amendedGroup, lineFields, linkFields, termsFields } from './group-fields';
import { quorumFault, quorumFields, quorumRequest, quorumSaid } from './quorum-form';
import type { QuorumChoices } from './quorum-form';
import { rhythmFields, rhythmRequest } from './rhythm-form';
import { seatFields } from './seat-fields';

/** A group that a form is about. */
export type GroupSubject = FormSubject & QuorumChoices;

/** What can be done to a group. */
@Injectable()
export class GroupForms {
  readonly forms: Readonly<Record<string, ChangeForm<GroupSubject>>>;

  constructor(
    database: Database,
    clock: Clock,
    amendGroup: AmendGroup,
    endGroup: EndGroup,
    recordSeat: RecordSeat,
    setRhythm: SetRhythm,
    setQuorumRule: SetQuorumRule,
    adoptTermsOfReference: AdoptTermsOfReference,
    drawReportingLine: DrawReportingLine,
    drawWorkingLink: DrawWorkingLink,
  ) {
    this.forms = {
      amend: changeForm({
        title: 'Amend this group',
        button: 'Save group',
        told: 'group-amended',
        request: AmendGroupRequest,
        fields: () => amendedGroup,
        run: (viewer, subject, request) => amendGroup.execute(viewer, subject.id, versionOf(subject), request),
      }),
      end: changeForm({
        title: 'End this group',
        button: 'End group',
        told: 'group-ended',
        request: LastDayRequest,
        fields: () => [day('lastDay', 'What is its last day?')],
        follows: {
          title: 'What ends with it',
          otherwise: 'It has no seats, lines or rhythm.',
          list: async (viewer, { id }) =>
            (await database.rows<GoesOnRow & Record<string, unknown>>(viewer, goesOnInGroup, [id, clock.today()])).map(
              ({ name }) => name,
            ),
        },
        run: (viewer, subject, request) => endGroup.execute(viewer, subject.id, versionOf(subject), request),
      }),
      seat: changeForm({
        title: 'Add a seat',
        button: 'Add seat',
        told: 'seat-added',
        request: RecordSeatRequest,
        fields: () => [
          ...seatFields,
          {
            kind: 'lookup',
            of: 'post',
            name: 'exOfficioPost',
            label: 'Does it go with a post?',
            hint: 'Enter the title of the post: whoever holds it sits here by virtue of it.',
          },
          day('from', 'What is its first day?'),
          optionalDay('to', 'What is its last day?', 'As long as the group when left open.'),
        ],
        run: (viewer, { id }, request) => recordSeat.execute(viewer, id, request),
      }),
      rhythm: changeForm({
        title: 'Set how often it meets',
        button: 'Set rhythm',
        told: 'rhythm-set',
        request: SetRhythmRequest,
        fields: () => rhythmFields,
        asRequest: rhythmRequest,
        run: (viewer, { id }, request) => setRhythm.execute(viewer, id, request),
      }),
      quorum: changeForm({
        title: 'Set what makes it quorate',
        intro: 'Leave open what is not asked for. You see the rule in words before it is set.',
        button: 'Continue',
        told: 'quorum-set',
        request: SetQuorumRuleRequest,
        fields: (subject: GroupSubject) => quorumFields(subject),
        asRequest: quorumRequest,
        faultAt: quorumFault,
        check: {
          title: 'Check the rule',
          button: 'Set rule',
          says: (_, subject, answers) => Promise.resolve(quorumSaid(answers, subject)),
        },
        run: (viewer, { id }, request) => setQuorumRule.execute(viewer, id, request),
      }),
      terms: changeForm({
        title: 'Adopt terms of reference',
        button: 'Adopt edition',
        told: 'terms-adopted',
        request: AdoptTermsOfReferenceRequest,
        fields: ({ documents }: GroupSubject) => termsFields(documents),
        run: (viewer, { id }, request) => adoptTermsOfReference.execute(viewer, id, request),
      }),
      'reporting-line': changeForm({
        title: 'Draw a reporting line',
        intro: 'A group may report to several others, never in a circle.',
        button: 'Draw line',
        told: 'line-drawn',
        request: DrawReportingLineRequest,
        fields: ({ documents }: GroupSubject) => lineFields(documents),
        asRequest: (answers, { id }) => ({ ...answers, group: id }),
        run: (viewer, _, request) => drawReportingLine.execute(viewer, request),
      }),
      'working-link': changeForm({
        title: 'Draw a working link',
        intro: 'Two groups that work with each other: it has no direction.',
        button: 'Draw link',
        told: 'link-drawn',
        request: DrawWorkingLinkRequest,
        fields: ({ documents }: GroupSubject) => linkFields(documents),
        asRequest: (answers, { id }) => ({ ...answers, group: id }),
        run: (viewer, _, request) => drawWorkingLink.execute(viewer, request),
      }),
    };
  }
}
