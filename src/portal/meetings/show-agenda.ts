import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { permitted } from '../../access/permitted';
import { sightIn } from '../../access/sight';
import { agendaOffers } from '../../meetings/agenda/agenda-offers.queries';
import type { AgendaOfferView, AgendaView, KeptItemView } from '../../meetings/agenda/agenda.dto';
import { agendaOfMeeting } from '../../meetings/agenda/agenda.queries';
import { keptItemsOfGroup } from '../../meetings/agenda/kept-item.queries';
import { Database } from '../../platform/database/database';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Viewer } from '../../platform/viewer';
import { FormAnswers } from '../form-answers';
import { byField, formFaults } from '../form-faults';
import { ShowPage } from '../show-page';
import { fieldsOfItem } from './agenda-answers';
import { agendaShown, itemFields, keptShown, offersShown } from './agenda.presenter';
import { wordsCompared } from './compared';
import { meetingToLog } from './meeting-to-log.queries';
import type { MeetingToLog } from './meeting-to-log.queries';

/** A visit of somebody who builds an agenda. */
export interface Building {
  readonly viewer: Viewer;
  readonly id: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What is known of a meeting while its agenda is built. */
export interface Built {
  readonly meeting: MeetingToLog;
  readonly agenda: AgendaView;
  readonly offers: readonly AgendaOfferView[];
}

/** What happened a moment ago. */
export const agendaDone = {
  saved: 'The agenda is saved.',
  kept: 'The item is kept for later agendas.',
  agreed: 'The agenda is agreed. It holds until somebody changes it.',
  sent: 'The papers are sent. Members see the agenda on the page of the meeting.',
} as const;
export type AgendaDone = keyof typeof agendaDone;

const changedMeanwhile =
  'Somebody changed this agenda since you opened it. What it says now stands here, with your answers: send them again if they still hold.';
const takenOff =
  'Somebody took this item off the agenda since you opened it. What you wrote stands under “Add an item”: add it if it still holds.';

/** Shows the pages on which an agenda is built. */
@Injectable()
export class ShowAgenda {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly showPage: ShowPage,
  ) {}

  /** Everything about the agenda. Throws 404 when there is no such meeting. */
  async read({ viewer, id, request }: Building): Promise<Built> {
    const [meeting, agenda, [waiting]] = await Promise.all([
      this.database.one<MeetingToLog>(viewer, meetingToLog, [id, null]),
      this.database.one<AgendaView>(viewer, agendaOfMeeting, [id, sightIn(request, 'confidential-items:read')]),
      this.database.rows<{ offers: AgendaOfferView[] }>(viewer, agendaOffers, [id]),
    ]);
    if (meeting === null || agenda === null) throw Problem.notFound('meeting');
    return { meeting, agenda, offers: waiting?.offers ?? [] };
  }

  /** True for an item that one of the groups keeps for its agendas. */
  async keeps(building: Building, item: string): Promise<boolean> {
    const { meeting } = await this.read(building);
    return (await this.kept(building, meeting)).some(({ id }) => id === item);
  }

  /** What the groups that meet keep for their agendas. */
  private async kept({ viewer, request }: Building, { groups }: MeetingToLog): Promise<KeptItemView[]> {
    const sight = sightIn(request, 'confidential-items:read');
    const asked = { sort: null, isDescending: false, number: 1, size: 100 };
    const sheets = groups.map(({ id }) =>
      this.lists.sheet<KeptItemView>(viewer, keptItemsOfGroup, { group: id, sight }, asked),
    );
    return (await Promise.all(sheets)).flatMap(({ items }) => items);
  }

  /** The page on which an agenda is built; a refusal stands at its field, and what was typed is kept. */
  async builder(
    building: Building,
    {
      form = new FormAnswers({}),
      refusal = null,
      done,
    }: { form?: FormAnswers; refusal?: Problem | null; done?: AgendaDone | undefined },
  ): Promise<void> {
    const { id, request, reply } = building;
    const { meeting, agenda, offers } = await this.read(building);
    if (meeting.status !== 'PLANNED') {
      await reply.redirect(`/meetings/${id}`, 303);
      return;
    }
    const faults = form.one('go') === 'lost' ? [{ text: takenOff, href: '#title' }] : agendaFaults(refusal);
    const isSummary = form.one('go') === 'summary';
    await this.showPage.execute(request, reply, 'meetings/agenda', {
      ...agendaHead(meeting, 'Agenda'),
      status: refusal?.status ?? 200,
      told: done === undefined ? null : agendaDone[done],
      errors: faults,
      faults: byField(faults),
      id,
      version: agenda.version,
      compared: isSummary && refusal?.status === 412 ? wordsCompared(agenda.summary, form.one('summary')) : null,
      agenda: agendaShown(agenda),
      offers: offersShown(offers),
      kept: keptShown(await this.kept(building, meeting)),
      summary: isSummary ? form.one('summary') : agenda.summary,
      item: itemFields(['add', 'lost'].includes(form.one('go')) ? form : new FormAnswers({}), meeting.owners, null),
      where: form.one('where') || 'agenda',
      chairs: meeting.places
        .filter(({ role }) => role === 'CHAIR' || role === 'VICE_CHAIR' || role === 'CO_LEAD')
        .map(({ personId, personName }) => ({ value: personId, text: personName })),
      may: { agree: permitted(request, 'agenda:agree') },
    });
  }
}

/** What is wrong, at the fields of an item and of the builder. */
export function agendaFaults(refusal: Problem | null): ReturnType<typeof formFaults> {
  if (refusal === null) return [];
  if (refusal.status === 412) return [{ text: changedMeanwhile, href: '#title' }];
  const errors = refusal.errors.map(({ pointer, detail }) => ({
    pointer: pointer.replace(/^#\/items\/\d+(\/papers\/\d+)?/, '#'),
    detail,
  }));
  return formFaults({ detail: refusal.detail, errors }, fieldsOfItem);
}

/** What the pages about an agenda have in common. */
export function agendaHead(
  { id, title, groups, meetsOn }: MeetingToLog,
  what: string,
): { title: string; heading: string; section: 'meetings'; trail: { text: string; href: string }[] } {
  const name = `${title ?? groups.map((group) => group.name).join(' and ')}, ${dayInWords(meetsOn)}`;
  return {
    title: `${what} – ${name}`,
    heading: `${what} – ${name}`,
    section: 'meetings',
    trail: [
      { text: 'Meetings', href: '/meetings' },
      { text: name, href: `/meetings/${id}` },
    ],
  };
}
