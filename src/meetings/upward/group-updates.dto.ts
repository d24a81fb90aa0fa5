import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, Words } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { updateStatuses } from './group-update.entity';
import type { UpdateStatus } from './group-update.entity';

/** How a group is getting on: two minutes, two answers, and one thing that it needs. */
export class SendGroupUpdateRequest {
  @Key({ optional: true })
  key?: string | null;

  @Id('group')
  group: string;

  @DayField()
  sentOn: string;

  @OneOf(updateStatuses)
  status: UpdateStatus;

  @Words(2000, { description: 'What changed since the last one, in a sentence.' })
  whatChanged: string;

  @Words(2000, {
    optional: true,
    description: 'What the group needs. It is sent as an item of its own to the groups that it reports to that day.',
  })
  need?: string | null;

  @Id('group', { optional: true, description: 'The one of those groups that is asked; all of them when left out.' })
  askOf?: string | null;
}

/** Which updates to list. */
export class GroupUpdatesQuery extends ListQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @OneOf(updateStatuses, { optional: true })
  status?: UpdateStatus;

  @DayField({ optional: true, description: 'Sent on this day or later.' })
  from?: string;

  @DayField({ optional: true, description: 'Sent on this day or earlier.' })
  to?: string;
}

/** How a group said that it was getting on. */
export class GroupUpdateView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  @ApiProperty({ format: 'date' })
  sentOn: string;
  @ApiProperty({ enum: updateStatuses })
  status: UpdateStatus;
  whatChanged: string;
  need: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
