import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (known: string): string => `
  ALTER TABLE answer_link DROP CONSTRAINT answer_link_kind_is_known,
    ADD CONSTRAINT answer_link_kind_is_known CHECK (kind IN (${known}));`;

/** Whoever cannot come to a meeting says so by an address in the mail that announces it. */
export class AnswerLinksForApologies1796137200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`'CHECK_IN', 'PASS_ON', 'ACTION', 'CONFIRM_RECORD', 'APOLOGIES', 'UNSUBSCRIBE'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    // An address that the program no longer knows is good for nothing.
    await runner.query(`DELETE FROM answer_link WHERE kind = 'APOLOGIES'`);
    await runner.query(kinds(`'CHECK_IN', 'PASS_ON', 'ACTION', 'CONFIRM_RECORD', 'UNSUBSCRIBE'`));
  }
}
