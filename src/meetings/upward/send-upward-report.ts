import { Injectable } from '@nestjs/common';
import { Group } from '../../groups/group.entity';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import { rangeOf } from '../../platform/time/period';
import type { DateRange, Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { refuseFuture } from '../faults';
import { heldMeeting } from './held-meeting';
import { reportsOn } from './passing.queries';
import { UpwardReport } from './upward-report.entity';
import { UpwardReportLine } from './upward-report-line.entity';

export interface SendUpwardReportCommand {
  readonly key?: string | null;
  readonly group: string;
  readonly parentGroup: string;
  readonly meeting?: string | null;
  readonly coversFrom?: Day | null;
  readonly coversTo?: Day | null;
  readonly sentOn: Day;
  readonly form?: string | null;
  readonly summary?: string | null;
}

/** What a report says in one line. */
export type LineToSend = Pick<UpwardReportLine, 'heading' | 'words' | 'evidenceKind' | 'evidenceId'>;

/** A group reports to another: "and report to the trust-wide steering group". */
@Injectable()
export class SendUpwardReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 409 where the one group does not report to the other that day; 422 for a day to come or a meeting that is not the group's. */
  async execute(viewer: Viewer, command: SendUpwardReportCommand): Promise<Written> {
    refuseFuture('#/sentOn', command.sentOn, this.clock.today());
    return this.database.write(viewer, async (tx) => sendReport(tx, command));
  }
}

/** Writes a report with what it says line by line. Throws as sending one does. */
export async function sendReport(
  tx: Tx,
  command: SendUpwardReportCommand,
  lines: readonly LineToSend[] = [],
): Promise<Written> {
  const { key, group, parentGroup, meeting = null, sentOn } = command;
  const covers = coveredBy(command);
  await tx.named(Group, group, '#/group');
  await tx.named(Group, parentGroup, '#/parentGroup');
  await refuseWithoutLine(tx, command);
  if (meeting !== null) {
    const met = await heldMeeting(tx, { meeting, pointer: '#/meeting', group });
    if (met > sentOn)
      throw Problem.field('#/sentOn', `That meeting was on ${dayInWords(met)}. Choose that day or a later one.`);
  }
  const id = newId();
  await tx.insert(UpwardReport, [
    {
      id,
      key: key ?? id,
      groupId: group,
      parentGroupId: parentGroup,
      meetingId: meeting,
      covers,
      sentOn,
      form: command.form ?? null,
      summary: command.summary ?? null,
    },
  ]);
  await tx.insert(
    UpwardReportLine,
    lines.map((line, index) => ({ upwardReportId: id, position: index + 1, ...line })),
  );
  await tx.trail('send-upward-report', 'upwardReport', id, lines.length === 0 ? command : { ...command, lines });
  return { id, version: 1 };
}

function coveredBy({ coversFrom = null, coversTo = null }: SendUpwardReportCommand): DateRange | null {
  if (coversFrom === null && coversTo === null) return null;
  if (coversFrom === null) throw Problem.field('#/coversFrom', 'Say the first day that it covers too.');
  if (coversTo === null) throw Problem.field('#/coversTo', 'Say the last day that it covers too.');
  if (coversTo >= coversFrom) return rangeOf(coversFrom, coversTo);
  throw Problem.field(
    '#/coversTo',
    `The last day is before the first. Choose ${dayInWords(coversFrom)} or a later day.`,
  );
}

async function refuseWithoutLine(tx: Tx, { group, parentGroup, sentOn }: SendUpwardReportCommand): Promise<void> {
  const lines = await tx.rows(reportsOn, [group, parentGroup, sentOn]);
  if (lines.length > 0) return;
  throw new Problem(
    409,
    'no-reporting-line',
    'The one group does not report to the other on that day. Draw the reporting line first, or choose another day.',
  );
}
