import type { Client } from 'pg';
import type { Ask, Judged, Pair, Rule } from '../../src/assurance/rule';
import { readParameters } from '../../src/assurance/parameters';

/** Rows by table, in the order in which they are to be written; columns by their names in the database. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Writes rows as they are; every row of a table names the same columns. */
export async function load(client: Client, rows: Rows): Promise<void> {
  for (const [table, all] of Object.entries(rows)) {
    const columns = Object.keys(all[0] ?? {}).join(', ');
    if (columns === '') continue;
    const text = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`;
    await client.query({ name: `load-${table}-${String(columns.length)}`, text, values: [JSON.stringify(all)] });
  }
}

/** Complete parameters of a rule; fails where the given ones would be refused. */
export function complete(rule: Rule, given: object): object {
  const { parameters, faults } = readParameters(rule.parameters, given);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return parameters;
}

/** What a rule says of each pair: the verdicts on each subject, in the order of the subjects' keys. */
export async function judgedBy(client: Client, rule: Rule, pairs: readonly Pair[]): Promise<Judged[][]> {
  const ask: Ask = async <Row extends object>(
    { name, text }: { name: string; text: string },
    values: readonly unknown[],
  ) => (await client.query<Row>({ name, text, values: [...values] })).rows;
  const judged = await rule.judge(pairs, ask);
  return pairs.map((_, index) =>
    judged.filter(({ n }) => n === index + 1).sort((a, b) => (a.subjectKey < b.subjectKey ? -1 : 1)),
  );
}

/** Does something in a transaction of which nothing stays. */
export async function undone<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

/** What a rule says of a row that is made up: its sentences, without a database. */
export async function verdictsOnRow(rule: Rule, row: object): Promise<Judged['verdicts'] | undefined> {
  const made = { n: 1, subjectKey: 'sg', subject: 'Steering group', ...row };
  const [judged] = await rule.judge([], () => Promise.resolve([made] as never[]));
  return judged?.verdicts;
}
