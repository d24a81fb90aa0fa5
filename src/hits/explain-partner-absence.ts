import { Injectable } from '@nestjs/common';
import { organisationThere } from '../directory/organisation-there';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { isPartnerOn } from './hit-partner.queries';
import { latestAbsence } from './hit-turn.queries';
import { Hit } from './hit.entity';
import { PartnerAbsence } from './partner-absence.entity';

export interface ExplainPartnerAbsenceCommand {
  readonly organisation: string;
  readonly explanation: string;
  readonly from: string;
}

/**
 * Says why an organisation of the partnership is not a partner of a HIT: "The intention should be to involve all partners
 * or to explain why this is not appropriate or possible." Another explanation ends the one before.
 */
@Injectable()
export class ExplainPartnerAbsence {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when there is no such organisation, 409 when it is a partner on that day or not there at all. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    command: ExplainPartnerAbsenceCommand,
  ): Promise<{ id: string; version: number }> {
    const { organisation, explanation, from } = command;
    return this.database.write(viewer, async (tx) => {
      const { id, version } = await tx.held(Hit, hit, ifMatch);
      await organisationThere(tx, { id: organisation, on: from, pointer: '#/organisation' });
      const partners = await tx.rows(isPartnerOn, [id, organisation, from]);
      if (partners.length > 0) {
        const detail = `This organisation is a partner of the HIT on ${from}. Explain an absence from a day when it is not.`;
        throw new Problem(409, 'is-a-partner', detail, [{ pointer: '#/organisation', detail }]);
      }
      const [latest] = await tx.rows<InTurn & { explanation: string }>(latestAbsence, [id, organisation]);
      const turn = turnFrom(from, 'explanation', latest);
      if (turn.ends) await tx.change(PartnerAbsence, turn.ends.id, { during: turn.ends.during });
      if (turn.corrects !== null) await tx.change(PartnerAbsence, turn.corrects, { explanation, during: turn.during });
      else
        await tx.insert(PartnerAbsence, [
          { hitId: id, organisationId: organisation, explanation, during: turn.during },
        ]);
      await tx.change(Hit, id, {});
      const before = latest?.explanation ?? null;
      await tx.trail('explain-partner-absence', 'hit', id, { organisation, explanation, from, before });
      return { id, version: version + 1 };
    });
  }
}
