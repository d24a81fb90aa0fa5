import { RaiseItemPages } from '../groups/raise-item.page';
import { ApologiesPages } from './apologies.page';
import { AgendaItemPages } from './agenda-item.page';
import { AgendaPages } from './agenda.page';
import { AgendaPreviewPage } from './agenda-preview.page';
import { AttendanceSheetPage } from './attendance-sheet.page';
import { CalendarPage } from './calendar.page';
import { MoveMeetingPages } from './move-meeting.page';
import { MinutesPages } from './minutes.page';
import { SchedulePages } from './schedule.page';
import { MeetingsPage } from './meetings.page';
import { LogMeetingPages } from './log-meeting.page';
import { RecordLifePages } from './record-life.page';
import { RecordPages } from './record.page';
import { MeetingPages } from './meeting.page';

/** The pages of meetings, from planning one to its record. */
export const meetingPages = [
  LogMeetingPages,
  MinutesPages,
  SchedulePages,
  CalendarPage,
  AttendanceSheetPage,
  MoveMeetingPages,
  ApologiesPages,
  AgendaItemPages,
  AgendaPages,
  RaiseItemPages,
  AgendaPreviewPage,
  MeetingPages,
  RecordLifePages,
  RecordPages,
  MeetingsPage,
];
