import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ExportCalendar } from './export-calendar';
import { AssuranceModule } from '../assurance/assurance.module';
import { ExportNews } from './export-news';
import { FeedAddressesController } from './feed-addresses.controller';
import { FeedsController } from './feeds.controller';
import { FeedsSettings } from './feeds-settings';
import { IssueFeedAddress } from './issue-feed-address';
import { RecogniseFeed } from './recognise-feed';
import { RevokeFeedAddress } from './revoke-feed-address';
import { ShowFeedAddresses } from './show-feed-addresses';
import { EndWebhook } from './webhooks/end-webhook';
import { RecordWebhook } from './webhooks/record-webhook';
import { ReplayDelivery } from './webhooks/replay-delivery';
import { ResumeWebhook } from './webhooks/resume-webhook';
import { SendWebhooks } from './webhooks/send-webhooks';
import { ShowWebhook } from './webhooks/show-webhook';
import { WebhooksController } from './webhooks/webhooks.controller';

/** Calendars and feeds of news that programs subscribe to, and programs that are told. */
@Module({})
export class FeedsModule {
  static signing(settings: FeedsSettings): DynamicModule {
    return {
      module: FeedsModule,
      // It is put together once, with the portal’s secret; the pages use what it offers.
      global: true,
      imports: [AssuranceModule],
      controllers: [FeedsController, FeedAddressesController, WebhooksController],
      providers: [
        { provide: FeedsSettings, useValue: settings },
        RecogniseFeed,
        ExportCalendar,
        ExportNews,
        IssueFeedAddress,
        RevokeFeedAddress,
        ShowFeedAddresses,
        SendWebhooks,
        ShowWebhook,
        RecordWebhook,
        EndWebhook,
        ResumeWebhook,
        ReplayDelivery,
      ],
      exports: [
        IssueFeedAddress,
        RevokeFeedAddress,
        ShowFeedAddresses,
        ShowWebhook,
        RecordWebhook,
        EndWebhook,
        ResumeWebhook,
        ReplayDelivery,
      ],
    };
  }
}
