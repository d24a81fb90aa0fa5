import { Module } from '@nestjs/common';
import { AmendHit } from './amend-hit';
import { AmendPartnerPriority } from './amend-partner-priority';
import { AppointSponsoringOrganisation } from './appoint-sponsoring-organisation';
import { EndHosting } from './end-hosting';
import { EndPartner } from './end-partner';
import { EndPartnerAbsence } from './end-partner-absence';
import { EndPriority } from './end-priority';
import { EndSponsoringOrganisation } from './end-sponsoring-organisation';
import { ExplainPartnerAbsence } from './explain-partner-absence';
import { HitHomeController } from './hit-home.controller';
import { HitPartnersController } from './hit-partners.controller';
import { HitReasonsController } from './hit-reasons.controller';
import { HitsController } from './hits.controller';
import { HostHit } from './host-hit';
import { NamePriority } from './name-priority';
import { PartnerPrioritiesController } from './partner-priorities.controller';
import { RecordHit } from './record-hit';
import { RecordPartner } from './record-partner';
import { RecordPartnerPriority } from './record-partner-priority';
import { RecordSourceDocument } from './record-source-document';
import { RecordStatus } from './record-status';
import { RenameHit } from './rename-hit';
import { NamePartnership } from './settings/name-partnership';
import { SetSetting } from './settings/set-setting';
import { SettingsController } from './settings/settings.controller';
import { ShowSettings } from './settings/show-settings';
import { SourceDocumentsController } from './source-documents.controller';

const lives = [RecordHit, AmendHit, RenameHit, RecordStatus];
const partners = [RecordPartner, EndPartner, ExplainPartnerAbsence, EndPartnerAbsence];
const homes = [AppointSponsoringOrganisation, EndSponsoringOrganisation, HostHit, EndHosting];
const settings = [ShowSettings, SetSetting, NamePartnership];
const priorities = [RecordPartnerPriority, AmendPartnerPriority, NamePriority, EndPriority];

/** HITs: names and status over time, partners, priorities, sponsoring organisation, hosting, source documents. */
@Module({
  controllers: [
    HitsController,
    HitPartnersController,
    HitHomeController,
    HitReasonsController,
    PartnerPrioritiesController,
    SourceDocumentsController,
    SettingsController,
  ],
  providers: [...lives, ...partners, ...homes, ...priorities, RecordSourceDocument, ...settings],
  exports: [...lives, ...partners, ...priorities, ...homes, RecordSourceDocument, ...settings],
})
export class HitsModule {}
