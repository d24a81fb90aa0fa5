import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { Day } from '../../platform/time/period';
import type { ItemPurpose } from '../agenda-item.entity';
import { Faults } from '../faults';
import { Meeting } from '../meeting.entity';
import { AgendaChange } from './agenda-change.entity';
import { changesTold, endBacklog, plannedItems, unknownOnAgenda, writePlannedItems } from './agenda.queries';
import { agendaChanges } from './changes-since-sent';
import type { ChangeTold } from './changes-since-sent';
import { paperFaults, papersOf } from './paper';
import type { PaperToPlan } from './paper';
import type { ItemOrigin, PlannedItem } from './planned-item.entity';

/** One item as somebody wants it on an agenda; its place in the list is its position. */
export interface ItemToPlan {
  /** Of an item that is on the agenda already. */
  readonly id?: string | null;
  readonly title: string;
  readonly purpose?: ItemPurpose | null;
  readonly origin?: ItemOrigin | null;
  readonly owner?: string | null;
  readonly minutes?: number | null;
  readonly topics?: readonly string[] | null;
  readonly confidential?: boolean | null;
  /** The item that another group sent, and that is taken up. */
  readonly escalation?: string | null;
  /** The item that waited in the backlog, and is taken from it. */
  readonly keptItem?: string | null;
  /** Who asked for it. */
  readonly raisedBy?: string | null;
  readonly papers?: readonly PaperToPlan[] | null;
}

export interface AgendaToWrite {
  /** Left out, it stays. */
  readonly summary?: string | null | undefined;
  readonly items: readonly ItemToPlan[];
}

/** The items of an agenda, in order. */
export function itemsPlanned(tx: Tx, meetingId: string): Promise<PlannedItem[]> {
  return tx.rows<PlannedItem>(plannedItems, [meetingId]);
}

/**
 * Writes the agenda of a planned meeting over the one there is. What the chair agreed to before does not hold for it; what changed is told
 * when the papers are out. Throws 422 with each fault at its field.
 */
export async function writeAgenda(tx: Tx, meeting: Meeting, agenda: AgendaToWrite, today: Day): Promise<void> {
  const { id, papersSentOn } = meeting;
  const before = await itemsPlanned(tx, id);
  await refuseUnknown(tx, id, before, agenda.items);
  const after = agenda.items.map((item, index) => rowOf(item, index + 1, id));
  const summary = agenda.summary === undefined ? meeting.agendaSummary : agenda.summary;
  const changes = agendaChanges(before, after);
  const isSaidOtherwise = summary !== meeting.agendaSummary;
  await tx.rows(writePlannedItems, [id, JSON.stringify(after)]);
  const taken = agenda.items.flatMap(({ keptItem }) => keptItem ?? []);
  if (taken.length > 0) await tx.rows(endBacklog, [taken, today]);
  const told: ChangeTold[] = [
    ...(isSaidOtherwise ? [{ kind: 'SUMMARY_CHANGED' as const, title: null, isConfidential: false }] : []),
    ...changes,
  ];
  if (papersSentOn !== null) await tellChanges(tx, id, told, today);
  const isTheSame = told.length === 0;
  const agreed = isTheSame ? {} : { agendaAgreedOn: null, agendaAgreedByPersonId: null };
  await tx.change(Meeting, id, { agendaSummary: summary, ...agreed });
}

/** Tells what changed after the papers went out. */
export async function tellChanges(
  tx: Tx,
  meetingId: string,
  changes: readonly ChangeTold[],
  today: Day,
): Promise<void> {
  const [{ count } = { count: 0 }] = await tx.rows<{ count: number }>(changesTold, [meetingId]);
  await tx.insert(
    AgendaChange,
    changes.map((change, index) => ({ meetingId, position: count + index + 1, changedOn: today, ...change })),
  );
}

function rowOf(item: ItemToPlan, position: number, meetingId: string): PlannedItem {
  return {
    id: item.id ?? newId(),
    meetingId,
    position,
    title: item.title,
    purpose: item.purpose ?? null,
    origin: item.origin ?? 'ADDED',
    ownerPersonId: item.owner ?? null,
    minutes: item.minutes ?? null,
    topics: [...new Set(item.topics?.map((topic) => topic.trim()))],
    isConfidential: item.confidential ?? false,
    escalationId: item.escalation ?? null,
    papers: papersOf(item.papers),
    raisedByPersonId: item.raisedBy ?? null,
  };
}

interface Unknown {
  readonly people: readonly string[];
  readonly escalations: readonly string[];
  readonly keptItems: readonly string[];
}

async function refuseUnknown(
  tx: Tx,
  meetingId: string,
  before: readonly PlannedItem[],
  items: readonly ItemToPlan[],
): Promise<void> {
  const named = (of: (item: ItemToPlan) => string | null | undefined): string[] =>
    items.flatMap((item) => of(item) ?? []);
  const ids = named(({ id }) => id);
  const values = [
    [...named(({ owner }) => owner), ...named(({ raisedBy }) => raisedBy)],
    named(({ escalation }) => escalation),
    named(({ keptItem }) => keptItem),
  ];
  const [unknown] = await tx.rows<Unknown>(unknownOnAgenda, [meetingId, ...values]);
  const faults = new Faults();
  for (const [index, { id, owner, raisedBy, escalation, keptItem, papers }] of items.entries()) {
    const at = (field: string, detail: string): void => {
      faults.at(`#/items/${String(index)}/${field}`, detail);
    };
    if (id != null && !before.some((item) => item.id === id)) at('id', 'There is no item with this id on this agenda.');
    else if (id != null && ids.indexOf(id) !== ids.lastIndexOf(id))
      at('id', 'This is in the list twice. Leave one out.');
    if (owner != null && unknown?.people.includes(owner) === true) at('owner', 'There is no person with this id.');
    if (raisedBy != null && unknown?.people.includes(raisedBy) === true)
      at('raisedBy', 'There is no person with this id.');
    for (const fault of paperFaults(papers)) at(`papers/${fault.at}`, fault.detail);
    if (escalation != null && unknown?.escalations.includes(escalation) === true)
      at('escalation', 'No such item was sent to a group that meets.');
    if (keptItem != null && unknown?.keptItems.includes(keptItem) === true)
      at('keptItem', 'A group that meets keeps no such item any more.');
  }
  faults.refuse();
}
