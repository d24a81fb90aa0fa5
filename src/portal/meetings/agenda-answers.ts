import type { AgendaOfferView, AgendaView, PaperView, PlannedItemView } from '../../meetings/agenda/agenda.dto';
import type { FormAnswers } from '../form-answers';
import type { FieldOfForm } from '../form-faults';

type Item = Record<string, unknown>;

const number = (typed: string): number | string | null =>
  typed === '' ? null : /^\d{1,6}$/.test(typed) ? Number(typed) : typed;

/** An item as the form has it. */
export function itemTyped(form: FormAnswers): Item {
  return {
    title: form.one('title'),
    purpose: form.one('purpose') || null,
    owner: form.one('owner') || null,
    minutes: number(form.one('minutes')),
    topics: form
      .one('topics')
      .split(',')
      .map((topic) => topic.trim())
      .filter((topic) => topic !== ''),
    confidential: form.one('confidential') === 'yes',
    origin: form.one('origin') || 'ADDED',
    raisedBy: form.one('raisedBy') || null,
  };
}

/** An item that is on the agenda, as it is sent to stay there. */
export function asItIs({
  id,
  title,
  purpose,
  origin,
  owner,
  minutes,
  topics,
  confidential,
  escalation,
  raisedBy,
  papers,
}: PlannedItemView): Item {
  const people = { owner: owner?.id ?? null, raisedBy: raisedBy?.id ?? null };
  return { id, title, purpose, origin, ...people, minutes, topics, confidential, escalation, papers };
}

/** An offer as an item. */
export function asItem(offer: AgendaOfferView): Item {
  const { title, purpose, origin, owner, minutes, topics, confidential, escalation, keptItem, raisedBy, papers } =
    offer;
  return { title, purpose, origin, owner, minutes, topics, confidential, escalation, keptItem, raisedBy, papers };
}

/** How an offer is called on its button. */
export const offerKey = ({ kind, title, keptItem, escalation }: AgendaOfferView): string =>
  `${kind}:${keptItem ?? escalation ?? title}`;

/** An agenda as the API is asked to write it. */
export interface AgendaAsked {
  readonly items: readonly Item[];
  readonly toBacklog?: readonly string[];
}

/** The agenda after a button beside one of its items was pressed; null for a button that there is none of. */
export function agendaAfter(agenda: AgendaView, go: string): AgendaAsked | null {
  const [deed = '', id = ''] = go.split(/:(.*)/s);
  const at = agenda.items.findIndex((item) => item.id === id);
  if (at < 0) return null;
  const items = agenda.items.map(asItIs);
  const without = items.filter((_, index) => index !== at);
  const moved = (to: number): AgendaAsked => ({ items: without.toSpliced(to, 0, ...items.slice(at, at + 1)) });
  switch (deed) {
    case 'up':
      return moved(Math.max(0, at - 1));
    case 'down':
      return moved(at + 1);
    case 'off':
      return { items: without };
    case 'backlog':
      return { items: without, toBacklog: [id] };
    default:
      return null;
  }
}

/** The agenda with one of its items as it was typed; null when the item is not on it any more. */
export function agendaWithItem(agenda: AgendaView, item: string, typed: Item): AgendaAsked | null {
  if (!agenda.items.some(({ id }) => id === item)) return null;
  return { items: agenda.items.map((one) => (one.id === item ? { ...asItIs(one), ...typed } : asItIs(one))) };
}

/** The agenda with the papers of one of its items changed; null when the item is not on it any more. */
export function agendaWithPapers(
  agenda: AgendaView,
  item: string,
  papers: (before: readonly PaperView[]) => readonly unknown[],
): AgendaAsked | null {
  if (!agenda.items.some(({ id }) => id === item)) return null;
  return {
    items: agenda.items.map((one) => ({ ...asItIs(one), ...(one.id === item ? { papers: papers(one.papers) } : {}) })),
  };
}

/** A paper as the form has it. */
export function paperTyped(form: FormAnswers): Item {
  return { title: form.one('title'), link: form.one('link') || null, note: form.one('note') || null };
}

/** The fields of the form for an item, by the names of the API's request. */
export const fieldsOfItem: ReadonlyMap<string, FieldOfForm> = new Map(
  [
    'title',
    'purpose',
    'origin',
    'owner',
    'raisedBy',
    'minutes',
    'topics',
    'confidential',
    'summary',
    'byPerson',
    'link',
    'note',
  ].map((id) => [id, { id }]),
);
