import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';

export const opportunityStatuses = ['NEW', 'TAKEN_UP', 'NOT_FOR_US', 'CAME_TO_SOMETHING', 'CAME_TO_NOTHING'] as const;
export type OpportunityStatus = (typeof opportunityStatuses)[number];

/** Something that came across the sponsor’s desk: "this might help my HIT". */
@Entity('opportunity')
export class Opportunity {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  sponsorshipId: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  @Column({ type: 'date' })
  referredOn: Day;

  @Column({ type: 'text' })
  status: OpportunityStatus;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ type: 'date', nullable: true })
  closedOn: Day | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
