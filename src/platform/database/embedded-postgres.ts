import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CannotStart } from '../config/cannot-start';
import { binaries } from './embedded/binaries';
import { checkCluster, clusterFolder, createCluster, databaseRole, writeSettings } from './embedded/cluster';
import { holdFolder, type FolderHold } from './embedded/folder-hold';
import { startPostmaster } from './embedded/postmaster';
import { serverAccount, type ServerAccount } from './embedded/server-account';
import { ensureDatabase } from './ensure-database';

/** The PostgreSQL that comes with HIT Portal, running. */
export interface EmbeddedPostgres {
  /** Address of the database, for every PostgreSQL client. */
  readonly url: string;
  /** Tells a second start on the same folder where this HIT Portal answers. */
  announce(address: string): void;
  /** Ends PostgreSQL in good order and frees the folder. */
  stop(): Promise<void>;
  /** Ends PostgreSQL at once without waiting; nothing acknowledged is lost, the next start recovers it. */
  kill(): void;
}

const databaseName = 'hit_portal';
// The longest path of a socket is 103 bytes on macOS and 107 on Linux, of which the file's name takes 16.
const longestSocketFolder = 86;

/**
 * Starts the PostgreSQL that comes with the npm dependencies on a data folder, which is made when it is missing.
 * @throws CannotStart when the folder is used by another HIT Portal, cannot be written, was made by another version of
 * PostgreSQL, or PostgreSQL does not start.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  settings?: Readonly<Record<string, string>>;
}): Promise<EmbeddedPostgres> {
  const dataDir = usableFolder(options.dataDir);
  const hold = holdFolder(dataDir);
  try {
    return await startHeld(dataDir, options.settings ?? {}, hold);
  } catch (error) {
    hold.release();
    throw error;
  }
}

async function startHeld(
  dataDir: string,
  settings: Readonly<Record<string, string>>,
  hold: FolderHold,
): Promise<EmbeddedPostgres> {
  const expected = clusterFolder(dataDir);
  const exists = existsSync(expected);
  if (exists) checkCluster(expected);
  const account = serverAccount(exists ? expected : null);
  const programs = binaries(account);
  const cluster = exists ? expected : createCluster(dataDir, programs, account);
  const sockets = socketFolder(cluster, account);
  writeSettings(cluster, {
    listen_addresses: '',
    unix_socket_directories: sockets,
    port: '5432',
    // Room for two pools of the largest size that can be asked for.
    max_connections: '200',
    // The data is on a disk without moving parts, or in memory: finding one row by an index costs little more than the next row.
    random_page_cost: '1.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  });
  const logFile = join(dataDir, 'postgres.log');
  const postmaster = await startPostmaster({ program: programs.postgres, cluster, logFile, account });
  const address = (database: string): string =>
    `postgresql://${databaseRole}@localhost:5432/${database}?host=${encodeURIComponent(sockets)}`;
  const tidy = (): void => {
    if (sockets !== cluster) rmSync(sockets, { recursive: true, force: true });
    hold.release();
  };
  await ensureDatabase(address('postgres'), databaseName);
  return {
    url: address(databaseName),
    announce: (where) => {
      hold.announce(where);
    },
    stop: async () => {
      await postmaster.stop();
      tidy();
    },
    kill: () => {
      postmaster.kill();
      tidy();
    },
  };
}

function usableFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw new CannotStart(
      `the data folder ${resolve(folder)} cannot be made or written (${error instanceof Error ? error.message : String(error)}): ` +
        'make it writable, or set DATA_DIR to another folder.',
    );
  }
}

/** PostgreSQL's own folder, which only its owner can enter; a folder like it elsewhere when its path is too long. */
function socketFolder(cluster: string, account: ServerAccount | null): string {
  if (Buffer.byteLength(cluster) <= longestSocketFolder && !/[,'"]/.test(cluster)) return cluster;
  const folder = mkdtempSync(join(tmpdir(), 'hit-portal-'));
  chmodSync(folder, 0o700);
  if (account !== null) chownSync(folder, account.uid, account.gid);
  return folder;
}
