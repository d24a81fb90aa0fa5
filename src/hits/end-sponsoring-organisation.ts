import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { rangeUntil } from '../platform/time/period';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { latestSponsoringOrganisation } from './hit-turn.queries';
import { Hit } from './hit.entity';
import { SponsoringOrganisation } from './sponsoring-organisation.entity';

export interface EndSponsoringOrganisationCommand {
  readonly lastDay: string;
}

/** An organisation embeds a HIT no longer, and none takes its place. */
@Injectable()
export class EndSponsoringOrganisation {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such HIT or it never had one, 412, 422 when it would end before it begins. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    { lastDay }: EndSponsoringOrganisationCommand,
  ): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const { id, version } = await tx.held(Hit, hit, ifMatch);
      const [latest] = await tx.rows<InTurn>(latestSponsoringOrganisation, [id]);
      if (!latest) throw new Problem(404, 'not-found', 'This HIT has no sponsoring organisation.');
      await tx.change(SponsoringOrganisation, latest.id, { during: rangeUntil(latest.during, lastDay) });
      await tx.change(Hit, id, {});
      await tx.trail('end-sponsoring-organisation', 'hit', id, { lastDay, before: latest.during });
      return { id, version: version + 1 };
    });
  }
}
