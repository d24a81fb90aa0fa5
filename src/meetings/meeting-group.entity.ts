import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';
import type { MeetingStatus } from './meeting.entity';

/** A group that met in a meeting; several for a joint one. Day and status follow the meeting. */
@Entity('meeting_group')
export class MeetingGroup {
  @PrimaryColumn({ type: 'uuid' })
  meetingId: string;

  @PrimaryColumn({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'date' })
  meetsOn: Day;

  @Column({ type: 'text' })
  status: MeetingStatus;
}
