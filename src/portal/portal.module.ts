import { Module } from '@nestjs/common';
import { CheckPages } from './checks/check.page';
import { ChecksPages } from './checks/checks.page';
import { GroupPages } from './groups/group.page';
import { AssuranceModule } from '../assurance/assurance.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { LogMeetingPages } from './meetings/log-meeting.page';
import { MeetingPages } from './meetings/meeting.page';
import { ShowPage } from './show-page';
import { ShowProblem } from './show-problem';
import { StartPages } from './start/start.page';
import { TeamStructurePages } from './teams/team-structure.page';
import { TeamsPages } from './teams/teams.page';

/** The pages, over the same use-cases and queries as the API. */
@Module({
  imports: [MeetingsModule, AssuranceModule],
  controllers: [
    StartPages,
    TeamsPages,
    TeamStructurePages,
    GroupPages,
    ChecksPages,
    CheckPages,
    LogMeetingPages,
    MeetingPages,
  ],
  providers: [ShowPage, ShowProblem],
  exports: [ShowProblem],
})
export class PortalModule {}
