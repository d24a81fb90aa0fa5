import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';

/** Where a tension stands: whether the partners found a way with it. */
export const tensionStates = ['OPEN', 'HANDLED'] as const;
export type TensionState = (typeof tensionStates)[number];

/** What a partner says holds it back, and how that was handled. */
@Entity('tension')
export class Tension {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  hitId: string;

  /** The goal of the HIT that it is about; null where it is about none in particular. */
  @Column({ type: 'uuid', nullable: true })
  goalId: string | null;

  /** The partner whose tension it is. */
  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid', nullable: true })
  saidByPersonId: string | null;

  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'date' })
  statedOn: Day;

  /** Null while it is open. */
  @Column({ type: 'date', nullable: true })
  handledOn: Day | null;

  @Column({ type: 'text', nullable: true })
  handling: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
