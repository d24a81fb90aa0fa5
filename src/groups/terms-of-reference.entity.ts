import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange, Day } from '../platform/time/period';

/** One edition of what a group is for, in force for a time. */
@Entity('terms_of_reference')
export class TermsOfReference {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'text' })
  edition: string;

  @Column({ type: 'text', nullable: true })
  summary: string | null;

  @Column({ type: 'date', nullable: true })
  reviewDueOn: Day | null;

  @Column({ type: 'uuid', nullable: true })
  sourceDocumentId: string | null;

  @Column({ type: 'daterange' })
  during: DateRange;
}
