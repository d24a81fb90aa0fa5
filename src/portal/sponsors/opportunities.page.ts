import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { CloseOpportunity } from '../../sponsorship/close-opportunity';
import { CloseOpportunityRequest, ReferOpportunityRequest } from '../../sponsorship/opportunities.dto';
import { ReferOpportunity } from '../../sponsorship/refer-opportunity';
import { checkedRequest } from '../checked-request';
import { PageController } from '../page-controller.decorator';
import { newOpportunity, outcomeOfOpportunity } from './ask-answers';
import { ShowSponsorForm } from './show-sponsor-form';

/** What sponsors pass on: "Whenever anything comes across their desk … 'this might help my HIT.'" */
@PageController('sponsors/:id/opportunities')
export class OpportunityPages {
  constructor(
    private readonly referOpportunity: ReferOpportunity,
    private readonly closeOpportunity: CloseOpportunity,
    private readonly showForm: ShowSponsorForm,
  ) {}

  @Get('new')
  @Needs('sponsorship:change', inPath('sponsorship'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.execute(viewer, { id, page: 'refer' }, request, reply);
  }

  @Post('new')
  @Needs('sponsorship:change', inPath('sponsorship'))
  async refer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = { id, page: 'refer', small: newOpportunity, done: 'referred' } as const;
    await this.showForm.sent(viewer, step, request, reply, async (form) => {
      const asked = await checkedRequest(ReferOpportunityRequest, newOpportunity.request(form));
      await this.referOpportunity.execute(viewer, id, asked);
    });
  }

  /** Something that was passed on, with the form for what became of it. */
  @Get(':opportunity')
  @Needs('sponsorship:change', inPath('sponsorship'), inPath('opportunity', 'opportunity'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('opportunity', IdPipe) thing: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.execute(viewer, { id, page: 'close', thing }, request, reply);
  }

  @Post(':opportunity')
  @Needs('sponsorship:change', inPath('sponsorship'), inPath('opportunity', 'opportunity'))
  async close(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('opportunity', IdPipe) thing: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = { id, page: 'close', thing, small: outcomeOfOpportunity, done: 'closed' } as const;
    await this.showForm.sent(viewer, step, request, reply, async (form, version) => {
      const asked = await checkedRequest(CloseOpportunityRequest, outcomeOfOpportunity.request(form));
      await this.closeOpportunity.execute(viewer, thing, version, asked);
    });
  }
}
