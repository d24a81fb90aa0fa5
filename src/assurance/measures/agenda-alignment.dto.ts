import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DayField, Id } from '../../platform/http/fields';
import { MeasureView, RatioView, ScopeView } from './measure.dto';

/** Which two groups, and over which days. */
export class AgendaAlignmentQuery {
  @Id('group')
  group: string;

  @Id('group', { description: 'The other group.' })
  with: string;

  @DayField({ optional: true, description: 'First day. A year before the last day when left out.' })
  from?: string;

  @DayField({
    optional: true,
    description: 'Last day, included. Today when left out; a day to come is taken as today.',
  })
  to?: string;

  @ApiProperty({ required: false, enum: ['json', 'csv'], description: 'csv sends the topics only.' })
  @IsOptional()
  @IsIn(['json', 'csv'], { message: 'Choose json or csv.' })
  format?: 'json' | 'csv';
}

export const topicKinds = ['TYPED', 'SUGGESTED'] as const;
export type TopicKind = (typeof topicKinds)[number];

/** How far what two groups talked about overlaps. */
export class OverlapView {
  @ApiProperty({ type: 'integer' })
  intersection: number;
  @ApiProperty({ type: 'integer' })
  union: number;
  /** What also came to the other group, of what was on this one's agendas. */
  groupInWith: RatioView;
  /** What also came to this group, of what was on the other one's agendas. */
  withInGroup: RatioView;
  /** What both had, of the shorter list. */
  overlapCoefficient: RatioView;
  /** What both had, of everything. Misleads when one agenda is far longer. */
  jaccard: RatioView;
  /** Both shares as sentences. */
  sentences: string[];
}

/** A topic, and how and when it first came to each group. */
export class TopicInAgendasView {
  topic: string;
  /** Null when it did not come to the group. */
  @ApiProperty({ enum: topicKinds })
  onGroup: TopicKind | null;
  @ApiProperty({ enum: topicKinds })
  onWith: TopicKind | null;
  @ApiProperty({ format: 'date' })
  firstOnGroup: string | null;
  @ApiProperty({ format: 'date' })
  firstOnWith: string | null;
  /** From the first time on the group's agenda to the first time on the other's. */
  @ApiProperty({ type: 'integer' })
  lagDays: number | null;
}

/** An item of the same words on both agendas. */
export class SharedItemView {
  title: string;
  @ApiProperty({ format: 'date' })
  firstOnGroup: string;
  @ApiProperty({ format: 'date' })
  firstOnWith: string;
  @ApiProperty({ type: 'integer' })
  lagDays: number;
}

/** How far the agendas of two groups correlate. */
export class AgendaAlignmentView extends MeasureView {
  with: ScopeView;
  /** Of topics typed by hand. */
  typed: OverlapView;
  /** Of topics typed by hand or suggested from the words of the items. */
  withSuggested: OverlapView;
  /** Of items by the words of their titles. */
  sameTitles: OverlapView;
  items: TopicInAgendasView[];
  sharedItems: SharedItemView[];
}
