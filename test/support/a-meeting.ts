import { api } from './api';
import type { Answer } from './api';
import { aGroup, anOccupancy, aSeat } from './a-group';
import type { Made } from './a-group';
import { aPerson } from './directory-rows';

/** A seat of a test's group, and who sits there. */
export interface TakenSeat {
  readonly id: string;
  readonly person: string;
}

/** A group with some seats that people sit in, by the names of the people. */
export interface SmallGroup {
  readonly group: Made;
  readonly seats: Readonly<Record<string, TakenSeat>>;
  /** The id of the seat that somebody sits in. */
  readonly seatOf: (name: string) => string;
  readonly personIn: (name: string) => string;
}

/** A group of members who have sat in it since October 2012, one seat each, in the order of their names. */
export async function smallGroup(names: readonly string[], more: object = {}): Promise<SmallGroup> {
  const group = await aGroup('Steering group', more);
  const seats: Record<string, TakenSeat> = {};
  for (const name of names) {
    const seat = await aSeat(group, `Seat of ${name}`, { key: name });
    const person = await aPerson(name);
    await anOccupancy(seat, person, '2012-10-01');
    seats[name] = { id: seat.id, person };
  }
  return {
    group,
    seats,
    seatOf: (name) => seats[name]?.id ?? '',
    personIn: (name) => seats[name]?.person ?? '',
  };
}

/** A meeting that was logged, as the API tells it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they expect and fail on anything else
type Told = any;

/** Logs a meeting of one group, and gives the fact of it. */
export async function loggedMeeting(group: Made, meetsOn: string, more: object = {}): Promise<Told> {
  return (await api()).made('/api/v1/meetings', { groups: [group.id], meetsOn, ...more });
}

/** A meeting with everything that is recorded of it. */
export async function meetingSeen(id: string, query = ''): Promise<Told> {
  const answer = await (await api()).get(`/api/v1/meetings/${id}${query}`);
  if (answer.status !== 200) throw new Error(`GET of the meeting answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

/** Who is on the list of a meeting and what is noted of them, by the keys of their seats. */
export async function marksOf(id: string, query = ''): Promise<Record<string, string>> {
  const rows: { seatKey: string; status: string }[] = (await meetingSeen(id, query)).attendance;
  return Object.fromEntries(rows.map(({ seatKey, status }) => [seatKey, status]));
}

/** What a refusal says: its status and every field with its sentence. */
export function refusal({ status, body }: Answer): unknown {
  return body.errors ? [status, body.errors] : [status, body.detail];
}
