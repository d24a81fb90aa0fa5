import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryState } from './webhooks.dto';

/** One event that is told to one webhook, and what became of it. */
@Entity('webhook_delivery')
export class WebhookDelivery {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  webhookId: string;

  /** The row of the trail that it tells of. */
  @Column({ type: 'bigint' })
  position: string;

  @Column({ type: 'text' })
  event: string;

  @Column({ type: 'text', default: 'QUEUED' })
  state: DeliveryState;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ type: 'timestamptz' })
  notBefore: Date;

  @Column({ type: 'integer', nullable: true })
  lastStatus: number | null;

  @Column({ type: 'text', nullable: true })
  lastFailure: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
