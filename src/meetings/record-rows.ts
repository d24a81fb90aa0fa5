import { newId } from '../platform/database/new-id';
import type { Action } from './action.entity';
import type { AgendaItem } from './agenda-item.entity';
import type { Decision } from './decision.entity';
import type { InterestDeclaration } from './interest-declaration.entity';
import type { ActionEntry, DecisionEntry, InterestEntry, ItemEntry } from './record-of-meeting';

/** The rows of an agenda, in the order of the list. */
export function itemRows(meetingId: string, items: readonly ItemEntry[]): Partial<AgendaItem>[] {
  return items.map(({ title, purpose, topics, outcome, deferred }, index) => ({
    meetingId,
    position: index + 1,
    title,
    purpose: purpose ?? null,
    topics: [...new Set(topics?.map((topic) => topic.trim()))],
    outcome: outcome ?? null,
    isDeferred: deferred ?? false,
  }));
}

/** The rows of declared interests, in the order of the list. */
export function interestRows(meetingId: string, interests: readonly InterestEntry[]): Partial<InterestDeclaration>[] {
  return interests.map(({ person, interest, type, handling, item }, index) => ({
    meetingId,
    position: index + 1,
    personId: person,
    itemPosition: item ?? null,
    interest,
    type,
    handling,
  }));
}

/** The rows of new decisions with the numbers they were given. */
export function decisionRows(
  meetingId: string,
  entries: readonly DecisionEntry[],
  numbers: readonly string[],
): Decision[] {
  return entries.map(({ statement, rationale, item }, index) => ({
    id: newId(),
    meetingId,
    number: numbers[index] ?? '',
    itemPosition: item ?? null,
    statement,
    rationale: rationale ?? null,
  }));
}

/** The rows of new actions, open, with the numbers they were given. */
export function actionRows(meetingId: string, entries: readonly ActionEntry[], numbers: readonly string[]): Action[] {
  return entries.map(({ task, owner, dueOn, item }, index) => ({
    id: newId(),
    meetingId,
    number: numbers[index] ?? '',
    itemPosition: item ?? null,
    task,
    ownerPersonId: owner,
    dueOn: dueOn ?? null,
    status: 'OPEN',
    closedOn: null,
    version: 1,
  }));
}

/** What was numbered: its id and its number in the register. */
export interface Numbered {
  readonly id: string;
  readonly number: string;
}

/** Ids and numbers of rows, for the fact of a use-case. */
export function numbered(rows: readonly Numbered[]): Numbered[] {
  return rows.map(({ id, number }) => ({ id, number }));
}
