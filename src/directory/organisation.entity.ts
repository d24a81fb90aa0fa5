import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

export const organisationTypes = [
  'NHS_TRUST',
  'COMMUNITY_PROVIDER',
  'PRIMARY_CARE',
  'PCT',
  'CCG',
  'ICB',
  'UNIVERSITY',
  'LOCAL_AUTHORITY',
  'VOLUNTARY',
  'COMPANY',
  'GOVERNMENT_BODY',
  'PARTNERSHIP',
  'OTHER',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

export const sectors = [
  'NHS_PROVIDER',
  'COMMISSIONER',
  'ACADEMIC',
  'LOCAL_AUTHORITY',
  'PUBLIC_HEALTH',
  'VOLUNTARY',
  'INDUSTRY',
  'LAY',
  'OTHER',
] as const;
export type Sector = (typeof sectors)[number];

/** A legal or recognised body, from its first day to its last. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  type: OrganisationType;

  @Column({ type: 'text' })
  sector: Sector;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
