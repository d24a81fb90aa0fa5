import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Words } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';

/** Says from when until when somebody is away, and who stands in for them. */
export class DeclareTimeAwayRequest {
  @DayField()
  from: string;

  @DayField({
    optional: true,
    description: 'The last day on which they are away. Whoever leaves it out goes for good, and names who takes over.',
  })
  to?: string | null;

  @Id('person', { optional: true, description: 'Who stands in, where they are on record.' })
  deputy?: string | null;

  @Words(200, { optional: true, description: 'Who stands in, where they are not on record.' })
  deputyName?: string | null;

  @Words(500, { optional: true, description: 'For what they stand in. For everything when left out.' })
  standsInFor?: string | null;
}

/** Which times to list. */
export class TimesAwayQuery extends ListQuery {
  @DayField({ optional: true, description: 'Only those that are not over before this day.' })
  since?: string;
}

/** Days on which somebody is away. */
export class TimeAwayView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day on which they are away; null of whoever goes for good, whose deputy takes over.',
  })
  to: string | null;
  @ApiProperty({ format: 'uuid' })
  deputyId: string | null;
  deputyName: string | null;
  @ApiProperty({ description: 'For what the deputy stands in; null for everything.' })
  standsInFor: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
