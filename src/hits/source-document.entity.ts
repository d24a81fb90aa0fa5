import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document that promises something, such as the HIT application of 2012. */
@Entity('source_document')
export class SourceDocument {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  hitId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
