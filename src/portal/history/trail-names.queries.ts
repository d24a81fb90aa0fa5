import { statement } from '../../platform/database/statement';

/** An id that the trail tells of, and what a person calls it. */
export interface NameOfId {
  readonly id: string;
  readonly name: string;
}

/** What people and organisations are called that some ids are of. Values: ids, day. */
export const namesInDirectory = statement(
  'names-in-directory',
  `SELECT id, name FROM person WHERE id = ANY($1::uuid[])
   UNION ALL SELECT organisation_id, name FROM organisation_name WHERE organisation_id = ANY($1::uuid[]) AND during @> $2::date
   UNION ALL SELECT id, title FROM post WHERE id = ANY($1::uuid[])`,
);

/** As above, of what only some may see: teams, groups and accounts. Values: ids, day. */
export const namesOfStructure = statement(
  'names-of-structure',
  `SELECT hit_id AS id, name FROM hit_name WHERE hit_id = ANY($1::uuid[]) AND during @> $2::date
   UNION ALL SELECT id, name FROM governance_group WHERE id = ANY($1::uuid[])
   UNION ALL SELECT id, name FROM account WHERE id = ANY($1::uuid[])`,
);
