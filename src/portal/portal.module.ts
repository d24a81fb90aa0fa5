import { Module } from '@nestjs/common';
import { ShowPage } from './show-page';
import { ShowProblem } from './show-problem';
import { StartPages } from './start/start.page';
import { TeamsPages } from './teams/teams.page';

/** The pages, over the same use-cases and queries as the API. */
@Module({
  controllers: [StartPages, TeamsPages],
  providers: [ShowPage, ShowProblem],
  exports: [ShowProblem],
})
export class PortalModule {}
