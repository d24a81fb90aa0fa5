import { Module } from '@nestjs/common';
import { AdoptTermsOfReference } from './adopt-terms-of-reference';
import { AmendGroup } from './amend-group';
import { AmendSeat } from './amend-seat';
import { AppointToSeat } from './appoint-to-seat';
import { DrawReportingLine } from './draw-reporting-line';
import { DrawWorkingLink } from './draw-working-link';
import { EndDeputy } from './end-deputy';
import { EndGroup } from './end-group';
import { EndOccupancy } from './end-occupancy';
import { EndReportingLine } from './end-reporting-line';
import { EndSeat } from './end-seat';
import { EndWorkingLink } from './end-working-link';
import { GroupsController } from './groups.controller';
import { HandOverSeat } from './hand-over-seat';
import { MembershipsController } from './memberships.controller';
import { NameDeputy } from './name-deputy';
import { NamedDeputiesController } from './named-deputies.controller';
import { OccupanciesController } from './occupancies.controller';
import { RecordGroup } from './record-group';
import { RecordSeat } from './record-seat';
import { QuorumRulesController } from './quorum-rules.controller';
import { ReportingLinesController } from './reporting-lines.controller';
import { RhythmsController } from './rhythms.controller';
import { SeatsController } from './seats.controller';
import { SetQuorumRule } from './set-quorum-rule';
import { SetRhythm } from './set-rhythm';
import { TermsOfReferenceController } from './terms-of-reference.controller';
import { WorkingLinksController } from './working-links.controller';

const useCases = [
  RecordGroup,
  AmendGroup,
  EndGroup,
  AdoptTermsOfReference,
  SetRhythm,
  SetQuorumRule,
  RecordSeat,
  AmendSeat,
  EndSeat,
  AppointToSeat,
  HandOverSeat,
  EndOccupancy,
  NameDeputy,
  EndDeputy,
  DrawReportingLine,
  EndReportingLine,
  DrawWorkingLink,
  EndWorkingLink,
];

/** Groups with their terms of reference and rhythm, seats and who sits in them, reporting lines and working links. */
@Module({
  controllers: [
    GroupsController,
    TermsOfReferenceController,
    RhythmsController,
    QuorumRulesController,
    SeatsController,
    OccupanciesController,
    NamedDeputiesController,
    MembershipsController,
    ReportingLinesController,
    WorkingLinksController,
  ],
  providers: useCases,
  exports: useCases,
})
export class GroupsModule {}
