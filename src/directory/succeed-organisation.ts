import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { periodOf, plusDays } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { endLife } from './ending';
import type { OrganisationEnded } from './end-organisation';
import { OrganisationSuccession } from './organisation-succession.entity';
import type { SuccessionKind } from './organisation-succession.entity';
import { organisationThere } from './organisation-there';
import { Organisation } from './organisation.entity';
import { refuseCircle, refuseEndAgainstSuccession } from './succession';
import { oneSuccessionAtATime } from './succession.queries';

export interface SucceedOrganisationCommand {
  readonly successor: string;
  readonly on: string;
  readonly kind: SuccessionKind;
}

/**
 * From a day, another organisation stands in this one's place. This one ends the day before with its name, units, posts and
 * their holders; whoever represents it in a seat, belongs to it or takes part in a HIT through it does so for the successor
 * from that day, because that is read and never written.
 */
@Injectable()
export class SucceedOrganisation {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 for an unusable day or no such successor, 409 when it is not there on the day, in a circle, or a second one. */
  async execute(
    viewer: Viewer,
    organisation: string,
    ifMatch: number,
    command: SucceedOrganisationCommand,
  ): Promise<OrganisationEnded> {
    const { successor, on, kind } = command;
    return this.database.write(viewer, async (tx) => {
      await tx.rows(oneSuccessionAtATime, []);
      const { id, version, during } = await tx.held(Organisation, organisation, ifMatch);
      const { from, to } = periodOf(during);
      if (on <= from) {
        throw Problem.field('#/on', `It begins on ${from}, so nobody stands in its place by then. Choose a later day.`);
      }
      await refuseCircle(tx, id, successor);
      await organisationThere(tx, { id: successor, on, pointer: '#/successor' });
      await tx.insert(OrganisationSuccession, [{ predecessorId: id, successorId: successor, succeededOn: on, kind }]);
      const dayBefore = plusDays(on, -1);
      const lastDay = to !== null && to < dayBefore ? to : dayBefore;
      await refuseEndAgainstSuccession(tx, id, lastDay, '#/on');
      const ended = await endLife(tx, 'organisation', id, lastDay, '#/on');
      await tx.trail('succeed-organisation', 'organisation', id, { successor, on, kind, before: during, ended });
      return { id, version: version + 1, ended };
    });
  }
}
