import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { EndWebhook } from '../../feeds/webhooks/end-webhook';
import { ReplayDelivery } from '../../feeds/webhooks/replay-delivery';
import { ResumeWebhook } from '../../feeds/webhooks/resume-webhook';
import { ShowWebhook } from '../../feeds/webhooks/show-webhook';
import { webhookDeliveries, webhooks } from '../../feeds/webhooks/webhook.queries';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import type { Viewer } from '../../platform/viewer';
import { adminTrail } from '../admin/admin-trail';
import { FormAnswers } from '../form-answers';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import type { FormSubject } from '../forms/change-form';
import { ShowForm } from '../forms/show-form';
import { toldOf } from '../forms/told';
import type { Told } from '../forms/told';
import { PageController } from '../page-controller.decorator';
import { askedSheet, PageQuery } from '../page-query.dto';
import { sheetLinks } from '../sheets';
import { ShowPage } from '../show-page';
import { WebhookForms } from './webhook.form';
import { deliveryShown, webhookShown } from './webhooks.presenter';
import type { ListedDelivery, ListedWebhook } from './webhooks.presenter';
import { WebhookPageQuery } from './webhooks.dto';

const above = adminTrail({ text: 'Other programs', href: '/admin/webhooks' });
const somethingNew: FormSubject = {
  id: '',
  name: 'Other programs',
  href: '/admin/webhooks',
  trail: adminTrail(),
  version: null,
};

/** Other programs that are told of events, for administrators. */
@PageController('admin/webhooks')
export class WebhookPages {
  constructor(
    private readonly lists: Lists,
    private readonly showWebhook: ShowWebhook,
    private readonly endWebhook: EndWebhook,
    private readonly resumeWebhook: ResumeWebhook,
    private readonly replayDelivery: ReplayDelivery,
    private readonly webhookForms: WebhookForms,
    private readonly showForm: ShowForm,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('webhooks:manage')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sheet = await this.lists.sheet<ListedWebhook>(viewer, webhooks, {}, askedSheet(query));
    await this.showPage.execute(request, reply, 'webhooks/webhooks', {
      title: sheet.number > 1 ? `Other programs (page ${String(sheet.number)})` : 'Other programs',
      trail: adminTrail(),
      sheet,
      webhooks: sheet.items.map(webhookShown),
      links: sheetLinks(request.url, sheet),
    });
  }

  @Get('new')
  @Needs('webhooks:manage')
  async blank(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<FormSubject> => Promise.resolve(somethingNew);
    await this.showForm.execute({ ...asked, forms: this.webhookForms.forms, subject });
  }

  @Post('new')
  @Needs('webhooks:manage')
  async add(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<FormSubject> => Promise.resolve(somethingNew);
    await this.showForm.sent({ ...asked, forms: this.webhookForms.forms, subject });
  }

  @Get(':id')
  @Needs('webhooks:manage')
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: WebhookPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const webhook = await this.showWebhook.execute(viewer, id);
    const sheet = await this.lists.sheet<ListedDelivery>(viewer, webhookDeliveries, { webhook: id }, askedSheet(query));
    await this.showPage.execute(request, reply, 'webhooks/webhook', {
      title: webhookShown(webhook).name,
      trail: above,
      told: toldOf(query),
      webhook: { ...webhookShown(webhook), secret: webhook.secret },
      sheet,
      deliveries: sheet.items.map((one) => deliveryShown(one, webhook)),
      links: sheetLinks(request.url, sheet),
    });
  }

  @Post(':id/end')
  @Needs('webhooks:manage')
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.endWebhook.execute(viewer, id, versionIn(request));
    await done(reply, id, 'webhook-ended');
  }

  @Post(':id/resume')
  @Needs('webhooks:manage')
  async resume(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.resumeWebhook.execute(viewer, id, versionIn(request));
    await done(reply, id, 'webhook-resumed');
  }

  @Post(':id/deliveries/:delivery/replay')
  @Needs('webhooks:manage')
  async replay(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('delivery', IdPipe) delivery: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replayDelivery.execute(viewer, delivery, id);
    await done(reply, id, 'delivery-replayed');
  }
}

const versionIn = ({ body }: FastifyRequest): number => Number(new FormAnswers(body).one('version'));

async function done(reply: FastifyReply, id: string, told: Told): Promise<void> {
  await reply.redirect(`/admin/webhooks/${id}?told=${told}`, 303);
}
