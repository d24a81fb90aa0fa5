import type { CalendarEvent } from '../platform/calendar/icalendar';
import type { MeetingInCalendar } from './meeting-in-calendar.queries';

/**
 * A meeting as an event. Its id is the UID, so that it stays the same event in every calendar, file and mail.
 * @param portal where the portal is, such as https://portal.example.nhs.uk
 */
export function meetingInCalendarOf(meeting: MeetingInCalendar, portal: string): CalendarEvent {
  const { id, title, groups, teams, ...rest } = meeting;
  const summary = title ?? groups ?? 'Meeting';
  const url = `${portal}/meetings/${id}`;
  return {
    ...rest,
    uid: id,
    summary: teams === null || summary.includes(teams) ? summary : `${summary} (${teams})`,
    description: [...(title === null ? [] : [groups]), `Agenda and apologies: ${url}`].filter(Boolean).join('\n'),
    url,
  };
}
