import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document that promises something, such as the HIT application of 2012. */
@Entity('source_document')
export class SourceDocument {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid', nullable: true })
  hitId: string | null;

  /** The group whose document it is. One with neither HIT nor group is of the whole partnership. */
  @Column({ type: 'uuid', nullable: true })
  groupId: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
