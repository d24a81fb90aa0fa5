import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../platform/time/period';

export const interactionKinds = ['JOINT_EVENT', 'SHARED_PAPER', 'VISIT', 'CORRESPONDENCE', 'OTHER'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** Joint work of two groups that is no meeting. The pair is stored in order of id. */
@Entity('interaction')
export class Interaction {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'uuid' })
  otherGroupId: string;

  @Column({ type: 'date' })
  happenedOn: Day;

  @Column({ type: 'text' })
  kind: InteractionKind;

  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
