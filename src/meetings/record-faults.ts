import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import type { Faults } from './faults';
import type { AttendanceEntry, RecordContent } from './record-of-meeting';

/** An id that a request names, and where. */
export interface Reference {
  readonly id: string;
  readonly pointer: string;
}

/** Tells what in a record does not fit together, whoever is in it: items, due days, numbers and actions named twice. */
export function tellFaultsInRecord(record: RecordContent, meetsOn: Day, faults: Faults): void {
  const { agendaItems, decisions, actions, interests, carriedActions } = record;
  const count = agendaItems.length;
  for (const [name, list] of Object.entries({ decisions, actions, interests })) {
    for (const [index, { item }] of list.entries()) {
      if (item != null && item > count)
        faults.at(
          `#/${name}/${String(index)}/item`,
          `There is no item ${String(item)} on this agenda of ${String(count)}.`,
        );
    }
  }
  for (const [index, { dueOn }] of actions.entries()) {
    if (dueOn != null && dueOn < meetsOn)
      faults.at(
        `#/actions/${String(index)}/dueOn`,
        `Enter ${dayInWords(meetsOn)}, the day of the meeting, or a later day.`,
      );
  }
  tellTwice('#/carriedActions', carriedActions, '', faults);
  for (const [name, list] of Object.entries({ decisions, actions }))
    tellTwice(
      `#/${name}`,
      list.map(({ number }) => number),
      '/number',
      faults,
    );
}

function tellTwice(
  pointer: string,
  values: readonly (string | null | undefined)[],
  field: string,
  faults: Faults,
): void {
  for (const [index, value] of values.entries()) {
    if (value != null && values.indexOf(value) < index)
      faults.at(`${pointer}/${String(index)}${field}`, 'This is in the list twice. Leave one out.');
  }
}

/** Everybody that a record names by id. */
export function peopleNamed(
  record: Pick<RecordContent, 'attendance' | 'guests' | 'actions' | 'interests'>,
): Reference[] {
  return [
    ...references('#/attendance', record.attendance, 'deputy', ({ deputy }) => deputy),
    ...references('#/guests', record.guests, 'person', ({ person }) => person),
    ...references('#/actions', record.actions, 'owner', ({ owner }) => owner),
    ...references('#/interests', record.interests, 'person', ({ person }) => person),
  ];
}

/** Every organisation that a record names by id. */
export function organisationsNamed(record: Pick<RecordContent, 'attendance' | 'guests'>): Reference[] {
  return [
    ...references('#/attendance', record.attendance, 'organisation', ({ organisation }) => organisation),
    ...references('#/guests', record.guests, 'organisation', ({ organisation }) => organisation),
  ];
}

/** A record of nothing but attendance: what a correction says. */
export function onlyAttendance(attendance: readonly AttendanceEntry[]): RecordContent {
  return { attendance, guests: [], agendaItems: [], decisions: [], actions: [], interests: [], carriedActions: [] };
}

function references<Entry>(
  pointer: string,
  entries: readonly Entry[],
  field: string,
  idIn: (entry: Entry) => string | null | undefined,
): Reference[] {
  return entries.flatMap((entry, index) => {
    const id = idIn(entry);
    return id == null ? [] : [{ id, pointer: `${pointer}/${String(index)}/${field}` }];
  });
}
