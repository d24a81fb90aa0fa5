import { ApiProperty } from '@nestjs/swagger';
import { MeasureView, RatioView } from './measure.dto';

export const tieKinds = ['REPORTS_TO', 'WORKS_WITH'] as const;
export type TieKind = (typeof tieKinds)[number];

/** A reporting line or a working link, and what went over it. */
export class LineMeasuredView {
  @ApiProperty({ enum: tieKinds })
  kind: TieKind;
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** Of a reporting line: the group that reports. */
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  @ApiProperty({ format: 'uuid' })
  otherGroupId: string;
  otherGroupKey: string;
  otherGroupName: string;
  @ApiProperty({ format: 'date' })
  since: string;
  /** Reports that went up in the period, or how often the two did something together. */
  @ApiProperty({ type: 'integer' })
  evidenced: number;
  /** Of a reporting line: how many of them were received; null of a working link. */
  @ApiProperty({ type: 'integer' })
  received: number | null;
  @ApiProperty({ format: 'date' })
  lastOn: string | null;
}

/** Which of the lines between groups something went over. */
export class LinesMeasureView extends MeasureView {
  /** Reporting lines up which a report went. */
  reported: RatioView;
  /** Reporting lines of which a report was received. */
  received: RatioView;
  /** Working links with joint work. */
  workedTogether: RatioView;
  items: LineMeasuredView[];
}
