import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** "Known, because …", by whom, until when. The finding stays what it is. */
@Entity('finding_answer')
export class FindingAnswer {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  commitmentId: string;

  @Column({ type: 'text' })
  aspect: string;

  @Column({ type: 'text' })
  because: string;

  @Column({ type: 'text' })
  answeredBy: string;

  @Column({ type: 'daterange' })
  during: DateRange;
}
