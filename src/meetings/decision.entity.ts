import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something a meeting decided, numbered in the register of decisions. */
@Entity('decision')
export class Decision {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  meetingId: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'integer', nullable: true })
  itemPosition: number | null;

  @Column({ type: 'text' })
  statement: string;

  @Column({ type: 'text', nullable: true })
  rationale: string | null;

  @Column({ type: 'uuid', nullable: true })
  ratifiesDecisionId: string | null;

  @Column({ type: 'uuid', nullable: true })
  supersedesDecisionId: string | null;
}
