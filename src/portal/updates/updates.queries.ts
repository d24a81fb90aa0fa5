import { statement } from '../../platform/database/statement';
import type { UpdateStatus } from '../../meetings/upward/group-update.entity';
import type { Day } from '../../platform/time/period';

/** A group that can say how it is getting on: what it said last, and whom it can ask for something. */
export interface GroupToUpdate {
  readonly id: string;
  readonly name: string;
  readonly hitId: string | null;
  readonly hitName: string | null;
  readonly last: { readonly status: UpdateStatus; readonly sentOn: Day; readonly whatChanged: string } | null;
  readonly parents: readonly { readonly id: string; readonly name: string }[];
}

/** Groups as their update form needs them, in the order of their names. Values: ids of groups, day. */
export const groupsToUpdate = statement(
  'groups-to-update',
  `SELECT g.id, g.name, g.hit_id AS "hitId",
     (SELECT n.name FROM hit_name n WHERE n.hit_id = g.hit_id AND n.during @> $2::date) AS "hitName",
     (SELECT json_build_object('status', u.status, 'sentOn', u.sent_on, 'whatChanged', u.what_changed) FROM group_update u
       WHERE u.group_id = g.id AND u.sent_on <= $2::date ORDER BY u.sent_on DESC, u.id DESC LIMIT 1) AS last,
     (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name), '[]'::json)
       FROM reporting_line l JOIN governance_group p ON p.id = l.parent_group_id WHERE l.group_id = g.id AND l.during @> $2::date) AS parents
   FROM governance_group g WHERE g.id = ANY($1::uuid[]) AND g.during @> $2::date ORDER BY g.name, g.id`,
);
