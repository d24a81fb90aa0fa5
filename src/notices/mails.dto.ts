import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, OneOf } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { causeKeys } from './cause';

/** QUEUED: its turn comes. SENT: a mail server took it. KEPT: no mail server is named. FAILED: one refused it. WITHDRAWN: nothing left to say. */
export const mailStates = ['QUEUED', 'SENT', 'KEPT', 'FAILED', 'WITHDRAWN'] as const;
export type MailState = (typeof mailStates)[number];

/** Which mails. */
export class MailsQuery extends ListQuery {
  @OneOf(mailStates, { optional: true })
  state?: MailState;

  @DayField({ optional: true, description: 'The morning that they were due on.' })
  day?: string;

  @Id('person', { optional: true, description: 'Whom they are to: a person, or an account of nobody on record.' })
  recipient?: string;
}

/** A mail to somebody. */
export class MailView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date', description: 'The morning that it was due on.' })
  day: string;
  @ApiProperty({ format: 'uuid', description: 'The person, or the account of nobody on record.' })
  recipientId: string;
  @ApiProperty()
  recipientName: string;
  @ApiProperty({ type: [String], enum: [...causeKeys], nullable: true, description: 'What it is about.' })
  causes: string[] | null;
  @ApiProperty({ enum: [...mailStates] })
  state: MailState;
  @ApiProperty({ type: 'integer', description: 'How often it was handed to a mail server.' })
  attempts: number;
  @ApiProperty({ type: String, nullable: true, description: 'What kind of failure the last one was.' })
  lastFailure: string | null;
  @ApiProperty({ format: 'date-time', description: 'When it is tried, or was last.' })
  notBefore: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was sent, kept, given up or withdrawn.',
  })
  settledAt: string | null;
}

/** A mail with its text. The addresses that answer in its reader’s name are left out. */
export class MailDetailView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  recipientName: string;
  @ApiProperty({ enum: [...mailStates] })
  state: MailState;
  @ApiProperty()
  subject: string;
  @ApiProperty({ description: 'The plain text.' })
  text: string;
}

/** Somebody who would get a mail on a morning to come. */
export class MailAheadView {
  @ApiProperty()
  recipientName: string;
  @ApiProperty({ enum: [...causeKeys], isArray: true, description: 'What it would be about.' })
  causes: string[];
  @ApiProperty({ type: 'integer', description: 'How many things they would be told.' })
  things: number;
}

/** The mails of the next morning on which any go out, as things stand. */
export class MailsAheadView {
  @ApiProperty({ format: 'date' })
  day: string;
  @ApiProperty({ type: MailAheadView, isArray: true, description: 'The first 500 by name.' })
  mails: readonly MailAheadView[];
}
