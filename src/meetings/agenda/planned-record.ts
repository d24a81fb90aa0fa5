import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';
import type { Day } from '../../platform/time/period';
import { areTheSame } from '../meeting-day';
import { meetingsOnDay } from '../meeting-day.queries';
import type { MeetingOfDay } from '../meeting-day.queries';
import type { RecordContent } from '../record-of-meeting';
import type { WhichMeeting } from '../same-day';
import { itemsPlanned } from './agenda-writing';

/** What a record says of its items begins as the agenda that was planned, where it says nothing of them itself. */
export async function withPlannedAgenda<Record extends RecordContent & WhichMeeting>(
  tx: Tx,
  record: Record,
  groups: readonly string[],
): Promise<Record> {
  if (record.agendaItems.length > 0) return record;
  const meeting = record.meeting ?? (await plannedThatDay(tx, record, groups));
  if (meeting === null) return record;
  const items = await itemsPlanned(tx, meeting);
  const agendaItems = items.map(({ title, purpose, topics, isConfidential }) => ({
    title,
    purpose,
    topics,
    confidential: isConfidential,
  }));
  return { ...record, agendaItems };
}

async function plannedThatDay(
  tx: Tx,
  { meetsOn, startsAt, another }: WhichMeeting,
  groups: readonly string[],
): Promise<string | null> {
  if (another === true) return null;
  const [day] = await tx.rows<{ meetings: MeetingOfDay[] }>(meetingsOnDay, [groups, meetsOn]);
  const planned = (day?.meetings ?? []).filter((one) => one.status === 'PLANNED' && areTheSame(one.groups, groups));
  return (planned.find((one) => one.startsAt === startsAt) ?? planned[0])?.id ?? null;
}

/** Items of other groups that a meeting took up under an item of its agenda are received there. Values: meeting, day. */
const receiveTakenUp = statement(
  'receive-items-taken-up',
  `UPDATE escalation e SET received_on = $2::date, received_at_meeting_id = $1, received_position = i.position, version = e.version + 1
   FROM planned_item p JOIN agenda_item i ON i.meeting_id = p.meeting_id AND i.title = p.title
   WHERE p.meeting_id = $1 AND p.escalation_id = e.id AND e.received_on IS NULL AND e.sent_on <= $2::date RETURNING e.id`,
);

/** Notes on items that other groups sent that this meeting has received them, and returns their ids. */
export async function receiveItemsTakenUp(tx: Tx, meeting: string, meetsOn: Day): Promise<string[]> {
  return (await tx.rows<{ id: string }>(receiveTakenUp, [meeting, meetsOn])).map(({ id }) => id);
}

/** Takes that back, of those that nobody has answered. Value: meeting. */
export const forgetTakenUp = statement(
  'forget-items-taken-up',
  `UPDATE escalation e SET received_on = NULL, received_at_meeting_id = NULL, received_position = NULL, version = e.version + 1
   FROM planned_item p WHERE p.meeting_id = $1 AND p.escalation_id = e.id AND e.received_at_meeting_id = $1 AND e.answered_on IS NULL`,
);
