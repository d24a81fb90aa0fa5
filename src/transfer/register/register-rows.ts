import { isDay } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import { csvRows } from '../spreadsheets/file/csv-rows';
import { RefusedFile } from '../spreadsheets/file/refused-file';

/** An organisation as the register of the Organisation Data Service (ODS) has it. */
export interface RegisterRow {
  readonly code: string;
  readonly name: string;
  readonly from: Day | null;
  /** Null of one that is open. */
  readonly to: Day | null;
}

/** That one organisation of the register stands in the place of another. */
export interface SuccessionRow {
  readonly predecessor: string;
  readonly successor: string;
  readonly on: Day;
}

/** What an extract holds: organisations, or successions. */
export interface Register {
  readonly organisations: readonly RegisterRow[];
  readonly successions: readonly SuccessionRow[];
}

const mostRows = 300_000;
const code = /^[A-Z0-9]{3,12}$/;
/** Where things stand in the files that ODS publishes, which have no heads: code, name, …, opened, closed. */
const places = { code: 0, name: 1, from: 10, to: 11 };
const heads: Readonly<Record<keyof typeof places, RegExp>> = {
  code: /^(?:organisation |org |ods )?code$/i,
  name: /^(?:organisation |org )?name$/i,
  from: /(?:open|start|from)/i,
  to: /(?:close|end|to\b)/i,
};

/** Reads a CSV extract of ODS: of organisations (etr.csv and its like, or one with heads), or of successions (succ.csv). Throws for what is neither. */
export async function readRegister(bytes: Uint8Array): Promise<Register> {
  const organisations: RegisterRow[] = [];
  const successions: SuccessionRow[] = [];
  let at = places;
  let number = 0;
  for await (const cells of csvRows(bytes).rows) {
    number += 1;
    if (number > mostRows)
      throw new RefusedFile(`The file has more than ${mostRows.toLocaleString('en-GB')} rows, and was not read.`);
    const head = number === 1 ? headIn(cells) : null;
    if (head !== null) {
      at = head;
      continue;
    }
    const succession = successionIn(cells);
    const row = rowIn(cells, at);
    if (succession !== null) successions.push(succession);
    else if (row !== null) organisations.push(row);
  }
  if (organisations.length + successions.length === 0)
    throw new RefusedFile(
      'There is no organisation in the file. Choose a CSV extract of ODS with a code and a name in each row, or its file of successions.',
    );
  return { organisations, successions };
}

function headIn(cells: readonly string[]): typeof places | null {
  const place = (name: keyof typeof places): number => cells.findIndex((cell) => heads[name].test(cell.trim()));
  const found = { code: place('code'), name: place('name'), from: place('from'), to: place('to') };
  return found.code === -1 || found.name === -1 ? null : found;
}

function rowIn(cells: readonly string[], at: typeof places): RegisterRow | null {
  const cell = (place: number): string => cells[place]?.trim() ?? '';
  const name = cell(at.name);
  if (!code.test(cell(at.code)) || name === '') return null;
  return { code: cell(at.code), name, from: dayIn(cell(at.from)), to: dayIn(cell(at.to)) };
}

/** Code, code, reason, day. */
function successionIn(cells: readonly string[]): SuccessionRow | null {
  const [predecessor = '', successor = '', , day = ''] = cells.map((cell) => cell.trim());
  const on = dayIn(day);
  return code.test(predecessor) && code.test(successor) && on !== null ? { predecessor, successor, on } : null;
}

/** 20130401, 2013-04-01 or 01/04/2013. */
function dayIn(text: string): Day | null {
  const day = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3').replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
  return isDay(day) ? day : null;
}
