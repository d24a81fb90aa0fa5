import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { Organisation } from './organisation.entity';
import type { OrganisationType, Sector } from './organisation.entity';

export interface AmendOrganisationCommand {
  readonly type?: OrganisationType | null;
  readonly sector?: Sector | null;
}

/** Puts an organisation's type or sector right. What is left out stays. */
@Injectable()
export class AmendOrganisation {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such organisation, 412 when somebody changed it. */
  async execute(
    viewer: Viewer,
    organisation: string,
    ifMatch: number,
    command: AmendOrganisationCommand,
  ): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const { id, version, ...before } = await tx.held(Organisation, organisation, ifMatch);
      const type = command.type ?? before.type;
      const sector = command.sector ?? before.sector;
      await tx.change(Organisation, id, { type, sector });
      await tx.trail('amend-organisation', 'organisation', id, {
        before: { type: before.type, sector: before.sector },
        after: { type, sector },
      });
      return { id, version: version + 1 };
    });
  }
}
