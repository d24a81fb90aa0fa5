import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, Words } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { interactionKinds } from './interaction.entity';
import type { InteractionKind } from './interaction.entity';

/** Joint work of two groups that was no meeting. Which of them is named first makes no difference. */
export class RecordInteractionRequest {
  @Key({ optional: true })
  key?: string | null;

  @Id('group')
  group: string;

  @Id('group')
  otherGroup: string;

  @DayField()
  happenedOn: string;

  @OneOf(interactionKinds)
  kind: InteractionKind;

  @Words(2000)
  words: string;
}

/** Which joint work to list. */
export class InteractionsQuery extends ListQuery {
  @Id('group', { optional: true, description: 'Joint work of this group, shown from its side.' })
  group?: string;

  @Id('group', { optional: true, description: 'With this group.' })
  otherGroup?: string;

  @Id('HIT', { optional: true, description: 'Of which one of the two groups at least is part of the HIT.' })
  hit?: string;

  @DayField({ optional: true, description: 'Happened on this day or later.' })
  from?: string;

  @DayField({ optional: true, description: 'Happened on this day or earlier.' })
  to?: string;
}

/** Joint work of two groups, seen from one of them. */
export class InteractionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  @ApiProperty({ format: 'uuid' })
  otherGroupId: string;
  otherGroupKey: string;
  otherGroupName: string;
  @ApiProperty({ format: 'date' })
  happenedOn: string;
  @ApiProperty({ enum: interactionKinds })
  kind: InteractionKind;
  words: string;
  @ApiProperty({ type: 'integer' })
  version: number;
}
