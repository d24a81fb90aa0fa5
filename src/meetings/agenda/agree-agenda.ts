import { Injectable } from '@nestjs/common';
import { Person } from '../../directory/person.entity';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { Meeting } from '../meeting.entity';
import { stillPlanned } from '../record-life';
import { itemsPlanned } from './agenda-writing';

export interface AgreeAgendaCommand {
  readonly byPerson: string;
}

/** The chair agrees the agenda of a planned meeting. It holds until the agenda changes. */
@Injectable()
export class AgreeAgenda {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, and 409 when the meeting is recorded or cancelled, or nothing is on its agenda. */
  async execute(viewer: Viewer, id: string, version: number, { byPerson }: AgreeAgendaCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      await stillPlanned(tx, id, version);
      if ((await itemsPlanned(tx, id)).length === 0)
        throw new Problem(409, 'agenda-is-empty', 'Nothing is on this agenda yet. Add its items first.');
      await tx.named(Person, byPerson, '#/byPerson');
      await tx.change(Meeting, id, { agendaAgreedOn: this.clock.today(), agendaAgreedByPersonId: byPerson });
      await tx.trail('agree-agenda', 'meeting', id, { byPerson });
      return { id, version: version + 1 };
    });
  }
}
