import { Pool } from 'pg';
import { entities } from '../../src/entities';
import { Database } from '../../src/platform/database/database';
import { openDatabase } from '../../src/platform/database/open-database';
import { SentenceBook } from '../../src/platform/problems/sentences';
import { Clock } from '../../src/platform/time/clock';
import { commandLineViewer } from '../../src/platform/viewer';
import { sentences } from '../../src/sentences';
import { ExportPartnership } from '../../src/transfer/export-partnership';
import { ImportPartnership } from '../../src/transfer/import-partnership';
import type { PartnershipImported } from '../../src/transfer/import-partnership';
import type { FileForm } from '../../src/transfer/reading/file-element';
import { freshDatabase } from '../support/database';

/** Import and export on a database of their own, without a server around them. */
export interface Transfer {
  readonly databaseUrl: string;
  import(text: string, form?: FileForm): Promise<PartnershipImported>;
  export(form?: FileForm): Promise<string>;
  end(): Promise<void>;
}

const viewer = commandLineViewer('test');
const pieceLength = 10_000;

async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += pieceLength) yield bytes.subarray(from, from + pieceLength);
}

/** Opens an empty database for import and export. */
export async function transfer(): Promise<Transfer> {
  const fresh = await freshDatabase();
  const source = await openDatabase(fresh.url, 2, entities);
  const pool = new Pool({ connectionString: fresh.url, max: 2 });
  // Dropping the database ends a connection that is still saying goodbye.
  pool.on('error', () => undefined);
  const clock = new Clock();
  const database = new Database(source, pool, new SentenceBook(sentences), clock);
  const importing = new ImportPartnership(database, clock);
  const exporting = new ExportPartnership(database);
  return {
    databaseUrl: fresh.url,
    import: (text, form = 'json') => importing.execute(viewer, { bytes: inPieces(text), form, isDryRun: false }),
    export: async (form = 'json') => {
      const pieces: string[] = [];
      for await (const piece of exporting.execute(viewer, form)) pieces.push(piece);
      return pieces.join('');
    },
    end: async () => {
      await source.destroy();
      await pool.end();
      await fresh.drop();
    },
  };
}
