import { reportHeadings } from '../../meetings/upward/upward-report-line.entity';
import type { FormAnswers } from '../form-answers';
import type { FieldOfForm } from '../form-faults';

/** A line as it stands on the form. */
export interface LineTyped {
  readonly heading: string;
  readonly words: string;
  readonly evidenceKind: string;
  readonly evidenceId: string;
}

const emptyLine = { words: '', evidenceKind: '', evidenceId: '' };

/** The lines of the form, by the numbers in the names of their fields. */
export function linesTyped(form: FormAnswers): LineTyped[] {
  const count = Math.min(form.entries().filter(([name]) => name.startsWith('words-')).length, 1000);
  return Array.from({ length: count }, (_, nth) => {
    const one = (name: string): string => form.one(`${name}-${String(nth)}`);
    return { heading: one('heading'), words: one('words'), evidenceKind: one('kind'), evidenceId: one('evidence') };
  });
}

/** One more empty line under each heading, for what the record does not know. */
export const linesToAdd: readonly LineTyped[] = reportHeadings.map((heading) => ({ heading, ...emptyLine }));

/** The request that the API would get: in the order of the headings, without the lines that were emptied. */
export function draftRequest(form: FormAnswers): Readonly<Record<string, unknown>> {
  const summary = form.one('summary');
  const kept = linesTyped(form).filter(({ words }) => words !== '');
  return {
    ...(summary === '' ? {} : { summary }),
    lines: reportHeadings
      .flatMap((heading) => kept.filter((line) => line.heading === heading))
      .map(({ heading, words, evidenceKind, evidenceId }) => ({
        heading,
        words,
        ...(evidenceId === '' ? {} : { evidenceKind, evidenceId }),
      })),
  };
}

/** Where a fault is shown. */
export const draftFields: ReadonlyMap<string, FieldOfForm> = new Map([
  ['summary', { id: 'summary' }],
  ['lines', { id: 'words-0' }],
]);
