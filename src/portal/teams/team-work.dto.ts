import { OneOf } from '../../platform/http/fields';
import { meetingStatuses } from '../../meetings/meeting.entity';
import type { MeetingStatus } from '../../meetings/meeting.entity';
import { PageQuery } from '../page-query.dto';

/** Which meetings of a team are looked at. */
export class TeamMeetingsQuery extends PageQuery {
  @OneOf(meetingStatuses, { optional: true })
  status?: MeetingStatus;
}

export const kindsOfWork = ['open', 'late', 'closed', 'decisions'] as const;
export type KindOfWork = (typeof kindsOfWork)[number];

/** Which actions of a team are looked at, or its decisions. */
export class TeamActionsQuery extends PageQuery {
  @OneOf(kindsOfWork, { optional: true })
  show?: KindOfWork;
}
