import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls the letters with a link to sign in what they are: `outbox` sounds like all mails, and those wait in `mail`. */
export class NameSignInLetters1796126400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(renaming('outbox', 'sign_in_letter'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(renaming('sign_in_letter', 'outbox'));
  }
}

function renaming(before: string, after: string): string {
  const constraints = ['pk', 'to_an_account', 'kind'].map(
    (rule) => `ALTER TABLE ${after} RENAME CONSTRAINT ${before}_${rule} TO ${after}_${rule};`,
  );
  return `
    ALTER TABLE ${before} RENAME TO ${after};
    ${constraints.join('\n    ')}
    ALTER INDEX ${before}_one_of_a_kind_is_due RENAME TO ${after}_one_of_a_kind_is_due;
  `;
}
