import { Injectable } from '@nestjs/common';
import { Group } from '../../groups/group.entity';
import { Hit } from '../../hits/hit.entity';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { ReportKind } from '../governance-report.entity';
import { ReportSchedule } from './report-schedule.entity';
import type { ScheduleRhythm } from './report-schedule.entity';
import { noteRecipients, recipientsTyped } from './report-schedule.queries';
import type { RecipientTyped } from './report-schedule.queries';

export interface StartReportScheduleCommand {
  readonly kind: ReportKind;
  /** All HITs when left out. */
  readonly hit?: string | null;
  /** Of an effectiveness review alone. */
  readonly group?: string | null;
  readonly every: ScheduleRhythm;
  readonly afterDays: number;
  readonly preparedFor?: string | null;
  /** The e-mail addresses of their accounts. */
  readonly recipients: readonly string[];
}

/**
 * From now on a report is made and frozen by itself of each period that ends, and a list of people is told where it is: a link, behind
 * which they sign in.
 */
@Injectable()
export class StartReportSchedule {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 422 for a group where none belongs or none is given, and for somebody who has no account or may not read these reports. */
  async execute(viewer: Viewer, command: StartReportScheduleCommand): Promise<Written> {
    const { kind, hit = null, group = null, every, afterDays, preparedFor = null, recipients } = command;
    if (kind === 'EFFECTIVENESS' && group === null) throw Problem.field('#/group', 'Choose the group to review.');
    if (kind !== 'EFFECTIVENESS' && group !== null)
      throw Problem.field('#/group', 'Only an effectiveness review is of one group. Leave the group out.');
    const today = this.clock.today();
    return this.database.write(viewer, async (tx) => {
      if (hit !== null) await tx.named(Hit, hit, '#/hit');
      const { hitId } = group === null ? { hitId: hit } : await tx.named(Group, group, '#/group');
      if (group !== null && (hitId === null || (hit !== null && hit !== hitId)))
        throw Problem.field('#/group', 'Choose a group of the team: reviews are made of groups that belong to one.');
      const typed = await tx.rows<RecipientTyped & Record<string, unknown>>(recipientsTyped, [
        recipients,
        hitId,
        today,
      ]);
      const accounts = typed.map(accountOf);
      const id = newId();
      await tx.insert(ReportSchedule, [
        { id, kind, hitId, groupId: group, every, afterDays, preparedFor, startedOn: today, endedOn: null },
      ]);
      await this.note(tx, id, accounts);
      const about = { kind, hit: hitId, group, every, afterDays };
      await tx.trail('start-report-schedule', 'reportSchedule', id, { ...about, recipients: accounts });
      return { id, version: 1 };
    });
  }

  private async note(tx: Tx, id: string, accounts: readonly string[]): Promise<void> {
    await tx.rows(noteRecipients, [id, accounts]);
  }
}

/** Whose account it is. Throws 422 of nobody’s, and of somebody who may not read such reports. */
function accountOf({ address, accountId, mayRead }: RecipientTyped): string {
  if (accountId === null) {
    const detail = `Nobody has an account with the address ${address}. Ask an administrator to add one, or leave it out.`;
    throw Problem.field('#/recipients', detail);
  }
  if (!mayRead) {
    const detail = `${address} may not read these reports. Ask an administrator for a role, or leave the address out.`;
    throw Problem.field('#/recipients', detail);
  }
  return accountId;
}
