import { DayField, Id, OneOf, Words } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

/** Which meetings a page shows, as addresses say it. */
export const meetingViews = ['planned', 'to-agree', 'to-log', 'to-confirm', 'recorded', 'cancelled'] as const;
export type MeetingsViewed = (typeof meetingViews)[number];

/** Which meetings are looked at. */
export class MeetingsPageQuery extends PageQuery {
  @OneOf(meetingViews, { optional: true })
  show?: MeetingsViewed;

  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @Words(200, { optional: true })
  q?: string;

  @DayField({ optional: true })
  from?: string;

  @DayField({ optional: true })
  to?: string;

  @Words(4, { optional: true, description: 'How many were scheduled a moment ago.' })
  planned?: string;
}
