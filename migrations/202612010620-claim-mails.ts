import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a copy of the program claim some mails at once. */
export class ClaimMails1796106000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail ADD COLUMN claim integer;
      COMMENT ON COLUMN mail.claim IS 'Whoever sends it holds an advisory lock of this number. Where nobody does, the mail is free: its sender is done, or died.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail DROP COLUMN claim;
    `);
  }
}
