import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { periodOf } from '../platform/time/period';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { OrganisationName } from './organisation-name.entity';
import { Organisation } from './organisation.entity';
import { latestOrganisationName } from './organisation.queries';

export interface RenameOrganisationCommand {
  readonly name: string;
  readonly from: string;
}

/** Gives an organisation another name from a day; the present one ends the day before. From its own first day, it is put right. */
@Injectable()
export class RenameOrganisation {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 409 when a name begins after that day or the organisation has ended by then. */
  async execute(
    viewer: Viewer,
    organisation: string,
    ifMatch: number,
    command: RenameOrganisationCommand,
  ): Promise<{ id: string; version: number }> {
    const { name, from } = command;
    return this.database.write(viewer, async (tx) => {
      const { id, version, during } = await tx.held(Organisation, organisation, ifMatch);
      const [latest] = await tx.rows<InTurn & { name: string }>(latestOrganisationName, [id]);
      const turn = turnFrom(from, 'name', latest, periodOf(during).to);
      if (turn.ends) await tx.change(OrganisationName, turn.ends.id, { during: turn.ends.during });
      if (turn.corrects !== null) await tx.change(OrganisationName, turn.corrects, { name });
      else await tx.insert(OrganisationName, [{ organisationId: id, name, during: turn.during }]);
      await tx.change(Organisation, id, {});
      await tx.trail('rename-organisation', 'organisation', id, { name, from, before: latest?.name ?? null });
      return { id, version: version + 1 };
    });
  }
}
