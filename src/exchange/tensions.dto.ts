import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { tensionStates } from './tension.entity';
import type { TensionState } from './tension.entity';

/** A partner says what holds it back. */
export class RecordTensionRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Id('HIT')
  hit: string;

  @Id('organisation', { description: 'The partner whose tension it is.' })
  organisation: string;

  @Words(2000, { description: 'What holds the partner back, as it says it.' })
  words: string;

  @DayField()
  statedOn: string;

  @Id('common goal', { optional: true, description: 'The goal that it is about, if one in particular.' })
  goal?: string | null;

  @Id('person', { optional: true, description: 'Who said it.' })
  person?: string | null;
}

/** How a tension was handled. */
export class RecordHandlingRequest {
  @Words(2000)
  handling: string;

  @DayField()
  on: string;
}

/** Which tensions to list. */
export class TensionsQuery extends DatedListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('common goal', { optional: true })
  goal?: string;

  @Id('organisation', { optional: true })
  organisation?: string;

  @OneOf(tensionStates, { optional: true })
  state?: TensionState;
}

/** What a partner said holds it back, and how that was handled up to the day. */
export class TensionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
  personName: string | null;
  words: string;
  @ApiProperty({ format: 'date' })
  statedOn: string;
  @ApiProperty({ format: 'uuid' })
  goalId: string | null;
  goal: string | null;
  @ApiProperty({ enum: tensionStates })
  state: TensionState;
  @ApiProperty({ format: 'date' })
  handledOn: string | null;
  handling: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
