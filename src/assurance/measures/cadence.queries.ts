import { jsonObject } from '../../platform/database/json-object';
import type { Measure } from './measure';
import { leftOut, ofEachScope, ratio } from './measure-scope';

/** SQL: the months that lie wholly within the asked period and the life of the group, as `months` from the first of them. */
const firstMonth = `(date_trunc('month', (greatest($1::date, lower(g.during)) - 1)::timestamp) + interval '1 month')`;
const afterLastMonth = `date_trunc('month', (least($2::date, upper(g.during) - 1) + 1)::timestamp)`;
const asMonths = `make_interval(months => p.months)`;

/** SQL: each group, how often it means to meet (`$4`, or as its rhythm said last), and its periods of so many whole months. */
export const cadencePeriods = `paused AS MATERIALIZED (
    SELECT t.hit_id, range_agg(t.during) AS days FROM hit_status t WHERE t.status = 'PAUSED' AND t.hit_id IN (SELECT hit_id FROM scope_group) GROUP BY 1
  ), rhythm_in AS MATERIALIZED (
    SELECT r.group_id, r.every, r.except_months, r.during FROM scope_group g JOIN rhythm r ON r.group_id = g.id
      AND lower(r.during) <= $2::date AND coalesce(upper(r.during) > $1::date, true)
  ), last_rhythm AS (SELECT DISTINCT ON (group_id) group_id, every FROM rhythm_in ORDER BY group_id, lower(during) DESC),
  plan AS MATERIALIZED (
    SELECT g.id, g.key, g.name, g.kind, g.hit_id, e.every, substring(e.every FROM '[0-9]+')::integer AS months,
      ${firstMonth} AS first_month, ${afterLastMonth} AS after_last, z.days AS paused
    FROM scope_group g LEFT JOIN last_rhythm r ON r.group_id = g.id LEFT JOIN paused z ON z.hit_id = g.hit_id
      CROSS JOIN LATERAL (SELECT coalesce($4::text, r.every) AS every) e
    WHERE lower(g.during) <= $2::date AND coalesce(upper(g.during) > $1::date, true)
  ), period AS MATERIALIZED (
    SELECT p.id AS group_id, s.first::date AS first, (s.first + ${asMonths})::date AS next, p.months, p.paused
    FROM plan p CROSS JOIN LATERAL generate_series(p.first_month, p.after_last - ${asMonths}, ${asMonths}) s(first)
  ), excepted AS (
    SELECT r.group_id, m.month::date AS month FROM rhythm_in r
      JOIN generate_series(date_trunc('month', $1::timestamp), $2::timestamp, interval '1 month') m(month)
        ON extract(month FROM m.month)::integer = ANY (r.except_months) AND r.during @> m.month::date
  )`;

/**
 * SQL: the meetings that count for the period or took place in it, and what became of each of a group's periods. A meeting counts
 * for the month it was planned for, else for the month it was held. Where quoracy is known by meeting, join it to `meeting_in` here.
 */
export const cadenceStates = `meeting_in AS MATERIALIZED (
    SELECT mg.group_id, m.id, m.kind, m.starts_at, m.planned_for, mg.meets_on, mg.status, coalesce(m.planned_for, mg.meets_on) AS counts_on
    FROM scope_group g JOIN meeting_group mg ON mg.group_id = g.id JOIN meeting m ON m.id = mg.meeting_id
    WHERE mg.meets_on BETWEEN $1::date AND $2::date OR m.planned_for BETWEEN $1::date AND $2::date
  ), in_period AS (
    SELECT p.group_id, p.first, count(*) FILTER (WHERE m.status = 'HELD') AS held, count(*) FILTER (WHERE m.status = 'PLANNED') AS to_log
    FROM period p JOIN meeting_in m ON m.group_id = p.group_id AND m.kind = 'ORDINARY' AND m.counts_on >= p.first AND m.counts_on < p.next
    GROUP BY 1, 2
  ), excepted_in AS (
    SELECT p.group_id, p.first FROM period p JOIN excepted e ON e.group_id = p.group_id AND e.month >= p.first AND e.month < p.next
    GROUP BY p.group_id, p.first, p.months HAVING count(*) = p.months
  ), state AS MATERIALIZED (
    SELECT p.group_id, p.first, p.next, CASE WHEN p.paused && daterange(p.first, p.next) THEN 'PAUSED' WHEN e.group_id IS NOT NULL THEN 'EXCEPTED'
      WHEN i.held > 0 THEN 'MET' WHEN i.to_log > 0 THEN 'NOT_LOGGED' ELSE 'NOT_MET' END AS state
    FROM period p LEFT JOIN in_period i ON i.group_id = p.group_id AND i.first = p.first
      LEFT JOIN excepted_in e ON e.group_id = p.group_id AND e.first = p.first
  ), by_period AS (
    SELECT group_id, count(*) FILTER (WHERE state = 'MET') AS met, count(*) FILTER (WHERE state IN ('MET', 'NOT_MET')) AS due,
      json_agg(json_build_object('from', first, 'to', next - 1, 'state', state) ORDER BY first) AS periods FROM state GROUP BY 1
  )`;

/** SQL: from each held meeting to the next, with the days of it on which the HIT was paused. */
const gaps = `gap AS (
    SELECT h.group_id, h.before, h.meets_on, h.meets_on - h.before AS days, coalesce((SELECT sum(upper(d) - lower(d))
      FROM unnest(z.days * datemultirange(daterange(h.before, h.meets_on, '(]'))) d), 0) AS paused_days
    FROM (SELECT group_id, meets_on, lag(meets_on) OVER (PARTITION BY group_id ORDER BY meets_on, starts_at, id) AS before
      FROM meeting_in WHERE status = 'HELD' AND meets_on BETWEEN $1::date AND $2::date) h
      JOIN scope_group g ON g.id = h.group_id LEFT JOIN paused z ON z.hit_id = g.hit_id
    WHERE h.before IS NOT NULL
  ), by_gap AS (
    SELECT group_id, max(days - paused_days) AS longest, json_agg(json_build_object('from', before, 'to', meets_on, 'days', days,
      'pausedDays', paused_days) ORDER BY meets_on, before) AS gaps FROM gap GROUP BY 1
  ), by_meeting AS (
    SELECT group_id, count(*) FILTER (WHERE status = 'HELD' AND was_planned) AS kept, count(*) FILTER (WHERE status <> 'PLANNED' AND was_planned) AS planned,
      count(*) FILTER (WHERE status = 'HELD' AND took_place) AS held, count(*) FILTER (WHERE status = 'PLANNED') AS to_log,
      max(meets_on) FILTER (WHERE status = 'HELD' AND took_place) AS last_held
    FROM (SELECT *, coalesce(planned_for BETWEEN $1::date AND $2::date, false) AS was_planned,
      meets_on BETWEEN $1::date AND $2::date AS took_place FROM meeting_in) m GROUP BY 1
  )`;

const none = (count: string): string => `coalesce(${count}, 0)`;
const item = jsonObject({
  groupId: 'p.id',
  groupKey: 'p.key',
  groupName: 'p.name',
  hitId: 'p.hit_id',
  every: 'p.every',
  met: ratio(none('s.met'), none('s.due')),
  heldOfPlanned: ratio(none('m.kept'), none('m.planned')),
  held: none('m.held'),
  notLogged: none('m.to_log'),
  longestGap: 'x.longest',
  lastHeldOn: 'm.last_held',
  daysSinceLast: '$2::date - m.last_held',
  gaps: `coalesce(x.gaps, '[]'::json)`,
  periods: `coalesce(s.periods, '[]'::json)`,
});
const periodsThatAre = (state: string): string => `(SELECT count(*) FROM state WHERE state = '${state}')`;

/** How regularly groups met. */
export const cadenceMeasure: Measure = {
  name: 'cadence',
  definition:
    'Of the periods in which a group was due to meet, those with at least one ordinary meeting that was held. Periods are whole calendar months, as many at a time ' +
    'as was asked for, else as the group’s rhythm says; a group without a rhythm has none due. A meeting counts for the month it was planned for, else for the month it was held. ' +
    'Periods in which the HIT was paused on some day, months that the rhythm leaves out, periods whose meeting is not logged yet, and parts of a month are not due. ' +
    'A cancelled meeting leaves its period due. Gaps are days from each held meeting to the next; the longest gap does not count days on which the HIT was paused.',
  proxy: null,
  statements: ofEachScope('cadence', () => ({
    relations: `${cadencePeriods}, ${cadenceStates}, ${gaps}`,
    fields: {
      total: `(SELECT ${ratio(none('sum(s.met)'), none('sum(s.due)'))} FROM by_period s)`,
      items: `(SELECT coalesce(json_agg(${item} ORDER BY p.kind = 'STEERING_GROUP' DESC, p.key), '[]'::json) FROM plan p
        LEFT JOIN by_period s ON s.group_id = p.id LEFT JOIN by_gap x ON x.group_id = p.id LEFT JOIN by_meeting m ON m.group_id = p.id)`,
      leftOut: leftOut({
        'Periods in which the HIT was paused': periodsThatAre('PAUSED'),
        'Periods that the rhythm leaves out': periodsThatAre('EXCEPTED'),
        'Periods whose meeting is not logged yet': periodsThatAre('NOT_LOGGED'),
        'Planned meetings that are not logged yet': `(SELECT count(DISTINCT id) FROM meeting_in WHERE status = 'PLANNED')`,
      }),
    },
  })),
  columns: [
    ...['groupId', 'groupKey', 'groupName', 'hitId', 'every', 'met.numerator', 'met.denominator', 'met.rate'],
    ...['heldOfPlanned.numerator', 'heldOfPlanned.denominator', 'heldOfPlanned.rate'],
    ...['held', 'notLogged', 'longestGap', 'lastHeldOn', 'daysSinceLast'],
  ],
};
