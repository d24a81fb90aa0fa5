import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { inPath, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { plusDays } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { meetingOfGroup, meetingQuoracy, stillToRatify } from './meeting-quoracy';
import { GroupQuoraciesView, MeetingQuoracyView, QuoracyOfGroupQuery, QuoracyQuery } from './quoracy.dto';
import { groupIsThere, meetingToJudge, meetingsToJudge } from './quoracy.queries';
import type { MeetingToJudge } from './quoracy.queries';

@ApiTags('Measures')
@Controller('api/v1')
export class QuoracyController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether a meeting was quorate, with the reason for each clause and each item; of a planned one, whether it will be. */
  @Get('meetings/:id/quoracy')
  @Needs('meetings:read', inPath('meeting'))
  @ApiOkResponse({ type: MeetingQuoracyView })
  async ofMeeting(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) meetingId: string,
    @Query() { apologies = [] }: QuoracyQuery,
  ): Promise<MeetingQuoracyView> {
    const rows = await this.database.rows<MeetingToJudge>(viewer, meetingToJudge, [meetingId, apologies]);
    const [first] = rows;
    if (!first) throw Problem.notFound('meeting');
    const { meetsOn, status } = first;
    return { meetingId, meetsOn, status, isForecast: status !== 'HELD', groups: rows.map(meetingQuoracy) };
  }

  /** The quoracy of each held meeting of a group over a period, and which decisions are still to be ratified. */
  @Get('groups/:id/quoracy')
  @Needs('meetings:read', inPath('group'))
  @ApiOkResponse({ type: GroupQuoraciesView })
  async ofGroup(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) groupId: string,
    @Query() query: QuoracyOfGroupQuery,
  ): Promise<GroupQuoraciesView> {
    const { to = this.clock.today() } = query;
    const { from = plusDays(to, -364) } = query;
    if (to < from) throw Problem.field('to', `The last day is before the first. Choose ${from} or a later day.`);
    const rows = await this.database.rows<MeetingToJudge>(viewer, meetingsToJudge, [groupId, from, to]);
    if (rows.length === 0 && (await this.database.rows(viewer, groupIsThere, [groupId])).length === 0)
      throw Problem.notFound('group');
    const meetings = rows.map(meetingOfGroup);
    const known = meetings.filter(({ quoracy }) => quoracy !== 'UNDETERMINED');
    const quorate = known.filter(({ quoracy }) => quoracy === 'QUORATE').length;
    return { groupId, from, to, quorate, of: known.length, meetings, toRatify: stillToRatify(rows) };
  }
}
