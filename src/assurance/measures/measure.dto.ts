import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DayField, Id } from '../../platform/http/fields';
import { scopeKinds } from './measure-scope';
import type { ScopeKind } from './measure-scope';

/** What a measure is of: one group, one HIT, or the partnership when both are left out. */
export class ScopeQuery {
  @Id('group', { optional: true, description: 'Of one group.' })
  group?: string;

  @Id('HIT', {
    optional: true,
    description: 'Of all groups of one HIT. Of the partnership when group is left out too.',
  })
  hit?: string;

  @ApiProperty({ required: false, enum: ['json', 'csv'], description: 'csv sends the items only.' })
  @IsOptional()
  @IsIn(['json', 'csv'], { message: 'Choose json or csv.' })
  format?: 'json' | 'csv';
}

/** Over which days. */
export class MeasureQuery extends ScopeQuery {
  @DayField({ optional: true, description: 'First day. A year before the last day when left out.' })
  from?: string;

  @DayField({
    optional: true,
    description: 'Last day, included. Today when left out; a day to come is taken as today.',
  })
  to?: string;
}

/** Something that was not counted, and how much of it there was. */
export class LeftOutView {
  what: string;
  @ApiProperty({ type: 'integer' })
  count: number;
}

/** What the measure is of. */
export class ScopeView {
  @ApiProperty({ enum: scopeKinds })
  kind: ScopeKind;
  @ApiProperty({ format: 'uuid' })
  id: string | null;
  name: string | null;
}

/** The days that were looked at, both included. */
export class MeasuredPeriodView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
}

/** What every measure says of itself. */
export class MeasureView {
  measure: string;
  /** How it is worked out, in plain words. */
  definition: string;
  /** What it stands for without being it; null for what it says it is. */
  proxy: string | null;
  scope: ScopeView;
  period: MeasuredPeriodView;
  leftOut: LeftOutView[];
}

/** A share is never told without its two numbers. */
export class RatioView {
  @ApiProperty({ type: 'integer' })
  numerator: number;
  @ApiProperty({ type: 'integer' })
  denominator: number;
  /** To four decimals; null of nothing. */
  rate: number | null;
}
