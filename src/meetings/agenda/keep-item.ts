import { Injectable } from '@nestjs/common';
import { Person } from '../../directory/person.entity';
import { Group } from '../../groups/group.entity';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Written } from '../../platform/http/responses';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { Faults } from '../faults';
import type { ItemToPlan } from './agenda-writing';
import { KeptItem } from './kept-item.entity';
import type { KeptItemKind } from './kept-item.entity';
import { paperFaults, papersOf } from './paper';

export interface KeepItemCommand extends Omit<ItemToPlan, 'id' | 'escalation' | 'keptItem'> {
  readonly kind: KeptItemKind;
}

/** Keeps an item for a group's agendas: it stands on each from now on, or it waits for a later one. */
@Injectable()
export class KeepItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 422 for people there is no record of and papers that are neither a link nor a note, and 409 for an item that was kept under that title on the same day. */
  async execute(viewer: Viewer, groupId: string, command: KeepItemCommand): Promise<Written> {
    const { kind, title, purpose, origin, owner, raisedBy, minutes, topics, confidential, papers } = command;
    const faults = new Faults();
    for (const { at, detail } of paperFaults(papers)) faults.at(`#/papers/${at}`, detail);
    faults.refuse();
    return this.database.write(viewer, async (tx) => {
      await tx.held(Group, groupId);
      if (owner != null) await tx.named(Person, owner, '#/owner');
      if (raisedBy != null) await tx.named(Person, raisedBy, '#/raisedBy');
      const id = newId();
      const item = {
        title,
        purpose: purpose ?? null,
        origin: origin ?? (kind === 'STANDING' ? ('STANDING' as const) : ('ADDED' as const)),
        ownerPersonId: owner ?? null,
        minutes: minutes ?? null,
        topics: [...new Set(topics?.map((topic) => topic.trim()))],
        isConfidential: confidential ?? false,
        papers: papersOf(papers),
        raisedByPersonId: raisedBy ?? null,
      };
      await tx.insert(KeptItem, [{ id, groupId, kind, ...item, keptOn: this.clock.today() }]);
      await tx.trail('keep-item', 'group', groupId, { id, ...command });
      return { id, version: 1 };
    });
  }
}
