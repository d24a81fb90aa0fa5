import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, IsArray, IsIn } from 'class-validator';
import { OneOf, WebAddress } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { webhookEventNames } from './webhook-events';

/** QUEUED: its turn comes, or comes again. DELIVERED: answered with 2xx. GIVEN_UP: tried six times over a day and a half. */
export const deliveryStates = ['QUEUED', 'DELIVERED', 'GIVEN_UP'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Which webhooks. */
export class WebhooksQuery extends ListQuery {}

/** Whom to tell of what. */
export class RecordWebhookRequest {
  @WebAddress({
    description:
      'The address that is sent to, https:// and on a host that whoever runs the server allows (WEBHOOK_HOSTS).',
  })
  address: string;

  @ApiProperty({ enum: webhookEventNames, isArray: true, minItems: 1 })
  @IsArray({ message: 'Choose at least one kind of event.' })
  @ArrayNotEmpty({ message: 'Choose at least one kind of event.' })
  @IsIn(webhookEventNames, { each: true, message: 'Choose events out of those that are listed.' })
  events: string[];
}

/** An address that is told of events. */
export class WebhookView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty()
  address: string;
  @ApiProperty({ enum: webhookEventNames, isArray: true })
  events: string[];
  @ApiProperty({ format: 'date-time' })
  madeAt: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when nothing is sent, because something was given up. What happens meanwhile waits.',
  })
  pausedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: string | null;
  @ApiProperty({ type: 'integer', description: 'What waits to be sent.' })
  queued: number;
  @ApiProperty({ type: 'integer' })
  givenUp: number;
}

/** One webhook, with what its messages are signed with. */
export class WebhookDetailView extends WebhookView {
  @ApiProperty({ description: 'The secret that messages are signed with, as Standard Webhooks write it (whsec_…).' })
  secret: string;
}

/** What was sent to a webhook. */
export class DeliveriesQuery extends ListQuery {
  @OneOf(deliveryStates, { optional: true })
  state?: DeliveryState;
}

/** One event, and what became of telling it. */
export class DeliveryView {
  @ApiProperty({ format: 'uuid', description: 'The message’s webhook-id: the same however often it is sent.' })
  id: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ enum: webhookEventNames })
  event: string;
  @ApiProperty({ format: 'date-time', description: 'When it happened.' })
  happenedAt: string;
  @ApiProperty({ enum: [...deliveryStates] })
  state: DeliveryState;
  @ApiProperty({ type: 'integer' })
  attempts: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The HTTP status of the last answer.' })
  lastStatus: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'What kind of failure the last one was.' })
  lastFailure: string | null;
  @ApiProperty({ format: 'date-time', description: 'When it is tried, or was to be last.' })
  notBefore: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  settledAt: string | null;
}
