import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';
import type { Capacity } from './capacity';

export const seatRoles = ['CHAIR', 'VICE_CHAIR', 'CO_LEAD', 'MEMBER', 'SECRETARY'] as const;
export type SeatRole = (typeof seatRoles)[number];

export const memberClasses = ['MEMBER', 'IN_ATTENDANCE', 'OBSERVER'] as const;
export type MemberClass = (typeof memberClasses)[number];

/** A place on a group. A seat is not a post and not a person. */
@Entity('seat')
export class Seat {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'text' })
  role: SeatRole;

  @Column({ type: 'text' })
  memberClass: MemberClass;

  @Column({ type: 'boolean' })
  voting: boolean;

  @Column({ type: 'boolean' })
  required: boolean;

  @Column({ type: 'text', nullable: true })
  constituency: string | null;

  @Column({ type: 'uuid', nullable: true })
  exOfficioPostId: string | null;

  @Column({ type: 'text', nullable: true })
  capacity: Capacity | null;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
