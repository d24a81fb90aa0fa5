import { continuesAs, organisationName } from '../directory/organisation-naming';
import { jsonObject } from '../platform/database/json-object';
import { onDay } from '../platform/database/on-day';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const hitName = (day: string): string =>
  `(SELECT n.name FROM hit_name n WHERE n.hit_id = x.hit_id AND n.during @> ${day}::date)`;

/** SQL: the partners of the goal's HIT on a day, by the organisation that each continues as. */
const partners = (day: string): string =>
  `SELECT ${continuesAs('r.organisation_id', day)} FROM hit_partner r WHERE r.hit_id = x.hit_id AND r.during @> ${day}::date`;
const endorsing = (day: string): string =>
  `SELECT DISTINCT ${continuesAs('e.organisation_id', day)} AS id FROM goal_endorsement e WHERE e.goal_id = x.id AND e.during @> ${day}::date`;

const columns = (day: string): Record<string, string> => ({
  id: 'x.id',
  key: 'x.key',
  hitId: 'x.hit_id',
  hitName: hitName(day),
  statement: 'x.statement',
  from: 'lower(x.during)',
  to: 'upper(x.during) - 1',
  endorsedBy: `(SELECT coalesce(json_agg(name ORDER BY name), '[]'::json) FROM (SELECT ${organisationName('o.id', day)} AS name FROM (${endorsing(day)}) o) named)`,
  endorsingPartners: `(SELECT count(*)::int FROM (${endorsing(day)}) o WHERE o.id IN (${partners(day)}))`,
  partners: `(SELECT count(DISTINCT id)::int FROM (${partners(day)}) p (id))`,
  openTensions: `(SELECT count(*)::int FROM tension t WHERE t.goal_id = x.id AND t.stated_on <= ${day}::date AND (t.handled_on IS NULL OR t.handled_on > ${day}::date))`,
  version: 'x.version',
});

/** Common goals that are wanted on a day, with the partners that endorse each. Parameters: asOf, hit, q. */
export const goalsOnDay: ListDefinition = {
  name: 'common-goals',
  columns: columns(':asOf'),
  from: 'common_goal x',
  where: onDay('x.during', ':asOf'),
  filters: {
    hit: 'x.hit_id = :hit',
    q: `strpos(lower(x.statement), lower(:q::text)) > 0`,
  },
  belongs: { hit: 'x.hit_id' },
  order: [
    { by: 'lower(x.during)', type: 'date' },
    { by: 'x.id', type: 'uuid' },
  ],
};

/** One common goal with everybody who endorses it or once did, as a day sees it. Values: id, day. */
export const goalOnDay = statement(
  'common-goal-on-day',
  `SELECT ${jsonObject({
    ...columns('$2'),
    endorsements: `(SELECT coalesce(json_agg(${jsonObject({
      organisationId: 'e.organisation_id',
      organisationName: organisationName('e.organisation_id', '$2'),
      continuesAsName: organisationName(continuesAs('e.organisation_id', '$2'), '$2'),
      from: 'lower(e.during)',
      to: 'upper(e.during) - 1',
    })} ORDER BY lower(e.during), e.id), '[]'::json) FROM goal_endorsement e WHERE e.goal_id = x.id)`,
  })}::text FROM common_goal x WHERE x.id = $1`,
);
