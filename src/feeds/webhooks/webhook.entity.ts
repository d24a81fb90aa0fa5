import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address of another program that is told when something was recorded. */
@Entity('webhook')
export class Webhook {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  address: string;

  @Column({ type: 'text', array: true })
  events: string[];

  @Column({ type: 'timestamptz' })
  madeAt: Date;

  /** The row of the trail up to which what it wants to know is queued. */
  @Column({ type: 'bigint' })
  toldUpTo: string;

  @Column({ type: 'timestamptz', nullable: true })
  pausedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
