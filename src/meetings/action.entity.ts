import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';

export const actionStatuses = ['OPEN', 'DONE', 'DROPPED'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** Something one person agreed to do. */
@Entity('action')
export class Action {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  meetingId: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'integer', nullable: true })
  itemPosition: number | null;

  @Column({ type: 'text' })
  task: string;

  @Column({ type: 'uuid' })
  ownerPersonId: string;

  @Column({ type: 'date', nullable: true })
  dueOn: Day | null;

  @Column({ type: 'text' })
  status: ActionStatus;

  @Column({ type: 'date', nullable: true })
  closedOn: Day | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
