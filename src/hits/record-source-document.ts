import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Viewer } from '../platform/viewer';
import { SourceDocument } from './source-document.entity';

export interface RecordSourceDocumentCommand {
  readonly key?: string | null;
  readonly hit: string;
  readonly title: string;
  readonly year: number;
  readonly url?: string | null;
}

/** Records a document that promises something, such as "HIT application document, 2012". */
@Injectable()
export class RecordSourceDocument {
  constructor(private readonly database: Database) {}

  /** Throws 409 when the key is taken, 422 when there is no such HIT. */
  async execute(viewer: Viewer, command: RecordSourceDocumentCommand): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const { key, hit, title, year, url = null } = command;
      await tx.insert(SourceDocument, [{ id, key: key ?? id, hitId: hit, title, year, url }]);
      await tx.trail('record-source-document', 'source-document', id, command);
      return { id, version: 1 };
    });
  }
}
