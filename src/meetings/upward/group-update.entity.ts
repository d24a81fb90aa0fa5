import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../platform/time/period';

export const updateStatuses = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'] as const;
export type UpdateStatus = (typeof updateStatuses)[number];

/** How a group says that it is getting on. It is never changed: the next one says how things are now. */
@Entity('group_update')
export class GroupUpdate {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'date' })
  sentOn: Day;

  @Column({ type: 'text' })
  status: UpdateStatus;

  @Column({ type: 'text' })
  whatChanged: string;

  /** What it asks of the groups that it reports to: sent to them as items of their own. */
  @Column({ type: 'text', nullable: true })
  need: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
