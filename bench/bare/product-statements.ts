import type { ClientBase } from 'pg';
import { entities } from '../../src/entities';
import { AgendaItem } from '../../src/meetings/agenda-item.entity';
import { Attendance } from '../../src/meetings/attendance.entity';
import { MeetingGroup } from '../../src/meetings/meeting-group.entity';
import { Meeting } from '../../src/meetings/meeting.entity';
import { dataSourceFor } from '../../src/platform/database/data-source';
import type { Statement } from '../../src/platform/database/statement';
import { Tx } from '../../src/platform/database/tx';
import { SentenceBook } from '../../src/platform/problems/sentences';
import { Clock } from '../../src/platform/time/clock';
import { commandLineViewer } from '../../src/platform/viewer';

const meeting = ['id', 'key', 'title', 'kind', 'status', 'meetsOn', 'startsAt', 'endsAt', 'mode', 'place'];
const record = ['recordState', 'recordedAt', 'summary'];
const seat = ['meetingId', 'seatId', 'personId', 'guestName', 'isExpected', 'status'];
const came = [
  'deputyPersonId',
  'deputyName',
  'chairAgreedDeputy',
  'capacity',
  'organisationId',
  'cameAt',
  'leftAt',
  'origin',
];
const item = ['meetingId', 'position', 'title', 'purpose', 'topics', 'outcome', 'isDeferred'];
/** The statements that the product writes itself from its mapping when a meeting is logged. */
export interface WritingStatements {
  readonly meeting: Statement;
  readonly meetingGroup: Statement;
  readonly attendance: Statement;
  readonly agendaItem: Statement;
  readonly trail: Statement;
}

/** Has the product write them, to a connection that only listens. */
export async function writingStatements(databaseUrl: string): Promise<WritingStatements> {
  const source = await dataSourceFor(databaseUrl, 1, entities).initialize();
  try {
    const sent: Statement[] = [];
    const listener = {
      query: (statement: Statement) => {
        sent.push({ name: statement.name, text: statement.text });
        return Promise.resolve({ rows: [] });
      },
    };
    const client = listener as unknown as ClientBase;
    const tx = new Tx(commandLineViewer('bench'), source, client, new Clock(), new SentenceBook({}));
    const insertion = async (entity: new () => object, properties: readonly string[]): Promise<Statement> => {
      await tx.insert(entity, [Object.fromEntries(properties.map((property) => [property, null]))]);
      return lastOf(sent);
    };
    return {
      meeting: await insertion(Meeting, [...meeting, ...record]),
      meetingGroup: await insertion(MeetingGroup, ['meetingId', 'groupId', 'meetsOn', 'status']),
      attendance: await insertion(Attendance, [...seat, ...came]),
      agendaItem: await insertion(AgendaItem, item),
      trail: await tx
        .trail('log-meeting', 'meeting', null, {})
        .then(() => tx.leaveTraces())
        .then(() => lastOf(sent)),
    };
  } finally {
    await source.destroy();
  }
}

function lastOf(sent: readonly Statement[]): Statement {
  const last = sent.at(-1);
  if (last === undefined) throw new Error('The product sent nothing.');
  return last;
}
