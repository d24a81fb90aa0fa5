import fc from 'fast-check';
import { aGroup } from '../support/a-group';
import { loggedMeeting, refusal, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { query } from '../support/database';
import { aPerson } from '../support/directory-rows';

const statuses = [
  'PRESENT',
  'PRESENT_ONLINE',
  'DEPUTY',
  'APOLOGIES',
  'ABSENT',
  'LEAVE_OF_ABSENCE',
  'NOT_RECORDED',
] as const;
type Status = (typeof statuses)[number];

/** One meeting of a made-up history: on which day, whether it was held, and what is noted of each seat. */
interface PastMeeting {
  readonly day: string;
  readonly state: 'HELD' | 'PLANNED' | 'CANCELLED';
  readonly marks: readonly Status[];
}

interface Rates {
  readonly expected: number;
  readonly personal: readonly [number, number];
  readonly represented: readonly [number, number];
}

/** The same question, answered by looking at one meeting after another. */
function counted(history: readonly PastMeeting[], seat: number, from: string, to: string): Rates {
  let [expected, came, represented] = [0, 0, 0];
  for (const { day, state, marks } of history) {
    const status = marks[seat];
    if (state !== 'HELD' || day < from || day > to || status === undefined) continue;
    if (status === 'NOT_RECORDED' || status === 'LEAVE_OF_ABSENCE') continue;
    expected += 1;
    if (status === 'PRESENT' || status === 'PRESENT_ONLINE') came += 1;
    if (status === 'PRESENT' || status === 'PRESENT_ONLINE' || status === 'DEPUTY') represented += 1;
  }
  return { expected, personal: [came, expected], represented: [represented, expected] };
}

const seatNames = ['a', 'b', 'c'];
const days = Array.from({ length: 40 }, (_, week) =>
  new Date(Date.UTC(2013, 0, 1 + week * 7)).toISOString().slice(0, 10),
);
const history = fc.uniqueArray(
  fc.record({
    day: fc.constantFrom(...days),
    state: fc.constantFrom('HELD' as const, 'HELD' as const, 'PLANNED' as const, 'CANCELLED' as const),
    marks: fc.array(fc.constantFrom(...statuses), { minLength: seatNames.length, maxLength: seatNames.length }),
  }),
  { selector: ({ day }) => day, maxLength: 25 },
);

/** Writes a history into the tables, as an import would. */
async function written(past: readonly PastMeeting[]): Promise<string> {
  const group = await aGroup('Made-up history');
  const client = await api();
  const seats: string[] = [];
  for (const name of seatNames)
    seats.push(
      (await client.made(`/api/v1/groups/${group.id}/seats`, { key: name, label: name, from: '2012-10-01' })).id,
    );
  const person = await aPerson('Everybody');
  await query(
    `WITH past AS (SELECT p.*, uuidv7() AS id FROM jsonb_to_recordset($1::jsonb) AS p (day date, state text, marks jsonb)),
      m AS (INSERT INTO meeting (id, key, kind, status, meets_on, cancel_reason, record_state, recorded_at)
        SELECT id, id::text, 'ORDINARY', state, day, CASE state WHEN 'CANCELLED' THEN 'Snow' END,
          CASE state WHEN 'HELD' THEN 'UNCONFIRMED' END, CASE state WHEN 'HELD' THEN day + time '18:00' END FROM past),
      g AS (INSERT INTO meeting_group (meeting_id, group_id, meets_on, status) SELECT id, $2, day, state FROM past)
    INSERT INTO attendance (meeting_id, seat_id, person_id, is_expected, status, origin)
    SELECT past.id, s.id, $4, true, mark.status, 'IMPORTED' FROM past, jsonb_array_elements_text(past.marks) WITH ORDINALITY AS mark (status, nth)
      JOIN unnest($3::uuid[]) WITH ORDINALITY AS s (id, nth) USING (nth)`,
    [JSON.stringify(past), group.id, seats, person],
  );
  return group.id;
}

describe('Attendance over a period', () => {
  it('is what one gets by looking at one meeting after another, whatever happened', async () => {
    const client = await api();
    await fc.assert(
      fc.asyncProperty(history, fc.constantFrom(...days), fc.constantFrom(...days), async (past, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const group = await written(past);
        const { body } = await client.get(`/api/v1/groups/${group}/attendance?from=${from}&to=${to}`);
        const held = past.filter(({ day, state }) => state === 'HELD' && day >= from && day <= to);
        expect(body.meetings).toHaveLength(held.length);
        expect(body.seats).toHaveLength(held.length === 0 ? 0 : seatNames.length);
        for (const { seatKey, expected, personalRate, representedRate } of body.seats) {
          const naive = counted(past, seatNames.indexOf(seatKey), from, to);
          expect({
            expected,
            personal: [personalRate.came, personalRate.expected],
            represented: [representedRate.came, representedRate.expected],
          }).toEqual(naive);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('tells two people in one seat apart, each over their own time', async () => {
    const { group, seatOf } = await smallGroup(['Ada']);
    const client = await api();
    await client.post(
      `/api/v1/seats/${seatOf('Ada')}/hand-over`,
      { person: await aPerson('Bea'), capacity: 'SERVICE', on: '2013-03-01' },
      { 'If-Match': '"1"' },
    );
    for (const day of ['2013-02-13', '2013-03-13', '2013-04-10'])
      await loggedMeeting(group, day, { attendance: [{ seat: seatOf('Ada'), status: 'PRESENT' }] });
    const { seats } = (await client.get(`/api/v1/groups/${group.id}/attendance?from=2013-01-01&to=2013-12-31`)).body;
    expect(seats.map(({ personName, personalRate }: Record<string, unknown>) => [personName, personalRate])).toEqual([
      ['Ada', { came: 1, expected: 1 }],
      ['Bea', { came: 2, expected: 2 }],
    ]);
  });

  it('counts a meeting from the first draft on, and shows what is not recorded without counting it', async () => {
    const { group, seatOf } = await smallGroup(['Ada']);
    await loggedMeeting(group, '2013-02-13', {
      recordState: 'DRAFT',
      attendance: [{ seat: seatOf('Ada'), status: 'PRESENT' }],
    });
    await loggedMeeting(group, '2013-03-13');
    const { seats } = (await (await api()).get(`/api/v1/groups/${group.id}/attendance?from=2013-01-01&to=2013-12-31`))
      .body;
    expect(seats).toMatchObject([{ personalRate: { came: 1, expected: 1 }, notRecorded: 1 }]);
    expect(seats[0].marks.map(({ status }: { status: string }) => status)).toEqual(['PRESENT', 'NOT_RECORDED']);
  });

  it('is asked for a period that begins before it ends, and a group that is there', async () => {
    const group = await aGroup('Asked');
    const ask = async (asked: string): Promise<unknown> => refusal(await (await api()).get(`/api/v1/groups/${asked}`));
    expect(await ask(`${group.id}/attendance?from=2013-02-02&to=2013-02-01`)).toEqual([
      422,
      [{ pointer: '#/to', detail: 'Enter 2 February 2013 or a later day.' }],
    ]);
    expect(await ask(`${group.id}/attendance?from=2013-02-02`)).toMatchObject([422, [{ pointer: '#/to' }]]);
    expect(await ask('01900000-0000-7000-8000-000000000000/attendance?from=2013-01-01&to=2013-02-01')).toEqual([
      404,
      'There is no group with this id.',
    ]);
  });
});
