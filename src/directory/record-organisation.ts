import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { rangeOf } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { OrganisationIdentifier } from './organisation-identifier.entity';
import type { IdentifierScheme } from './organisation-identifier.entity';
import { OrganisationName } from './organisation-name.entity';
import { Organisation } from './organisation.entity';
import type { OrganisationType, Sector } from './organisation.entity';

export interface RecordOrganisationCommand {
  readonly key?: string | null;
  readonly name: string;
  readonly type: OrganisationType;
  readonly sector: Sector;
  readonly from: string;
  readonly to?: string | null;
  readonly identifiers?: readonly { readonly scheme: IdentifierScheme; readonly value: string }[] | null;
}

/** Records an organisation with its first name and its identifiers. */
@Injectable()
export class RecordOrganisation {
  constructor(private readonly database: Database) {}

  /** Throws 409 when the key or an identifier is taken, 422 when the period ends before it begins. */
  async execute(viewer: Viewer, command: RecordOrganisationCommand): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const { name, type, sector, identifiers } = command;
      const during = rangeOf(command.from, command.to);
      await tx.insert(Organisation, [{ id, key: command.key ?? id, type, sector, during }]);
      await tx.insert(OrganisationName, [{ organisationId: id, name, during }]);
      await tx.insert(
        OrganisationIdentifier,
        (identifiers ?? []).map(({ scheme, value }) => ({ organisationId: id, scheme, value })),
      );
      await tx.trail('record-organisation', 'organisation', id, command);
      return { id, version: 1 };
    });
  }
}
