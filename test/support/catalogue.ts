import type { Client } from 'pg';

/** What belongs to an extension is the extension's business. */
const ours = (catalogue: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

const constraints = `
  SELECT format('%s %s: %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid)) AS line
  FROM pg_constraint c
  WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 0 AND ${ours('pg_constraint', 'c.oid')}`;

/** Indexes that are not the other side of a constraint. */
const indexes = `
  SELECT format('%s %s', i.indrelid::regclass, pg_get_indexdef(i.indexrelid)) AS line
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x'))`;

const triggers = `
  SELECT format('%s %s', tgrelid::regclass, pg_get_triggerdef(t.oid)) AS line
  FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
  WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace`;

const columns = `
  SELECT format('%s %s %s%s%s%s%s', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' NOT NULL' END, ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid),
    CASE WHEN a.attidentity <> '' THEN ' IDENTITY ' || a.attidentity::text END,
    CASE WHEN a.attgenerated <> '' THEN ' GENERATED ' || a.attgenerated::text END) AS line
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`;

const functions = `
  SELECT pg_get_functiondef(p.oid) AS line FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p') AND ${ours('pg_proc', 'p.oid')}`;

const views = `
  SELECT format('%s AS %s', c.oid::regclass, pg_get_viewdef(c.oid)) AS line FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm') AND ${ours('pg_class', 'c.oid')}`;

const types = `
  SELECT format('%s: %s', t.oid::regtype, (SELECT string_agg(enumlabel, ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid)) AS line
  FROM pg_type t
  WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd', 'r') AND ${ours('pg_type', 't.oid')}`;

const sequences = `
  SELECT c.oid::regclass::text AS line FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S'`;

const extensions = `SELECT extname AS line FROM pg_extension`;

const privileges = `
  SELECT format('%s %s', c.oid::regclass, c.relacl) AS line FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relacl IS NOT NULL`;

const rules = { constraints, indexes, triggers };
const everything = { extensions, types, columns, ...rules, functions, views, sequences, privileges };

/** The rules the database itself keeps, one a line: keys, checks, exclusions, foreign keys, indexes, triggers. */
export async function rulesOf(client: Client): Promise<string> {
  return described(client, rules);
}

/** All that a migration can make, as text. */
export async function schemaOf(client: Client): Promise<string> {
  return described(client, everything);
}

async function described(client: Client, parts: Readonly<Record<string, string>>): Promise<string> {
  const texts: string[] = [];
  for (const [title, statement] of Object.entries(parts)) {
    const { rows } = await client.query<{ line: string }>(
      `SELECT line FROM (${statement}) AS part ORDER BY line COLLATE "C"`,
    );
    const lines = rows.map(({ line }) => line).filter((line) => !line.startsWith('migration'));
    texts.push([`== ${title}`, ...lines].join('\n'));
  }
  return `${texts.join('\n\n')}\n`;
}
