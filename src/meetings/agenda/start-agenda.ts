import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { stillPlanned } from '../record-life';
import { agendaOffers } from './agenda-offers.queries';
import type { AgendaOffer } from './agenda-offers.queries';
import { itemsPlanned, writeAgenda } from './agenda-writing';

/** Begins the agenda of a planned meeting with everything that is waiting for it, except the backlog, which somebody chooses from. */
@Injectable()
export class StartAgenda {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, and 409 when the meeting is recorded or cancelled, or its agenda is begun. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const meeting = await stillPlanned(tx, id, version);
      if ((await itemsPlanned(tx, id)).length > 0)
        throw new Problem(409, 'agenda-is-begun', 'This agenda is begun already. Add to it what is missing.');
      const [waiting] = await tx.rows<{ offers: AgendaOffer[] }>(agendaOffers, [id]);
      const items = (waiting?.offers ?? []).filter(({ kind }) => kind !== 'BACKLOG');
      await writeAgenda(tx, meeting, { items }, this.clock.today());
      await tx.trail('start-agenda', 'meeting', id, { items });
      return { id, version: version + 1 };
    });
  }
}
