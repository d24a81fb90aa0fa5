import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other programs that are told when something was recorded, and what became of each telling. */
export class CreateWebhooks1796194800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT webhook_pk PRIMARY KEY,
        address text NOT NULL CONSTRAINT webhook_address_is_of_the_web CHECK (address ~ '^https?://'),
        events text[] NOT NULL CONSTRAINT webhook_has_events CHECK (cardinality(events) > 0),
        made_at timestamptz NOT NULL,
        told_up_to bigint NOT NULL,
        paused_at timestamptz,
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1
      );
      COMMENT ON TABLE webhook IS 'An address of another program that is told when something was recorded. Its secret follows from its id and is kept nowhere.';
      COMMENT ON COLUMN webhook.told_up_to IS 'The row of the trail up to which what it wants to know is queued.';
      COMMENT ON COLUMN webhook.paused_at IS 'Since when nothing is sent, because something was given up. What happens meanwhile waits.';
      CREATE INDEX webhook_by_made ON webhook (made_at, id);

      CREATE TABLE webhook_delivery (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT webhook_delivery_pk PRIMARY KEY,
        webhook_id uuid NOT NULL CONSTRAINT webhook_delivery_of_webhook REFERENCES webhook,
        -- A row of the trail. It is no foreign key: the trail is only ever added to, and refuses by itself what would break one.
        position bigint NOT NULL,
        event text NOT NULL,
        state text NOT NULL DEFAULT 'QUEUED' CONSTRAINT webhook_delivery_state_is_known CHECK (state IN ('QUEUED', 'DELIVERED', 'GIVEN_UP')),
        attempts integer NOT NULL DEFAULT 0,
        not_before timestamptz NOT NULL,
        last_status integer,
        last_failure text,
        settled_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT webhook_delivery_once UNIQUE (webhook_id, position)
      );
      COMMENT ON TABLE webhook_delivery IS 'One event that is told to one webhook: the row of the trail, and what became of it.';
      CREATE INDEX webhook_delivery_due ON webhook_delivery (not_before, id) WHERE state = 'QUEUED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE webhook_delivery; DROP TABLE webhook;`);
  }
}
