import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A dated correction of a confirmed record. */
@Entity('record_correction')
export class RecordCorrection {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  meetingId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'timestamptz' })
  correctedAt: Date;

  @Column({ type: 'text' })
  correctedBy: string;

  @Column({ type: 'text' })
  statement: string;
}
