import { Column, Entity, PrimaryColumn } from 'typeorm';

export const identifierSchemes = ['ODS', 'UKPRN', 'GSS', 'COMPANY', 'CHARITY', 'LOCAL'] as const;
export type IdentifierScheme = (typeof identifierSchemes)[number];

/** An organisation in a public register: ODS, UKPRN, GSS and others. */
@Entity('organisation_identifier')
export class OrganisationIdentifier {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  scheme: IdentifierScheme;

  @Column({ type: 'text' })
  value: string;
}
