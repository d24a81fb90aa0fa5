import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { rangeOf } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Affiliation } from './affiliation.entity';
import { organisationThere } from './organisation-there';
import { Person } from './person.entity';

export interface StartAffiliationCommand {
  readonly organisation: string;
  readonly role?: string | null;
  readonly from: string;
  readonly to?: string | null;
  readonly fromPrecision?: Precision | null;
  readonly toPrecision?: Precision | null;
}

/** Somebody begins to belong to an organisation. It goes on through a succession: they then belong to the successor. */
@Injectable()
export class StartAffiliation {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such person, 422 no such organisation, 409 when it is not there on the day or they belong to it already. */
  async execute(
    viewer: Viewer,
    personId: string,
    command: StartAffiliationCommand,
  ): Promise<{ id: string; version: number }> {
    const { organisation, role = null, from, to, fromPrecision, toPrecision } = command;
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const during = rangeOf(from, to);
      const person = await tx.held(Person, personId);
      await organisationThere(tx, { id: organisation, on: from, precision: fromPrecision, pointer: '#/organisation' });
      await tx.insert(Affiliation, [
        {
          id,
          personId: person.id,
          organisationId: organisation,
          role,
          during,
          fromPrecision: fromPrecision ?? 'DAY',
          toPrecision: toPrecision ?? 'DAY',
        },
      ]);
      await tx.trail('start-affiliation', 'affiliation', id, { person: person.id, ...command });
      return { id, version: 1 };
    });
  }
}
