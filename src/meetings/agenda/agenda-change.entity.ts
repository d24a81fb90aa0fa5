import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../platform/time/period';

export const agendaChangeKinds = [
  'ITEM_ADDED',
  'ITEM_CHANGED',
  'ITEM_MOVED',
  'ITEM_TAKEN_OFF',
  'PAPER_ADDED',
  'PAPER_TAKEN_OFF',
  'SUMMARY_CHANGED',
] as const;
export type AgendaChangeKind = (typeof agendaChangeKinds)[number];

/** Something that changed after agenda and papers went out. */
@Entity('agenda_change')
export class AgendaChange {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  meetingId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'date' })
  changedOn: Day;

  @Column({ type: 'text' })
  kind: AgendaChangeKind;

  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'boolean', default: false })
  isConfidential: boolean;
}
