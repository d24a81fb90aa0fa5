import { CheckIn } from './notices/check-in.entity';
import { FeedAddress } from './feeds/feed-address.entity';
import { WebhookDelivery } from './feeds/webhooks/webhook-delivery.entity';
import { Webhook } from './feeds/webhooks/webhook.entity';
import { Account } from './access/account.entity';
import { ApiToken } from './access/api-token.entity';
import { Credential } from './access/sign-in/credential.entity';
import { RoleGrant } from './access/role-grant.entity';
import { ExternalIdentity } from './access/sign-on/external-identity.entity';
import { Organisation } from './directory/organisation.entity';
import { OrganisationName } from './directory/organisation-name.entity';
import { OrganisationIdentifier } from './directory/organisation-identifier.entity';
import { OrganisationSuccession } from './directory/organisation-succession.entity';
import { OrganisationMerger } from './directory/organisation-merger.entity';
import { OrganisationalUnit } from './directory/organisational-unit.entity';
import { Person } from './directory/person.entity';
import { Pseudonym } from './directory/pseudonym.entity';
import { Affiliation } from './directory/affiliation.entity';
import { TimeAway } from './directory/time-away.entity';
import { Post } from './directory/post.entity';
import { PostHolding } from './directory/post-holding.entity';
import { Hit } from './hits/hit.entity';
import { Partnership } from './hits/partnership.entity';
import { Setting } from './hits/settings/setting.entity';
import { HitName } from './hits/hit-name.entity';
import { HitStatus } from './hits/hit-status.entity';
import { PartnerPriority } from './hits/partner-priority.entity';
import { HitPriority } from './hits/hit-priority.entity';
import { HitPartner } from './hits/hit-partner.entity';
import { PartnerAbsence } from './hits/partner-absence.entity';
import { SponsoringOrganisation } from './hits/sponsoring-organisation.entity';
import { Hosting } from './hits/hosting.entity';
import { SourceDocument } from './hits/source-document.entity';
import { Group } from './groups/group.entity';
import { TermsOfReference } from './groups/terms-of-reference.entity';
import { Rhythm } from './groups/rhythm.entity';
import { QuorumRule } from './groups/quorum-rule.entity';
import { Seat } from './groups/seat.entity';
import { SeatOccupancy } from './groups/seat-occupancy.entity';
import { NamedDeputy } from './groups/named-deputy.entity';
import { ReportingLine } from './groups/reporting-line.entity';
import { WorkingLink } from './groups/working-link.entity';
import { Meeting } from './meetings/meeting.entity';
import { MeetingGroup } from './meetings/meeting-group.entity';
import { RecordCorrection } from './meetings/record-correction.entity';
import { AgendaChange } from './meetings/agenda/agenda-change.entity';
import { KeptItem } from './meetings/agenda/kept-item.entity';
import { PlannedItem } from './meetings/agenda/planned-item.entity';
import { Apology } from './meetings/apology.entity';
import { Attendance } from './meetings/attendance.entity';
import { AgendaItem } from './meetings/agenda-item.entity';
import { Decision } from './meetings/decision.entity';
import { Action } from './meetings/action.entity';
import { ActionEvent } from './meetings/action-event.entity';
import { InterestDeclaration } from './meetings/interest-declaration.entity';
import { UpwardReport } from './meetings/upward/upward-report.entity';
import { Escalation } from './meetings/upward/escalation.entity';
import { UpwardReportLine } from './meetings/upward/upward-report-line.entity';
import { UpwardReportDraft } from './reports/upward/upward-report-draft.entity';
import { GroupUpdate } from './meetings/upward/group-update.entity';
import { Interaction } from './meetings/upward/interaction.entity';
import { ExecutiveSponsorship } from './sponsorship/executive-sponsorship.entity';
import { SponsorAsk } from './sponsorship/sponsor-ask.entity';
import { Opportunity } from './sponsorship/opportunity.entity';
import { SponsorEngagement } from './sponsorship/sponsor-engagement.entity';
import { CommonGoal } from './exchange/common-goal.entity';
import { GoalEndorsement } from './exchange/goal-endorsement.entity';
import { KnowledgeReading } from './exchange/knowledge/knowledge-reading.entity';
import { SharedKnowledge } from './exchange/knowledge/shared-knowledge.entity';
import { SharedKnowledgeGroup } from './exchange/knowledge/shared-knowledge-group.entity';
import { Tension } from './exchange/tension.entity';
import { Commitment } from './assurance/commitment.entity';
import { DeclaredView } from './assurance/declared-view.entity';
import { FindingAnswer } from './assurance/finding-answer.entity';
import { FindingSnapshot } from './assurance/finding-snapshot.entity';
import { ReportSchedule } from './reports/schedules/report-schedule.entity';
import { GovernanceReport } from './reports/governance-report.entity';
import { GovernanceReportVersion } from './reports/governance-report-version.entity';

/** Every table that the product writes through a mapping. Listed by hand, so that nothing is mapped by accident. */
export const entities = [
  Account,
  ApiToken,
  FeedAddress,
  Webhook,
  WebhookDelivery,
  Credential,
  ExternalIdentity,
  RoleGrant,
  Organisation,
  OrganisationName,
  OrganisationIdentifier,
  OrganisationSuccession,
  OrganisationMerger,
  OrganisationalUnit,
  Person,
  Pseudonym,
  Affiliation,
  TimeAway,
  Post,
  PostHolding,
  Partnership,
  Setting,
  Hit,
  HitName,
  HitStatus,
  PartnerPriority,
  HitPriority,
  HitPartner,
  PartnerAbsence,
  SponsoringOrganisation,
  Hosting,
  SourceDocument,
  Group,
  TermsOfReference,
  Rhythm,
  QuorumRule,
  Seat,
  SeatOccupancy,
  NamedDeputy,
  ReportingLine,
  WorkingLink,
  Meeting,
  MeetingGroup,
  RecordCorrection,
  Attendance,
  Apology,
  PlannedItem,
  AgendaChange,
  KeptItem,
  AgendaItem,
  Decision,
  Action,
  ActionEvent,
  InterestDeclaration,
  UpwardReport,
  UpwardReportLine,
  UpwardReportDraft,
  GroupUpdate,
  Escalation,
  Interaction,
  ExecutiveSponsorship,
  SponsorAsk,
  Opportunity,
  SponsorEngagement,
  CommonGoal,
  GoalEndorsement,
  Tension,
  SharedKnowledge,
  SharedKnowledgeGroup,
  KnowledgeReading,
  CheckIn,
  Commitment,
  DeclaredView,
  FindingAnswer,
  FindingSnapshot,
  GovernanceReport,
  ReportSchedule,
  GovernanceReportVersion,
];
