import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Untold } from '../platform/database/untold';

export const professions = [
  'MEDICAL',
  'NURSING_MIDWIFERY',
  'AHP',
  'PUBLIC_HEALTH',
  'MANAGEMENT',
  'RESEARCH',
  'SOCIAL_CARE',
  'PHARMACY',
  'HEALTHCARE_SCIENCE',
  'LAY',
  'OTHER',
] as const;
export type Profession = (typeof professions)[number];

/** Somebody who sits, holds a post, sponsors or acts. */
@Entity('person')
export class Person {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Untold()
  @Column({ type: 'text' })
  key: string;

  @Untold()
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  profession: Profession | null;

  @Untold()
  @Column({ type: 'text', nullable: true })
  orcid: string | null;

  @Untold()
  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Untold()
  @Column({ type: 'text', nullable: true })
  telephone: string | null;

  /** What they need to take part. */
  @Untold()
  @Column({ type: 'text', nullable: true })
  accessNeeds: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
