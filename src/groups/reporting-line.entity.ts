import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** A group reports to another: directed, possibly to several, never in a circle. */
@Entity('reporting_line')
export class ReportingLine {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'uuid' })
  parentGroupId: string;

  @Column({ type: 'text', nullable: true })
  every: string | null;

  @Column({ type: 'text', nullable: true })
  form: string | null;

  @Column({ type: 'text', nullable: true })
  quotation: string | null;

  @Column({ type: 'uuid', nullable: true })
  sourceDocumentId: string | null;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
