import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { OrganisationMerger } from './organisation-merger.entity';
import { separateBoth } from './organisation-merger.queries';
import { Organisation } from './organisation.entity';
import { oneSuccessionAtATime } from './succession.queries';

export interface SeparateOrganisationsCommand {
  readonly merger: string;
}

/**
 * Makes two organisations again of two that were merged: each row that the merger changed, and nobody since, is as it was before. What came
 * to the organisation that stayed afterwards stays with it.
 */
@Injectable()
export class SeparateOrganisations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the organisation that stayed. Throws 404 and 412 of it, 422 when no such merger was into it, and 409 when they are two again already,
   * or something recorded since stands where the other would.
   */
  async execute(
    viewer: Viewer,
    organisation: string,
    ifMatch: number,
    { merger }: SeparateOrganisationsCommand,
  ): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      await tx.rows(oneSuccessionAtATime, []);
      const { version } = await tx.held(Organisation, organisation, ifMatch);
      const { organisationId, separatedAt, duplicateId, duplicateName } = await tx.named(
        OrganisationMerger,
        merger,
        '#/merger',
      );
      if (organisationId !== organisation)
        throw Problem.field('#/merger', 'This merger is into another organisation. Choose one into this organisation.');
      if (separatedAt !== null)
        throw new Problem(409, 'separated-already', 'These two organisations are two again already.');
      await tx.rows(separateBoth, [merger]);
      await tx.change(OrganisationMerger, merger, { separatedAt: this.clock.now() });
      await tx.change(Organisation, organisation, {});
      await tx.trail('separate-organisations', 'organisation', organisation, { merger, duplicateId, duplicateName });
      return { id: organisation, version: version + 1 };
    });
  }
}
