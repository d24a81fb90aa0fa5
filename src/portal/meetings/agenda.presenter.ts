import { counted } from '../../assurance/counted';
import type { AgendaOfferView, AgendaView, KeptItemView, PlannedItemView } from '../../meetings/agenda/agenda.dto';
import type { ItemOrigin } from '../../meetings/agenda/planned-item.entity';
import { dayInWords } from '../../platform/time/day-in-words';
import type { FormAnswers } from '../form-answers';
import { offerKey } from './agenda-answers';
import { changeWords, newItem, offerInWords, originWords, purposeWords } from './agenda-words';
import type { PossibleOwner } from './meeting-to-log.queries';

/** An item as a line of the agenda: what it is for, who leads it, how long it takes, where it comes from. */
interface ItemLine extends Pick<PlannedItemView, 'id' | 'title' | 'confidential' | 'papers'> {
  readonly purpose: string | null;
  readonly facts: readonly string[];
}

interface AgendaShown {
  readonly summary: string | null;
  readonly items: readonly ItemLine[];
  /** “Planned 70 of 90 minutes”. */
  readonly time: string | null;
  readonly agreed: string | null;
  readonly sent: string | null;
  readonly changes: readonly string[];
}

/** An agenda as members read it. */
export function agendaShown(agenda: AgendaView): AgendaShown {
  const { summary, items, agreedOn, agreedBy, papersSentOn, changes } = agenda;
  return {
    summary,
    items: items.map(itemShown),
    time: timeInWords(agenda),
    agreed: agreedOn === null ? null : `Agreed by ${agreedBy?.name ?? 'the chair'} on ${dayInWords(agreedOn)}`,
    sent: papersSentOn === null ? null : `Sent to members on ${dayInWords(papersSentOn)}`,
    changes: changes.map(
      ({ changedOn, kind, title }) =>
        `${dayInWords(changedOn)}: ${changeWords[kind]}${title === null ? '' : `, “${title}”`}`,
    ),
  };
}

/** One item as members read it. */
export function itemShown(item: PlannedItemView): ItemLine {
  const { id, title, confidential, purpose, papers } = item;
  return { id, title, confidential, papers, purpose: purpose && purposeWords[purpose], facts: factsOf(item) };
}

function factsOf({ owner, minutes, origin, raisedBy, topics }: PlannedItemView): string[] {
  return [
    owner?.name ?? null,
    minutes === null ? null : counted(minutes, 'minute'),
    ...originInWords(origin, raisedBy?.name ?? null),
    topics.length > 0 ? topics.join(', ') : null,
  ].filter((fact) => fact !== null);
}

function originInWords(origin: ItemOrigin, raisedBy: string | null): (string | null)[] {
  if (raisedBy === null) return [originWords[origin]];
  return origin === 'PUBLIC_CONTRIBUTOR'
    ? [`Raised by ${raisedBy}, public contributor`]
    : [originWords[origin], `Raised by ${raisedBy}`];
}

function timeInWords({ minutesPlanned, minutes }: AgendaView): string | null {
  if (minutes === null) return minutesPlanned === 0 ? null : `Planned ${counted(minutesPlanned, 'minute')}`;
  const over = minutesPlanned - minutes;
  const told = `Planned ${String(minutesPlanned)} of ${counted(minutes, 'minute')}`;
  return over > 0 ? `${told}: ${counted(over, 'minute')} too many` : told;
}

/** What waits for an agenda, each with the button that puts it there. */
export function offersShown(offers: readonly AgendaOfferView[]): readonly object[] {
  return offers.map((offer) => ({ key: offerKey(offer), title: offer.title, why: offerInWords(offer) }));
}

/** What a group keeps for its agendas, with the button that ends it. */
export function keptShown(kept: readonly KeptItemView[]): readonly object[] {
  return kept.map(({ id, version, kind, title, keptOn }) => ({
    key: `${id}:${String(version)}`,
    title,
    why: `${kind === 'STANDING' ? 'On every agenda' : 'In the backlog'} since ${dayInWords(keptOn)}`,
  }));
}

/** The fields of an item, as they were typed or as the item is. */
export function itemFields(
  form: FormAnswers,
  owners: readonly PossibleOwner[],
  item: PlannedItemView | null,
): Record<string, unknown> {
  const isSent = form.one('title') !== '' || form.one('go') === 'add' || form.one('version') !== '';
  const known = isSent ? null : item;
  const chosen = (name: string, value: string | null | undefined): string => (isSent ? form.one(name) : (value ?? ''));
  const purpose = chosen('purpose', known?.purpose);
  const owner = chosen('owner', known?.owner?.id);
  const origin = chosen('origin', known?.origin);
  const raisedBy = chosen('raisedBy', known?.raisedBy?.id);
  return {
    title: chosen('title', known?.title),
    minutes: chosen('minutes', known?.minutes?.toString()),
    topics: chosen('topics', known?.topics.join(', ')),
    confidential: isSent ? form.one('confidential') === 'yes' : known?.confidential === true,
    purposes: [
      { value: '', text: 'Not said' },
      ...Object.entries(purposeWords).map(([value, text]) => ({ value, text, selected: value === purpose })),
    ],
    origins: Object.entries(originWords).map(([value, text]) => ({
      value,
      text: text ?? newItem,
      selected: value === origin,
    })),
    owners: [{ value: '', text: 'Nobody yet' }, ...chosenFrom(owners, owner)],
    raisers: [{ value: '', text: 'Not said' }, ...chosenFrom(withPerson(owners, known?.raisedBy), raisedBy)],
  };
}

function chosenFrom(people: readonly PossibleOwner[], chosen: string): readonly object[] {
  return people.map(({ id, name }) => ({ value: id, text: name, selected: id === chosen }));
}

/** Whoever raised an item may hold no seat any more. */
export function withPerson(
  people: readonly PossibleOwner[],
  one: { readonly id: string; readonly name: string | null } | null | undefined,
): readonly PossibleOwner[] {
  if (one == null || people.some(({ id }) => id === one.id)) return people;
  return [...people, { id: one.id, name: one.name ?? 'Name not known' }];
}
