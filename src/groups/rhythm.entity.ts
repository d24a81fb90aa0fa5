import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

export const rhythmForms = ['NTH_WEEKDAY', 'DAY_OF_MONTH'] as const;
export type RhythmForm = (typeof rhythmForms)[number];

/** How often and on which day a group means to meet. */
@Entity('rhythm')
export class Rhythm {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'text' })
  every: string;

  @Column({ type: 'text' })
  by: RhythmForm;

  @Column({ type: 'integer', nullable: true })
  nth: number | null;

  @Column({ type: 'integer', nullable: true })
  weekday: number | null;

  @Column({ type: 'integer', nullable: true })
  dayOfMonth: number | null;

  @Column({ type: 'integer', array: true, default: [] })
  exceptMonths: number[];

  @Column({ type: 'time', nullable: true })
  startsAtTime: string | null;

  @Column({ type: 'integer', nullable: true })
  minutes: number | null;

  @Column({ type: 'daterange' })
  during: DateRange;
}
