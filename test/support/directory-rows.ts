import { randomUUID } from 'node:crypto';
import { query } from './database';

/** Rows of the lower rooms that a test stands on, written straight into the tables of this worker's database. */

interface Life {
  readonly from?: string;
  readonly to?: string | null;
}

async function inserted(text: string, values: readonly unknown[]): Promise<string> {
  const [row] = await query<{ id: string }>(`${text} RETURNING id`, values);
  if (!row) throw new Error('Nothing was written.');
  return row.id;
}

/** SQL: a range from two parameters of which the second is the last day. */
const life = (from: number): string => `daterange($${from}::date, $${from + 1}::date + 1)`;

/** An organisation with one name. Sector and type say little here. */
export async function anOrganisation(name: string, { from = '2000-01-01', to = null }: Life = {}): Promise<string> {
  const id = await inserted(
    `INSERT INTO organisation (key, type, sector, during) VALUES ($1, 'OTHER', 'OTHER', ${life(2)})`,
    [randomUUID(), from, to],
  );
  await query(`INSERT INTO organisation_name (organisation_id, name, during) VALUES ($1, $2, ${life(3)})`, [
    id,
    name,
    from,
    to,
  ]);
  return id;
}

/** One organisation carried on by another from a day. */
export async function aSuccession(predecessor: string, successor: string, on: string): Promise<void> {
  await query(
    `INSERT INTO organisation_succession (predecessor_id, successor_id, succeeded_on, kind) VALUES ($1, $2, $3, 'ABOLITION')`,
    [predecessor, successor, on],
  );
}

export async function aPerson(name: string, profession: string | null = null): Promise<string> {
  return inserted('INSERT INTO person (key, name, profession) VALUES ($1, $2, $3)', [randomUUID(), name, profession]);
}

export async function aPost(
  organisation: string,
  title: string,
  { from = '2000-01-01', to = null }: Life = {},
): Promise<string> {
  return inserted(
    `INSERT INTO post (key, organisation_id, title, level, during) VALUES ($1, $2, $3, 'SENIOR', ${life(4)})`,
    [randomUUID(), organisation, title, from, to],
  );
}

/** Somebody holds a post; returns the holding. */
export async function aHolding(
  post: string,
  person: string,
  { from, to = null, kind = 'SUBSTANTIVE' }: Life & { kind?: 'SUBSTANTIVE' | 'ACTING' | 'DEPUTY' },
): Promise<string> {
  return inserted(`INSERT INTO post_holding (post_id, person_id, kind, during) VALUES ($1, $2, $3, ${life(4)})`, [
    post,
    person,
    kind,
    from,
    to,
  ]);
}

/** A holding gets another last day: the post changes hands, or is abolished. */
export async function endHolding(holding: string, lastDay: string): Promise<void> {
  await query('UPDATE post_holding SET during = daterange(lower(during), $2::date + 1) WHERE id = $1', [
    holding,
    lastDay,
  ]);
}

export async function aHit(name: string): Promise<string> {
  const id = await inserted('INSERT INTO hit (key) VALUES ($1)', [randomUUID()]);
  await query(`INSERT INTO hit_name (hit_id, name, during) VALUES ($1, $2, '[2012-01-01,)')`, [id, name]);
  return id;
}

export async function aSourceDocument(hit: string, title: string, year: number): Promise<string> {
  return inserted('INSERT INTO source_document (key, hit_id, title, year) VALUES ($1, $2, $3, $4)', [
    randomUUID(),
    hit,
    title,
    year,
  ]);
}
