import { localTime } from '../../meetings/local-time.queries';
import type { MeetingMode } from '../../meetings/meeting.entity';
import { rhythmObject } from '../../groups/rhythm.queries';
import type { RhythmView } from '../../groups/rhythms.dto';
import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';

/** When and where a group met last or is to meet next: what the next meeting is likely to be like. */
export interface UsualMeeting {
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly mode: MeetingMode | null;
}

/** A group whose meetings are to be scheduled, and what is planned already. */
export interface GroupToSchedule {
  readonly id: string;
  readonly name: string;
  readonly hitId: string | null;
  /** How it means to meet on the day that is looked at. */
  readonly rhythm: RhythmView | null;
  readonly usual: UsualMeeting | null;
  readonly planned: readonly { readonly id: string; readonly meetsOn: Day }[];
}

const met = `meeting_group x JOIN meeting m ON m.id = x.meeting_id WHERE x.group_id = g.id`;
const usual = {
  startsAt: localTime('m.starts_at', 'm.zone'),
  minutes: '(extract(epoch FROM m.ends_at - m.starts_at) / 60)::integer',
  place: 'm.place',
  mode: 'm.mode',
};

/** A group on a day, with its rhythm, its latest meeting and what is planned after that day. Values: group, day. */
export const groupToSchedule = statement(
  'portal-group-to-schedule',
  `SELECT ${jsonObject({
    id: 'g.id',
    name: 'g.name',
    hitId: 'g.hit_id',
    rhythm: `(SELECT ${rhythmObject} FROM rhythm r WHERE r.group_id = g.id AND r.during @> $2::date)`,
    usual: `(SELECT ${jsonObject(usual)} FROM ${met} ORDER BY x.meets_on DESC, x.meeting_id DESC LIMIT 1)`,
    planned: `(SELECT coalesce(json_agg(p), '[]'::json) FROM (SELECT x.meeting_id AS id, x.meets_on AS "meetsOn"
      FROM meeting_group x WHERE x.group_id = g.id AND x.status = 'PLANNED' AND x.meets_on >= $2::date ORDER BY x.meets_on LIMIT 12) p)`,
  })}::text FROM governance_group g WHERE g.id = $1`,
);
