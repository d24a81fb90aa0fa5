import type { Tx } from '../platform/database/tx';
import type { Day } from '../platform/time/period';
import type { Matched } from './amended-numbers';
import type { AttendanceRow } from './attendance-rows';
import { Attendance } from './attendance.entity';
import { carryForward } from './carried-actions';
import { InterestDeclaration } from './interest-declaration.entity';
import type { ActionEntry, DecisionEntry, RecordContent } from './record-of-meeting';
import { interestRows, itemRows } from './record-rows';
import {
  clearAttendance,
  rewriteActions,
  rewriteDecisions,
  shortenAgenda,
  takeOut,
  writeAgenda,
} from './recorded.queries';
import type { RecordedNumber } from './recorded.queries';
import { writeNumbered } from './register-numbers';
import type { Numbered, NumbersGiven } from './register-numbers';

/** A record as it is to be, held against the one there is. */
export interface RecordToRewrite {
  readonly record: RecordContent;
  readonly attendance: readonly AttendanceRow[];
  readonly decisions: Matched<DecisionEntry, RecordedNumber>;
  readonly actions: Matched<ActionEntry, RecordedNumber>;
}

/**
 * Writes a record over the one there is, and returns every number that it has now. Decisions and actions point to items:
 * new items are written first, and what is no longer on the agenda goes last.
 */
export async function rewriteRecord(
  tx: Tx,
  meeting: { readonly id: string; readonly meetsOn: Day },
  { record, attendance, decisions, actions }: RecordToRewrite,
): Promise<NumbersGiven> {
  const { id } = meeting;
  await tx.rows(clearAttendance, [id]);
  await tx.insert(
    Attendance,
    attendance.map((row) => ({ meetingId: id, ...row })),
  );
  await tx.rows(writeAgenda, [id, JSON.stringify(itemRows(id, record.agendaItems))]);
  await tx.insert(InterestDeclaration, interestRows(id, record.interests));
  await tx.rows(takeOut, [decisions.left.map((one) => one.id), actions.left.map((one) => one.id)]);
  const keptDecisions = decisions.kept.map(({ entry, recorded }) => ({
    ...overwritten(entry, recorded),
    statement: entry.statement,
    rationale: entry.rationale ?? null,
    ratifies: entry.ratifies ?? null,
  }));
  await tx.rows(rewriteDecisions, [JSON.stringify(keptDecisions)]);
  const keptActions = actions.kept.map(({ entry, recorded }) => ({
    ...overwritten(entry, recorded),
    task: entry.task,
    ownerPersonId: entry.owner,
    dueOn: entry.dueOn ?? null,
  }));
  await tx.rows(rewriteActions, [JSON.stringify(keptActions)]);
  await tx.rows(shortenAgenda, [id, record.agendaItems.length]);
  await carryForward(tx, record.carriedActions, meeting);
  const added = await writeNumbered(tx, meeting, decisions.added, actions.added);
  return {
    decisions: [...keptDecisions, ...added.decisions].map(numbered),
    actions: [...keptActions, ...added.actions].map(numbered),
  };
}

function numbered({ id, number }: Numbered): Numbered {
  return { id, number };
}

function overwritten(
  { item }: { readonly item?: number | null },
  { id, number }: RecordedNumber,
): { id: string; number: string; itemPosition: number | null } {
  return { id, number, itemPosition: item ?? null };
}
