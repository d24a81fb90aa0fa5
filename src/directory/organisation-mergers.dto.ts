import { ApiProperty } from '@nestjs/swagger';
import { Id } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';

/** Which organisation stays. */
export class MergeOrganisationRequest {
  @Id('organisation', { description: 'The organisation that stays; whatever names the other names it from then on.' })
  into: string;
}

/** Which merger is taken back. */
export class SeparateOrganisationsRequest {
  @Id('merger', { description: 'The id of the merger into this organisation.' })
  merger: string;
}

/** Which mergers. */
export class OrganisationMergersQuery extends ListQuery {
  @Id('organisation', { optional: true, description: 'The organisation that others were merged into.' })
  organisation?: string;
}

/** That an organisation was recorded twice, and what became of it. */
export class OrganisationMergerView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** The one that stays. */
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
  /** The id that the other had, and has again when they are separated. */
  @ApiProperty({ format: 'uuid' })
  duplicateId: string;
  duplicateKey: string;
  duplicateName: string;
  @ApiProperty({ format: 'date-time' })
  mergedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  separatedAt: string | null;
}
