import { statement } from '../platform/database/statement';
import { organisationName } from './organisation-naming';

/** Makes everybody who changes the graph of successions wait for the other, so that two halves of a cycle never meet. */
export const oneSuccessionAtATime = statement(
  'succession-one-at-a-time',
  `SELECT pg_advisory_xact_lock(hashtext('organisation_succession'))`,
);

/** The organisations on the way from one to another along successions, by name, both included; none when no way leads there. Values: from, to. */
export const wayAlongSuccessions = statement(
  'succession-way',
  `WITH RECURSIVE way AS (
     SELECT $1::uuid AS id, ARRAY[$1::uuid] AS path
     UNION ALL
     SELECT x.successor_id, w.path || x.successor_id FROM way w JOIN organisation_succession x ON x.predecessor_id = w.id
     WHERE w.id <> $2)
   SELECT ${organisationName('p.id', 'NULL')} AS name
   FROM way w, unnest(w.path) WITH ORDINALITY p (id, place) WHERE w.id = $2 ORDER BY p.place`,
);

/** A succession that an end on this last day would contradict. Values: organisation, last day. */
export const successionAgainstEnd = statement(
  'succession-against-end',
  `SELECT x.predecessor_id = $1 AS "isSucceeded", x.succeeded_on AS "on",
     CASE WHEN x.predecessor_id = $1 THEN ${organisationName('x.successor_id', 'x.succeeded_on')}
       ELSE ${organisationName('x.predecessor_id', 'x.succeeded_on')} END AS name
   FROM organisation_succession x
   WHERE (x.predecessor_id = $1 AND x.succeeded_on <= $2::date) OR (x.successor_id = $1 AND x.succeeded_on > $2::date)
   ORDER BY x.succeeded_on LIMIT 1`,
);
