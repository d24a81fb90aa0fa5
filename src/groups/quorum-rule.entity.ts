import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';
import type { QuorumRule as Rule } from './quorum';

/** What makes a group quorate, from a day on. */
@Entity('quorum_rule')
export class QuorumRule {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'jsonb' })
  rule: Rule;

  @Column({ type: 'text', nullable: true })
  quotation: string | null;

  @Column({ type: 'uuid', nullable: true })
  sourceDocumentId: string | null;

  @Column({ type: 'daterange' })
  during: DateRange;
}
