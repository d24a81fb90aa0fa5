import { Injectable } from '@nestjs/common';
import { organisationThere } from '../directory/organisation-there';
import { Database } from '../platform/database/database';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { latestSponsoringOrganisation } from './hit-turn.queries';
import { Hit } from './hit.entity';
import { SponsoringOrganisation } from './sponsoring-organisation.entity';

export interface AppointSponsoringOrganisationCommand {
  readonly organisation: string;
  readonly from: string;
}

/**
 * The organisation that embeds a HIT from a day; the present one ends the day before. Whether it is a trust or local
 * authority and a partner of the HIT is a finding of a day, not a condition of writing it down.
 */
@Injectable()
export class AppointSponsoringOrganisation {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when there is no such organisation, 409 when it is not there on the day or another begins later. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    command: AppointSponsoringOrganisationCommand,
  ): Promise<{ id: string; version: number }> {
    const { organisation, from } = command;
    return this.database.write(viewer, async (tx) => {
      const { id, version } = await tx.held(Hit, hit, ifMatch);
      await organisationThere(tx, { id: organisation, on: from, pointer: '#/organisation' });
      const [latest] = await tx.rows<InTurn & { organisationId: string }>(latestSponsoringOrganisation, [id]);
      const { ends, corrects, during } = turnFrom(from, 'sponsoring organisation', latest);
      if (ends) await tx.change(SponsoringOrganisation, ends.id, { during: ends.during });
      if (corrects !== null)
        await tx.change(SponsoringOrganisation, corrects, { organisationId: organisation, during });
      else await tx.insert(SponsoringOrganisation, [{ hitId: id, organisationId: organisation, during }]);
      await tx.change(Hit, id, {});
      const before = latest?.organisationId ?? null;
      await tx.trail('appoint-sponsoring-organisation', 'hit', id, { organisation, from, before });
      return { id, version: version + 1 };
    });
  }
}
