import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Untold } from '../platform/database/untold';
import type { Day } from '../platform/time/period';

export const engagementKinds = [
  'ATTENDED_MEETING',
  'ONE_TO_ONE',
  'BRIEFING_RECEIVED',
  'OPPORTUNITY_REFERRED',
  'BARRIER_REMOVED',
  'RESOURCE_SECURED',
  'ADVOCACY',
  'INTRODUCTION_MADE',
  'DECISION_OR_SIGN_OFF',
  'VISIT',
  'CORRESPONDENCE',
] as const;
export type EngagementKind = (typeof engagementKinds)[number];

export const initiators = ['SPONSOR', 'HIT', 'OTHER'] as const;
export type Initiator = (typeof initiators)[number];

export const reporters = ['SPONSOR', 'MANAGER'] as const;
export type Reporter = (typeof reporters)[number];

/** One dated contact with the sponsor: what kind, who began it, who says so. */
@Entity('sponsor_engagement')
export class SponsorEngagement {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  sponsorshipId: string;

  @Column({ type: 'text' })
  kind: EngagementKind;

  @Column({ type: 'date' })
  happenedOn: Day;

  @Column({ type: 'text' })
  initiatedBy: Initiator;

  @Column({ type: 'text' })
  reportedBy: Reporter;

  @Column({ type: 'boolean' })
  isSubstantive: boolean;

  @Column({ type: 'date', nullable: true })
  confirmedOn: Day | null;

  @Column({ type: 'text', nullable: true })
  confirmedBy: Reporter | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Untold()
  @Column({ type: 'text', nullable: true })
  privateNote: string | null;

  @Column({ type: 'uuid', nullable: true })
  askId: string | null;

  @Column({ type: 'uuid', nullable: true })
  opportunityId: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
