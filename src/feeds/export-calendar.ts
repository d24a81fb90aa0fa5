import { Injectable } from '@nestjs/common';
import { calendarText } from '../platform/calendar/icalendar';
import { Database } from '../platform/database/database';
import { meetingInCalendarOf } from '../meetings/meeting-in-calendar';
import { meetingsInCalendar } from '../meetings/meeting-in-calendar.queries';
import type { MeetingInCalendar } from '../meetings/meeting-in-calendar.queries';
import { groupsAskedFor, groupsOfPerson } from './calendar-groups.queries';
import type { CalendarGroup } from './calendar-groups.queries';
import type { FeedAsked } from './recognise-feed';

/** What a calendar is made of, which tells whether it changed: nothing of the meetings themselves. */
export interface CalendarParts {
  readonly name: string;
  readonly groups: readonly CalendarGroup[];
}

/** Puts a calendar together: first what it is made of, then, for whoever has not got it, its meetings, all that there are. */
@Injectable()
export class ExportCalendar {
  constructor(private readonly database: Database) {}

  /** The groups whose meetings stand in it: those of the feed that its reader may see today. */
  async parts({ viewer, hitId, groupId, about, identity }: FeedAsked): Promise<CalendarParts> {
    const reach = [viewer.reach?.hits ?? null, viewer.reach?.groups ?? null];
    if (hitId !== null || groupId !== null)
      return {
        name: about ?? 'Meetings',
        groups: await this.database.rows<CalendarGroup>(viewer, groupsAskedFor, [...reach, hitId, groupId]),
      };
    const { grants, personId } = identity;
    const ofRoles = grants.flatMap((grant) => (grant.groupId === null ? [] : [grant.groupId]));
    const managed = grants.flatMap(({ role, hitId: hit }) => (role === 'HIT_MANAGER' && hit !== null ? [hit] : []));
    const values = [...reach, ofRoles, managed, personId];
    return { name: 'My meetings', groups: await this.database.rows<CalendarGroup>(viewer, groupsOfPerson, values) };
  }

  /** The text of it. `portal` is where its events lead. */
  async execute({ viewer }: FeedAsked, { name, groups }: CalendarParts, portal: string): Promise<string> {
    const values = [groups.map(({ id }) => id), groups.map(({ days }) => days), viewer.reach?.hits ?? null];
    const meetings = (await this.database.one<MeetingInCalendar[]>(viewer, meetingsInCalendar, values)) ?? [];
    return calendarText({ name, events: meetings.map((meeting) => meetingInCalendarOf(meeting, portal)) });
  }
}
