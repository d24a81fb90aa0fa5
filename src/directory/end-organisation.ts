import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rangeUntil } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { endLife } from './ending';
import type { EndedWith } from './ending';
import { Organisation } from './organisation.entity';
import { refuseEndAgainstSuccession } from './succession';
import { oneSuccessionAtATime } from './succession.queries';

export interface EndOrganisationCommand {
  readonly lastDay: string;
}

/** An organisation that ended, with everything in it that ended because of that. */
export interface OrganisationEnded {
  readonly id: string;
  readonly version: number;
  readonly ended: readonly EndedWith[];
}

/** Ends an organisation without a successor: its name, units, posts and their holders end with it. */
@Injectable()
export class EndOrganisation {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when it would end before it begins, 409 when something in it or a succession says otherwise. */
  async execute(
    viewer: Viewer,
    organisation: string,
    ifMatch: number,
    command: EndOrganisationCommand,
  ): Promise<OrganisationEnded> {
    const { lastDay } = command;
    return this.database.write(viewer, async (tx) => {
      await tx.rows(oneSuccessionAtATime, []);
      const { id, version, during } = await tx.held(Organisation, organisation, ifMatch);
      rangeUntil(during, lastDay);
      await refuseEndAgainstSuccession(tx, id, lastDay, '#/lastDay');
      const ended = await endLife(tx, 'organisation', id, lastDay);
      await tx.trail('end-organisation', 'organisation', id, { lastDay, before: during, ended });
      return { id, version: version + 1, ended };
    });
  }
}
