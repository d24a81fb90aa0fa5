import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problems/problem';
import type { FormAnswers } from '../form-answers';
import { byField } from '../form-faults';
import { ShowPage } from '../show-page';
import { itemFields, itemShown } from './agenda.presenter';
import { itemsCompared } from './compared';
import { agendaFaults, agendaHead, ShowAgenda } from './show-agenda';
import type { Building } from './show-agenda';

/** Shows the pages on which one item of an agenda is changed, and its papers are put there. */
@Injectable()
export class ShowAgendaItem {
  constructor(
    private readonly showAgenda: ShowAgenda,
    private readonly showPage: ShowPage,
  ) {}

  /**
   * The form for an item. When somebody else was quicker, both versions stand side by side with what was typed below; when the item is
   * gone, what was typed stands in the form for another one. Throws 404 for an item that is not on the agenda and was not typed.
   */
  async form(building: Building, itemId: string, form: FormAnswers, refusal: Problem | null): Promise<void> {
    const { id, request, reply } = building;
    const { meeting, agenda } = await this.showAgenda.read(building);
    const item = agenda.items.find((one) => one.id === itemId);
    if (!item) return this.gone(building, form, refusal);
    const faults = agendaFaults(refusal);
    await this.showPage.execute(request, reply, 'meetings/agenda-item', {
      ...agendaHead(meeting, 'Change an item'),
      trail: [...agendaHead(meeting, '').trail, { text: 'Agenda', href: `/meetings/${id}/agenda` }],
      status: refusal?.status ?? 200,
      errors: faults,
      faults: byField(faults),
      id,
      itemId,
      version: agenda.version,
      compared: refusal?.status === 412 ? itemsCompared(item, form, meeting.owners) : null,
      item: itemFields(form, meeting.owners, item),
    });
  }

  /** The papers of an item, with the form for another one. Throws as `form`. */
  async papers(building: Building, itemId: string, form: FormAnswers, refusal: Problem | null): Promise<void> {
    const { id, request, reply } = building;
    const { meeting, agenda } = await this.showAgenda.read(building);
    const at = agenda.items.findIndex((one) => one.id === itemId);
    const item = agenda.items[at];
    if (!item) throw Problem.notFound('item');
    const faults = agendaFaults(refusal);
    const title = `Papers for ${item.title}`;
    await this.showPage.execute(request, reply, 'meetings/agenda-papers', {
      ...agendaHead(meeting, title),
      trail: [...agendaHead(meeting, '').trail, { text: 'Agenda', href: `/meetings/${id}/agenda` }],
      status: refusal?.status ?? 200,
      errors: faults,
      faults: byField(faults),
      id,
      itemId,
      version: agenda.version,
      shown: itemShown(item),
      typed: { title: form.one('title'), link: form.one('link'), note: form.one('note') },
    });
  }

  private async gone(building: Building, form: FormAnswers, refusal: Problem | null): Promise<void> {
    if (refusal === null) throw Problem.notFound('item');
    await this.showAgenda.builder(building, { form: form.with('go', 'lost'), refusal });
  }
}
