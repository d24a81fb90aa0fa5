import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../platform/time/period';

/** Somebody says that they have read something. */
@Entity('knowledge_reading')
export class KnowledgeReading {
  @PrimaryColumn({ type: 'uuid' })
  knowledgeId: string;

  @PrimaryColumn({ type: 'uuid' })
  personId: string;

  @Column({ type: 'date' })
  readOn: Day;
}
