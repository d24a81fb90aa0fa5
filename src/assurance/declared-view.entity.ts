import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** GREEN on track, AMBER at risk, RED off track, GREY not known. */
export const rags = ['GREEN', 'AMBER', 'RED', 'GREY'] as const;
export type Rag = (typeof rags)[number];

/** What people say of a promise, beside what is computed. */
@Entity('declared_view')
export class DeclaredView {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  commitmentId: string;

  @Column({ type: 'text' })
  rag: Rag;

  @Column({ type: 'text', nullable: true })
  pathToGreen: string | null;

  @Column({ type: 'text' })
  declaredBy: string;

  @Column({ type: 'daterange' })
  during: DateRange;
}
