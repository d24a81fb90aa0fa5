import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../platform/time/period';

/** Whom it is shared with: chosen groups, everybody of the HIT it comes from, or everybody across HITs. */
export const knowledgeAudiences = ['GROUPS', 'HIT', 'ALL_HITS'] as const;
export type KnowledgeAudience = (typeof knowledgeAudiences)[number];

/** Something that is worth knowing for others: a note, a link or a file. */
@Entity('shared_knowledge')
export class SharedKnowledge {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  /** The HIT that it comes from. */
  @Column({ type: 'uuid', nullable: true })
  hitId: string | null;

  /** The group that it comes from. With neither it comes from the whole partnership. */
  @Column({ type: 'uuid', nullable: true })
  groupId: string | null;

  @Column({ type: 'text' })
  audience: KnowledgeAudience;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  @Column({ type: 'text', nullable: true })
  fileName: string | null;

  @Column({ type: 'text', nullable: true })
  fileType: string | null;

  /** In bytes. */
  @Column({ type: 'integer', nullable: true })
  fileSize: number | null;

  /** In the words of agendas, which they tie it to. */
  @Column({ type: 'text', array: true, default: [] })
  topics: string[];

  @Column({ type: 'date' })
  sharedOn: Day;

  @Column({ type: 'uuid', nullable: true })
  sharedByPersonId: string | null;

  @Column({ type: 'date', nullable: true })
  withdrawnOn: Day | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
