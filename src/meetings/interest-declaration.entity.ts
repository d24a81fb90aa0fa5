import { Column, Entity, PrimaryColumn } from 'typeorm';

export const interestTypes = ['FINANCIAL', 'NON_FINANCIAL_PROFESSIONAL', 'NON_FINANCIAL_PERSONAL', 'INDIRECT'] as const;
export type InterestType = (typeof interestTypes)[number];

export const conflictHandlings = ['NOTED', 'STAYED_SILENT', 'WITHDREW_FROM_DECISION', 'LEFT_THE_ROOM'] as const;
export type ConflictHandling = (typeof conflictHandlings)[number];

/** An interest somebody declared at a meeting, and how it was handled. */
@Entity('interest_declaration')
export class InterestDeclaration {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  meetingId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'integer', nullable: true })
  itemPosition: number | null;

  @Column({ type: 'text' })
  interest: string;

  @Column({ type: 'text' })
  type: InterestType;

  @Column({ type: 'text' })
  handling: ConflictHandling;
}
