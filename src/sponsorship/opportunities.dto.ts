import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, WebAddress, Words } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { opportunityStatuses } from './opportunity.entity';
import type { OpportunityStatus } from './opportunity.entity';

/** "Oh, yeah, this might help my HIT." */
export class ReferOpportunityRequest {
  @Key({ optional: true })
  key?: string | null;

  @Words(2000)
  description: string;

  @WebAddress({ optional: true })
  url?: string | null;

  @DayField()
  referredOn: string;
}

const outcomes = ['TAKEN_UP', 'NOT_FOR_US', 'CAME_TO_SOMETHING', 'CAME_TO_NOTHING'] as const;

/** What became of it. */
export class CloseOpportunityRequest {
  @OneOf(outcomes)
  status: (typeof outcomes)[number];

  @DayField()
  on: string;

  @Words(1000, { optional: true })
  outcome?: string | null;
}

/** Which opportunities to list. */
export class OpportunitiesQuery extends ListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('sponsorship', { optional: true })
  sponsorship?: string;

  @OneOf(opportunityStatuses, { optional: true })
  status?: OpportunityStatus;
}

/** Something a sponsor passed on, and what became of it. */
export class OpportunityView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  sponsorshipId: string;
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  description: string;
  url: string | null;
  /** Of the file that came with it. */
  fileName: string | null;
  @ApiProperty({ format: 'date' })
  referredOn: string;
  @ApiProperty({ enum: opportunityStatuses })
  status: OpportunityStatus;
  outcome: string | null;
  @ApiProperty({ format: 'date' })
  closedOn: string | null;
  version: number;
}
