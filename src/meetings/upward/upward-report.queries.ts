import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';

const columns = {
  id: 'r.id',
  key: 'r.key',
  groupId: 'g.id',
  groupKey: 'g.key',
  groupName: 'g.name',
  parentGroupId: 'p.id',
  parentGroupKey: 'p.key',
  parentGroupName: 'p.name',
  meetingId: 'r.meeting_id',
  coversFrom: 'lower(r.covers)',
  coversTo: 'upper(r.covers) - 1',
  sentOn: 'r.sent_on',
  form: 'r.form',
  summary: 'r.summary',
  receivedOn: 'r.received_on',
  receivedAtMeetingId: 'r.received_at_meeting_id',
  response: 'r.response',
  version: 'r.version',
};

const reports = `upward_report r JOIN governance_group g ON g.id = r.group_id JOIN governance_group p ON p.id = r.parent_group_id`;

/** Reports that went up, latest first. Parameters: group, parentGroup, eitherGroup, hit, state, from, to. */
export const upwardReports: ListDefinition = {
  name: 'upward-reports',
  columns,
  from: reports,
  filters: {
    group: 'r.group_id = :group',
    parentGroup: 'r.parent_group_id = :parentGroup',
    eitherGroup: '(r.group_id = :eitherGroup OR r.parent_group_id = :eitherGroup)',
    hit: '(g.hit_id = :hit OR p.hit_id = :hit)',
    state: `(r.received_on IS NOT NULL) = (:state::text = 'RECEIVED')`,
    from: 'r.sent_on >= :from::date',
    to: 'r.sent_on <= :to::date',
  },
  belongs: [
    { hit: 'g.hit_id', group: 'g.id' },
    { hit: 'p.hit_id', group: 'p.id' },
  ],
  order: [
    { by: 'r.sent_on', type: 'date' },
    { by: 'r.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const lines = `(SELECT coalesce(json_agg(json_build_object('heading', n.heading, 'words', n.words, 'evidenceKind', n.evidence_kind,
  'evidenceId', n.evidence_id) ORDER BY n.position), '[]'::json) FROM upward_report_line n WHERE n.upward_report_id = r.id)`;

/** One report that went up, with its lines. Value: id. */
export const upwardReportById = statement(
  'upward-report-by-id',
  `SELECT ${jsonObject({ ...columns, lines })}::text FROM ${reports} WHERE r.id = $1`,
);
