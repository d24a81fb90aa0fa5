import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';
import type { ReportDraftDetailView } from '../../reports/upward/report-drafts.dto';

/** A reporting line of a day, with what went up it and what is being written. */
export interface LineUp {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly hitId: string | null;
  readonly hitName: string | null;
  readonly parentId: string;
  readonly parentName: string;
  readonly every: string | null;
  readonly from: Day;
  /** Reports up to the day, the latest first. */
  readonly sent: readonly { readonly id: string; readonly on: Day }[];
  readonly paused: readonly { readonly from: Day; readonly next: Day | null }[];
  readonly hasDraft: boolean;
}

const columns = {
  id: 'l.id',
  groupId: 'g.id',
  groupName: 'g.name',
  hitId: 'g.hit_id',
  hitName: '(SELECT n.name FROM hit_name n WHERE n.hit_id = g.hit_id AND n.during @> $2::date)',
  parentId: 'p.id',
  parentName: 'p.name',
  every: 'l.every',
  from: 'lower(l.during)',
  sent: `(SELECT coalesce(json_agg(json_build_object('id', r.id, 'on', r.sent_on) ORDER BY r.sent_on DESC, r.id DESC), '[]'::json)
    FROM upward_report r WHERE r.group_id = l.group_id AND r.parent_group_id = l.parent_group_id AND r.sent_on <= $2::date)`,
  paused: `(SELECT coalesce(json_agg(json_build_object('from', lower(s.during), 'next', upper(s.during)) ORDER BY s.during), '[]'::json)
    FROM hit_status s WHERE s.hit_id = g.hit_id AND s.status = 'PAUSED')`,
  hasDraft:
    'EXISTS (SELECT FROM upward_report_draft d WHERE d.group_id = l.group_id AND d.parent_group_id = l.parent_group_id)',
};
const lines =
  'reporting_line l JOIN governance_group g ON g.id = l.group_id JOIN governance_group p ON p.id = l.parent_group_id';

/** The lines up from groups on a day, as `lines`. Values: groups, day. */
export const linesUp = statement(
  'lines-up-of-groups',
  `SELECT coalesce(json_agg(${jsonObject(columns)} ORDER BY g.name, p.name, l.id), '[]'::json)::text
   FROM ${lines} WHERE l.group_id = ANY($1::uuid[]) AND l.during @> $2::date`,
);

/** A line with the draft that is being written for it. */
export interface LineToReport extends LineUp {
  readonly draft: Pick<
    ReportDraftDetailView,
    'id' | 'coversFrom' | 'coversTo' | 'begunOn' | 'summary' | 'lines' | 'version'
  > | null;
}

const draft = `(SELECT json_build_object('id', d.id, 'coversFrom', lower(d.covers), 'coversTo', upper(d.covers) - 1, 'begunOn', d.begun_on,
    'summary', d.summary, 'lines', d.lines, 'version', d.version)
  FROM upward_report_draft d WHERE d.group_id = l.group_id AND d.parent_group_id = l.parent_group_id)`;

/** One line that there is on a day. Values: id, day. */
export const lineToReport = statement(
  'line-to-report',
  `SELECT ${jsonObject({ ...columns, draft })}::text FROM ${lines} WHERE l.id = $1 AND l.during @> $2::date`,
);
