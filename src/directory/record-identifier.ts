import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { OrganisationIdentifier } from './organisation-identifier.entity';
import type { IdentifierScheme } from './organisation-identifier.entity';
import { Organisation } from './organisation.entity';

export interface RecordIdentifierCommand {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

/** Records what a public register calls an organisation. Registers never use an identifier again, so it has no dates. */
@Injectable()
export class RecordIdentifier {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 409 when an organisation has the identifier already. */
  async execute(
    viewer: Viewer,
    organisation: string,
    ifMatch: number,
    command: RecordIdentifierCommand,
  ): Promise<{ id: string; version: number }> {
    const { scheme, value } = command;
    return this.database.write(viewer, async (tx) => {
      const { id, version } = await tx.held(Organisation, organisation, ifMatch);
      await tx.insert(OrganisationIdentifier, [{ organisationId: id, scheme, value }]);
      await tx.change(Organisation, id, {});
      await tx.trail('record-identifier', 'organisation', id, { scheme, value });
      return { id, version: version + 1 };
    });
  }
}
