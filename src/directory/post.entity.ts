import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

export const postLevels = ['EXECUTIVE', 'SENIOR', 'MANAGEMENT', 'PRACTITIONER', 'OTHER'] as const;
export type PostLevel = (typeof postLevels)[number];

/** An office in an organisation or unit, such as Head of Division. A post is not a seat. */
@Entity('post')
export class Post {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  level: PostLevel;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
