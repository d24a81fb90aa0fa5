import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Lists } from '../../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../../platform/http/send';
import type { Viewer } from '../../platform/viewer';
import { EndWebhook } from './end-webhook';
import { RecordWebhook } from './record-webhook';
import { ReplayDelivery } from './replay-delivery';
import { ResumeWebhook } from './resume-webhook';
import { ShowWebhook } from './show-webhook';
import { webhookDeliveries, webhooks } from './webhook.queries';
import {
  DeliveriesQuery,
  DeliveryView,
  RecordWebhookRequest,
  WebhookDetailView,
  WebhooksQuery,
  WebhookView,
} from './webhooks.dto';

@ApiTags('Webhooks')
@Controller('api/v1')
export class WebhooksController {
  constructor(
    private readonly lists: Lists,
    private readonly showWebhook: ShowWebhook,
    private readonly recordWebhook: RecordWebhook,
    private readonly endWebhook: EndWebhook,
    private readonly resumeWebhook: ResumeWebhook,
    private readonly replayDelivery: ReplayDelivery,
  ) {}

  /** Addresses of other programs that are told when something is recorded, the latest first. */
  @Get('webhooks')
  @Needs('webhooks:manage')
  @ListOf(WebhookView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: WebhooksQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.lists.send({ viewer, list: webhooks, parameters: {} }, query, request, reply);
  }

  /** Tells another program of events from now on, by messages that are signed as Standard Webhooks say. */
  @Post('webhooks')
  @Needs('webhooks:manage')
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordWebhookRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/webhooks', await this.recordWebhook.execute(viewer, request));
  }

  /** One webhook, with the secret that its messages are signed with. */
  @Get('webhooks/:id')
  @Needs('webhooks:manage')
  @OneOfKind(WebhookDetailView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'webhook', JSON.stringify(await this.showWebhook.execute(viewer, id)));
  }

  /** Tells it of nothing any more. */
  @Post('webhooks/:id/end')
  @Needs('webhooks:manage')
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endWebhook.execute(viewer, id, version));
  }

  /** Sends to it again after it was paused: first what was given up, then what waited. */
  @Post('webhooks/:id/resume')
  @Needs('webhooks:manage')
  @Changes()
  async resume(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.resumeWebhook.execute(viewer, id, version));
  }

  /** What it was told, the latest first, and what became of it. */
  @Get('webhooks/:id/deliveries')
  @Needs('webhooks:manage')
  @ListOf(DeliveryView)
  async deliveries(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: DeliveriesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showWebhook.execute(viewer, id);
    const { state } = query;
    await this.lists.send(
      { viewer, list: webhookDeliveries, parameters: { webhook: id, state } },
      query,
      request,
      reply,
    );
  }

  /** Sends one message again, under the same id. */
  @Post('webhook-deliveries/:id/replay')
  @Needs('webhooks:manage')
  @Changes()
  async replay(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<Written> {
    return this.replayDelivery.execute(viewer, id);
  }
}
