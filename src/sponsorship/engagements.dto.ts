import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, Words, YesNo } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { engagementKinds, initiators, reporters } from './sponsor-engagement.entity';
import type { EngagementKind, Initiator, Reporter } from './sponsor-engagement.entity';

/** One contact with the sponsor. */
export class RecordEngagementRequest {
  @Key({ optional: true })
  key?: string | null;

  @OneOf(engagementKinds)
  kind: EngagementKind;

  @DayField()
  happenedOn: string;

  @OneOf(initiators, {
    description: 'Who began it. "Whenever anything comes across their desk" begins with the sponsor.',
  })
  initiatedBy: Initiator;

  @OneOf(reporters, { description: 'Who says so.' })
  reportedBy: Reporter;

  @YesNo({
    optional: true,
    description: 'Whether it counts as contact. Everything but a briefing does, when left out.',
  })
  isSubstantive?: boolean | null;

  @Words(2000, { optional: true, description: 'People outside the team may see this.' })
  note?: string | null;

  @Words(2000, { optional: true, description: 'Seen with this one engagement only; in no list and no report.' })
  privateNote?: string | null;

  @Id('ask', { optional: true })
  ask?: string | null;

  @Id('opportunity', { optional: true })
  opportunity?: string | null;
}

/** The other side says so too. */
export class ConfirmEngagementRequest {
  @OneOf(reporters, { description: 'Who confirms it: not whoever reported it.' })
  by: Reporter;

  @DayField()
  on: string;
}

/** Which engagements to list. */
export class EngagementsQuery extends ListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('sponsorship', { optional: true })
  sponsorship?: string;

  @OneOf(engagementKinds, { optional: true })
  kind?: EngagementKind;

  @OneOf(initiators, { optional: true })
  initiatedBy?: Initiator;

  @DayField({ optional: true })
  from?: string;

  @DayField({ optional: true })
  to?: string;
}

/** One contact, as everybody may see it. */
export class EngagementView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  sponsorshipId: string;
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  personName: string;
  @ApiProperty({ enum: engagementKinds })
  kind: EngagementKind;
  @ApiProperty({ format: 'date' })
  happenedOn: string;
  @ApiProperty({ enum: initiators })
  initiatedBy: Initiator;
  @ApiProperty({ enum: reporters })
  reportedBy: Reporter;
  isSubstantive: boolean;
  @ApiProperty({ enum: reporters })
  confirmedBy: Reporter | null;
  @ApiProperty({ format: 'date' })
  confirmedOn: string | null;
  note: string | null;
  @ApiProperty({ format: 'uuid' })
  askId: string | null;
  @ApiProperty({ format: 'uuid' })
  opportunityId: string | null;
  version: number;
}

/** One contact with its private note. */
export class EngagementDetailView extends EngagementView {
  privateNote: string | null;
}
