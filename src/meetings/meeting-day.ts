import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import type { Faults } from './faults';
import { dayOfMeeting, lockGroupsThatMeet } from './meeting-day.queries';
import type { GroupRow, MeetingDayRow } from './meeting-day.queries';
import { organisationsNamed, peopleNamed } from './record-faults';
import type { Reference } from './record-faults';
import type { RecordContent } from './record-of-meeting';

/** Which groups meet on a day: named themselves, or by the planned meeting that they meet in. */
export interface GroupsAsked {
  readonly groups?: readonly string[] | null;
  readonly meeting?: string | null;
  readonly meetsOn: Day;
}

/**
 * The ids of the groups that meet, locked until the transaction ends. Throws 422 when none is named, for one that is not
 * there or not on that day, and when the groups named are not those of the meeting named.
 */
export async function lockGroups(tx: Tx, { groups, meeting, meetsOn }: GroupsAsked): Promise<string[]> {
  const named = [...new Set(groups ?? [])];
  if (named.length === 0 && meeting == null)
    throw Problem.field('#/groups', 'Say which group met, or name the planned meeting.');
  const byName = meeting == null ? named : [];
  const rows = await tx.rows<GroupRow>(lockGroupsThatMeet, [byName, meeting ?? null, meetsOn]);
  if (meeting != null && rows.length === 0) throw Problem.field('#/meeting', 'There is no meeting with this id.');
  const ids = rows.map(({ id }) => id);
  const missing = byName.findIndex((id) => !ids.includes(id));
  if (missing >= 0) throw Problem.field(`#/groups/${String(missing)}`, 'There is no group with this id.');
  if (named.length > 0 && !areTheSame(named, ids))
    throw Problem.field('#/groups', 'The meeting is planned for other groups. Leave groups out, or choose its groups.');
  const gone = rows.find(({ isThere }) => !isThere);
  if (gone) {
    const pointer = byName.length > 0 ? `#/groups/${String(byName.indexOf(gone.id))}` : '#/meetsOn';
    throw Problem.field(pointer, `${gone.name} did not exist on ${dayInWords(meetsOn)}. Check the day.`);
  }
  return ids;
}

/** True when two lists hold the same ids, in whatever order. */
export function areTheSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}

/** What the record has to know about its day; whoever it names and there is no record of is told at the field. */
export async function readDay(
  tx: Tx,
  groups: readonly string[],
  meetsOn: Day,
  record: Pick<RecordContent, 'attendance' | 'guests' | 'actions' | 'interests'>,
  faults: Faults,
): Promise<MeetingDayRow> {
  const people = peopleNamed(record);
  const organisations = organisationsNamed(record);
  const ids = (references: readonly Reference[]): string[] => [...new Set(references.map(({ id }) => id))];
  const [day] = await tx.rows<MeetingDayRow>(dayOfMeeting, [groups, meetsOn, ids(people), ids(organisations)]);
  if (!day) throw new Error('A day has one row.');
  tellUnknown(people, day.unknownPeople, 'person', faults);
  tellUnknown(organisations, day.unknownOrganisations, 'organisation', faults);
  return day;
}

function tellUnknown(named: readonly Reference[], unknown: readonly string[], thing: string, faults: Faults): void {
  for (const { id, pointer } of named)
    if (unknown.includes(id)) faults.at(pointer, `There is no ${thing} with this id.`);
}
