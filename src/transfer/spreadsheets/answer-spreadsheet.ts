import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { statement } from '../../platform/database/statement';
import type { Written } from '../../platform/http/responses';
import { Jobs } from '../../platform/jobs/jobs';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { spreadsheetIn } from './held-spreadsheet';
import type { ReadingKind } from './kinds';
import { moveOn } from './spreadsheet.queries';
import { markWords } from './written-marks';

/** What is meant by a text: one of the choices given with the question, NEW for a person who is not there yet, or LEAVE to leave its rows out. */
export interface ReadingAnswer {
  readonly kind: ReadingKind;
  readonly written: string;
  readonly answer: string;
}

const asked = statement(
  'spreadsheet-asked',
  `SELECT kind, written, choices FROM spreadsheet_reading
   WHERE import_id = $1 AND (state = 'ASKED' OR answer IS NOT NULL) AND (kind, written) IN
     (SELECT a.kind, a.written FROM jsonb_to_recordset($2::jsonb) AS a (kind text, written text))`,
);
const note = statement(
  'spreadsheet-note-answers',
  `UPDATE spreadsheet_reading r SET answer = a.answer FROM jsonb_to_recordset($2::jsonb) AS a (kind text, written text, answer text)
   WHERE r.import_id = $1 AND r.kind = a.kind AND r.written = a.written`,
);

/** Answers what a spreadsheet means by names and marks, and has its rows checked again. */
@Injectable()
export class AnswerSpreadsheet {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** Throws 404, 412, 409 unless it is checked and not brought in, and 422 at an answer that was not offered. */
  async execute(viewer: Viewer, id: string, version: number, answers: readonly ReadingAnswer[]): Promise<Written> {
    const written = await this.database.write(viewer, async (tx) => {
      await spreadsheetIn(tx, { id, version }, ['CHECKED']);
      const known = await tx.rows<{ kind: ReadingKind; written: string; choices: { value: string }[] }>(asked, [
        id,
        JSON.stringify(answers),
      ]);
      for (const [index, { kind, written: text, answer }] of answers.entries()) {
        const question = known.find((one) => one.kind === kind && one.written === text);
        const pointer = `#/answers/${String(index)}`;
        if (!question) throw Problem.field(`${pointer}/written`, 'Nothing is asked about this.');
        const offered = [...question.choices.map(({ value }) => value), ...Object.keys(markWords[kind] ?? {}), 'LEAVE'];
        if (!offered.includes(answer) && !(kind === 'PERSON' && answer === 'NEW'))
          throw Problem.field(`${pointer}/answer`, 'Choose one of the answers that are offered.');
      }
      await tx.rows(note, [id, JSON.stringify(answers)]);
      await tx.rows(moveOn, [id, 'CHECKING', null, null]);
      await tx.trail('answer-spreadsheet', 'spreadsheetImport', id, { answers: answers.length });
      return { id, version: version + 1 };
    });
    await this.jobs.wake('spreadsheets');
    return written;
  }
}
