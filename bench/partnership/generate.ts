import type { Client } from 'pg';
import { directory } from './directory';
import { forum } from './forum';
import { groups } from './groups';
import { hits } from './hits';
import { meetings } from './meetings';
import { passing } from './passing';
import { promises } from './promises';
import type { PartnershipSize } from './size';
import { sponsorship } from './sponsorship';
import type { Step } from './step';

/** Every statement that makes a partnership, in order. They hold nothing random: the same size is the same partnership. */
export function stepsFor(size: PartnershipSize): readonly Step[] {
  return [
    ...directory(size),
    ...hits(size),
    ...groups(size),
    ...sponsorship(size),
    ...meetings(size),
    ...passing(size),
    ...promises(size),
    ...forum(),
  ];
}

/**
 * Fills a migrated, empty database with a partnership.
 * @param isTrusted leaves out the checks of foreign keys, which take longer than everything else; the tests of the
 * generator keep them, so that what it makes is known to be allowed
 */
export async function generate(
  client: Client,
  size: PartnershipSize,
  { isTrusted, progress }: { isTrusted: boolean; progress?: (what: string) => void },
): Promise<void> {
  await client.query(`SET session_replication_role = ${isTrusted ? 'replica' : 'origin'}; SET work_mem = '256MB'`);
  // A commit that may still be on its way to the disk is one that VACUUM below does not count on yet.
  await client.query('SET synchronous_commit = on');
  for (const { what, sql } of stepsFor(size)) {
    progress?.(what);
    await client.query(sql);
  }
  await client.query('DROP TABLE place, tenure, held; RESET session_replication_role; RESET work_mem');
  progress?.('statistics');
  await client.query('VACUUM (ANALYZE)');
}
