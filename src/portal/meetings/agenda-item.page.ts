import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { SetAgendaRequest } from '../../meetings/agenda/agenda.dto';
import { SetAgenda } from '../../meetings/agenda/set-agenda';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { agendaWithItem, agendaWithPapers, itemTyped, paperTyped } from './agenda-answers';
import type { AgendaAsked } from './agenda-answers';
import { ShowAgenda } from './show-agenda';
import { ShowAgendaItem } from './show-agenda-item';
import type { Building } from './show-agenda';

/** One item of an agenda that is built: what it is, and its papers. */
@PageController('meetings/:id/agenda/items/:item')
export class AgendaItemPages {
  constructor(
    private readonly setAgenda: SetAgenda,
    private readonly showAgenda: ShowAgenda,
    private readonly showItem: ShowAgendaItem,
  ) {}

  @Get()
  @Needs('meetings:log', inPath('meeting'), inPath('plannedItem', 'item'))
  async item(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('item', IdPipe) item: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showItem.form({ viewer, id, request, reply }, item, new FormAnswers({}), null);
  }

  /** Whether the item is still there is no matter of the guard: what was typed about one that is gone is not lost. */
  @Post()
  @Needs('meetings:log', inPath('meeting'))
  async change(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('item', IdPipe) item: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const building = { viewer, id, request, reply };
    const form = new FormAnswers(request.body);
    try {
      await this.write(
        building,
        form,
        agendaWithItem((await this.showAgenda.read(building)).agenda, item, itemTyped(form)),
      );
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.showItem.form(building, item, form, refusal);
    }
    await reply.redirect(`/meetings/${id}/agenda?done=saved`, 303);
  }

  @Get('papers')
  @Needs('meetings:log', inPath('meeting'), inPath('plannedItem', 'item'))
  async papers(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('item', IdPipe) item: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showItem.papers({ viewer, id, request, reply }, item, new FormAnswers({}), null);
  }

  /** Adds a paper, or takes one off. */
  @Post('papers')
  @Needs('meetings:log', inPath('meeting'), inPath('plannedItem', 'item'))
  async changePapers(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('item', IdPipe) item: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const building = { viewer, id, request, reply };
    const form = new FormAnswers(request.body);
    const [, off] = form.one('go').split('off:');
    try {
      const { agenda } = await this.showAgenda.read(building);
      const asked = agendaWithPapers(agenda, item, (before) =>
        off === undefined ? [...before, paperTyped(form)] : before.filter((_, index) => String(index) !== off),
      );
      await this.write(building, form, asked);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.showItem.papers(building, item, form, refusal);
    }
    await reply.redirect(`/meetings/${id}/agenda/items/${item}/papers`, 303);
  }

  private async write({ viewer, id }: Building, form: FormAnswers, asked: AgendaAsked | null): Promise<void> {
    // The item was taken off meanwhile.
    if (asked === null) throw new Problem(412, 'version-differs', 'This agenda has changed.');
    await this.setAgenda.execute(
      viewer,
      id,
      Number(form.one('version')),
      await checkedRequest(SetAgendaRequest, { ...asked }),
    );
  }
}
