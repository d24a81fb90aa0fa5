import { connected } from './prepared-database';
import { forumKey } from './partnership/forum';
import { lastYear, steeringSeats } from './partnership/size';

/** Somebody who sits in a seat of a steering group. */
export interface Sitting {
  readonly seatId: string;
  readonly personId: string;
}

/** What the requests speak of: some HITs with their steering groups and who sits there now. */
export interface Facts {
  readonly hits: readonly { readonly id: string; readonly groupId: string; readonly sittings: readonly Sitting[] }[];
  /** The forum above the HITs, whose network is measured. */
  readonly forum: string;
}

/** Workloads ask about so many HITs in turn, spread over the whole partnership. */
const mostHits = 100;

/** Reads from the database what the requests of the workloads speak of. */
export async function factsOf(databaseUrl: string): Promise<Facts> {
  return connected(databaseUrl, async (client) => {
    const { rows } = await client.query<Facts['hits'][number]>(
      `SELECT g.hit_id AS id, g.id AS "groupId",
         (SELECT json_agg(json_build_object('seatId', h.seat_id, 'personId', h.person_id) ORDER BY h.seat_id)
          FROM seat_holder h WHERE h.group_id = g.id AND h.during @> $1::date) AS sittings
       FROM governance_group g WHERE g.kind = 'STEERING_GROUP' ORDER BY g.hit_id`,
      [`${lastYear}-12-31`],
    );
    const unusable = rows.find(({ sittings }) => sittings.length !== steeringSeats);
    if (unusable !== undefined) throw new Error(`The steering group ${unusable.groupId} is not fully seated.`);
    const count = Math.min(mostHits, rows.length);
    const spread = Array.from({ length: count }, (_, index) => rows[Math.floor((index * rows.length) / count)]);
    const { rows: forums } = await client.query<{ id: string }>('SELECT id FROM governance_group WHERE key = $1', [
      forumKey,
    ]);
    return { hits: spread.filter((row) => row !== undefined), forum: forums[0]?.id ?? '' };
  });
}
