import { randomUUID } from 'node:crypto';
import { aGroup, aSeat, anOccupancy, at } from '../support/a-group';
import { calendarRead } from '../support/a-calendar';
import { api } from '../support/api';
import { somebody } from '../support/an-account';
import type { Somebody } from '../support/an-account';
import { administrator } from '../support/administrator';
import { serverUrl } from '../support/server';

const uuid = /^[0-9a-f-]{36}$/;

/** Asks as a calendar program does: with nothing but the address. */
async function asked(address: string, tag?: string): Promise<{ status: number; text: string; headers: Headers }> {
  const { status, headers, ...answer } = await fetch(address, {
    headers: tag === undefined ? {} : { 'If-None-Match': tag },
  }).then(async (one) => ({ status: one.status, headers: one.headers, text: await one.text() }));
  return { status, headers, text: answer.text };
}

async function addressOf(who: Somebody, of: object = {}): Promise<string> {
  const client = await api();
  const issued = await client.post('/api/v1/me/feeds', { kind: 'MEETINGS', ...of }, who.bearer);
  if (issued.status !== 201) throw new Error(issued.text);
  const { body } = await client.get('/api/v1/me/feeds', who.bearer);
  return body.find(({ id }: { id: string }) => id === issued.body.id).address;
}

const read = async (address: string) => calendarRead((await asked(address)).text);

describe('A calendar that programs subscribe to', () => {
  it('has ten years of a monthly series, each meeting at 2pm by the clocks in London on either side of both changes', async () => {
    const group = await aGroup('Steering group');
    const who = await somebody('MEMBER', serverUrl(), { group: group.id });
    const series = { every: 'P1M', by: 'NTH_WEEKDAY', nth: 4, weekday: 7, startsAt: '14:00', minutes: 90 };
    const { status, text } = await (
      await api()
    ).post(`/api/v1/groups/${group.id}/series`, {
      ...series,
      from: '2031-01-01',
      occurrences: 36,
      place: 'Room 4, Southmead; second floor',
    });
    if (status !== 201) throw new Error(text);
    await (await api()).post(`/api/v1/groups/${group.id}/planned-meetings`, { from: '2034-01-01', to: '2040-12-31' });
    const address = await addressOf(who);
    const { text: calendar, headers } = await asked(address);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(calendar).not.toMatch(/[^\r]\n/);
    expect(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);

    const { name, refresh, method, events, component } = calendarRead(calendar);
    expect([name, refresh, method]).toEqual(['My meetings', 'PT12H', null]);
    expect(component.getFirstPropertyValue('x-published-ttl')).toBe('PT12H');
    expect(events).toHaveLength(120);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(120);
    const inLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
    const clocks = (moment: string): string => inLondon.format(new Date(moment));
    // Some of them fall on a day on which the clocks change, forward and back.
    const days = events.map(({ startsAt }) => startsAt.slice(0, 10));
    expect(days).toEqual(
      expect.arrayContaining(['2032-03-28', '2033-03-27', '2031-10-26', '2035-10-28', '2040-10-28']),
    );
    expect(new Set(events.map(({ startsAt, endsAt }) => `${clocks(startsAt)}–${clocks(endsAt)}`))).toEqual(
      new Set(['14:00–15:30']),
    );
    expect(new Set(events.map(({ startsAt }) => startsAt.slice(11)))).toEqual(
      new Set(['13:00:00.000Z', '14:00:00.000Z']),
    );
    expect(events[0]).toMatchObject({
      uid: expect.stringMatching(uuid),
      sequence: 0,
      status: 'CONFIRMED',
      summary: 'Steering group',
      place: 'Room 4, Southmead; second floor',
      startsAt: '2031-01-26T14:00:00.000Z',
    });
  });

  it('means the moment that was meant also in the hours beside a change of the clocks', async () => {
    const group = await aGroup('Night watch');
    const who = await somebody('CHAIR', serverUrl(), { group: group.id });
    const at = [
      ['2031-03-30', '00:30', '2031-03-30T00:30:00.000Z'],
      ['2031-03-30', '02:00', '2031-03-30T01:00:00.000Z'],
      ['2031-10-26', '00:59', '2031-10-25T23:59:00.000Z'],
      ['2031-10-26', '01:30', '2031-10-26T00:30:00.000Z'],
      ['2031-10-26', '02:00', '2031-10-26T02:00:00.000Z'],
    ] as const;
    for (const [meetsOn, startsAt] of at) {
      const body = { groups: [group.id], meetsOn, startsAt, minutes: 90, another: true };
      await (await api()).made('/api/v1/planned-meetings', body);
    }
    const { events } = await read(await addressOf(who, { group: group.id }));
    expect(events.map(({ startsAt }) => startsAt).sort()).toEqual(at.map(([, , moment]) => moment).sort());
    for (const { startsAt, endsAt } of events) expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(90 * 60_000);
  });

  it('follows what becomes of a meeting: the same UID, a sequence that rises, cancelled rather than gone', async () => {
    const client = await api();
    const group = await aGroup('Steering group');
    const who = await somebody('MEMBER', serverUrl(), { group: group.id });
    const { id } = await client.made('/api/v1/planned-meetings', {
      groups: [group.id],
      meetsOn: '2031-03-03',
      startsAt: '09:30',
      minutes: 60,
    });
    const address = await addressOf(who);
    const before = await asked(address);
    const tag = before.headers.get('etag') ?? '';
    expect(calendarRead(before.text).events).toMatchObject([
      { uid: id, sequence: 0, startsAt: '2031-03-03T09:30:00.000Z' },
    ]);
    expect(await asked(address, tag)).toMatchObject({ status: 304, text: '' });
    expect((await asked(address, `"other", ${tag.replace('W/', '')}`)).status).toBe(304);

    await client.post(`/api/v1/meetings/${id}/reschedule`, { meetsOn: '2031-04-07' }, at(1));
    const moved = await asked(address, tag);
    expect(moved.status).toBe(200);
    const [event] = calendarRead(moved.text).events;
    expect(event).toMatchObject({ uid: id, sequence: 1, status: 'CONFIRMED', startsAt: '2031-04-07T08:30:00.000Z' });
    await client.post(`/api/v1/meetings/${id}/cancel`, { reason: 'Dr Lee is ill.' }, at(2));
    const cancelled = await asked(address, moved.headers.get('etag') ?? '');
    expect(calendarRead(cancelled.text).events).toMatchObject([{ uid: id, sequence: 2, status: 'CANCELLED' }]);
    // Why is nobody's but theirs who may open the page.
    expect(cancelled.text).not.toContain('ill');

    const single = await client.get(`/api/v1/meetings/${id}/calendar`, who.bearer);
    expect(calendarRead(single.text).events).toEqual(calendarRead(cancelled.text).events);
  });

  it('changes with names, permissions and memberships too, and is the same again for whoever asks between', async () => {
    const client = await api();
    const [mine, joint, other] = [await aGroup('Mine'), await aGroup('Joint'), await aGroup('Other')];
    const { id: person } = await client.made('/api/v1/people', { name: 'Ann Archer' });
    const who = await somebody('COMMISSIONER');
    await client.put(`/api/v1/accounts/${who.id}/person`, { person }, { ...administrator, ...at(1) });
    const seat = await aSeat(mine, 'Member');
    const sits = await anOccupancy(seat, person, '2031-01-01');
    for (const meetsOn of ['2030-12-31', '2031-06-01'])
      await client.made('/api/v1/planned-meetings', { groups: [mine.id, joint.id], meetsOn });
    await client.made('/api/v1/planned-meetings', { groups: [other.id], meetsOn: '2031-06-01' });
    const address = await addressOf(who);
    const days = async (): Promise<string[]> =>
      (await read(address)).events.map(({ startsAt, summary }) => `${startsAt} ${summary}`);
    const tags = new Set<string | null>();
    const noted = async (): Promise<void> => {
      const { headers } = await asked(address);
      expect((await asked(address, headers.get('etag') ?? '')).status).toBe(304);
      tags.add(headers.get('etag'));
    };
    // Only the days on which they sit there; a whole day where nobody said when.
    expect(await days()).toEqual(['2031-06-01 Joint and Mine']);
    await noted();
    await client.patch(`/api/v1/groups/${joint.id}`, { name: 'Joint committee' }, at(1));
    expect(await days()).toEqual(['2031-06-01 Joint committee and Mine']);
    await noted();
    await client.post(`/api/v1/occupancies/${sits.id}/end`, { lastDay: '2031-05-31' }, at(1));
    expect(await days()).toEqual([]);
    await noted();
    expect(tags.size).toBe(3);
  });

  it('shows nothing that its person may not see: not of another group, nor after the role has ended', async () => {
    const client = await api();
    const [mine, other] = [await aGroup('Mine'), await aGroup('Other')];
    for (const group of [mine, other])
      await client.made('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2031-06-01' });
    const { id: hit } = await client.made('/api/v1/hits', {
      name: `HIT ${randomUUID()}`,
      status: 'ACTIVE',
      from: '2012-01-01',
    });
    const who = await somebody('MEMBER', serverUrl(), { group: mine.id });
    for (const about of [{ group: other.id }, { hit }]) {
      const { status } = await client.post('/api/v1/me/feeds', { kind: 'MEETINGS', ...about }, who.bearer);
      expect([403, 422]).toContain(status);
    }
    // An address made while they might is worth what they may today.
    const chair = await somebody('COMMISSIONER');
    const [address, theirs] = [await addressOf(chair, { group: other.id }), await addressOf(who, { group: mine.id })];
    expect((await read(address)).events).toHaveLength(1);
    const grants = (await client.get(`/api/v1/role-grants?account=${chair.id}`)).body.items;
    await client.post(`/api/v1/role-grants/${grants[0].id}/end`, { lastDay: '2020-01-01' }, at(grants[0].version));
    expect((await read(address)).events).toEqual([]);
    const { name, events } = await read(theirs);
    expect([name, events.length]).toEqual(['Mine', 1]);
    expect((await asked(theirs)).text).not.toContain('Other');
    await client.post(`/api/v1/accounts/${who.id}/close`, {}, at(1));
    expect((await asked(theirs)).status).toBe(404);
  });

  it('answers at one address at a time, until that is stopped, and at none that somebody makes up', async () => {
    const client = await api();
    const who = await somebody('COMMISSIONER');
    const [first, second] = [await addressOf(who), await addressOf(who)];
    expect([(await asked(first)).status, (await asked(second)).status]).toEqual([404, 200]);
    const [{ id, version }] = (await client.get('/api/v1/me/feeds', who.bearer)).body;
    const stranger = await somebody('COMMISSIONER');
    expect(
      (await client.post(`/api/v1/me/feeds/${id}/revoke`, {}, { ...at(version), ...stranger.bearer })).status,
    ).toBe(404);
    expect((await client.post(`/api/v1/me/feeds/${id}/revoke`, {}, { ...at(version), ...who.bearer })).status).toBe(
      200,
    );
    expect(
      (await client.post(`/api/v1/me/feeds/${id}/revoke`, {}, { ...at(Number(version) + 1), ...who.bearer })).status,
    ).toBe(409);
    expect((await asked(second)).status).toBe(404);
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => asked(`${serverUrl()}/feeds/feed_guessed/meetings.ics`)),
    );
    expect(guesses.map(({ status }) => status)).toEqual(expect.arrayContaining([404, 429]));
  });
});
