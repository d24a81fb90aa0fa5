import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { ConfirmEngagement } from '../../sponsorship/confirm-engagement';
import { RecordEngagementRequest } from '../../sponsorship/engagements.dto';
import { RecordEngagement } from '../../sponsorship/record-engagement';
import type { SponsorshipDetailView } from '../../sponsorship/sponsorships.dto';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { isForForm, isSentAgain } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { contactFaults, contactForm, contactRequest } from './contact-answers';
import { belowBoard, sideOf, sponsorshipSeen } from './sponsorship-seen';

/** Logging a contact with a sponsor, and confirming what the other side logged. */
@PageController('sponsors/:id/contacts')
export class ContactPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recordEngagement: RecordEngagement,
    private readonly confirmEngagement: ConfirmEngagement,
    private readonly showPage: ShowPage,
  ) {}

  @Get('new')
  @Needs('sponsorship:take-part', inPath('sponsorship'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(viewer, id, new FormAnswers({}), [], request, reply);
  }

  @Post('new')
  @Needs('sponsorship:take-part', inPath('sponsorship'))
  async log(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const asked = await checkedRequest(RecordEngagementRequest, contactRequest(form));
      await this.recordEngagement.execute(viewer, id, asked);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      if (isSentAgain(refusal)) {
        await reply.redirect(`/sponsors/${id}?done=already`, 303);
        return;
      }
      return this.show(viewer, id, form, contactFaults(refusal, form), request, reply);
    }
    await reply.redirect(`/sponsors/${id}?done=contact`, 303);
  }

  /** Whoever asks confirms it for their own side: what the team alone says is never confirmed by the team. */
  @Post(':engagement/confirm')
  @Needs('sponsorship:take-part', inPath('sponsorship'), inPath('engagement', 'engagement'))
  async confirm(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('engagement', IdPipe) engagement: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sponsorship = await this.sponsorship(viewer, id);
    const contact = sponsorship.engagements.find((one) => one.id === engagement);
    if (contact === undefined) throw Problem.notFound('contact of this sponsor');
    if (contact.confirmedBy !== null) {
      await reply.redirect(`/sponsors/${id}?done=already`, 303);
      return;
    }
    const version = Number(new FormAnswers(request.body).one('version'));
    const command = { by: sideOf(request, sponsorship), on: this.clock.today() };
    await this.confirmEngagement.execute(viewer, engagement, version, command);
    await reply.redirect(`/sponsors/${id}?done=confirmed`, 303);
  }

  private sponsorship(viewer: Viewer, id: string): Promise<SponsorshipDetailView> {
    return sponsorshipSeen(this.database, viewer, id, this.clock.today());
  }

  private async show(
    viewer: Viewer,
    id: string,
    form: FormAnswers,
    errors: readonly FaultShown[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const sponsorship = await this.sponsorship(viewer, id);
    await this.showPage.execute(request, reply, 'sponsors/log-contact', {
      title: `Log a contact – ${sponsorship.personName}`,
      ...belowBoard(sponsorship),
      status: errors.length > 0 ? 422 : 200,
      errors,
      sponsorship,
      // Pressing the button twice records once.
      key: form.one('key') || newId(),
      ...contactForm(form, sideOf(request, sponsorship), this.clock.today(), errors),
    });
  }
}
