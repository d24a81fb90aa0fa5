import { markWords } from '../../transfer/spreadsheets/written-marks';
import { spreadsheetForms } from '../../transfer/spreadsheets/kinds';
import type { SpreadsheetKind } from '../../transfer/spreadsheets/kinds';
import type { SpreadsheetDetailView, SpreadsheetQuestionView } from '../../transfer/spreadsheets/spreadsheets.dto';
import type { SpreadsheetState } from '../../transfer/spreadsheets/spreadsheet.queries';

/** How a state reads, and its tint. */
export const stateWords: Readonly<Record<SpreadsheetState, { readonly text: string; readonly colour: string }>> = {
  RECEIVED: { text: 'Columns to match', colour: 'blue' },
  CHECKING: { text: 'Being checked', colour: 'yellow' },
  CHECKED: { text: 'Preview', colour: 'blue' },
  IMPORTING: { text: 'Being brought in', colour: 'yellow' },
  IMPORTED: { text: 'Brought in', colour: 'green' },
  UNDOING: { text: 'Being undone', colour: 'yellow' },
  UNDONE: { text: 'Undone', colour: 'grey' },
};

/** The kinds of spreadsheet as radios. */
export function kindChoices(chosen: string): readonly object[] {
  return Object.entries(spreadsheetForms).map(([value, { called, about }]) => ({
    value,
    text: called,
    hint: { text: about },
    checked: value === chosen,
  }));
}

/** What the columns of a kind are called, for whoever prepares a file. */
export function columnsOfKinds(): readonly object[] {
  return Object.values(spreadsheetForms).map(({ called, fields, isMatrix }) => ({
    called,
    columns: [
      ...fields.map(({ label, hint, isRequired }) => ({ label, hint, isRequired })),
      ...(isMatrix
        ? [{ label: 'A date, one column a meeting', hint: 'P, A, Absent, or a mark of yours', isRequired: true }]
        : []),
    ],
  }));
}

/** One field of a kind with the columns of the file to choose from. */
export interface FieldShown {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly items: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
}

/** The fields of a spreadsheet, each with the column that is taken for it. */
export function fieldsShown(
  kind: SpreadsheetKind,
  headers: readonly string[],
  columns: Readonly<Record<string, number>>,
): readonly FieldShown[] {
  return spreadsheetForms[kind].fields.map(({ name, label, hint, isRequired }) => ({
    name,
    label: isRequired ? label : `${label} (optional)`,
    hint,
    items: [
      { value: '', text: isRequired ? 'Choose a column' : 'No column', selected: !(name in columns) },
      ...headers.map((heading, column) => ({
        value: String(column),
        text: heading === '' ? `Column ${String(column + 1)}, without a heading` : heading,
        selected: columns[name] === column,
      })),
    ],
  }));
}

const markTexts: Readonly<Record<string, string>> = {
  PRESENT: 'Present',
  PRESENT_ONLINE: 'Present online',
  DEPUTY: 'A deputy came',
  APOLOGIES: 'Apologies',
  ABSENT: 'Absent',
  LEAVE_OF_ABSENCE: 'Leave of absence',
  NOT_RECORDED: 'Not recorded',
  AHP: 'Allied health professional',
  NURSING_MIDWIFERY: 'Nursing or midwifery',
};
const inWords = (code: string): string =>
  markTexts[code] ?? `${code.charAt(0)}${code.slice(1).toLowerCase().replaceAll('_', ' ')}`;

/** A question with its answers as radios. What differs only in title, order or accents from one person is not chosen either: somebody says so. */
export function questionShown(
  { kind, written, uses, row, choices, answer }: SpreadsheetQuestionView,
  index: number,
): object {
  const one = choices[0];
  const several = choices.length !== 1;
  const legend =
    kind === 'PERSON' && one && !several
      ? `Is ‘${written}’ ${one.text}?`
      : kind === 'PERSON'
        ? `Who is ‘${written}’?`
        : kind === 'GROUP' || kind === 'ORGANISATION'
          ? `Which ${kind.toLowerCase()} is ‘${written}’?`
          : `What does ‘${written}’ mean?`;
  const marks = Object.keys(markWords[kind] ?? {}).map((value) => ({ value, text: inWords(value), about: null }));
  const yes = (text: string): string => (kind === 'PERSON' && !several ? `Yes, ${text}` : text);
  const items = [
    ...[...choices, ...marks].map(({ value, text, about }) => ({
      value,
      text: yes(text),
      ...(about === null
        ? value.startsWith('AS:')
          ? { hint: { text: 'The other spelling in this file' } }
          : {}
        : { hint: { text: about } }),
    })),
    ...(kind === 'PERSON' ? [{ value: 'NEW', text: 'No, somebody new' }] : []),
    { value: 'LEAVE', text: 'Leave these rows out' },
  ].map((item) => ({ ...item, checked: item.value === answer }));
  const times = uses === 1 ? `Row ${String(row)}` : `In ${String(uses)} places, first in row ${String(row)}`;
  return { name: `answer-${String(index)}`, kind, written, legend, times, items };
}

const addedWords: Readonly<Record<string, readonly [string, string]>> = {
  people: ['person', 'people'],
  affiliations: ['place of work', 'places of work'],
  seats: ['seat', 'seats'],
  memberships: ['membership', 'memberships'],
  meetings: ['meeting', 'meetings'],
  attendance: ['line of who came', 'lines of who came'],
  actions: ['action', 'actions'],
  contacts: ['contact with a sponsor', 'contacts with sponsors'],
};

/** What an import added, in words: "3 meetings". */
export function addedInWords({ added }: SpreadsheetDetailView): readonly string[] {
  return Object.entries(added ?? {}).flatMap(([what, count]) => {
    const [one, many] = addedWords[what] ?? [what, what];
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`];
  });
}
