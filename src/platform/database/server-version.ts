import { CannotStart } from '../config/cannot-start';

/** The oldest PostgreSQL with temporal keys, which the tables are built on. */
const oldestServer = 18;

/**
 * Refuses a server that is too old.
 * @param versionNumber what `SHOW server_version_num` says, such as 180004 for 18.4
 * @throws CannotStart for a server older than PostgreSQL 18.
 */
export function refuseOldServer(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= oldestServer) return;
  throw new CannotStart(
    `DATABASE_URL points at PostgreSQL ${major}, and HIT Portal needs PostgreSQL ${oldestServer} or newer: ` +
      'upgrade that server, or leave DATABASE_URL out to use the database that comes with HIT Portal.',
  );
}
