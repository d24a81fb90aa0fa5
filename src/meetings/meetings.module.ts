import { Module } from '@nestjs/common';
import { ActionLifeController } from './action-life.controller';
import { ActionsController } from './actions.controller';
import { AmendRecord } from './amend-record';
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
import { RecordsController } from './records.controller';
import { RecountExpected } from './recount-expected';
import { ReopenAction } from './reopen-action';
import { RescheduleMeeting } from './reschedule-meeting';

/** Meetings, who came, what was discussed, decided and agreed to do, and the life of a record. */
@Module({
  controllers: [
    MeetingsController,
    PlannedMeetingsController,
    RecordsController,
    GroupMeetingsController,
    ActionsController,
    ActionLifeController,
    DecisionsController,
  ],
  providers: [
    PlanMeetings,
    PlanMeeting,
    RescheduleMeeting,
    CancelMeeting,
    LogMeeting,
    AmendRecord,
    ConfirmRecord,
    CorrectRecord,
    RecountExpected,
    CompleteAction,
    DropAction,
    ReopenAction,
    MoveAction,
    CarryAction,
  ],
})
export class MeetingsModule {}
