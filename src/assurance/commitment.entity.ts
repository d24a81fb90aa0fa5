import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';
import type { Parameters } from './parameters';

/** A sentence of a source document, and the rule that holds it against the record. */
@Entity('commitment')
export class Commitment {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid', nullable: true })
  hitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  groupId: string | null;

  @Column({ type: 'uuid' })
  sourceDocumentId: string;

  @Column({ type: 'text', nullable: true })
  clause: string | null;

  @Column({ type: 'text' })
  quotation: string;

  @Column({ type: 'text' })
  rule: string;

  @Column({ type: 'jsonb' })
  parameters: Parameters;

  @Column({ type: 'integer', nullable: true })
  graceDays: number | null;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
