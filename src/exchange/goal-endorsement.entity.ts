import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** A partner stands behind a goal for a time. */
@Entity('goal_endorsement')
export class GoalEndorsement {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  goalId: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'daterange' })
  during: DateRange;
}
