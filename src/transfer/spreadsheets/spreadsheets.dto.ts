import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { Id, OneOf, Parts, Words } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { readingKinds, spreadsheetKinds } from './kinds';
import type { ReadingKind, SpreadsheetKind } from './kinds';
import { spreadsheetStates } from './spreadsheet.queries';
import type { SpreadsheetState } from './spreadsheet.queries';
import { dateOrders } from './written-day';
import type { DateOrder } from './written-day';

const oneOf = (values: readonly string[]) => ({ type: 'string' as const, enum: [...values] });
const count = { type: 'integer' as const, nullable: true };
const textOrNull = { type: 'string' as const, nullable: true };
const momentOrNull = { type: 'string' as const, format: 'date-time', nullable: true };
const idOrNull = { type: 'string' as const, format: 'uuid', nullable: true };
const columns = {
  type: 'object' as const,
  additionalProperties: { type: 'integer' },
  description: 'Which column, from 0, holds which field.',
};

/** What a spreadsheet that is sent holds. */
export class ReceiveSpreadsheetQuery {
  @OneOf(spreadsheetKinds, {
    description: 'ATTENDANCE_MATRIX has people down and dates across; the others a row each.',
  })
  kind: SpreadsheetKind;

  @Id('hit', { optional: true, description: 'The HIT that it is of. Needed by whoever does not reach all.' })
  hit?: string;

  @Words(200, { optional: true, description: 'What the file is called.' })
  file?: string;
}

export class SpreadsheetsQuery extends ListQuery {
  @Id('hit', { optional: true })
  hit?: string;

  @OneOf(spreadsheetStates, { optional: true })
  state?: SpreadsheetState;
}

export class SpreadsheetFaultsQuery extends ListQuery {
  @OneOf(['PROBLEM', 'WARNING'], { optional: true })
  severity?: 'PROBLEM' | 'WARNING';
}

export class SetSpreadsheetColumnsRequest {
  @ApiProperty(columns)
  @IsObject({ message: 'Send an object.' })
  columns: Record<string, number>;

  @Id('group', { optional: true, description: 'The group that all rows are of, where no column says so.' })
  group?: string | null;

  @OneOf(dateOrders, {
    optional: true,
    description: 'Whether 3/11/2026 is in November or in March. DAY_FIRST at first.',
  })
  dateOrder?: DateOrder | null;
}

class ReadingAnswerRequest {
  @OneOf(readingKinds)
  kind: ReadingKind;

  @Words(4000, { description: 'The text that was asked about, as it is written.' })
  written: string;

  @Words(4010, {
    description:
      'The value of one of the choices, NEW for a person who is not there yet, or LEAVE to leave its rows out.',
  })
  answer: string;
}

export class AnswerSpreadsheetRequest {
  @Parts(() => ReadingAnswerRequest)
  answers: ReadingAnswerRequest[];
}

/** A spreadsheet in the list. */
export class SpreadsheetView {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty(oneOf(spreadsheetKinds))
  kind: SpreadsheetKind;

  @ApiProperty(idOrNull)
  hitId: string | null;

  @ApiProperty({ type: 'string' })
  fileName: string;

  @ApiProperty(oneOf(spreadsheetStates))
  state: SpreadsheetState;

  @ApiProperty({ type: 'integer' })
  rowCount: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  receivedAt: string;

  @ApiProperty(momentOrNull)
  importedAt: string | null;

  @ApiProperty(momentOrNull)
  undoneAt: string | null;
}

/** A spreadsheet, what was found in it, and how far it has come. */
export class SpreadsheetDetailView extends SpreadsheetView {
  @ApiProperty(idOrNull)
  groupId: string | null;

  @ApiProperty(textOrNull)
  groupName: string | null;

  @ApiProperty({ ...textOrNull, description: 'What is being done at the moment.' })
  step: string | null;

  @ApiProperty({ type: 'string', isArray: true })
  headers: string[];

  @ApiProperty({ type: 'integer', description: 'The row of the headings; the first row of a spreadsheet is 1.' })
  headerRow: number;

  @ApiProperty({ type: 'string', isArray: true, description: 'What was noticed about the file.' })
  notes: string[];

  @ApiProperty(columns)
  columns: Record<string, number>;

  @ApiProperty(oneOf(dateOrders))
  dateOrder: DateOrder;

  @ApiProperty({ ...count, description: 'Rows, or marks of a matrix, that are good and new.' })
  ready: number | null;

  @ApiProperty({ ...count, description: 'Rows or marks with something to know.' })
  warned: number | null;

  @ApiProperty({ ...count, description: 'Rows or marks that stay out.' })
  faulty: number | null;

  @ApiProperty({ ...count, description: 'Rows or marks that the record has already.' })
  already: number | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
    description: 'How much was added, by what.',
  })
  added: Record<string, number> | null;

  @ApiProperty({ ...textOrNull, description: 'Why what was asked for last was not done.' })
  refusal: string | null;

  @ApiProperty({ type: 'integer', description: 'How many texts are still asked about.' })
  questions: number;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version: number;
}

/** Something wrong with, or to know about, a row. */
export class SpreadsheetFaultView {
  @ApiProperty({ type: 'integer', description: 'As the spreadsheet shows it: its first row is 1.' })
  row: number;

  @ApiProperty({ type: 'string' })
  column: string;

  @ApiProperty(textOrNull)
  value: string | null;

  @ApiProperty(oneOf(['PROBLEM', 'WARNING']))
  severity: 'PROBLEM' | 'WARNING';

  @ApiProperty({ type: 'string' })
  problem: string;

  @ApiProperty({ type: 'string', description: 'How to fix it, or what is done.' })
  remedy: string;
}

/** One thing that a text may stand for. */
export class ReadingChoiceView {
  @ApiProperty({ type: 'string' })
  value: string;

  @ApiProperty({ type: 'string' })
  text: string;

  @ApiProperty(textOrNull)
  about: string | null;
}

/** A name or a mark that could not be read for certain. */
export class SpreadsheetQuestionView {
  @ApiProperty(oneOf(readingKinds))
  kind: ReadingKind;

  @ApiProperty({ type: 'string' })
  written: string;

  @ApiProperty({ type: 'integer', description: 'The first row in which it stands.' })
  row: number;

  @ApiProperty({ type: 'integer', description: 'In how many rows it stands.' })
  uses: number;

  @ApiProperty({ type: ReadingChoiceView, isArray: true })
  choices: ReadingChoiceView[];

  @ApiProperty(textOrNull)
  answer: string | null;
}
