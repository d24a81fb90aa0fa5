import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { AnswerWithinReach } from '../../assurance/measures/answer-within-reach';
import { AnswerMeasure } from '../../assurance/measures/answer-measure';
import type { AttendanceMeasureView } from '../../assurance/measures/attendance.dto';
import { attendanceMeasures } from '../../assurance/measures/attendance.queries';
import type { Measure } from '../../assurance/measures/measure';
import { organisationsAtMeetingsMeasure } from '../../assurance/measures/organisations-met.queries';
import type { OrganisationsAtMeetingsView } from '../../assurance/measures/within-reach.dto';
import { periodAsked } from '../../assurance/measures/period-asked';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { AsOfQuery } from '../../platform/http/list-query.dto';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { attendancePicture, organisationsPicture } from '../../reports/charts/attendance-pictures';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

/** Who came to the meetings of a group: how many of those expected, and for which organisations. */
@PageController('groups/:id/attendance')
export class GroupAttendancePage {
  private readonly byMeeting = measureByMeeting();

  constructor(
    private readonly answerMeasure: AnswerMeasure,
    private readonly answerWithinReach: AnswerWithinReach,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('measures:read', inPath('group'))
  async attendance(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Query() { asOf: asked }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const period = periodAsked(asked === undefined ? {} : { to: asked }, this.clock.today());
    const { from, to } = period;
    const [attendance, together] = await Promise.all([
      this.answerMeasure.read<AttendanceMeasureView>(viewer, this.byMeeting, { group }, period),
      this.answerWithinReach.read<OrganisationsAtMeetingsView>(
        viewer,
        organisationsAtMeetingsMeasure,
        { group },
        period,
      ),
    ]);
    const groupName = attendance.scope.name ?? 'Group';
    const onDay = asked === undefined ? '' : `?asOf=${asked}`;
    await this.showPage.execute(request, reply, 'groups/group-attendance', {
      title: `Who came – ${groupName}`,
      section: 'teams',
      trail: [
        { text: 'Teams', href: `/teams${onDay}` },
        { text: groupName, href: `/groups/${group}${onDay}` },
      ],
      asOf: to,
      groupName,
      attendance: attendancePicture(attendance, groupName),
      organisations: organisationsPicture(together, groupName),
      csv: `format=csv&group=${group}&from=${from}&to=${to}`,
    });
  }
}

function measureByMeeting(): Measure {
  const measure = attendanceMeasures.get('meeting');
  if (!measure) throw new Error('Attendance by meeting has no statement.');
  return measure;
}
