import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody last used their account, so that whoever reviews who may come in sees which accounts nobody needs. */
export class NoteLastSeen1796097600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN last_seen_at timestamptz;
      COMMENT ON COLUMN account.last_seen_at IS 'The last use of a session or token, to within a minute; null when there was none.';
      UPDATE account a SET last_seen_at = (SELECT max(t.last_used_at) FROM api_token t WHERE t.account_id = a.id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN last_seen_at');
  }
}
