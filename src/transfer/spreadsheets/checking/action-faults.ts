import { statement } from '../../../platform/database/statement';
import { dayInWordsSql, said } from './fault-rule';
import type { FaultRule } from './fault-rule';

/** SQL: what became of an action: as it is written, else done where a day says so, else open. */
export const progressOf = `coalesce(e.code, CASE WHEN e.closed_day IS NOT NULL THEN 'DONE' ELSE 'OPEN' END)`;

/** On which day each ended, where that is written. Value: import. */
export const findClosed = statement(
  'spreadsheet-find-closed',
  `UPDATE spreadsheet_entry e SET closed_day = r.meaning::date FROM spreadsheet_reading r
   WHERE e.import_id = $1 AND r.import_id = $1 AND r.kind = 'DAY' AND r.state = 'KNOWN' AND r.about = 'DAY' AND r.written = e.texts ->> 'closed'`,
);

/** What is wrong with the days of an action. */
export const actionDayFaults: readonly FaultRule[] = [
  {
    field: 'to',
    when: `e.to_precision <> 'DAY'`,
    problem: said('It does not say by which day it is due.'),
    remedy: said('Use a date like 3/11/2026, or leave it empty.'),
  },
  {
    field: 'to',
    when: 'e.to_day < e.from_day',
    problem: said('It is due before the meeting at which it was agreed.'),
    remedy: said('Correct one of the days.'),
  },
  {
    field: 'closed',
    when: `${progressOf} <> 'OPEN' AND e.closed_day IS NULL`,
    problem: said('It does not say on which day it was done or dropped.'),
    remedy: said('Add a column Ended with the day, or call it open.'),
  },
  {
    field: 'closed',
    when: `e.code = 'OPEN' AND e.closed_day IS NOT NULL`,
    problem: said('It is open, and has a day on which it ended.'),
    remedy: said('Take the day out, or say that it is done or dropped.'),
  },
  {
    field: 'closed',
    when: 'e.closed_day < e.from_day OR e.closed_day > $2::date',
    problem: said('It ended before it was agreed, or on a day to come.'),
    remedy: said('Correct the day.'),
  },
  {
    field: 'task',
    when: `length(e.texts ->> 'task') > 2000`,
    problem: said('This is longer than 2,000 characters.'),
    remedy: said('Say it in fewer words.'),
  },
];

/** At which meeting each was agreed: one of the group that was held on the day. Value: import. */
export const findHeldMeetings = statement(
  'spreadsheet-find-held-meetings',
  `UPDATE spreadsheet_entry e SET meeting_id = (SELECT mg.meeting_id FROM meeting_group mg
     WHERE mg.group_id = e.group_id AND mg.meets_on = e.from_day AND mg.status = 'HELD' ORDER BY mg.meeting_id LIMIT 1)
   WHERE e.import_id = $1 AND NOT e.is_faulty`,
);

/** An action is agreed at a meeting. */
export const meetingKnown: FaultRule = {
  field: 'date',
  join: 'JOIN governance_group g ON g.id = e.group_id',
  when: 'e.meeting_id IS NULL',
  problem: `${said('No meeting of ')} || g.name || ${said(' is recorded on ')} || ${dayInWordsSql('e.from_day')} || '.'`,
  remedy: said('Log it, or bring in who came to it, and then bring in this row again.'),
};

/** Which of them the portal has already. Value: import. */
export const findActions = statement(
  'spreadsheet-find-actions',
  `UPDATE spreadsheet_entry e SET target_id = a.id, is_same = true FROM action a
   WHERE e.import_id = $1 AND NOT e.is_faulty AND a.meeting_id = e.meeting_id AND a.owner_person_id = e.person_id
     AND lower(btrim(a.task)) = lower(btrim(e.texts ->> 'task'))`,
);

/** What keeps an action from being taken in twice. */
export const actionFaults: readonly FaultRule[] = [
  {
    field: 'task',
    join: `JOIN (SELECT number, first_value(number) OVER same AS first_number, row_number() OVER same AS nth FROM spreadsheet_entry
      WHERE import_id = $1 AND NOT is_faulty WINDOW same AS (PARTITION BY meeting_id, person_id, lower(btrim(texts ->> 'task')) ORDER BY number)) d
      ON d.number = e.number`,
    when: 'd.nth > 1',
    problem: `${said('Row ')} || d.first_number || ${said(' says the same.')}`,
    remedy: said('The first is taken. Leave one out.'),
  },
];
