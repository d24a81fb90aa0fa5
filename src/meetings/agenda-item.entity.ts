import { Column, Entity, PrimaryColumn } from 'typeorm';

export const itemPurposes = ['APPROVAL', 'DECISION', 'DISCUSSION', 'ASSURANCE', 'INFORMATION', 'NOTING'] as const;
export type ItemPurpose = (typeof itemPurposes)[number];

/** One item of a meeting. */
@Entity('agenda_item')
export class AgendaItem {
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

  @Column({ type: 'text', array: true, default: [] })
  topics: string[];

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ type: 'boolean', default: false })
  isDeferred: boolean;

  @Column({ type: 'boolean', default: false })
  isConfidential: boolean;
}
