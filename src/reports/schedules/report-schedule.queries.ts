import { rolesReaching } from '../../access/roles-reaching';
import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';
import type { Day } from '../../platform/time/period';
import type { ReportKind } from '../governance-report.entity';
import type { ScheduleRhythm } from './report-schedule.entity';

const columns = {
  id: 's.id',
  kind: 's.kind',
  hitId: 's.hit_id',
  hitName: '(SELECT n.name FROM hit_name n WHERE n.hit_id = s.hit_id ORDER BY lower(n.during) DESC LIMIT 1)',
  groupId: 's.group_id',
  groupName: '(SELECT g.name FROM governance_group g WHERE g.id = s.group_id)',
  every: 's.every',
  afterDays: 's.after_days',
  preparedFor: 's.prepared_for',
  startedOn: 's.started_on',
  endedOn: 's.ended_on',
  recipients: `(SELECT coalesce(json_agg(a.name ORDER BY a.name, a.id), '[]'::json) FROM report_schedule_recipient x JOIN account a ON a.id = x.account_id
    WHERE x.schedule_id = s.id)`,
  lastMadeTo: '(SELECT max(upper(r.period)) - 1 FROM governance_report r WHERE r.schedule_id = s.id)',
  version: 's.version',
};

/** Schedules of reports, those that go on first, then the latest first. Parameters: hit. */
export const reportSchedules: ListDefinition = {
  name: 'report-schedules',
  columns,
  from: 'report_schedule s',
  filters: { hit: 's.hit_id = :hit' },
  belongs: { hit: 's.hit_id' },
  order: [
    { by: `coalesce(s.ended_on, 'infinity')`, type: 'date' },
    { by: 's.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One schedule. Value: id. */
export const reportScheduleById = statement(
  'report-schedule-by-id',
  `SELECT ${jsonObject(columns)}::text FROM report_schedule s WHERE s.id = $1`,
);

const listed = (roles: readonly string[]): string => `ARRAY[${roles.map((role) => `'${role}'`).join(', ')}]::text[]`;

/** SQL: true where an account may read reports of a HIT (null for all) on a day, as the policy says. */
export const mayReadReports = (account: string, hit: string, day: string): string =>
  `EXISTS (SELECT FROM role_grant may WHERE may.account_id = ${account} AND may.void_at IS NULL AND may.during @> ${day}
    AND (may.role = ANY(${listed(rolesReaching('reports:read', 'ALL'))})
      OR (may.role = ANY(${listed(rolesReaching('reports:read', 'HIT'))}) AND may.hit_id = ${hit})))`;

/** An address that somebody typed, and whose account has it; `accountId` is null of nobody’s. */
export interface RecipientTyped {
  readonly address: string;
  readonly accountId: string | null;
  readonly mayRead: boolean;
}

/** Whose addresses these are, in their order. Values: addresses, HIT (null for all), day. */
export const recipientsTyped = statement(
  'report-schedule-recipients',
  `SELECT t.address, a.id AS "accountId", coalesce(${mayReadReports('a.id', '$2::uuid', '$3::date')}, false) AS "mayRead"
   FROM unnest($1::text[]) WITH ORDINALITY t (address, place)
     LEFT JOIN account a ON lower(a.email) = lower(t.address) AND a.kind = 'PERSON' AND a.closed_at IS NULL
   ORDER BY t.place`,
);

export const noteRecipients = statement(
  'report-schedule-note-recipients',
  `INSERT INTO report_schedule_recipient (schedule_id, account_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
);

/** What a schedule made of a period. Values: schedule, first day of the period. */
export const madeBySchedule = statement(
  'report-made-by-schedule',
  `SELECT id AS report, version FROM governance_report WHERE schedule_id = $1 AND lower(period) = $2::date`,
);

/** A schedule that goes on, and what it made since it was started. */
export interface ScheduleToCarryOut {
  readonly id: string;
  readonly kind: ReportKind;
  readonly hit: string | null;
  readonly group: string | null;
  readonly every: ScheduleRhythm;
  readonly afterDays: number;
  readonly preparedFor: string | null;
  readonly startedOn: Day;
  readonly made: readonly {
    readonly from: Day;
    readonly report: string;
    readonly version: number;
    readonly isFrozen: boolean;
  }[];
}

/** No values. */
export const schedulesToCarryOut = statement(
  'report-schedules-to-carry-out',
  `SELECT s.id, s.kind, s.hit_id AS hit, s.group_id AS "group", s.every, s.after_days AS "afterDays", s.prepared_for AS "preparedFor",
     s.started_on AS "startedOn", coalesce((SELECT json_agg(json_build_object('from', lower(r.period), 'report', r.id, 'version', r.version,
       'isFrozen', EXISTS (SELECT FROM governance_report_version v WHERE v.report_id = r.id)))
       FROM governance_report r WHERE r.schedule_id = s.id), '[]'::json) AS made
   FROM report_schedule s WHERE s.ended_on IS NULL ORDER BY s.id`,
);
