import { Module } from '@nestjs/common';
import { ActionLifeController } from './action-life.controller';
import { ActionsController } from './actions.controller';
import { AmendRecord } from './amend-record';
import { AgendasController } from './agenda/agendas.controller';
import { AgreeAgenda } from './agenda/agree-agenda';
import { EndKeptItem } from './agenda/end-kept-item';
import { KeepItem } from './agenda/keep-item';
import { RaiseItem } from './agenda/raise-item';
import { KeptItemsController } from './agenda/kept-items.controller';
import { SendPapers } from './agenda/send-papers';
import { SetAgenda } from './agenda/set-agenda';
import { StartAgenda } from './agenda/start-agenda';
import { ApologiesController } from './apologies.controller';
import { MeetingCalendarController } from './meeting-calendar.controller';
import { ExportMeetingToCalendar } from './export-meeting-to-calendar';
import { CancelMeeting } from './cancel-meeting';
import { CarryAction } from './carry-action';
import { CompleteAction } from './complete-action';
import { ConfirmRecord } from './confirm-record';
import { CorrectRecord } from './correct-record';
import { DecisionsController } from './decisions.controller';
import { DropAction } from './drop-action';
import { GroupMeetingsController } from './group-meetings.controller';
import { LogMeeting } from './log-meeting';
import { MeetingsController } from './meetings.controller';
import { MoveAction } from './move-action';
import { PlanMeeting } from './plan-meeting';
import { PlanMeetings } from './plan-meetings';
import { PlannedMeetingsController } from './planned-meetings.controller';
import { AssembleRecord } from './assemble-record';
import { RecordsController } from './records.controller';
import { RecountExpected } from './recount-expected';
import { ReopenAction } from './reopen-action';
import { RescheduleMeeting } from './reschedule-meeting';
import { PlanSeries } from './plan-series';
import { EscalationsController } from './upward/escalations.controller';
import { GroupUpdatesController } from './upward/group-updates.controller';
import { SendGroupUpdates } from './upward/send-group-updates';
import { InteractionsController } from './upward/interactions.controller';
import { SendApologies } from './send-apologies';
import { WithdrawApologies } from './withdraw-apologies';
import { UndoLogMeeting } from './undo-log-meeting';
import { SupersedeDecision } from './supersede-decision';
import { UpwardReportsController } from './upward/upward-reports.controller';
import { SendUpwardReport } from './upward/send-upward-report';
import { ReceiveUpwardReport } from './upward/receive-upward-report';
import { AnswerUpwardReport } from './upward/answer-upward-report';
import { SendItem } from './upward/send-item';
import { ReceiveItem } from './upward/receive-item';
import { AnswerItem } from './upward/answer-item';
import { RecordInteraction } from './upward/record-interaction';

/** Meetings, who came, what was discussed, decided and agreed to do, the life of a record, and what passes between groups. */
@Module({
  controllers: [
    MeetingsController,
    PlannedMeetingsController,
    ApologiesController,
    MeetingCalendarController,
    AgendasController,
    KeptItemsController,
    RecordsController,
    GroupMeetingsController,
    ActionsController,
    ActionLifeController,
    DecisionsController,
    EscalationsController,
    GroupUpdatesController,
    InteractionsController,
    UpwardReportsController,
  ],
  providers: [
    PlanSeries,
    PlanMeetings,
    PlanMeeting,
    RescheduleMeeting,
    CancelMeeting,
    SendApologies,
    WithdrawApologies,
    StartAgenda,
    SetAgenda,
    AgreeAgenda,
    SendPapers,
    KeepItem,
    RaiseItem,
    EndKeptItem,
    LogMeeting,
    AssembleRecord,
    AmendRecord,
    ConfirmRecord,
    CorrectRecord,
    RecountExpected,
    SupersedeDecision,
    CompleteAction,
    DropAction,
    ReopenAction,
    MoveAction,
    CarryAction,
    SendUpwardReport,
    ReceiveUpwardReport,
    SendItem,
    ReceiveItem,
    AnswerItem,
    RecordInteraction,
    AnswerUpwardReport,
    SendGroupUpdates,
    UndoLogMeeting,
    ExportMeetingToCalendar,
  ],
  exports: [
    ExportMeetingToCalendar,
    AnswerItem,
    AnswerUpwardReport,
    ReceiveItem,
    ReceiveUpwardReport,
    SendGroupUpdates,
    SendItem,
    AgreeAgenda,
    EndKeptItem,
    KeepItem,
    RaiseItem,
    SendPapers,
    SetAgenda,
    StartAgenda,
    CancelMeeting,
    SupersedeDecision,
    CompleteAction,
    ConfirmRecord,
    CorrectRecord,
    DropAction,
    LogMeeting,
    MoveAction,
    PlanMeeting,
    PlanMeetings,
    AssembleRecord,
    ReopenAction,
    RescheduleMeeting,
    PlanSeries,
    SendApologies,
    UndoLogMeeting,
    WithdrawApologies,
  ],
})
export class MeetingsModule {}
