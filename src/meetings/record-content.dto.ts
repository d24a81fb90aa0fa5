import { ApiProperty } from '@nestjs/swagger';
import { actionStatuses } from './action.entity';
import type { ActionStatus } from './action.entity';
import { itemPurposes } from './agenda-item.entity';
import type { ItemPurpose } from './agenda-item.entity';
import { conflictHandlings, interestTypes } from './interest-declaration.entity';
import type { ConflictHandling, InterestType } from './interest-declaration.entity';

/** One item of a meeting. */
export class AgendaItemView {
  @ApiProperty({ type: 'integer' })
  position: number;
  title: string;
  @ApiProperty({ enum: itemPurposes })
  purpose: ItemPurpose | null;
  topics: string[];
  outcome: string | null;
  deferred: boolean;
  @ApiProperty({ description: 'Whoever may not read it sees its number, and “Confidential item”.' })
  confidential: boolean;
}

/** A decision in the record of its meeting. */
export class RecordedDecisionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  number: string;
  @ApiProperty({ type: 'integer' })
  item: number | null;
  statement: string;
  rationale: string | null;
  @ApiProperty({ format: 'uuid' })
  ratifies: string | null;
}

/** An open action of an earlier meeting that was carried forward at this one. */
export class CarriedActionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  number: string;
  task: string;
  @ApiProperty({ format: 'uuid' })
  ownerId: string;
  ownerName: string;
  @ApiProperty({ format: 'date' })
  dueOn: string | null;
  @ApiProperty({ enum: actionStatuses })
  status: ActionStatus;
}

/** An action in the record of its meeting, as it stands now. */
export class RecordedActionView extends CarriedActionView {
  @ApiProperty({ type: 'integer' })
  item: number | null;
  @ApiProperty({ format: 'date' })
  closedOn: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** An interest that somebody declared. */
export class InterestView {
  @ApiProperty({ type: 'integer' })
  position: number;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ type: 'integer' })
  item: number | null;
  interest: string;
  @ApiProperty({ enum: interestTypes })
  type: InterestType;
  @ApiProperty({ enum: conflictHandlings })
  handling: ConflictHandling;
}

/** A dated correction of a confirmed record. */
export class CorrectionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  position: number;
  @ApiProperty({ format: 'date-time' })
  correctedAt: string;
  correctedBy: string;
  statement: string;
}
