import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Viewer } from '../platform/viewer';
import { canonicalOrcid } from './orcid';
import { Person } from './person.entity';
import type { Profession } from './person.entity';

export interface RecordPersonCommand {
  readonly key?: string | null;
  readonly name: string;
  readonly profession?: Profession | null;
  readonly orcid?: string | null;
  readonly email?: string | null;
  readonly telephone?: string | null;
  readonly accessNeeds?: string | null;
}

/** Records somebody who sits, holds a post, sponsors or acts. */
@Injectable()
export class RecordPerson {
  constructor(private readonly database: Database) {}

  /** Throws 409 when the key or the ORCID iD is somebody else's. */
  async execute(viewer: Viewer, command: RecordPersonCommand): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const { key, name, profession = null, email = null, telephone = null, accessNeeds = null } = command;
      const orcid = command.orcid == null ? null : canonicalOrcid(command.orcid);
      await tx.insert(Person, [{ id, key: key ?? id, name, profession, orcid, email, telephone, accessNeeds }]);
      // A name, and a key that is made from one, may have to be forgotten one day: the trail could not.
      await tx.trail('record-person', 'person', id, { profession, orcid, email });
      return { id, version: 1 };
    });
  }
}
