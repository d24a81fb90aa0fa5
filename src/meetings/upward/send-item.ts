import { Injectable } from '@nestjs/common';
import { Group } from '../../groups/group.entity';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { refuseFuture } from '../faults';
import { Escalation } from './escalation.entity';
import { heldMeeting } from './held-meeting';
import { connectedOn } from './passing.queries';

export interface SendItemCommand {
  readonly key?: string | null;
  readonly fromMeeting: string;
  readonly item: number;
  readonly fromGroup: string;
  readonly toGroup: string;
  readonly sentOn: Day;
  readonly words: string;
}

/** A group sends an item of its agenda to another group: up, down or across. */
@Injectable()
export class SendItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 409 where nothing connects the two groups that day; 422 for a day to come, or an item that is not of a held meeting of the group. */
  async execute(viewer: Viewer, command: SendItemCommand): Promise<Written> {
    const { key, fromMeeting, item, fromGroup, toGroup, sentOn, words } = command;
    refuseFuture('#/sentOn', sentOn, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      await tx.named(Group, fromGroup, '#/fromGroup');
      await tx.named(Group, toGroup, '#/toGroup');
      await refuseUnconnected(tx, command);
      const met = await heldMeeting(tx, {
        meeting: fromMeeting,
        pointer: '#/fromMeeting',
        group: fromGroup,
        item: { position: item, pointer: '#/item' },
      });
      if (met > sentOn)
        throw Problem.field('#/sentOn', `That meeting was on ${dayInWords(met)}. Choose that day or a later one.`);
      const id = newId();
      await tx.insert(Escalation, [
        {
          id,
          key: key ?? id,
          fromMeetingId: fromMeeting,
          fromPosition: item,
          fromGroupId: fromGroup,
          toGroupId: toGroup,
          sentOn,
          words,
        },
      ]);
      await tx.trail('send-item', 'escalation', id, command);
      return { id, version: 1 };
    });
  }
}

async function refuseUnconnected(tx: Tx, { fromGroup, toGroup, sentOn }: SendItemCommand): Promise<void> {
  const connections = await tx.rows(connectedOn, [fromGroup, toGroup, sentOn]);
  if (connections.length > 0) return;
  throw new Problem(
    409,
    'not-connected',
    'Neither a reporting line nor a working link connects the two groups on that day. Draw one first, or choose another day.',
  );
}
