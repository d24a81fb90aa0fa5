import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../platform/time/period';
import type { ItemPurpose } from '../agenda-item.entity';
import type { Paper } from './paper';
import type { ItemOrigin } from './planned-item.entity';

export const keptItemKinds = ['STANDING', 'BACKLOG'] as const;
export type KeptItemKind = (typeof keptItemKinds)[number];

/** What a group keeps for its agendas: an item that stands on each, or one that waits for a later one. */
@Entity('kept_item')
export class KeptItem {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'text' })
  kind: KeptItemKind;

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

  /** What to read before it, in order. */
  @Column({ type: 'jsonb', default: [] })
  papers: readonly Paper[];

  /** Who asked for it. */
  @Column({ type: 'uuid', nullable: true })
  raisedByPersonId: string | null;

  @Column({ type: 'date' })
  keptOn: Day;

  /** The day on which it was taken onto an agenda or given up. */
  @Column({ type: 'date', nullable: true })
  endedOn: Day | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
