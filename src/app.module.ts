import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import type { AccessSettings } from './access/access.module';
import { AssuranceModule } from './assurance/assurance.module';
import { FeedsModule } from './feeds/feeds.module';
import type { FeedsSettings } from './feeds/feeds-settings';
import { DirectoryModule } from './directory/directory.module';
import { ExchangeModule } from './exchange/exchange.module';
import { GroupsModule } from './groups/groups.module';
import { HitsModule } from './hits/hits.module';
import { MeetingsModule } from './meetings/meetings.module';
import { DatabaseModule } from './platform/database/database.module';
import type { OpenDatabase } from './platform/database/open-database';
import type { DatabaseLimits } from './platform/database/limits';
import { HealthModule } from './platform/health/health.module';
import { JobsModule } from './platform/jobs/jobs.module';
import { HttpModule } from './platform/http/http.module';
import { NoticesModule } from './notices/notices.module';
import type { NoticesSettings } from './notices/notices-settings';
import { PortalModule } from './portal/portal.module';
import { ReportsModule } from './reports/reports.module';
import { SponsorshipModule } from './sponsorship/sponsorship.module';
import { held } from './held';
import { sentences } from './sentences';
import { things } from './things';
import { SearchModule } from './search/search.module';
import { TransferModule } from './transfer/transfer.module';

/** The whole program: the only module that knows every room. */
@Module({})
export class AppModule {
  static around(
    database: OpenDatabase,
    limits: DatabaseLimits,
    {
      signIn,
      notices,
      feeds,
    }: { readonly signIn: AccessSettings; readonly notices: NoticesSettings; readonly feeds: FeedsSettings },
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.around(database, sentences, limits),
        JobsModule,
        HttpModule,
        HealthModule,
        AccessModule.knowing(things, signIn),
        DirectoryModule.knowing(held),
        HitsModule,
        GroupsModule,
        MeetingsModule,
        SponsorshipModule,
        ExchangeModule,
        AssuranceModule,
        ReportsModule,
        TransferModule,
        NoticesModule.sending(notices),
        FeedsModule.signing(feeds),
        SearchModule,
        PortalModule,
      ],
    };
  }
}
