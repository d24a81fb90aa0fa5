import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { instantsOfLocalTimes, partnershipZone } from '../../src/meetings/local-time.queries';
import { dayOfMeeting, lockGroupsThatMeet } from '../../src/meetings/meeting-day.queries';
import { writeUnderNextNumbers } from '../../src/meetings/register-numbers.queries';
import { newId } from '../../src/platform/database/new-id';
import type { Statement } from '../../src/platform/database/statement';
import type { MeetingRequest } from '../meeting-request';
import type { WritingStatements } from './product-statements';
import type { Answer, Route } from './route';

interface Seat {
  readonly seatId: string;
  readonly memberClass: string;
  readonly personId: string;
  readonly capacity: string;
  readonly organisationId: string;
}

/** Logs a meeting as the product does when nothing is wrong: the same statements in one transaction, nothing checked. */
export function logMeeting(statements: WritingStatements): Route {
  return {
    method: 'POST',
    pattern: /^\/api\/v1\/meetings$/,
    answer: (pool, _parts, body) => written(pool, statements, JSON.parse(body) as MeetingRequest),
  };
}

async function written(pool: Pool, statements: WritingStatements, request: MeetingRequest): Promise<Answer> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const answer = await writeRows(client, statements, request);
    await client.query('COMMIT');
    return answer;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function writeRows(client: PoolClient, to: WritingStatements, request: MeetingRequest): Promise<Answer> {
  const { groups, meetsOn, startsAt, endsAt } = request;
  await rows(client, lockGroupsThatMeet, [groups, null, meetsOn]);
  const owners = [...new Set(request.actions.map(({ owner }) => owner))];
  const [day] = await rows<{ seats: Seat[] }>(client, dayOfMeeting, [groups, meetsOn, owners, []]);
  const [start, end] = await rows<{ instant: Date }>(client, instantsOfLocalTimes, [
    [meetsOn, meetsOn],
    [startsAt, endsAt],
    partnershipZone,
  ]);
  const id = newId();
  const { mode, place } = request;
  const times = { startsAt: start?.instant, endsAt: end?.instant, recordedAt: new Date() };
  const held = {
    title: null,
    kind: 'ORDINARY',
    status: 'HELD',
    meetsOn,
    mode,
    place,
    recordState: 'UNCONFIRMED',
    summary: null,
  };
  await insert(client, to.meeting, [{ id, key: id, ...held, ...times }]);
  await insert(
    client,
    to.meetingGroup,
    groups.map((groupId) => ({ meetingId: id, groupId, meetsOn, status: 'HELD' })),
  );
  const attendance = attendanceOf(id, day?.seats ?? [], request);
  await insert(client, to.attendance, attendance);
  await insert(
    client,
    to.agendaItem,
    request.agendaItems.map((item, index) => ({ meetingId: id, position: index + 1, ...item, isDeferred: false })),
  );
  const agreed = request.actions.map((action) => ({ id: newId(), ...action }));
  const year = Number(meetsOn.slice(0, 4));
  const actions = await rows(client, writeUnderNextNumbers, [id, year, '[]', JSON.stringify(agreed)]);
  const trace = { useCase: 'log-meeting', subjectKind: 'meeting', subjectId: id, change: request, changed: [] };
  await rows(client, to.trail, [new Date(), null, null, 'local user', null, 'req-1', JSON.stringify([trace])]);
  const fact = {
    id,
    version: 1,
    wasPlanned: false,
    attendance: figuresOf(attendance),
    decisions: [],
    actions,
    nextMeeting: null,
  };
  return { status: 201, text: JSON.stringify(fact) };
}

function attendanceOf(meetingId: string, seats: readonly Seat[], { attendance }: MeetingRequest) {
  const entries = new Map(attendance.map((entry) => [entry.seat, entry]));
  return seats.map(({ seatId, memberClass, personId, capacity, organisationId }) => ({
    meetingId,
    seatId,
    personId,
    isExpected: memberClass === 'MEMBER',
    status: entries.get(seatId)?.status ?? 'NOT_RECORDED',
    deputyName: entries.get(seatId)?.deputyName ?? null,
    capacity,
    organisationId,
    origin: 'TYPED',
  }));
}

function figuresOf(attendance: readonly { status: string }[]) {
  const count = (...statuses: string[]): number => attendance.filter(({ status }) => statuses.includes(status)).length;
  const [present, deputised] = [count('PRESENT', 'PRESENT_ONLINE'), count('DEPUTY')];
  const [apologies, absent] = [count('APOLOGIES'), count('ABSENT')];
  const expected = present + deputised + apologies + absent;
  return {
    expected,
    present,
    deputised,
    apologies,
    absent,
    leave: count('LEAVE_OF_ABSENCE'),
    notRecorded: count('NOT_RECORDED'),
    personalRate: { came: present, expected },
    representedRate: { came: present + deputised, expected },
  };
}

async function rows<Row extends QueryResultRow>(
  client: PoolClient,
  { name, text }: Statement,
  values: unknown[],
): Promise<Row[]> {
  return (await client.query<Row>({ name, text, values })).rows;
}

async function insert(client: PoolClient, statement: Statement, added: readonly object[]): Promise<void> {
  await rows(client, statement, [JSON.stringify(added)]);
}
