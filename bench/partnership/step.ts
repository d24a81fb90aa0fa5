/** One statement of the generator. */
export interface Step {
  /** What it makes, for the progress on the screen. */
  readonly what: string;
  readonly sql: string;
}

/** `INSERT INTO table (columns) SELECT … FROM …`, from an expression for each column. */
export function insertion(table: string, columns: Readonly<Record<string, string>>, from: string): Step {
  const selected = Object.entries(columns).map(([name, expression]) => `${expression} AS "${name}"`);
  const names = Object.keys(columns).map((name) => `"${name}"`);
  return {
    what: table.replaceAll('_', ' '),
    sql: `INSERT INTO ${table} (${names.join(', ')})\nSELECT ${selected.join(',\n  ')}\nFROM ${from}`,
  };
}
