import { Injectable } from '@nestjs/common';
import { Group } from '../../groups/group.entity';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { covers, periodOf } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { refuseFuture } from '../faults';
import { Escalation } from './escalation.entity';
import { GroupUpdate } from './group-update.entity';
import type { UpdateStatus } from './group-update.entity';
import { parentsOn } from './group-update.queries';

export interface SendGroupUpdateCommand {
  readonly key?: string | null;
  readonly group: string;
  readonly sentOn: Day;
  readonly status: UpdateStatus;
  readonly whatChanged: string;
  readonly need?: string | null;
  readonly askOf?: string | null;
}

/** Groups say how they are getting on. What one needs goes as an item of its own to the groups that it reports to. */
@Injectable()
export class SendGroupUpdates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * All of them or none; a fault of one among several is told at its number, as in `#/1/need`. Throws 422 for a day to come or one on which
   * there is no such group, for a need that nobody would read, and for one of a group that it does not report to.
   */
  async execute(viewer: Viewer, commands: readonly SendGroupUpdateCommand[]): Promise<Written[]> {
    const today = this.clock.today();
    return this.database.write(viewer, async (tx) => {
      const sent: Written[] = [];
      for (const [nth, command] of commands.entries()) {
        sent.push(await send(tx, command, { at: commands.length === 1 ? '#' : `#/${String(nth)}`, today }));
      }
      return sent;
    });
  }
}

async function send(
  tx: Tx,
  command: SendGroupUpdateCommand,
  { at, today }: { at: string; today: Day },
): Promise<Written> {
  const { key, group, sentOn, status, whatChanged, need = null } = command;
  refuseFuture(`${at}/sentOn`, sentOn, today);
  const { during } = await tx.named(Group, group, `${at}/group`);
  if (!covers(periodOf(during), sentOn)) {
    throw Problem.field(`${at}/sentOn`, 'The group does not exist on that day. Choose another day.');
  }
  const asked = await askedGroups(tx, command, at);
  const id = newId();
  await tx.insert(GroupUpdate, [{ id, key: key ?? id, groupId: group, sentOn, status, whatChanged, need }]);
  const items = asked.map((toGroupId) => ({ id: newId(), toGroupId }));
  await tx.insert(
    Escalation,
    items.map((item) => ({
      ...item,
      key: item.id,
      fromUpdateId: id,
      fromGroupId: group,
      sentOn,
      words: need ?? '',
    })),
  );
  await tx.trail('send-group-update', 'group', group, { id, ...command, items });
  return { id, version: 1 };
}

/** The groups that a need is sent to; none where there is no need. */
async function askedGroups(
  tx: Tx,
  { group, sentOn, need, askOf }: SendGroupUpdateCommand,
  at: string,
): Promise<string[]> {
  if (need == null) {
    if (askOf == null) return [];
    throw Problem.field(`${at}/need`, 'Say what is asked of that group, or name no group.');
  }
  const parents = (await tx.rows<{ id: string }>(parentsOn, [group, sentOn])).map(({ id }) => id);
  if (parents.length === 0) {
    throw Problem.field(
      `${at}/need`,
      'This group reports to no other on that day, so nobody would read this. Draw a reporting line first, or leave it out.',
    );
  }
  if (askOf == null) return parents;
  if (parents.includes(askOf)) return [askOf];
  throw Problem.field(
    `${at}/askOf`,
    'This group does not report to that one on that day. Choose one that it reports to.',
  );
}
