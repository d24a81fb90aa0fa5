import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemPurpose } from '../agenda-item.entity';
import type { Paper } from './paper';

/** Where an item of an agenda comes from. */
export const itemOrigins = [
  'ADDED',
  'STANDING',
  'BROUGHT_FORWARD',
  'ACTIONS_DUE',
  'SENT_BY_GROUP',
  'GROUP_REPORT',
  'PUBLIC_CONTRIBUTOR',
] as const;
export type ItemOrigin = (typeof itemOrigins)[number];

/** One item of the agenda of a meeting to come. When the meeting is logged, the items of its record begin as these. */
@Entity('planned_item')
export class PlannedItem {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  meetingId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', nullable: true })
  purpose: ItemPurpose | null;

  @Column({ type: 'text' })
  origin: ItemOrigin;

  @Column({ type: 'uuid', nullable: true })
  ownerPersonId: string | null;

  @Column({ type: 'integer', nullable: true })
  minutes: number | null;

  @Column({ type: 'text', array: true, default: [] })
  topics: string[];

  @Column({ type: 'boolean', default: false })
  isConfidential: boolean;

  /** The item that another group sent, and that is taken up here. */
  @Column({ type: 'uuid', nullable: true })
  escalationId: string | null;

  /** What to read before it, in order. */
  @Column({ type: 'jsonb', default: [] })
  papers: readonly Paper[];

  /** Who asked for it. */
  @Column({ type: 'uuid', nullable: true })
  raisedByPersonId: string | null;
}
