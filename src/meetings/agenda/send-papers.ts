import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Viewer } from '../../platform/viewer';
import { Meeting } from '../meeting.entity';
import { stillPlanned } from '../record-life';
import { itemsPlanned } from './agenda-writing';

/** Agenda and papers go out to members, as of today. From then on, what changes is told as a change. */
@Injectable()
export class SendPapers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when the meeting is recorded or cancelled, its papers are out, or nothing is on its agenda, and 422 without a summary. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { papersSentOn, agendaSummary } = await stillPlanned(tx, id, version);
      if (papersSentOn !== null)
        throw new Problem(409, 'papers-are-sent', `The papers went out on ${dayInWords(papersSentOn)} already.`);
      if ((await itemsPlanned(tx, id)).length === 0)
        throw new Problem(409, 'agenda-is-empty', 'Nothing is on this agenda yet. Add its items first.');
      if (agendaSummary === null)
        throw Problem.field('#/summary', 'Say in plain words what the meeting is about before the papers go out.');
      await tx.change(Meeting, id, { papersSentOn: this.clock.today() });
      await tx.trail('send-papers', 'meeting', id, {});
      return { id, version: version + 1 };
    });
  }
}
