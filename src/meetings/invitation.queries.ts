import { statement } from '../platform/database/statement';

/**
 * How many days before a meeting its people are invited, at the earliest: of a year that is planned at once, those of the next quarter.
 * Whoever wants to see all of them subscribes to the calendar.
 */
export const daysInvitedBefore = 91;

/** Has the people of meetings that were planned now invited to them, when they are near enough. Value: meetings. */
export const inviteToPlanned = statement(
  'invite-to-planned',
  `INSERT INTO invitation (meeting_id, is_since_planned, due_on)
   SELECT m.id, true, m.meets_on - ${String(daysInvitedBefore)} FROM meeting m WHERE m.id = ANY ($1::uuid[])`,
);

/** Has the people of a meeting told that it was moved or cancelled. Value: meeting. */
export const tellOfChange = statement(
  'tell-of-changed-meeting',
  `INSERT INTO invitation (meeting_id, is_since_planned, due_on) VALUES ($1, false, date 'epoch')
   ON CONFLICT (meeting_id) DO UPDATE SET due_on = excluded.due_on`,
);
