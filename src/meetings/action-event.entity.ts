import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';

export const actionEventKinds = ['MOVED', 'CARRIED_FORWARD', 'DONE', 'DROPPED', 'REOPENED'] as const;
export type ActionEventKind = (typeof actionEventKinds)[number];

/** What became of an action, in order. */
@Entity('action_event')
export class ActionEvent {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  actionId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  kind: ActionEventKind;

  @Column({ type: 'date' })
  happenedOn: Day;

  @Column({ type: 'date', nullable: true })
  wasDueOn: Day | null;

  @Column({ type: 'date', nullable: true })
  dueOn: Day | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'uuid', nullable: true })
  meetingId: string | null;
}
