import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The partnership that this portal is of: there is one, and it may be made up for a demonstration. */
@Entity('partnership')
export class Partnership {
  @PrimaryColumn({ type: 'boolean', default: true })
  onlyOne: boolean;

  @Column({ type: 'text' })
  name: string;

  /** The partners, as the foot of every page names them. */
  @Column({ type: 'text', nullable: true })
  partners: string | null;

  @Column({ type: 'boolean', default: false })
  isDemonstration: boolean;
}
