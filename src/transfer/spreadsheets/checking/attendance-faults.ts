import { statement } from '../../../platform/database/statement';
import { dayInWordsSql, said } from './fault-rule';
import type { FaultRule } from './fault-rule';

const onDay = dayInWordsSql('e.from_day');

/** What keeps a row about a meeting that was held from being taken in, before it is known which meeting that is. */
export const meetingDayFaults: readonly FaultRule[] = [
  {
    field: 'date',
    when: 'e.from_day > $2::date',
    problem: `${onDay} || ${said(' has not come yet.')}`,
    remedy: said('Only what happened is taken in. Plan meetings to come on the page of the group.'),
  },
  {
    field: 'date',
    join: 'JOIN governance_group g ON g.id = e.group_id',
    when: 'NOT g.during @> e.from_day',
    problem: `g.name || ${said(' did not exist on ')} || ${onDay} || '.'`,
    remedy: said('Check the day, or the days of the group.'),
  },
];

/** Rows that speak of one person at one meeting more than once. */
export const sameTwiceFaults: readonly FaultRule[] = [
  {
    field: 'name',
    join: `JOIN (SELECT number, place, first_value(number) OVER same AS first_number, row_number() OVER same AS nth FROM spreadsheet_entry
      WHERE import_id = $1 AND NOT is_faulty WINDOW same AS (PARTITION BY group_id, from_day, person_id ORDER BY number, place)) d
      ON d.number = e.number AND d.place = e.place`,
    when: 'd.nth > 1',
    problem: `CASE WHEN d.first_number = e.number THEN ${said('The same day stands in two columns.')}
      ELSE ${said('Row ')} || d.first_number || ${said(' speaks of the same person at the same meeting.')} END`,
    remedy: said('The first is taken. Leave one out, or correct the day or the name.'),
  },
];

/** Which seat of the group each person held on the day. Value: import. */
export const findSeats = statement(
  'spreadsheet-find-seats',
  `UPDATE spreadsheet_entry e SET seat_id = h.seat_id
   FROM (SELECT DISTINCT ON (b.number, b.place) b.number, b.place, s.id AS seat_id
     FROM spreadsheet_entry b JOIN seat_stay t ON t.person_id = b.person_id AND t.group_id = b.group_id AND t.during @> b.from_day
       JOIN seat s ON s.id = t.seat_id AND s.during @> b.from_day
     WHERE b.import_id = $1 AND NOT b.is_faulty ORDER BY b.number, b.place, s.key) h
   WHERE e.import_id = $1 AND e.number = h.number AND e.place = h.place`,
);

/** Which meeting each entry is about: the one held on the day, else the one planned for it, else one that is new. Value: import. */
export const findMeetings = statement(
  'spreadsheet-find-meetings',
  `WITH asked AS (SELECT group_id, from_day FROM spreadsheet_entry WHERE import_id = $1 AND NOT is_faulty GROUP BY 1, 2),
   found AS MATERIALIZED (SELECT a.group_id, a.from_day, coalesce((SELECT mg.meeting_id FROM meeting_group mg
       WHERE mg.group_id = a.group_id AND mg.meets_on = a.from_day AND mg.status IN ('HELD', 'PLANNED')
       ORDER BY mg.status, mg.meeting_id LIMIT 1), uuidv7()) AS meeting_id FROM asked a)
   UPDATE spreadsheet_entry e SET meeting_id = f.meeting_id FROM found f
   WHERE e.import_id = $1 AND NOT e.is_faulty AND e.group_id = f.group_id AND e.from_day = f.from_day`,
);

/** What the record already has of each person at a meeting that was held. Value: import. */
export const findRecorded = statement(
  'spreadsheet-find-recorded',
  `UPDATE spreadsheet_entry e SET target_id = a.id,
     is_same = a.status = e.code OR (e.code = 'PRESENT' AND NOT a.is_expected AND a.status = 'IN_ATTENDANCE')
   FROM attendance a
   WHERE e.import_id = $1 AND NOT e.is_faulty AND a.meeting_id = e.meeting_id AND a.superseded_by_id IS NULL
     AND a.person_id = e.person_id AND (e.seat_id IS NULL OR a.seat_id IS NULL OR a.seat_id = e.seat_id)`,
);

const meeting = 'JOIN meeting m ON m.id = e.meeting_id';
const statusInWords = `CASE a.status WHEN 'PRESENT' THEN 'present' WHEN 'PRESENT_ONLINE' THEN 'present online' WHEN 'DEPUTY' THEN 'a deputy came'
  WHEN 'APOLOGIES' THEN 'apologies' WHEN 'ABSENT' THEN 'absent' WHEN 'LEAVE_OF_ABSENCE' THEN 'leave of absence' ELSE 'in attendance' END`;

/** What the record of the meeting itself does not let in. */
export const recordFaults: readonly FaultRule[] = [
  {
    field: 'date',
    when: `(SELECT count(*) FROM meeting_group mg WHERE mg.group_id = e.group_id AND mg.meets_on = e.from_day AND mg.status = 'HELD') > 1`,
    problem: `${said('Several meetings of this group are recorded for ')} || ${onDay} || '.'`,
    remedy: said('Correct the record of the right one on its page.'),
  },
  {
    field: 'status',
    join: `${meeting} JOIN attendance a ON a.id = e.target_id`,
    when: `NOT e.is_same AND a.status <> 'NOT_RECORDED'`,
    problem: `${said('The record of ')} || ${onDay} || ${said(' has otherwise: ')} || ${statusInWords} || '.'`,
    remedy: said('If the spreadsheet is right, correct the record on the page of the meeting.'),
  },
  {
    field: 'date',
    join: meeting,
    when: `NOT e.is_same AND m.record_state = 'CONFIRMED'`,
    problem: `${said('The record of ')} || ${onDay} || ${said(' is confirmed.')}`,
    remedy: said('Correct it on the page of the meeting.'),
  },
  {
    field: 'status',
    when: `e.seat_id IS NULL AND NOT e.is_same AND e.code NOT IN ('PRESENT', 'PRESENT_ONLINE', 'APOLOGIES')`,
    problem: said('This person had no seat on the group that day, so they cannot have been missed.'),
    remedy: said('Bring in who sat on the group first, or leave the row out.'),
  },
  {
    field: 'name',
    severity: 'WARNING',
    when: `e.seat_id IS NULL AND NOT e.is_same`,
    problem: said('This person had no seat on the group that day.'),
    remedy: said('They are recorded as being there without one.'),
  },
];
