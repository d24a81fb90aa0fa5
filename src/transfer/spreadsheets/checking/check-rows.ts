import { Injectable } from '@nestjs/common';
import type { Statement } from '../../../platform/database/statement';
import type { Tx } from '../../../platform/database/tx';
import { Clock } from '../../../platform/time/clock';
import { spreadsheetForms } from '../kinds';
import type { ReadingKind } from '../kinds';
import type { SpreadsheetRow } from '../spreadsheet.queries';
import { markWords, writtenMark } from '../written-marks';
import { notADay, writtenDay } from '../written-day';
import {
  actionDayFaults,
  actionFaults,
  findActions,
  findClosed,
  findHeldMeetings,
  meetingKnown,
} from './action-faults';
import {
  findMeetings,
  findRecorded,
  findSeats,
  meetingDayFaults,
  recordFaults,
  sameTwiceFaults,
} from './attendance-faults';
import { contactFaults, findContacts, findSponsorships, sponsorKnown, unknownSponsor } from './contact-faults';
import { markFaulty, telling } from './fault-rule';
import type { FaultRule } from './fault-rule';
import {
  clearEntries,
  clearFaults,
  clearReadings,
  collectReadings,
  forgetReadings,
  layOutMatrix,
  layOutRows,
  noteReadings,
  resolveEntries,
  settleEntries,
  settleReadings,
  tellEmptyRows,
  textsToRead,
} from './lay-out.queries';
import { findSeat, findSitting, membershipDayFaults, membershipFaults } from './membership-faults';
import { matchNames } from './names.queries';
import { findPeople, peopleFaults } from './people-faults';
import { groupKnown, newPerson, readingFaults, wholeDay } from './reading-faults';
import { tellUnreadColumns } from './unread-columns';

/** Told what is being done, in words for whoever waits. */
export type Progress = (step: string) => Promise<void>;

const textsABatch = 2_000;
const readHere: readonly ReadingKind[] = ['DAY', 'MARK', 'CAPACITY', 'PROFESSION', 'PROGRESS', 'CONTACT'];

/**
 * Works out what each row of a spreadsheet says, and what is wrong with it: every different text is read once, and the rest is one
 * statement a rule over all rows.
 */
@Injectable()
export class CheckRows {
  constructor(private readonly clock: Clock) {}

  /** Leaves entries and faults of the spreadsheet. What the last check found is gone; what people answered stays. */
  async execute(tx: Tx, sheet: SpreadsheetRow, progress: Progress): Promise<void> {
    const form = spreadsheetForms[sheet.kind];
    const run = async (...statements: readonly Statement[]): Promise<void> => {
      for (const one of statements) await tx.rows(one, [sheet.id]);
    };
    await progress('Reading the rows');
    await run(clearEntries, clearFaults, clearReadings, forgetReadings);
    if (form.isMatrix) {
      await tx.rows(layOutMatrix, [sheet.id, sheet.columns, JSON.stringify(dayColumns(sheet))]);
      await run(tellEmptyRows);
    } else await tx.rows(layOutRows, [sheet.id, sheet.columns]);
    await tellUnreadColumns(tx, sheet);
    await tx.rows(settleEntries, []);
    await tx.rows(collectReadings, [sheet.id, JSON.stringify(readingsOf(sheet))]);
    await tx.rows(settleReadings, []);
    await progress('Reading dates and marks');
    await this.read(tx, sheet);
    await progress('Matching names');
    await run(...matchNames);
    const code = codeOf(sheet);
    const first = form.fields.some(({ name }) => name === 'from') ? 'from' : 'date';
    await tx.rows(resolveEntries, [sheet.id, first, code?.reads ?? '', code?.name ?? '']);
    await tx.rows(settleReadings, []);
    await tx.rows(settleEntries, []);
    await progress('Checking each row');
    const tell = async (...rules: readonly FaultRule[]): Promise<void> => {
      for (const rule of rules) await tx.rows(telling(rule), [sheet.id, this.clock.today()]);
      await run(markFaulty);
    };
    await tell(...readingFaults(form.isMatrix ? 'ATTENDANCE' : sheet.kind).filter(isWritten(sheet)));
    if (form.isOfGroup) await tell(groupKnown);
    if (sheet.kind === 'PEOPLE') {
      await run(findPeople);
      await tell(...peopleFaults);
    } else if (sheet.kind === 'MEMBERSHIPS') {
      await tell(newPerson, ...membershipDayFaults);
      await run(findSeat, findSitting);
      await tell(...membershipFaults);
    } else if (sheet.kind === 'ACTIONS') {
      await run(findClosed);
      await tell(wholeDay, ...meetingDayFaults, ...actionDayFaults);
      await run(findHeldMeetings);
      await tell(meetingKnown);
      await run(findActions);
      await tell(newPerson, ...actionFaults);
    } else if (sheet.kind === 'CONTACTS') {
      await tell(wholeDay, unknownSponsor);
      await run(findSponsorships);
      await tell(...sponsorKnown);
      await run(findContacts);
      await tell(...contactFaults);
    } else {
      await tell(wholeDay, ...meetingDayFaults, ...sameTwiceFaults);
      await run(findSeats, findMeetings);
      await tx.rows(settleEntries, []);
      await run(findRecorded);
      await tell(newPerson, ...recordFaults);
    }
  }

  private async read(tx: Tx, { id, dateOrder }: SpreadsheetRow): Promise<void> {
    for (;;) {
      const texts = await tx.rows<{ kind: ReadingKind; written: string; answer: string | null }>(textsToRead, [
        id,
        readHere,
        textsABatch,
      ]);
      if (texts.length === 0) return;
      const found = texts.map(({ kind, written, answer }) => ({
        kind,
        written,
        ...(kind === 'DAY' ? dayIn(written, dateOrder) : markIn(kind, written, answer)),
      }));
      await tx.rows(noteReadings, [id, JSON.stringify(found)]);
    }
  }
}

interface Found {
  readonly state: 'KNOWN' | 'ASKED' | 'UNKNOWN' | 'LEFT_OUT';
  readonly meaning: string | null;
  readonly about: string | null;
}

function dayIn(written: string, order: SpreadsheetRow['dateOrder']): Found {
  const day = writtenDay(written, order);
  if (day) return { state: 'KNOWN', meaning: day.day, about: day.precision };
  const { problem, remedy } = notADay(written, order);
  return { state: 'UNKNOWN', meaning: null, about: `${problem}\n${remedy}` };
}

function markIn(kind: ReadingKind, written: string, answer: string | null): Found {
  if (answer === 'LEAVE') return { state: 'LEFT_OUT', meaning: null, about: null };
  const isOne = answer !== null && answer in (markWords[kind] ?? {});
  const meaning = isOne ? answer : writtenMark(kind, written);
  return { state: meaning === null ? 'ASKED' : 'KNOWN', meaning, about: null };
}

/** The columns of a matrix whose heading is a day. */
export function dayColumns({ headers, dateOrder, columns }: SpreadsheetRow): { place: number; heading: string }[] {
  return headers.flatMap((heading, place) =>
    place !== columns['name'] && writtenDay(heading, dateOrder)?.precision === 'DAY' ? [{ place, heading }] : [],
  );
}

function fieldsOf({ kind }: SpreadsheetRow) {
  return spreadsheetForms[kind === 'ATTENDANCE_MATRIX' ? 'ATTENDANCE' : kind].fields;
}

function readingsOf(sheet: SpreadsheetRow): { field: string; kind: string }[] {
  return fieldsOf(sheet).flatMap(({ name, reads }) => (reads === undefined ? [] : [{ field: name, kind: reads }]));
}

/** The field that stands for one of a few words. */
function codeOf(sheet: SpreadsheetRow) {
  return fieldsOf(sheet).find(({ reads }) => reads !== undefined && reads in markWords);
}

/** Nothing is missing in a column that there is not, such as the group of a matrix. */
function isWritten({ kind, columns }: SpreadsheetRow): (rule: FaultRule) => boolean {
  return ({ field }) => kind === 'ATTENDANCE_MATRIX' || field in columns;
}
