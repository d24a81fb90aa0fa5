import type { TypedName } from '../../access/held-section';
import type { OrganisationType } from '../../directory/organisation.entity';
import { statement } from '../../platform/database/statement';
import type { Statement } from '../../platform/database/statement';
import type { Standing } from './role-in-words';

/** A name that the record knows, and whose: a person’s, an organisation’s (then with its kind), or of nobody with a row of their own. */
export interface KnownName {
  readonly name: string;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly type: OrganisationType | null;
}

export interface StandingOfPerson extends Standing {
  readonly id: string;
}

/** Every name in the record: of people, of organisations at any time, and those that were only typed (`typed` says where). */
export function knownNames(typed: readonly TypedName[]): Statement {
  const typedIn = typed
    .filter(({ form }) => form === 'NAME')
    .map(
      ({ table, column }) =>
        `SELECT DISTINCT ${column}, NULL::uuid, NULL::uuid, NULL FROM ${table} WHERE ${column} IS NOT NULL`,
    );
  return statement(
    'names-to-leave-out',
    [
      `SELECT name, id AS person, NULL::uuid AS organisation, NULL AS type FROM person`,
      `SELECT name, person_id, NULL, NULL FROM account WHERE kind = 'PERSON'`,
      `SELECT n.name, NULL, o.id, o.type FROM organisation_name n JOIN organisation o ON o.id = n.organisation_id`,
      ...typedIn,
    ].join(' UNION ALL '),
  );
}

/** Where people stand on a day, or stood last before it: by the post they hold, where they work, and the seat they sit in. Values: people, day. */
export const standingsOfPeople = statement(
  'standings-of-people',
  `SELECT p.id, p.profession, h.level, coalesce(h.sector, s.sector, a.sector) AS sector, s.capacity
   FROM person p
     LEFT JOIN LATERAL (SELECT t.level, o.sector FROM post_holding x JOIN post t ON t.id = x.post_id JOIN organisation o ON o.id = t.organisation_id
       WHERE x.person_id = p.id AND lower(x.during) <= $2::date ORDER BY lower(x.during) DESC, x.id DESC LIMIT 1) h ON true
     LEFT JOIN LATERAL (SELECT x.capacity, o.sector FROM seat_stay x LEFT JOIN organisation o ON o.id = x.represented_organisation_id
       WHERE x.person_id = p.id AND lower(x.during) <= $2::date ORDER BY lower(x.during) DESC, x.seat_id DESC LIMIT 1) s ON true
     LEFT JOIN LATERAL (SELECT o.sector FROM affiliation x JOIN organisation o ON o.id = x.organisation_id
       WHERE x.person_id = p.id AND lower(x.during) <= $2::date ORDER BY lower(x.during) DESC, x.id DESC LIMIT 1) a ON true
   WHERE p.id = ANY($1::uuid[]) ORDER BY p.id`,
);
