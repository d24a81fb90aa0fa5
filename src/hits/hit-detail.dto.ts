import { ApiProperty } from '@nestjs/swagger';
import { PartnerOfHitView } from './hit-partners.dto';
import { hitStatuses } from './hit-status.entity';
import type { HitStatusName } from './hit-status.entity';

class PeriodView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}

/** What a HIT was called, and when. */
export class HitNameView extends PeriodView {
  name: string;
}

/** Where a HIT stood in its life, when and why. */
export class HitStatusView extends PeriodView {
  @ApiProperty({ enum: hitStatuses })
  status: HitStatusName;
  reason: string | null;
}

/** A partner priority that a HIT addresses. */
export class PriorityOfHitView extends PeriodView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
}

/** The organisation that embeds a HIT: not the executive sponsor, who is a person. */
export class SponsoringOrganisationView extends PeriodView {
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
  @ApiProperty({ format: 'uuid' })
  continuesAsId: string;
  continuesAsName: string | null;
}

/** Why an organisation is not a partner. */
export class PartnerAbsenceView extends SponsoringOrganisationView {
  explanation: string;
}

/** The unit that a HIT is embedded in. */
export class HostingView extends PeriodView {
  @ApiProperty({ format: 'uuid' })
  unitId: string;
  unitName: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
}

/** A document that promises something. */
export class SourceDocumentOfHitView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  title: string;
  @ApiProperty({ type: 'integer' })
  year: number;
  url: string | null;
}

/** A HIT with everything that is true of it on a day, and its names and statuses over time. */
export class HitDetailView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  /** Null on a day before its first name. */
  name: string | null;
  acronym: string | null;
  purpose: string | null;
  /** Null on a day before its first status. */
  @ApiProperty({ enum: hitStatuses })
  status: HitStatusName | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  names: HitNameView[];
  statuses: HitStatusView[];
  priorities: PriorityOfHitView[];
  /** Partners on the day, each with the organisation it continues as. */
  partners: PartnerOfHitView[];
  /** Explanations that hold on the day, of organisations that are not partners on it. */
  partnerAbsences: PartnerAbsenceView[];
  sponsoringOrganisation: SponsoringOrganisationView | null;
  hosting: HostingView | null;
  sourceDocuments: SourceDocumentOfHitView[];
}
