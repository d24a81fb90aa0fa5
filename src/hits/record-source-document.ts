import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Viewer } from '../platform/viewer';
import { SourceDocument } from './source-document.entity';

export interface RecordSourceDocumentCommand {
  readonly key?: string | null;
  readonly hit?: string | null;
  readonly group?: string | null;
  readonly title: string;
  readonly year: number;
  readonly url?: string | null;
}

/** Records a document that promises something, such as "HIT application document, 2012": of a HIT, of a group, or of the whole partnership. */
@Injectable()
export class RecordSourceDocument {
  constructor(private readonly database: Database) {}

  /** Throws 409 when the key is taken, 422 when there is no such HIT or group, or it is said to be of both. */
  async execute(viewer: Viewer, command: RecordSourceDocumentCommand): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const { key, hit = null, group = null, title, year, url = null } = command;
      await tx.insert(SourceDocument, [{ id, key: key ?? id, hitId: hit, groupId: group, title, year, url }]);
      await tx.trail('record-source-document', 'sourceDocument', id, command);
      return { id, version: 1 };
    });
  }
}
