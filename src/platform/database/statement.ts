/** A named statement: PostgreSQL plans it once per connection. Two statements may not share a name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The statement of this name. The name appears in `pg_prepared_statements` and in logs; PostgreSQL keeps 63 bytes of it. */
export function statement(name: string, text: string): Statement {
  if (name.length > 63) throw new Error(`The statement name ${name} is longer than PostgreSQL keeps.`);
  return { name, text };
}
