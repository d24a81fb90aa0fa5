import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

export const groupKinds = [
  'STEERING_GROUP',
  'WORKING_GROUP',
  'THEMATIC_GROUP',
  'REFERENCE_GROUP',
  'LEADERSHIP_TEAM',
  'BOARD',
  'EXECUTIVE_GROUP',
  'EXTERNAL_COMMITTEE',
  'TASK_AND_FINISH',
] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Any body that meets: inside a HIT, owned by an organisation, or above the HITs. */
@Entity('governance_group')
export class Group {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: GroupKind;

  @Column({ type: 'uuid', nullable: true })
  hitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  ownerOrganisationId: string | null;

  @Column({ type: 'text', nullable: true })
  purpose: string | null;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
