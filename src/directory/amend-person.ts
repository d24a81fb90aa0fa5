import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { canonicalOrcid } from './orcid';
import { refusePseudonymised } from './pseudonymise-person';
import { Person } from './person.entity';
import type { Profession } from './person.entity';

export interface AmendPersonCommand {
  readonly name?: string | null;
  readonly profession?: Profession | null;
  readonly orcid?: string | null;
  readonly email?: string | null;
  readonly telephone?: string | null;
  readonly accessNeeds?: string | null;
}

/** Puts right what is known of a person. What is left out stays; null takes away what may be missing. */
@Injectable()
export class AmendPerson {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 409 when the ORCID iD is somebody else's, or the person asked to be forgotten. */
  async execute(
    viewer: Viewer,
    person: string,
    ifMatch: number,
    command: AmendPersonCommand,
  ): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const { id, version, ...before } = await tx.held(Person, person, ifMatch);
      await refusePseudonymised(tx, id);
      const { profession = before.profession, email = before.email, orcid = before.orcid } = command;
      const { telephone = before.telephone, accessNeeds = before.accessNeeds } = command;
      const after = {
        name: command.name ?? before.name,
        profession,
        orcid: orcid === null ? null : canonicalOrcid(orcid),
        email,
        telephone,
        accessNeeds,
      };
      await tx.change(Person, id, after);
      await tx.trail('amend-person', 'person', id, { amended: Object.keys(command) });
      return { id, version: version + 1 };
    });
  }
}
