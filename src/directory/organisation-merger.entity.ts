import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an organisation was recorded twice: which one went, and into which. What it did to which row stands in `organisation_merger_row`. */
@Entity('organisation_merger')
export class OrganisationMerger {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  /** No organisation has this id while the two are one. */
  @Column({ type: 'uuid' })
  duplicateId: string;

  @Column({ type: 'text' })
  duplicateKey: string;

  @Column({ type: 'text' })
  duplicateName: string;

  @Column({ type: 'timestamptz' })
  mergedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  separatedAt: Date | null;
}
