import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import { confidentialItem, readableIn } from '../confidential-items';
import { list } from '../record-attendance.queries';

/** SQL: a text of a planned item, or of what became of one, for whoever may read it. */
const ofItem = (text: string, row: string, instead = 'NULL'): string =>
  readableIn({ text, isConfidential: `${row}.is_confidential`, meeting: 'm.id', sight: '$2', instead });

const item = {
  id: 'i.id',
  position: 'i.position',
  title: ofItem('i.title', 'i', `'${confidentialItem}'`),
  purpose: ofItem('i.purpose', 'i'),
  origin: 'i.origin',
  owner: ofItem(
    `(SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = i.owner_person_id)`,
    'i',
  ),
  minutes: 'i.minutes',
  topics: ofItem('i.topics', 'i', `'{}'::text[]`),
  confidential: 'i.is_confidential',
  escalation: 'i.escalation_id',
  raisedBy: ofItem(
    `(SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = i.raised_by_person_id)`,
    'i',
  ),
  papers: ofItem('i.papers', 'i', `'[]'::jsonb`),
};

const agenda = {
  id: 'm.id',
  version: 'm.version',
  meetsOn: 'm.meets_on',
  status: 'm.status',
  summary: 'm.agenda_summary',
  agreedOn: 'm.agenda_agreed_on',
  agreedBy: `(SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = m.agenda_agreed_by_person_id)`,
  papersSentOn: 'm.papers_sent_on',
  minutesPlanned: '(SELECT coalesce(sum(i.minutes), 0)::integer FROM planned_item i WHERE i.meeting_id = m.id)',
  minutes: '(extract(epoch FROM m.ends_at - m.starts_at) / 60)::integer',
  items: list(jsonObject(item), 'planned_item i WHERE i.meeting_id = m.id', 'i.position'),
  changes: list(
    jsonObject({
      changedOn: 'c.changed_on',
      kind: 'c.kind',
      title: ofItem('c.title', 'c', `'${confidentialItem}'`),
    }),
    'agenda_change c WHERE c.meeting_id = m.id',
    'c.position',
  ),
};

/** The agenda of a meeting. Values: meeting, sight of confidential items. */
export const agendaOfMeeting = statement(
  'agenda-of-meeting',
  `SELECT ${jsonObject(agenda)}::text AS text FROM meeting m WHERE m.id = $1`,
);

/** The items of an agenda as they are kept, in their order. Value: meeting. */
export const plannedItems = statement(
  'planned-items',
  `SELECT id, position, title, purpose, origin, owner_person_id AS "ownerPersonId", minutes, topics, is_confidential AS "isConfidential",
     escalation_id AS "escalationId", papers, raised_by_person_id AS "raisedByPersonId"
   FROM planned_item WHERE meeting_id = $1 ORDER BY position`,
);

/** Writes items over those of the same id, and takes away what is not among them. Values: meeting, items as JSON. */
export const writePlannedItems = statement(
  'write-planned-items',
  `WITH r AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, position integer, title text, purpose text, origin text, "ownerPersonId" uuid,
       minutes integer, topics text[], "isConfidential" boolean, "escalationId" uuid, papers jsonb, "raisedByPersonId" uuid)),
     gone AS (DELETE FROM planned_item i WHERE i.meeting_id = $1 AND NOT EXISTS (SELECT FROM r WHERE r.id = i.id))
   MERGE INTO planned_item i USING r ON i.id = r.id AND i.meeting_id = $1
   WHEN MATCHED THEN UPDATE SET position = r.position, title = r.title, purpose = r.purpose, origin = r.origin, owner_person_id = r."ownerPersonId",
     minutes = r.minutes, topics = r.topics, is_confidential = r."isConfidential", escalation_id = r."escalationId", papers = r.papers,
     raised_by_person_id = r."raisedByPersonId"
   WHEN NOT MATCHED THEN INSERT (id, meeting_id, position, title, purpose, origin, owner_person_id, minutes, topics, is_confidential, escalation_id, papers,
     raised_by_person_id)
     VALUES (r.id, $1, r.position, r.title, r.purpose, r.origin, r."ownerPersonId", r.minutes, r.topics, r."isConfidential", r."escalationId", r.papers,
     r."raisedByPersonId")`,
);

/** What an agenda names that there is none of, or not for its groups. Values: meeting, people, escalations, kept items. */
export const unknownOnAgenda = statement(
  'unknown-on-agenda',
  `SELECT ARRAY(SELECT u::text FROM unnest($2::uuid[]) u WHERE NOT EXISTS (SELECT FROM person p WHERE p.id = u)) AS people,
     ARRAY(SELECT u::text FROM unnest($3::uuid[]) u WHERE NOT EXISTS (SELECT FROM escalation e JOIN meeting_group g ON g.group_id = e.to_group_id
       WHERE e.id = u AND g.meeting_id = $1)) AS escalations,
     ARRAY(SELECT u::text FROM unnest($4::uuid[]) u WHERE NOT EXISTS (SELECT FROM kept_item k JOIN meeting_group g ON g.group_id = k.group_id
       WHERE k.id = u AND g.meeting_id = $1 AND k.ended_on IS NULL)) AS "keptItems"`,
);

/** Keeps items in the backlog of a group from a day on; one that was taken from it on the same day waits again. Values: group, day, items as JSON. */
export const keepWaiting = statement(
  'keep-waiting-items',
  `INSERT INTO kept_item (group_id, kind, title, purpose, origin, owner_person_id, minutes, topics, is_confidential, papers, raised_by_person_id, kept_on)
   SELECT $1, 'BACKLOG', r.title, r.purpose, r.origin, r."ownerPersonId", r.minutes, r.topics, r."isConfidential", r.papers, r."raisedByPersonId", $2::date
   FROM jsonb_to_recordset($3::jsonb) AS r (title text, purpose text, origin text, "ownerPersonId" uuid, minutes integer, topics text[], "isConfidential" boolean,
     papers jsonb, "raisedByPersonId" uuid)
   ON CONFLICT (group_id, kind, title, kept_on) DO UPDATE SET ended_on = NULL, purpose = excluded.purpose, origin = excluded.origin,
     owner_person_id = excluded.owner_person_id, minutes = excluded.minutes, topics = excluded.topics, is_confidential = excluded.is_confidential,
     papers = excluded.papers, raised_by_person_id = excluded.raised_by_person_id,
     version = kept_item.version + 1`,
);

/** Ends items that waited in the backlog, on a day. Values: ids, day. */
export const endBacklog = statement(
  'end-backlog-items',
  `UPDATE kept_item SET ended_on = $2::date, version = version + 1 WHERE id = ANY ($1::uuid[]) AND kind = 'BACKLOG'`,
);

/** The group of a meeting for whose backlog somebody may write. Values: meeting, whether they reach everything, groups and HITs that they reach. */
export const groupWithBacklog = statement(
  'group-with-backlog',
  `SELECT g.id FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id
   WHERE mg.meeting_id = $1 AND ($2::boolean OR g.id = ANY ($3::uuid[]) OR g.hit_id = ANY ($4::uuid[])) ORDER BY g.key LIMIT 1`,
);

/** How many changes were told of an agenda. Value: meeting. */
export const changesTold = statement(
  'agenda-changes-told',
  'SELECT coalesce(max(position), 0) AS count FROM agenda_change WHERE meeting_id = $1',
);
