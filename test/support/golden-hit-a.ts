import {
  cancelledDays,
  heldDays,
  organisations,
  plannedDays,
  posts,
  seats,
  statusOf,
  succession,
  year,
} from '../golden/hit-a';
import type { GoldenSeat } from '../golden/hit-a';
import { api } from './api';
import { changed, recordedHit, recordedOrganisation, recordedPerson, recordedPost } from './recorded';
import type { Recorded } from './recorded';

/** HIT A as it was written over HTTP. */
export interface WrittenHitA {
  readonly hit: Recorded;
  /** The steering group. */
  readonly group: string;
  /** The ids of its seats by their keys. */
  readonly seatIds: ReadonlyMap<string, string>;
  /** The ids of its meetings by the day they were planned for. */
  readonly meetings: ReadonlyMap<string, string>;
}

/** Writes HIT A over HTTP as somebody would: the structure, the plan of a year, two cancellations and ten records. */
export async function writtenHitA(): Promise<WrittenHitA> {
  const client = await api();
  const byKey = new Map<string, Recorded>();
  for (const { key, ...organisation } of organisations)
    byKey.set(key, await recordedOrganisation(organisation.name, organisation));
  const of = (key: string): Recorded => byKey.get(key) ?? { id: '', key: '', version: 0 };
  const { predecessor, successor, on, kind } = succession;
  await changed(`/api/v1/organisations/${of(predecessor).id}/succession`, of(predecessor).version, {
    successor: of(successor).id,
    on,
    kind,
  });
  const hit = await recordedHit('Sample HIT A');
  const { id: group } = await client.made('/api/v1/groups', {
    name: 'HIT A steering group',
    kind: 'STEERING_GROUP',
    hit: hit.id,
    from: year.from,
  });
  const seatIds = new Map<string, string>();
  for (const seat of seats) seatIds.set(seat.key, await writeSeat(group, seat, of));
  const meetings = await writeYear(group, seatIds);
  return { hit, group, seatIds, meetings };
}

async function writeSeat(group: string, seat: GoldenSeat, of: (key: string) => Recorded): Promise<string> {
  const client = await api();
  const { key, label, role, profession, capacity, from, to } = seat;
  const person = await recordedPerson(`${label} of HIT A`, { profession });
  const post = posts.find((one) => one.key === seat.post);
  const exOfficioPost = post ? await recordedPost(of(post.organisation), post.title) : null;
  if (exOfficioPost)
    await client.made(`/api/v1/posts/${exOfficioPost.id}/holdings`, { person: person.id, from: '2011-01-01' });
  const { id } = await client.made(`/api/v1/groups/${group}/seats`, {
    key,
    label,
    role,
    from: year.from,
    ...(exOfficioPost ? { exOfficioPost: exOfficioPost.id, capacity } : {}),
  });
  if (exOfficioPost) return id;
  const representedOrganisation = seat.organisation === null ? null : of(seat.organisation).id;
  await client.made(`/api/v1/seats/${id}/occupancies`, {
    person: person.id,
    capacity,
    representedOrganisation,
    from,
    to,
  });
  return id;
}

async function writeYear(group: string, seatIds: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const client = await api();
  await client.made(`/api/v1/groups/${group}/rhythms`, {
    every: 'P1M',
    by: 'NTH_WEEKDAY',
    nth: 2,
    weekday: 3,
    startsAt: '14:00',
    minutes: 90,
    from: year.from,
  });
  const answer = await client.post(`/api/v1/groups/${group}/planned-meetings`, year);
  if (answer.status !== 201) throw new Error(answer.text);
  const planned: { id: string; meetsOn: string }[] = answer.body.planned;
  if (planned.map(({ meetsOn }) => meetsOn).join() !== plannedDays.join()) throw new Error(`Planned: ${answer.text}`);
  const meetings = new Map(planned.map(({ id, meetsOn }) => [meetsOn, id]));
  for (const day of cancelledDays)
    await changed(`/api/v1/meetings/${meetings.get(day) ?? ''}/cancel`, 1, { reason: 'Too few could come.' });
  for (const [index, meetsOn] of heldDays.entries()) {
    const attendance = seats.flatMap(({ key, marks }) => {
      const letter = marks[index] ?? '-';
      return letter === '-' ? [] : [{ seat: seatIds.get(key), status: statusOf[letter] }];
    });
    await client.made('/api/v1/meetings', { meeting: meetings.get(meetsOn), meetsOn, attendance });
  }
  return meetings;
}
