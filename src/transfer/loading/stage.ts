import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';
import type { FileElement } from '../reading/file-element';

const tables = [
  statement(
    'import-make-element',
    `CREATE TEMPORARY TABLE import_element (section text, position integer, first_line integer, last_line integer, element jsonb,
      PRIMARY KEY (section, position)) ON COMMIT DROP`,
  ),
  statement(
    'import-make-key',
    `CREATE TEMPORARY TABLE import_key (kind text, key text, section text, file_element integer, file_at integer[]) ON COMMIT DROP`,
  ),
  statement(
    'import-make-change',
    `CREATE TEMPORARY TABLE import_change (section text, list text, identity text, element integer, is_new boolean) ON COMMIT DROP`,
  ),
  statement('import-make-run', `CREATE TEMPORARY TABLE import_run ON COMMIT DROP AS SELECT $1::timestamptz AS moment`),
];
/** What the planner is not to do to statements that each run once over everything. */
const planning = statement(
  'import-planning',
  `SELECT set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`,
);

const put = statement(
  'import-stage',
  `INSERT INTO import_element (section, position, first_line, last_line, element)
   SELECT $1, at, first, last, element FROM jsonb_to_recordset($2::jsonb) AS r (at integer, first integer, last integer, element jsonb)`,
);
const settle = statement('import-stage-settle', 'ANALYZE import_element');
const spans = statement(
  'import-stage-spans',
  `SELECT section, min(position) AS first, max(position) AS last FROM import_element GROUP BY section`,
);

const mostCharactersABatch = 1_000_000;

/** Makes the temporary tables of an import; they are gone when its transaction ends. */
export async function prepareStage(tx: Tx, now: Date): Promise<void> {
  await tx.rows(planning, []);
  for (const table of tables) await tx.rows(table, table.text.includes('$1') ? [now] : []);
}

/** Takes elements in batches into a temporary table, so that what is held in memory does not grow with the file. */
export class Stage {
  private batch: string[] = [];
  private size = 0;
  private section = '';

  constructor(private readonly tx: Tx) {}

  async take({ section, position, lines, value }: FileElement): Promise<void> {
    if (section !== this.section || this.size > mostCharactersABatch) await this.flush();
    this.section = section;
    const at = `"at":${String(position)},"first":${String(lines.first)},"last":${String(lines.last)}`;
    const element = `{${at},"element":${JSON.stringify(value)}}`;
    this.batch.push(element);
    this.size += element.length;
  }

  /** Puts the last elements, and says from which to which each section has them. */
  async end(): Promise<Map<string, Span>> {
    await this.flush();
    await this.tx.rows(settle, []);
    const rows = await this.tx.rows<Span & { section: string }>(spans, []);
    return new Map(rows.map(({ section, first, last }) => [section, { first, last }]));
  }

  private async flush(): Promise<void> {
    if (this.batch.length > 0) await this.tx.rows(put, [this.section, `[${this.batch.join(',')}]`]);
    this.batch = [];
    this.size = 0;
  }
}

/** Numbers from the first to the last, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}
