import { Module } from '@nestjs/common';
import { FindDeputy } from './meetings/find-deputy';
import { CheckPages } from './checks/check.page';
import { ChecksPages } from './checks/checks.page';
import { GroupAttendancePage } from './groups/group-attendance.page';
import { EndingForms } from './groups/ending.form';
import { EndingPages } from './groups/endings.page';
import { GroupForms } from './groups/group.form';
import { RaiseItemForms } from './groups/raise-item.form';
import { GroupFormPages } from './groups/group-forms.page';
import { SeatForms } from './groups/seat.form';
import { SeatFormPages } from './groups/seat-forms.page';
import { PeoplePages } from './people/people.page';
import { PersonPages } from './people/person.page';
import { ReportSchedulePages } from './reports/report-schedules.page';
import { RegisterPages } from './organisations/register.page';
import { HandOverPages } from './people/hand-overs.page';
import { MyAwayPages } from './people/my-away.page';
import { PersonForms } from './people/person.form';
import { PersonFormPages } from './people/person-forms.page';
import { FindPerson } from './people/find-person';
import { OrganisationsPages } from './organisations/organisations.page';
import { OrganisationPages } from './organisations/organisation.page';
import { OrganisationForms } from './organisations/organisation.form';
import { OrganisationFormPages } from './organisations/organisation-forms.page';
import { FindOrganisation } from './organisations/find-organisation';
import { PostPages } from './organisations/post.page';
import { PostForms } from './organisations/post.form';
import { PostFormPages } from './organisations/post-forms.page';
import { FindTeam } from './teams/find-team';
import { TeamForms } from './teams/team.form';
import { TeamFormPages } from './teams/team-forms.page';
import { SponsorForms } from './teams/sponsor.form';
import { SponsorFormPages } from './teams/sponsor-forms.page';
import { TeamSetupPages } from './teams/setup/team-setup.page';
import { TeamReasonForms } from './teams/team-reasons.form';
import { PrioritiesPages } from './priorities/priorities.page';
import { PriorityForms } from './priorities/priority.form';
import { HitsModule } from '../hits/hits.module';
import { PromiseForms } from './promises/promise.form';
import { PromisePages } from './promises/promises.page';
import { ImportPages } from './import/import.page';
import { SpreadsheetPages } from './import/spreadsheet.page';
import { SpreadsheetsPages } from './import/spreadsheets.page';
import { UploadedForms } from '../platform/http/uploaded-forms';
import { TransferModule } from '../transfer/transfer.module';
import { LookUp } from './forms/look-up';
import { ShowLogForm } from './meetings/show-log-form';
import { ShowForm } from './forms/show-form';
import { GroupsModule } from '../groups/groups.module';
import { GroupPages } from './groups/group.page';
import { AssuranceModule } from '../assurance/assurance.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { CountAttention } from './home/count-attention';
import { HelpPages } from './help/help.page';
import { ShowAccount } from './accounts/show-account';
import { ShowRoleForm } from './accounts/show-role-form';
import { ShowTokens } from './accounts/show-tokens';
import { AdminPage } from './admin/admin.page';
import { DataPages } from './data-quality/data.page';
import { DecisionPage } from './decisions/decision.page';
import { SupersedeDecisionPages } from './decisions/supersede-decision.page';
import { SettingsPages } from './settings/settings.page';
import { AuditPages } from './audit/audit.page';
import { HistoryPages } from './history/history.page';
import { ShowHistory } from './history/show-history';
import { ShowLastChange } from './history/show-last-change';
import { ShowTrailRows } from './history/show-trail-rows';
import { SignOnAdminPages } from './admin/sign-on.page';
import { DecisionsPage } from './decisions/decisions.page';
import { ActionPages } from './actions/action.page';
import { ShowActionPictures } from './actions/show-action-pictures';
import { MyActionsPage } from './actions/my-actions.page';
import { ActionsPage } from './actions/actions.page';
import { EscalationPages } from './escalations/escalation.page';
import { EscalationsPage } from './escalations/escalations.page';
import { GroupUpdatePages } from './updates/group-update.page';
import { WriteReportPages } from './upward/write-report.page';
import { SendItemPages } from './escalations/send-item.page';
import { UpwardReportPages } from './escalations/upward-reports.page';
import { AskPages } from './sponsors/asks.page';
import { OpportunityPages } from './sponsors/opportunities.page';
import { ShowSponsorForm } from './sponsors/show-sponsor-form';
import { ContactPages } from './sponsors/contacts.page';
import { SponsorPage } from './sponsors/sponsor.page';
import { SponsorsPage } from './sponsors/sponsors.page';
import { SponsorshipModule } from '../sponsorship/sponsorship.module';
import { HomePage } from './home/home.page';
import { ShowAgenda } from './meetings/show-agenda';
import { ShowAgendaItem } from './meetings/show-agenda-item';
import { MeetingFilePages } from './calendar/meeting-file.page';
import { MyCalendarPages } from './calendar/my-calendar.page';
import { ShowMeeting } from './meetings/show-meeting';
import { ShowRecord } from './meetings/show-record';
import { AnswerAction } from './answers/answer-action';
import { AnswerApologies } from './answers/answer-apologies';
import { CheckInPages } from './answers/check-in.page';
import { AwayByLinkPages } from './answers/away.page';
import { PassOnPages } from './answers/pass-on.page';
import { AnswerRecord } from './answers/answer-record';
import { RespondPages } from './answers/respond.page';
import { UnsubscribePages } from './answers/unsubscribe.page';
import { MailPages } from './mails/mails.page';
import { NotificationPages } from './mails/notifications.page';
import { LinkPages } from './sign-in/links.page';
import { MyAccountPages } from './sign-in/my-account.page';
import { ReportsModule } from '../reports/reports.module';
import { NewReportPages } from './reports/new-report.page';
import { ReportVersionPages } from './reports/report-version.page';
import { ReportPages } from './reports/report.page';
import { ReportsPages } from './reports/reports.page';
import { SearchModule } from '../search/search.module';
import { SearchPage } from './search/search.page';
import { AssembleReportTeams } from './reports/assemble-report-teams';
import { SecondFactorPages } from './sign-in/second-factor.page';
import { SignInPages } from './sign-in/sign-in.page';
import { SignOnPages } from './sign-in/sign-on.page';
import { ShowPage } from './show-page';
import { ShowProblem } from './show-problem';
import { StartPages } from './start/start.page';
import { DrawStructure } from './structure/draw-structure';
import { AgendasPage } from './network/agendas.page';
import { NetworkPage } from './network/network.page';
import { ReportingPage } from './network/reporting.page';
import { DrawDot } from './structure/draw-dot';
import { StructurePages } from './structure/structure.page';
import { TeamHistoryPages } from './teams/team-history.page';
import { TeamStructurePages } from './teams/team-structure.page';
import { TeamWorkPages } from './teams/team-work.page';
import { meetingPages } from './meetings/meeting-pages';
import { accountPages } from './accounts/account-pages';
import { exchangePages, exchangeParts } from './exchange-pages';
import { ExchangeModule } from '../exchange/exchange.module';
import { TeamSponsorPages } from './teams/team-sponsor.page';
import { TeamsPages } from './teams/teams.page';

/** The pages, over the same use-cases and queries as the API. */
@Module({
  imports: [
    TransferModule,
    HitsModule,
    GroupsModule,
    MeetingsModule,
    AssuranceModule,
    SponsorshipModule,
    ExchangeModule,
    ReportsModule,
    SearchModule,
  ],
  controllers: [
    ...exchangePages,
    AdminPage,
    ...accountPages,
    MyCalendarPages,
    ReportSchedulePages,
    RegisterPages,
    HandOverPages,
    MyAwayPages,
    MeetingFilePages,
    AuditPages,
    SettingsPages,
    SignOnAdminPages,
    HistoryPages,
    ActionPages,
    MyActionsPage,
    DecisionsPage,
    DecisionPage,
    SupersedeDecisionPages,
    DataPages,
    EscalationsPage,
    EscalationPages,
    GroupUpdatePages,
    WriteReportPages,
    SendItemPages,
    UpwardReportPages,
    StartPages,
    TeamsPages,
    StructurePages,
    NetworkPage,
    AgendasPage,
    ReportingPage,
    ...meetingPages,
    MailPages,
    NotificationPages,
    CheckInPages,
    PassOnPages,
    AwayByLinkPages,
    RespondPages,
    UnsubscribePages,
    HomePage,
    SponsorsPage,
    SponsorPage,
    ContactPages,
    AskPages,
    OpportunityPages,
    ActionsPage,
    ReportsPages,
    SearchPage,
    NewReportPages,
    ReportVersionPages,
    ReportPages,
    SecondFactorPages,
    SignInPages,
    SignOnPages,
    MyAccountPages,
    LinkPages,
    HelpPages,
    TeamStructurePages,
    TeamHistoryPages,
    TeamWorkPages,
    TeamSponsorPages,
    GroupPages,
    GroupAttendancePage,
    GroupFormPages,
    SeatFormPages,
    TeamFormPages,
    SponsorFormPages,
    TeamSetupPages,
    PromisePages,
    ImportPages,
    SpreadsheetsPages,
    SpreadsheetPages,
    PersonFormPages,
    PeoplePages,
    PersonPages,
    OrganisationFormPages,
    OrganisationsPages,
    PrioritiesPages,
    OrganisationPages,
    PostPages,
    PostFormPages,
    EndingPages,
    ChecksPages,
    CheckPages,
  ],
  providers: [
    ...exchangeParts,
    AnswerAction,
    AnswerRecord,
    AnswerApologies,
    FindDeputy,
    DrawDot,
    LookUp,
    ShowForm,
    ShowLogForm,
    GroupForms,
    RaiseItemForms,
    SeatForms,
    EndingForms,
    FindPerson,
    FindTeam,
    PromiseForms,
    UploadedForms,
    TeamReasonForms,
    TeamForms,
    PriorityForms,
    SponsorForms,
    PersonForms,
    FindOrganisation,
    OrganisationForms,
    PostForms,
    DrawStructure,
    ShowPage,
    ShowMeeting,
    ShowRecord,
    ShowAgenda,
    ShowAgendaItem,
    ShowProblem,
    CountAttention,
    ShowSponsorForm,
    ShowAccount,
    ShowRoleForm,
    ShowTokens,
    ShowActionPictures,
    AssembleReportTeams,
    ShowHistory,
    ShowLastChange,
    ShowTrailRows,
  ],
  exports: [ShowProblem],
})
export class PortalModule {}
