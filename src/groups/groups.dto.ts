import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { groupKinds } from './group.entity';
import type { GroupKind } from './group.entity';

/** A new group. */
export class RecordGroupRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Words(200)
  name: string;

  @OneOf(groupKinds)
  kind: GroupKind;

  @Id('HIT', { optional: true, description: 'The HIT it is part of. Left out for a group outside or above the HITs.' })
  hit?: string | null;

  @Id('organisation', { optional: true, description: 'The organisation whose body it is, such as a trust-wide group.' })
  ownerOrganisation?: string | null;

  @Words(2000, { optional: true })
  purpose?: string | null;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Its last day. A task-and-finish group has one by design.' })
  to?: string | null;
}

/** What a group is called and for. A purpose of null is taken away; what is left out stays. */
export class AmendGroupRequest {
  @Words(200, { optional: true })
  name?: string | null;

  @Words(2000, { optional: true })
  purpose?: string | null;
}

/** Which groups to list. */
export class GroupsQuery extends DatedListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @OneOf(groupKinds, { optional: true })
  kind?: GroupKind;

  @Id('organisation', {
    optional: true,
    description: 'Groups owned by the organisation that this one is, or continues.',
  })
  ownerOrganisation?: string;

  @Words(200, { optional: true, description: 'Part of the name or key.' })
  q?: string;
}

/** A group on a day. */
export class GroupView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
  @ApiProperty({ enum: groupKinds })
  kind: GroupKind;
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  hitKey: string | null;
  @ApiProperty({ format: 'uuid' })
  ownerOrganisationId: string | null;
  ownerOrganisationName: string | null;
  purpose: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
