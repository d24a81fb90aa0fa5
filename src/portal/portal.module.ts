import { Module } from '@nestjs/common';
import { CheckPages } from './checks/check.page';
import { ChecksPages } from './checks/checks.page';
import { GroupPages } from './groups/group.page';
import { AssuranceModule } from '../assurance/assurance.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { CountAttention } from './home/count-attention';
import { HelpPages } from './help/help.page';
import { ActionsPage } from './actions/actions.page';
import { ContactPages } from './sponsors/contacts.page';
import { SponsorPage } from './sponsors/sponsor.page';
import { SponsorsPage } from './sponsors/sponsors.page';
import { SponsorshipModule } from '../sponsorship/sponsorship.module';
import { HomePage } from './home/home.page';
import { MeetingsPage } from './meetings/meetings.page';
import { LogMeetingPages } from './meetings/log-meeting.page';
import { MeetingPages } from './meetings/meeting.page';
import { LinkPages } from './sign-in/links.page';
import { MyAccountPages } from './sign-in/my-account.page';
import { SignInPages } from './sign-in/sign-in.page';
import { ShowPage } from './show-page';
import { ShowProblem } from './show-problem';
import { StartPages } from './start/start.page';
import { TeamStructurePages } from './teams/team-structure.page';
import { TeamsPages } from './teams/teams.page';

/** The pages, over the same use-cases and queries as the API. */
@Module({
  imports: [MeetingsModule, AssuranceModule, SponsorshipModule],
  controllers: [
    StartPages,
    TeamsPages,
    LogMeetingPages,
    MeetingPages,
    MeetingsPage,
    HomePage,
    SponsorsPage,
    SponsorPage,
    ContactPages,
    ActionsPage,
    SignInPages,
    MyAccountPages,
    LinkPages,
    HelpPages,
    TeamStructurePages,
    GroupPages,
    ChecksPages,
    CheckPages,
  ],
  providers: [ShowPage, ShowProblem, CountAttention],
  exports: [ShowProblem],
})
export class PortalModule {}
