import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, Words } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { askStatuses } from './sponsor-ask.entity';
import type { AskStatus } from './sponsor-ask.entity';

/** Something the HIT asks of its sponsor. */
export class AskSponsorRequest {
  @Key({ optional: true })
  key?: string | null;

  @Words(1000)
  ask: string;

  @DayField()
  askedOn: string;

  @DayField({ optional: true })
  wantedBy?: string | null;
}

/** What the sponsor says to it. */
export class AnswerAskRequest {
  @OneOf(['ACCEPTED', 'DECLINED'])
  answer: 'ACCEPTED' | 'DECLINED';

  @DayField()
  on: string;

  @Words(1000, { optional: true })
  words?: string | null;
}

/** What came of it. */
export class CompleteAskRequest {
  @DayField()
  on: string;

  @Words(1000, { description: 'What came of it.' })
  outcome: string;
}

/** Which asks to list. */
export class AsksQuery extends ListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('sponsorship', { optional: true })
  sponsorship?: string;

  @OneOf(askStatuses, { optional: true })
  status?: AskStatus;
}

/** An ask and what came of it. */
export class AskView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  sponsorshipId: string;
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  ask: string;
  @ApiProperty({ format: 'date' })
  askedOn: string;
  @ApiProperty({ format: 'date' })
  wantedBy: string | null;
  @ApiProperty({ enum: askStatuses })
  status: AskStatus;
  @ApiProperty({ format: 'date' })
  answeredOn: string | null;
  answer: string | null;
  @ApiProperty({ format: 'date' })
  resolvedOn: string | null;
  outcome: string | null;
  /** Days from the ask to its resolution; null while there is none. */
  @ApiProperty({ type: 'integer' })
  daysToResolve: number | null;
  version: number;
}
