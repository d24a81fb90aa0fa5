import { Entity, PrimaryColumn } from 'typeorm';

/** A group that something was chosen to be shared with. */
@Entity('shared_knowledge_group')
export class SharedKnowledgeGroup {
  @PrimaryColumn({ type: 'uuid' })
  knowledgeId: string;

  @PrimaryColumn({ type: 'uuid' })
  groupId: string;
}
