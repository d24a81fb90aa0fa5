import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import type { Day } from '../platform/time/period';

/** SQL: true where a person is away on a day. */
export const isAwayOn = (person: string, day: string): string =>
  `EXISTS (SELECT FROM time_away off WHERE off.person_id = ${person} AND off.taken_back_on IS NULL AND off.during @> ${day})`;

/** The times for which somebody said that they are away, and did not take back, the latest first. Parameters: person, since. */
export const timesAway: ListDefinition = {
  name: 'times-away',
  columns: {
    id: 'w.id',
    personId: 'p.id',
    personName: 'p.name',
    from: 'lower(w.during)',
    to: 'upper(w.during) - 1',
    deputyId: 'd.id',
    deputyName: 'coalesce(d.name, w.deputy_name)',
    standsInFor: 'w.stands_in_for',
    version: 'w.version',
  },
  from: 'time_away w JOIN person p ON p.id = w.person_id LEFT JOIN person d ON d.id = w.deputy_person_id',
  within: { thing: 'person', table: 'person', parameter: 'person' },
  where: 'w.person_id = :person AND w.taken_back_on IS NULL',
  filters: { since: '(upper_inf(w.during) OR upper(w.during) > :since::date)' },
  belongs: 'PARENT',
  order: [
    { by: 'lower(w.during)', type: 'date' },
    { by: 'w.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** From when until when somebody is away, and who stands in for what. */
export interface Away {
  readonly from: Day;
  /** Null of whoever goes for good: the deputy takes over. */
  readonly until: Day | null;
  readonly deputyName: string | null;
  readonly standsInFor: string | null;
}

/** Which of these people are away on a day, or will go for good. Values: people, day. */
export const awayOfPeople = statement(
  'away-of-people',
  `SELECT DISTINCT ON (w.person_id) w.person_id AS "personId", lower(w.during) AS "from", upper(w.during) - 1 AS until,
     coalesce(d.name, w.deputy_name) AS "deputyName", w.stands_in_for AS "standsInFor"
   FROM time_away w LEFT JOIN person d ON d.id = w.deputy_person_id
   WHERE w.person_id = ANY($1::uuid[]) AND w.taken_back_on IS NULL AND (w.during @> $2::date OR upper_inf(w.during))
   ORDER BY w.person_id, lower(w.during)`,
);

/** Whether somebody is away on a day, or will go for good: one row, or none. Values: person, day. */
export const awayOnDay = statement(
  'away-on-day',
  `SELECT lower(w.during) AS "from", upper(w.during) - 1 AS until, coalesce(d.name, w.deputy_name) AS "deputyName", w.stands_in_for AS "standsInFor"
   FROM time_away w LEFT JOIN person d ON d.id = w.deputy_person_id
   WHERE w.person_id = $1 AND w.taken_back_on IS NULL AND (w.during @> $2::date OR upper_inf(w.during))
   ORDER BY lower(w.during) LIMIT 1`,
);
