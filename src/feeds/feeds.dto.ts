import { ApiProperty } from '@nestjs/swagger';
import { Id, OneOf } from '../platform/http/fields';
import { feedKinds } from './feed-kind';
import type { FeedKind } from './feed-kind';

/** What to subscribe to. Without HIT and group: your own meetings, or what you may see of all records and findings. */
export class IssueFeedAddressRequest {
  @OneOf(feedKinds, {
    description:
      'MEETINGS: a calendar. RECORDS: records of meetings and decisions. FINDINGS: promises that turned. KNOWLEDGE: what is shared.',
  })
  kind: FeedKind;

  @Id('HIT', { optional: true })
  hit?: string | null;

  @Id('group', { optional: true })
  group?: string | null;
}

/** A feed of yours. */
export class FeedAddressView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ enum: [...feedKinds] })
  kind: FeedKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  hitId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  groupId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the HIT or the group is called.' })
  about: string | null;
  @ApiProperty({ format: 'date-time' })
  madeAt: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Where it is, for whoever has the address. Null: the portal’s secret is another than then, and only a new one can be shown.',
  })
  address: string | null;
}
