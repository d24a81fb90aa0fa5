import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { reachesGroup } from '../../access/permitted';
import { AgreeAgendaRequest, KeepItemRequest, SetAgendaRequest } from '../../meetings/agenda/agenda.dto';
import { AgreeAgenda } from '../../meetings/agenda/agree-agenda';
import { EndKeptItem } from '../../meetings/agenda/end-kept-item';
import { KeepItem } from '../../meetings/agenda/keep-item';
import { SendPapers } from '../../meetings/agenda/send-papers';
import { SetAgenda } from '../../meetings/agenda/set-agenda';
import { StartAgenda } from '../../meetings/agenda/start-agenda';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOf } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { agendaAfter, asItem, asItIs, itemTyped, offerKey } from './agenda-answers';
import { agendaDone, ShowAgenda } from './show-agenda';
import type { AgendaDone, Building } from './show-agenda';

class AgendaPageQuery {
  @OneOf(Object.keys(agendaDone), { optional: true })
  done?: AgendaDone;
}

/** Building the agenda of a meeting to come: buttons beside each item, what waits, and a form for another one. */
@PageController('meetings/:id/agenda')
export class AgendaPages {
  constructor(
    private readonly setAgenda: SetAgenda,
    private readonly startAgenda: StartAgenda,
    private readonly agreeAgenda: AgreeAgenda,
    private readonly sendPapers: SendPapers,
    private readonly keepItem: KeepItem,
    private readonly endKeptItem: EndKeptItem,
    private readonly showAgenda: ShowAgenda,
  ) {}

  @Get()
  @Needs('meetings:log', inPath('meeting'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { done }: AgendaPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showAgenda.builder({ viewer, id, request, reply }, { done });
  }

  /** One of the buttons of the page, at the version that was looked at. */
  @Post()
  @Needs('meetings:log', inPath('meeting'))
  async go(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const building = { viewer, id, request, reply };
    await this.done(building, (form) => this.act(building, form));
  }

  @Post('agree')
  @Needs('agenda:agree', inPath('meeting'))
  async agree(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.done({ viewer, id, request, reply }, async (form) => {
      const asked = await checkedRequest(AgreeAgendaRequest, { byPerson: form.one('byPerson') });
      await this.agreeAgenda.execute(viewer, id, versionIn(form), asked);
      return 'agreed';
    });
  }

  private async done(building: Building, act: (form: FormAnswers) => Promise<AgendaDone>): Promise<void> {
    const { id, request, reply } = building;
    const form = new FormAnswers(request.body);
    try {
      await reply.redirect(`/meetings/${id}/agenda?done=${await act(form)}`, 303);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      await this.showAgenda.builder(building, { form, refusal });
    }
  }

  private async act(building: Building, form: FormAnswers): Promise<AgendaDone> {
    const { viewer, id } = building;
    const version = versionIn(form);
    const go = form.one('go');
    if (go === 'start') await this.startAgenda.execute(viewer, id, version);
    else if (go === 'send') await this.sendPapers.execute(viewer, id, version);
    else if (go.startsWith('end:')) await this.end(building, go);
    else if (go === 'add' && form.one('where') === 'BACKLOG') await this.keep(building, form);
    else await this.set(building, form, version);
    if (go === 'send') return 'sent';
    return go === 'add' && form.one('where') === 'BACKLOG' ? 'kept' : 'saved';
  }

  /** Writes the agenda as the button that was pressed has it. */
  private async set(building: Building, form: FormAnswers, version: number): Promise<void> {
    const { viewer, id } = building;
    const go = form.one('go');
    const { agenda, offers } = await this.showAgenda.read(building);
    const items = agenda.items.map(asItIs);
    const offer = offers.find((one) => go === `offer:${offerKey(one)}`);
    const after =
      go === 'add'
        ? {
            items: [
              ...items,
              { ...itemTyped(form), ...(form.one('where') === 'STANDING' ? { origin: 'STANDING' } : {}) },
            ],
          }
        : go === 'summary'
          ? { items, summary: form.one('summary') || null }
          : offer
            ? { items: [...items, asItem(offer)] }
            : agendaAfter(agenda, go);
    // Pressed on a page that was old: what it spoke of is not there any more.
    if (after === null) throw new Problem(412, 'version-differs', 'This agenda has changed.');
    await this.setAgenda.execute(viewer, id, version, await checkedRequest(SetAgendaRequest, { ...after }));
    if (go === 'add' && form.one('where') === 'STANDING') await this.keep(building, form);
  }

  private async keep(building: Building, form: FormAnswers): Promise<void> {
    const { viewer, request } = building;
    const { meeting } = await this.showAgenda.read(building);
    const group = meeting.groups.find((one) => reachesGroup(request, 'meetings:log', one));
    const { origin, ...item } = itemTyped(form);
    const kind = form.one('where');
    const asked = await checkedRequest(KeepItemRequest, { ...item, kind, ...(kind === 'BACKLOG' ? { origin } : {}) });
    await this.keepItem.execute(viewer, group?.id ?? '', asked);
  }

  /** Ends one of the items that the groups keep; a name that is none of theirs is of an old page. */
  private async end(building: Building, go: string): Promise<void> {
    const [, kept = '', version = ''] = go.split(':');
    if (!(await this.showAgenda.keeps(building, kept)))
      throw new Problem(412, 'version-differs', 'This item is not kept any more.');
    await this.endKeptItem.execute(building.viewer, kept, Number(version));
  }
}

function versionIn(form: FormAnswers): number {
  return Number(form.one('version'));
}
