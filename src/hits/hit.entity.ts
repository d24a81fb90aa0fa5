import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A Health Integration Team (HIT): a named collaboration around one condition. */
@Entity('hit')
export class Hit {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text', nullable: true })
  acronym: string | null;

  @Column({ type: 'text', nullable: true })
  purpose: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
