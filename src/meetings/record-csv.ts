import { stringify } from 'csv-stringify/sync';
import { chairedBy } from './chaired-by';
import type { MeetingRecord } from './assemble-record';

/** One line of a record: what kind of thing it is, under which item it stands, and what there is to say of it. */
interface Line {
  readonly kind: string;
  readonly item?: number | null;
  readonly number?: string | null;
  readonly text?: string | null;
  readonly person?: string | null;
  readonly seat?: string | null;
  readonly organisation?: string | null;
  readonly day?: string | null;
  readonly state?: string | null;
}

const columns = ['kind', 'item', 'number', 'text', 'person', 'seat', 'organisation', 'day', 'state'];

/** The record of a meeting as CSV, a row for each thing in it: the meeting, who came, items, decisions, actions, what was passed, corrections. */
export function recordAsCsv(record: MeetingRecord): string {
  // A cell that starts with = + - @ would be run as a formula by a spreadsheet.
  return stringify(linesOf(record), { header: true, columns, escape_formulas: true, record_delimiter: 'windows' });
}

function linesOf({ meeting, passed }: MeetingRecord): Line[] {
  return [
    {
      kind: 'MEETING',
      text: meeting.title ?? meeting.groups.map(({ name }) => name).join(' and '),
      person: chairedBy(meeting.attendance).join(' and '),
      day: meeting.meetsOn,
      state: meeting.record?.state ?? meeting.status,
    },
    ...meeting.attendance.map(({ personName, deputy, seatLabel, organisation, status }) => ({
      kind: 'SEAT',
      text: deputy === null ? null : `Came instead: ${deputy.name ?? 'name not known'}`,
      person: personName,
      seat: seatLabel,
      organisation: organisation?.name ?? null,
      state: status,
    })),
    ...meeting.guests.map(({ name, organisation, status }) => ({
      kind: 'GUEST',
      person: name,
      organisation: organisation?.name ?? null,
      state: status,
    })),
    ...meeting.agendaItems.map(({ position, title, deferred }) => ({
      kind: 'ITEM',
      item: position,
      text: title,
      state: deferred ? 'DEFERRED' : null,
    })),
    ...meeting.agendaItems.flatMap(({ position, outcome }) =>
      outcome === null ? [] : [{ kind: 'OUTCOME', item: position, text: outcome }],
    ),
    ...meeting.interests.map(({ item, interest, personName, handling }) => ({
      kind: 'INTEREST',
      item,
      text: interest,
      person: personName,
      state: handling,
    })),
    ...meeting.decisions.map(({ item, number, statement }) => ({ kind: 'DECISION', item, number, text: statement })),
    ...meeting.actions.map(({ item, number, task, ownerName, dueOn, status }) => ({
      kind: 'ACTION',
      item,
      number,
      text: task,
      person: ownerName,
      day: dueOn,
      state: status,
    })),
    ...meeting.carriedActions.map(({ number, task, ownerName, dueOn, status }) => ({
      kind: 'CARRIED_ACTION',
      number,
      text: task,
      person: ownerName,
      day: dueOn,
      state: status,
    })),
    ...passed.map(({ kind, item, words, groupName, state }) => ({
      kind,
      item,
      text: words,
      organisation: groupName,
      state,
    })),
    ...meeting.corrections.map(({ statement, correctedBy, correctedAt }) => ({
      kind: 'CORRECTION',
      text: statement,
      person: correctedBy,
      day: correctedAt.slice(0, 10),
    })),
  ];
}
