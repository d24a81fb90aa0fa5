import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { stillPlanned } from '../record-life';
import { groupWithBacklog, keepWaiting } from './agenda.queries';
import { itemsPlanned, writeAgenda } from './agenda-writing';
import type { AgendaToWrite } from './agenda-writing';

export interface SetAgendaCommand extends AgendaToWrite {
  /** Ids of items that are on the agenda now and go to the group's backlog instead. */
  readonly toBacklog?: readonly string[] | null;
}

/** Writes the agenda of a planned meeting: what is on it, in which order, and what it is about in plain words. */
@Injectable()
export class SetAgenda {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when the meeting is recorded or cancelled, and 422 with every fault at its field. */
  async execute(viewer: Viewer, id: string, version: number, command: SetAgendaCommand): Promise<Written> {
    const today = this.clock.today();
    const toBacklog = command.toBacklog ?? [];
    return this.database.write(viewer, async (tx) => {
      const meeting = await stillPlanned(tx, id, version);
      const before = await itemsPlanned(tx, id);
      const waiting = toBacklog.map((one, index) => {
        const item = before.find((planned) => planned.id === one);
        const isKept = command.items.some((planned) => planned.id === one);
        if (item && !isKept) return item;
        throw Problem.field(`#/toBacklog/${String(index)}`, 'Name an item that was on the agenda and is not any more.');
      });
      await writeAgenda(tx, meeting, command, today);
      const { reach } = viewer;
      const within = [id, reach === null, reach?.groups ?? [], reach?.hits ?? []];
      const [group] = await tx.rows<{ id: string }>(groupWithBacklog, within);
      if (waiting.length > 0) await tx.rows(keepWaiting, [group?.id, today, JSON.stringify(waiting)]);
      await tx.trail('set-agenda', 'meeting', id, command);
      return { id, version: version + 1 };
    });
  }
}
