import { Injectable } from '@nestjs/common';
import { organisationThere } from '../directory/organisation-there';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { Problem } from '../platform/problems/problem';
import { rangeOf } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { endAbsenceOfPartner, samePartner } from './hit-partner.queries';
import { HitPartner } from './hit-partner.entity';
import type { PartnerKind } from './hit-partner.entity';
import { Hit } from './hit.entity';

export interface RecordPartnerCommand {
  readonly organisation: string;
  readonly kind?: PartnerKind | null;
  readonly from: string;
  readonly to?: string | null;
  readonly fromPrecision?: Precision | null;
  readonly toPrecision?: Precision | null;
}

/**
 * An organisation takes part in a HIT from a day. It stays a partner through a succession, as the successor, so the
 * successor is refused as another one. An explanation of its absence ends the day before.
 */
@Injectable()
export class RecordPartner {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such HIT, 422 no such organisation, 409 when it is not there on the day or a partner already. */
  async execute(
    viewer: Viewer,
    hitId: string,
    command: RecordPartnerCommand,
  ): Promise<{ id: string; version: number }> {
    const { organisation, kind, from, to, fromPrecision, toPrecision } = command;
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const during = rangeOf(from, to);
      const hit = await tx.held(Hit, hitId);
      await organisationThere(tx, { id: organisation, on: from, precision: fromPrecision, pointer: '#/organisation' });
      const [same] = await tx.rows<{ name: string }>(samePartner, [hit.id, organisation, during]);
      if (same) {
        const detail = `${same.name} is a partner on those days, and one of the two carries the other on: they are the same partner.`;
        throw new Problem(409, 'same-partner', detail, [{ pointer: '#/organisation', detail }]);
      }
      await tx.insert(HitPartner, [
        {
          id,
          hitId: hit.id,
          organisationId: organisation,
          kind: kind ?? 'PARTNER',
          during,
          fromPrecision: fromPrecision ?? 'DAY',
          toPrecision: toPrecision ?? 'DAY',
        },
      ]);
      const endedAbsences = await tx.rows(endAbsenceOfPartner, [hit.id, organisation, from]);
      await tx.trail('record-partner', 'hitPartner', id, { hit: hit.id, ...command, endedAbsences });
      return { id, version: 1 };
    });
  }
}
