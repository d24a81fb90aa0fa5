import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import type { ActionEventKind } from './action-event.entity';
import { Action } from './action.entity';
import { addEvent, agreedOn } from './action-life.queries';
import { refuseFuture } from './faults';

/** Something that became of an action. */
export interface ActionHappening {
  readonly kind: ActionEventKind;
  readonly happenedOn: Day;
  readonly wasDueOn?: Day | null;
  readonly dueOn?: Day | null;
  readonly reason?: string | null;
  readonly meeting?: string | null;
}

/** Adds to the history of an action that is held. */
export async function addToHistory(tx: Tx, action: string, event: ActionHappening): Promise<void> {
  const { kind, happenedOn, wasDueOn = null, dueOn = null, reason = null, meeting = null } = event;
  await tx.rows(addEvent, [action, kind, happenedOn, wasDueOn, dueOn, reason, meeting]);
}

/** The action at the version that was read, while it is open. Throws 404, 412, and 409 once it is done or dropped. */
export async function openAction(tx: Tx, id: string, version: number): Promise<Action> {
  const action = await tx.held(Action, id, version);
  if (action.status === 'OPEN') return action;
  const state = action.status === 'DONE' ? 'done' : 'dropped';
  throw new Problem(409, 'action-is-closed', `This action is ${state} already. Reopen it first.`);
}

/** The day on which an action was agreed: that of its meeting. */
export async function dayAgreed(tx: Tx, action: string): Promise<Day> {
  const [row] = await tx.rows<{ agreedOn: Day }>(agreedOn, [action]);
  if (!row) throw new Error('An action is agreed at a meeting.');
  return row.agreedOn;
}

/** Throws 422 at `on` for a day in the future or before the action was agreed. */
export async function refuseOutside(tx: Tx, action: string, on: Day, today: Day): Promise<void> {
  refuseFuture('#/on', on, today);
  const agreed = await dayAgreed(tx, action);
  if (on < agreed) throw Problem.field('#/on', `Enter ${dayInWords(agreed)}, when it was agreed, or a later day.`);
}
