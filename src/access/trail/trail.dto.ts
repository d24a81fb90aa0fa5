import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { DayField, Id, Words } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';

/** Which rows of the trail. */
export class TrailQuery extends ListQuery {
  @Id('account', { optional: true, description: 'Who it was, themselves or by a token.' })
  account?: string;

  @Words(200, { optional: true, description: 'Part of the name of whoever it was.' })
  who?: string;

  @Words(80, { optional: true, description: 'What was done, such as log-meeting.' })
  useCase?: string;

  @Words(80, { optional: true, description: 'What kind of thing it was done to, such as meeting.' })
  kind?: string;

  @Id('thing', { optional: true, description: 'What it was done to.' })
  subject?: string;

  @Words(200, { optional: true, description: 'The request, as X-Request-Id or a problem’s instance tells it.' })
  request?: string;

  @DayField({ optional: true, description: 'The first day.' })
  from?: string;

  @DayField({ optional: true, description: 'The last day, included.' })
  to?: string;
}

/** A row that was there before, and what changed in it. */
export class ChangedRowView {
  @ApiProperty({ description: 'Its table.' })
  kind: string;
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  before: object;
  @ApiProperty({ type: 'object', additionalProperties: true })
  after: object;
}

/** What happened to a thing. */
export class HistoryRowView {
  @ApiProperty({ type: 'integer', description: 'Its place in the trail.' })
  position: number;
  @ApiProperty({ format: 'date-time' })
  recordedAt: string;
  @ApiProperty({ description: 'The account, or the portal itself.' })
  who: string;
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'The token that it was done with, on behalf of the account.',
  })
  by: string | null;
  useCase: string;
  subjectKind: string;
  @ApiProperty({ format: 'uuid' })
  subjectId: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What was asked for.' })
  change: object;
  @ApiProperty({ type: ChangedRowView, isArray: true })
  changed: ChangedRowView[];
}

/** A row of the trail. */
export class TrailRowView extends HistoryRowView {
  @ApiProperty({ format: 'uuid' })
  accountId: string | null;
  @ApiProperty({ format: 'uuid' })
  tokenId: string | null;
  requestId: string;
  address: string | null;
  @ApiProperty({ description: 'Over the hash of the row before and everything in this one.' })
  hash: string;
}

/** A place of the trail. */
export class TrailPlaceView {
  @ApiProperty({ type: 'integer' })
  position: number;
  hash: string;
}

/** The first row that is not as it was written. */
export class BrokenRowView {
  @ApiProperty({ type: 'integer' })
  position: number;
  why: string;
}

/** What a proof of the trail found. */
export class TrailProofView {
  @ApiProperty({ type: 'integer', description: 'Rows that were looked at.' })
  rows: number;
  @ApiProperty({ type: TrailPlaceView, description: 'Keep it elsewhere: a later proof holds the trail against it.' })
  head: TrailPlaceView;
  @ApiProperty({ type: BrokenRowView, nullable: true, description: 'Null when every row is as it was written.' })
  firstBroken: BrokenRowView | null;
}

const keptForm = /^\d{1,15}:[0-9a-f]{64}$/;

/** Against what to prove the trail. */
export class TrailProofQuery {
  @ApiProperty({
    required: false,
    type: 'string',
    pattern: keptForm.source,
    description: 'A head that was kept elsewhere, as position:hash.',
  })
  @IsOptional()
  @Matches(keptForm, { message: 'Give the place as position:hash, as an earlier proof told it.' })
  kept?: string;
}
