import { ApiProperty } from '@nestjs/swagger';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { DayField, Id, Key, OneOf, Words } from '../platform/http/fields';
import { hitStatuses } from './hit-status.entity';
import type { HitStatusName } from './hit-status.entity';

/** A new HIT. */
export class RecordHitRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Words(200)
  name: string;

  @Words(40, { optional: true })
  acronym?: string | null;

  @Words(2000, { optional: true })
  purpose?: string | null;

  @OneOf(hitStatuses)
  status: HitStatusName;

  @Words(2000, { optional: true, description: 'Why it has this status.' })
  reason?: string | null;

  @DayField({ description: 'The first day of its first name and status.' })
  from: string;
}

/** What a HIT is short for and for. What is left out stays; null takes it away. */
export class AmendHitRequest {
  @Words(40, { optional: true })
  acronym?: string | null;

  @Words(2000, { optional: true })
  purpose?: string | null;
}

/** Another name from a day. */
export class RenameHitRequest {
  @Words(200)
  name: string;

  @DayField({ description: 'Its first day. On the first day of the latest name, it puts that name right.' })
  from: string;
}

/** Another status from a day. */
export class RecordStatusRequest {
  @OneOf(hitStatuses)
  status: HitStatusName;

  @Words(2000, { optional: true, description: 'Why it has this status.' })
  reason?: string | null;

  @DayField({ description: 'Its first day. On the first day of the latest status, it puts that status right.' })
  from: string;
}

/** Which HITs to list. */
export class HitsQuery extends DatedListQuery {
  @OneOf(hitStatuses, { optional: true, description: 'The status on the day.' })
  status?: HitStatusName;

  @Id('organisation', { optional: true, description: 'A partner on the day, under whatever name it continues.' })
  partner?: string;

  @Words(200, { optional: true, description: 'Part of the name on the day, the acronym or the key.' })
  q?: string;
}

/** A HIT on a day. */
export class HitView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string | null;
  acronym: string | null;
  @ApiProperty({ enum: hitStatuses })
  status: HitStatusName;
  /** The first day of that status. */
  @ApiProperty({ format: 'date' })
  statusFrom: string;
  @ApiProperty({ type: 'integer' })
  version: number;
}
