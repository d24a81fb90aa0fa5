import { organisationName } from '../directory/organisation-naming';
import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

/** SQL: a tension `x` as it stood on a day, with the goal `g` that it is about. What was handled later was open then. */
const columns = (day: string): Record<string, string> => {
  const isHandled = `x.handled_on <= ${day}::date`;
  return {
    id: 'x.id',
    key: 'x.key',
    hitId: 'x.hit_id',
    organisationId: 'x.organisation_id',
    organisationName: organisationName('x.organisation_id', 'x.stated_on'),
    personName: '(SELECT p.name FROM person p WHERE p.id = x.said_by_person_id)',
    words: 'x.words',
    statedOn: 'x.stated_on',
    goalId: 'x.goal_id',
    goal: 'g.statement',
    state: `CASE WHEN ${isHandled} THEN 'HANDLED' ELSE 'OPEN' END`,
    handledOn: `CASE WHEN ${isHandled} THEN x.handled_on END`,
    handling: `CASE WHEN ${isHandled} THEN x.handling END`,
    version: 'x.version',
  };
};
const tensions = 'tension x LEFT JOIN common_goal g ON g.id = x.goal_id';

/** Tensions up to a day, latest first. Parameters: asOf, hit, goal, organisation, state. */
export const tensionsOnDay: ListDefinition = {
  name: 'tensions',
  columns: columns(':asOf'),
  from: tensions,
  where: 'x.stated_on <= :asOf::date',
  filters: {
    hit: 'x.hit_id = :hit',
    goal: 'x.goal_id = :goal',
    organisation: 'x.organisation_id = :organisation',
    state: `(coalesce(x.handled_on <= :asOf::date, false)) = (:state = 'HANDLED')`,
  },
  belongs: { hit: 'x.hit_id' },
  order: [
    { by: 'x.stated_on', type: 'date' },
    { by: 'x.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One tension as it stands on a day. Values: id, day. */
export const tensionOnDay = statement(
  'tension-on-day',
  `SELECT ${jsonObject(columns('$2'))}::text FROM ${tensions} WHERE x.id = $1`,
);
