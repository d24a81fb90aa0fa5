import { ApiProperty } from '@nestjs/swagger';
import { OneOf } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { gapKinds } from './gap.queries';
import type { GapKind } from './gap.queries';

/** Which gaps to list. */
export class GapsQuery extends ListQuery {
  @OneOf(gapKinds, { description: 'What is missing.' })
  kind: GapKind;
}

/** How often something is missing. */
class RecordGapCountView {
  @ApiProperty({ enum: gapKinds })
  kind: GapKind;
  @ApiProperty({ type: 'integer' })
  count: number;
  /** Out of how many, where that is counted. Meetings and attendance are those of the last 365 days. */
  @ApiProperty({ type: 'integer' })
  of: number | null;
}

/** What is missing in the record, of what the reader may see. */
export class RecordGapsView {
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ type: [RecordGapCountView] })
  lines: RecordGapCountView[];
}

/** One place where something is missing, and the thing to mend. */
export class RecordGapView {
  @ApiProperty({ enum: gapKinds })
  kind: GapKind;
  title: string;
  context: string | null;
  @ApiProperty({ format: 'date' })
  day: string | null;
  @ApiProperty({ format: 'uuid' })
  meetingId: string | null;
  @ApiProperty({ format: 'uuid' })
  groupId: string | null;
  @ApiProperty({ format: 'uuid' })
  actionId: string | null;
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  @ApiProperty({ format: 'uuid' })
  personId: string | null;
}
