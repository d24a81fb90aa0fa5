import type { Client } from 'pg';

const ours = (catalogue: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

/** Everything with a name that PostgreSQL says when it refuses a row: constraints, unique indexes, and what triggers raise. */
const statement = `
  SELECT conname::text AS name FROM pg_constraint c
  WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 0 AND conrelid::regclass::text <> 'migration'
    AND ${ours('pg_constraint', 'c.oid')}
  UNION
  SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique
    AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid)
  UNION
  SELECT (regexp_matches(p.prosrc, 'CONSTRAINT\\s*=\\s*''(\\w+)''', 'g'))[1] FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace AND ${ours('pg_proc', 'p.oid')}`;

/** The names of all rules of a database that a row can break, in order. A missing value (NOT NULL) breaks a rule without a name. */
export async function namedRules(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(statement);
  return rows.map(({ name }) => name).sort();
}
