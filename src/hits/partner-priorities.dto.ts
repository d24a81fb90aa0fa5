import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';

/** A new priority of the partners. */
export class RecordPartnerPriorityRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Words(300)
  name: string;

  @Id('organisation', { optional: true, description: 'Whose priority it is. Left out for one of all partners.' })
  organisation?: string | null;
}

/** What a priority of the partners is called, and whose it is. */
export class AmendPartnerPriorityRequest {
  @Words(300, { optional: true })
  name?: string | null;

  @Id('organisation', { optional: true, description: 'Whose priority it is; null for one of all partners.' })
  organisation?: string | null;
}

/** A priority that a HIT addresses. */
export class NamePriorityRequest {
  @Id('partner priority')
  priority: string;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Its last day. Left out while it goes on.' })
  to?: string | null;
}

/** A priority that a HIT addresses no longer. */
export class EndPriorityRequest {
  @Id('partner priority')
  priority: string;

  @DayField({ description: 'Its last day, included.' })
  lastDay: string;
}

/** Which priorities to list. */
export class PrioritiesQuery extends DatedListQuery {
  @Id('organisation', { optional: true })
  organisation?: string;

  @Words(200, { optional: true, description: 'Part of the name or key.' })
  q?: string;
}

class PriorityView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string | null;
  organisationName: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A priority, and how many HITs address it on a day. */
export class PartnerPriorityView extends PriorityView {
  @ApiProperty({ type: 'integer' })
  hits: number;
}

/** A HIT by what it is called on the day. */
export class HitOfPriorityView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string | null;
}

/** A HIT for a time in which it addresses or addressed a priority. */
export class TimeOfPriorityView extends HitOfPriorityView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}

/** A priority with the HITs that address it on a day. */
export class PartnerPriorityDetailView extends PriorityView {
  hits: HitOfPriorityView[];
  @ApiProperty({
    type: TimeOfPriorityView,
    isArray: true,
    description: 'Every time for which a HIT addresses or addressed it, the latest first.',
  })
  times: TimeOfPriorityView[];
}
