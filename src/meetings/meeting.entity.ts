import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';

export const meetingKinds = ['ORDINARY', 'EXTRAORDINARY'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingStatuses = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const meetingModes = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export type MeetingMode = (typeof meetingModes)[number];

export const recordStates = ['DRAFT', 'UNCONFIRMED', 'CONFIRMED'] as const;
export type RecordState = (typeof recordStates)[number];

/** One meeting: planned, held or cancelled, and how far its record has come. */
@Entity('meeting')
export class Meeting {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'text' })
  kind: MeetingKind;

  @Column({ type: 'text' })
  status: MeetingStatus;

  @Column({ type: 'date', nullable: true })
  plannedFor: Day | null;

  @Column({ type: 'date' })
  meetsOn: Day;

  @Column({ type: 'text', default: 'Europe/London' })
  zone: string;

  @Column({ type: 'timestamptz', nullable: true })
  startsAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  @Column({ type: 'text', nullable: true })
  mode: MeetingMode | null;

  @Column({ type: 'text', nullable: true })
  place: string | null;

  @Column({ type: 'text', nullable: true })
  cancelReason: string | null;

  @Column({ type: 'text', nullable: true })
  recordState: RecordState | null;

  @Column({ type: 'timestamptz', nullable: true })
  recordedAt: Date | null;

  @Column({ type: 'date', nullable: true })
  confirmedOn: Day | null;

  @Column({ type: 'uuid', nullable: true })
  confirmedByPersonId: string | null;

  @Column({ type: 'uuid', nullable: true })
  confirmedAtMeetingId: string | null;

  @Column({ type: 'text', nullable: true })
  summary: string | null;

  /** What it will be about, in plain words. */
  @Column({ type: 'text', nullable: true })
  agendaSummary: string | null;

  @Column({ type: 'date', nullable: true })
  agendaAgreedOn: Day | null;

  @Column({ type: 'uuid', nullable: true })
  agendaAgreedByPersonId: string | null;

  @Column({ type: 'date', nullable: true })
  papersSentOn: Day | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
