import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';

export const checkInAnswers = ['GOING_WELL', 'CONCERN', 'NEED_TO_TALK', 'NOT_THE_PERSON'] as const;
export type CheckInAnswer = (typeof checkInAnswers)[number];

/** What each answer is called. */
export const checkInWords: Readonly<Record<CheckInAnswer, string>> = {
  GOING_WELL: 'Going well',
  CONCERN: 'I have a concern',
  NEED_TO_TALK: 'I need to talk to someone',
  NOT_THE_PERSON: 'I am not the right person any more',
};

/** What a sponsor answered in a month. */
@Entity('check_in')
export class CheckIn {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  sponsorshipId: string;

  @Column({ type: 'date' })
  month: Day;

  @Column({ type: 'text' })
  answer: CheckInAnswer;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'uuid' })
  engagementId: string;

  @Column({ type: 'timestamptz' })
  answeredAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
