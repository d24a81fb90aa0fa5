import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const columns = {
  id: 'r.id',
  kind: 'r.kind',
  hitId: 'r.hit_id',
  hitName: `(SELECT n.name FROM hit_name n WHERE n.hit_id = r.hit_id AND lower(n.during) < upper(r.period) ORDER BY lower(n.during) DESC LIMIT 1)`,
  groupId: 'r.group_id',
  groupName: '(SELECT g.name FROM governance_group g WHERE g.id = r.group_id)',
  from: 'lower(r.period)',
  to: 'upper(r.period) - 1',
  preparedFor: 'r.prepared_for',
  summary: 'r.summary',
  asks: 'r.asks',
  nextYear: 'r.next_year',
  frozen: '(SELECT count(*)::integer FROM governance_report_version v WHERE v.report_id = r.id)',
  version: 'r.version',
};

/** Reports, of the latest period first. Parameters: hit, kind, schedule. */
export const reports: ListDefinition = {
  name: 'governance-reports',
  columns,
  from: 'governance_report r',
  filters: { hit: 'r.hit_id = :hit', kind: 'r.kind = :kind', schedule: 'r.schedule_id = :schedule' },
  belongs: { hit: 'r.hit_id' },
  order: [
    { by: 'upper(r.period)', type: 'date' },
    { by: 'r.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One report. Value: id. */
export const reportById = statement(
  'governance-report-by-id',
  `SELECT ${jsonObject(columns)}::text FROM governance_report r WHERE r.id = $1`,
);

/** What a report is asked about. Value: id. */
export const reportToAssemble = statement(
  'governance-report-to-assemble',
  `SELECT r.kind, r.hit_id AS hit, lower(r.period) AS "from", upper(r.period) - 1 AS "to", r.prepared_for AS "preparedFor", r.summary, r.asks,
     r.next_year AS "nextYear", (SELECT json_build_object('id', g.id, 'key', g.key, 'name', g.name) FROM governance_group g WHERE g.id = r.group_id) AS "group"
   FROM governance_report r WHERE r.id = $1`,
);

const versionColumns = {
  id: 'v.id',
  reportId: 'v.report_id',
  number: 'v.number',
  frozenAt: 'v.frozen_at',
  frozenBy: 'v.frozen_by',
  isAnonymised: 'v.is_anonymised',
  contentHash: 'v.content_hash',
  dataFingerprint: 'v.data_fingerprint',
  // A name that was taken out on request leaves the hash as it was: it tells that something was.
  isWhole: `encode(sha256(convert_to(v.content, 'UTF8')), 'hex') = v.content_hash`,
};

/** The frozen versions of a report, latest first. Parameter: report. */
export const versionsOfReport: ListDefinition = {
  name: 'governance-report-versions',
  columns: versionColumns,
  from: 'governance_report_version v',
  within: { thing: 'report', table: 'governance_report', parameter: 'report' },
  where: 'v.report_id = :report',
  belongs: 'PARENT',
  order: [{ by: 'v.number', type: 'integer' }],
  direction: 'DESC',
};

/** One frozen version, without its content. Value: id. */
export const versionById = statement(
  'governance-report-version-by-id',
  `SELECT ${jsonObject(versionColumns)}::text FROM governance_report_version v WHERE v.id = $1`,
);

/** The content of a frozen version, letter by letter, and of which report it is. Value: id. */
export const frozenContent = statement(
  'governance-report-version-content',
  `SELECT v.content, v.report_id AS "reportId", v.frozen_at AS "frozenAt" FROM governance_report_version v WHERE v.id = $1`,
);

/** The number of the latest frozen version; no row when there is none. Value: report. */
export const latestVersion = statement(
  'governance-report-version-latest',
  `SELECT number FROM governance_report_version WHERE report_id = $1 ORDER BY number DESC LIMIT 1`,
);

/** How each seat of a group stood at each of its held meetings. Values: group, first day, last day. */
export const marksOfGroup = statement(
  'governance-report-marks-of-group',
  `SELECT mg.meeting_id AS "meetingId", mg.meets_on AS "on", s.label AS "seatLabel", p.name AS "personName", a.status
   FROM meeting_group mg JOIN attendance a ON a.meeting_id = mg.meeting_id AND a.superseded_by_id IS NULL AND a.is_expected
     JOIN seat s ON s.id = a.seat_id AND s.group_id = mg.group_id LEFT JOIN person p ON p.id = a.person_id
   WHERE mg.group_id = $1 AND mg.status = 'HELD' AND mg.meets_on BETWEEN $2::date AND $3::date
   ORDER BY s.key, p.name, mg.meets_on, mg.meeting_id`,
);
