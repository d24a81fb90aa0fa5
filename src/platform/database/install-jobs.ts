import PgBoss from 'pg-boss';
import type { QueryRunner } from 'typeorm';
import { jobQueues, jobSchema } from './job-queues';
import { servingRole } from './serving-role';

/**
 * Makes or brings up to date what the library of jobs keeps in its own schema, as the owner of the tables: the role that the
 * program serves as makes no tables. Whoever calls it holds the lock of the migrations.
 */
export async function installJobs(runner: QueryRunner): Promise<void> {
  const boss = new PgBoss({
    schema: jobSchema,
    supervise: false,
    schedule: false,
    db: {
      executeSql: async (text: string, values: unknown[] | undefined) => {
        const { records } = await runner.query(text, values, true);
        return { rows: records.map((row: object) => row) };
      },
    },
  });
  await boss.start();
  // At most one waits: whoever is asked twice to look looks once.
  for (const name of jobQueues) await boss.createQueue(name, { name, policy: 'short' });
  await boss.stop({ graceful: false });
  await runner.query(`
    GRANT USAGE ON SCHEMA ${jobSchema} TO ${servingRole};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobSchema} TO ${servingRole};
  `);
}
