import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../platform/time/period';

/** An item that one group sent to another (up, down or across), and what came of it. */
@Entity('escalation')
export class Escalation {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid', nullable: true })
  fromMeetingId: string | null;

  @Column({ type: 'integer', nullable: true })
  fromPosition: number | null;

  /** The update whose need it is, where it is no item of an agenda. */
  @Column({ type: 'uuid', nullable: true })
  fromUpdateId: string | null;

  @Column({ type: 'uuid' })
  fromGroupId: string;

  @Column({ type: 'uuid' })
  toGroupId: string;

  @Column({ type: 'date' })
  sentOn: Day;

  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'date', nullable: true })
  receivedOn: Day | null;

  @Column({ type: 'uuid', nullable: true })
  receivedAtMeetingId: string | null;

  @Column({ type: 'integer', nullable: true })
  receivedPosition: number | null;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'date', nullable: true })
  answeredOn: Day | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
