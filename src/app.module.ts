import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import type { SignInSettings } from './access/sign-in/sign-in-settings';
import { AssuranceModule } from './assurance/assurance.module';
import { DirectoryModule } from './directory/directory.module';
import { GroupsModule } from './groups/groups.module';
import { HitsModule } from './hits/hits.module';
import { MeetingsModule } from './meetings/meetings.module';
import { DatabaseModule } from './platform/database/database.module';
import type { OpenDatabase } from './platform/database/open-database';
import type { DatabaseLimits } from './platform/database/limits';
import { HealthModule } from './platform/health/health.module';
import { HttpModule } from './platform/http/http.module';
import { PortalModule } from './portal/portal.module';
import { PrivacyModule } from './privacy/privacy.module';
import { ReportsModule } from './reports/reports.module';
import { SponsorshipModule } from './sponsorship/sponsorship.module';
import { sentences } from './sentences';
import { things } from './things';
import { TransferModule } from './transfer/transfer.module';

/** The whole program: the only module that knows every room. */
@Module({})
export class AppModule {
  static around(database: OpenDatabase, limits: DatabaseLimits, signIn: SignInSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.around(database, sentences, limits),
        HttpModule,
        HealthModule,
        AccessModule.knowing(things, signIn),
        DirectoryModule,
        HitsModule,
        GroupsModule,
        MeetingsModule,
        SponsorshipModule,
        AssuranceModule,
        PrivacyModule,
        ReportsModule,
        TransferModule,
        PortalModule,
      ],
    };
  }
}
