import { ApiProperty } from '@nestjs/swagger';
import { LeftOutView, MeasuredPeriodView, RatioView } from './measure.dto';

/** What a measure over everything within reach says of itself. */
export class ReachedMeasureView {
  measure: string;
  /** How it is worked out, in plain words. */
  definition: string;
  /** What it stands for without being it; null for what it says it is. */
  proxy: string | null;
  period: MeasuredPeriodView;
  leftOut: LeftOutView[];
}

/** Actions of one month, by its first day. */
export class ActionsInMonthView {
  @ApiProperty({ format: 'date' })
  month: string;
  @ApiProperty({ type: 'integer' })
  opened: number;
  @ApiProperty({ type: 'integer' })
  closed: number;
  @ApiProperty({ type: 'integer' })
  openAtEnd: number;
}

/** How many actions were agreed and how many came to an end, month by month. */
export class ActionsByMonthView extends ReachedMeasureView {
  @ApiProperty({ type: 'integer' })
  opened: number;
  @ApiProperty({ type: 'integer' })
  closed: number;
  items: ActionsInMonthView[];
}

/** Open actions that people of one organisation own. Without an id: where none is recorded. */
export class LateActionsOfOrganisationView {
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  id: string | null;
  label: string;
  @ApiProperty({ type: 'integer' })
  late: number;
  @ApiProperty({ type: 'integer' })
  open: number;
}

/** Which organisations the owners of late actions stand for. */
export class LateActionsView extends ReachedMeasureView {
  /** Of the open actions, those that are late. */
  late: RatioView;
  items: LateActionsOfOrganisationView[];
}

/** What became of items that were sent. */
export class SentUpFiguresView {
  @ApiProperty({ type: 'integer' })
  sent: number;
  @ApiProperty({ type: 'integer' })
  received: number;
  @ApiProperty({ type: 'integer' })
  answered: number;
}

/** What became of the items that were sent to one group. */
export class SentToGroupView extends SentUpFiguresView {
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupName: string;
}

/** What became of the items that groups sent to others. */
export class SentUpView extends ReachedMeasureView {
  total: SentUpFiguresView;
  items: SentToGroupView[];
}

/** An organisation, and the last day on which it was seen at a meeting of the period. */
export class OrganisationSeenView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string | null;
  @ApiProperty({ format: 'date' })
  lastOn: string | null;
}

/** An organisation and the number of meetings it was at. */
export class OrganisationAtMeetingsView extends OrganisationSeenView {
  @ApiProperty({ type: 'integer' })
  meetings: number;
}

/** Two organisations and the number of meetings at which both were. */
export class OrganisationsMetView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  otherId: string;
  name: string | null;
  otherName: string | null;
  @ApiProperty({ type: 'integer' })
  meetings: number;
}

/** Which organisations were in one room, and which partners nobody has seen for half a year. */
export class OrganisationsMeasureView extends ReachedMeasureView {
  /** Held meetings. */
  @ApiProperty({ type: 'integer' })
  meetings: number;
  organisations: OrganisationAtMeetingsView[];
  items: OrganisationsMetView[];
  notSeen: OrganisationSeenView[];
}

/** An organisation, whether it is a partner on the last day, and the number of meetings it was at. */
export class PartnerAtMeetingsView extends OrganisationAtMeetingsView {
  isPartner: boolean;
}

/** At how many meetings each organisation was. */
export class OrganisationsAtMeetingsView extends ReachedMeasureView {
  /** Held meetings. */
  @ApiProperty({ type: 'integer' })
  meetings: number;
  items: PartnerAtMeetingsView[];
}
