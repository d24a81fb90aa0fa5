import { api } from '../support/api';
import { meetingSeen } from '../support/a-meeting';
import { writtenHitA } from '../support/golden-hit-a';
import type { WrittenHitA } from '../support/golden-hit-a';
import { belowThreeQuarters, cancelledDays, heldDays, seats, statusOf, year } from '../golden/hit-a';

interface Rate {
  came: number;
  expected: number;
}
interface SeatFigures {
  seatKey: string;
  expected: number;
  personalRate: Rate;
  representedRate: Rate;
  marks: { meetsOn: string; status: string }[];
}

const perCent = ({ came, expected }: Rate): string => ((100 * came) / expected).toFixed(1);

describe('Attendance of HIT A over its first year', () => {
  let hitA: WrittenHitA;
  let rows: SeatFigures[];

  beforeAll(async () => {
    hitA = await writtenHitA();
    const { body } = await (await api()).get(`/api/v1/groups/${hitA.group}/attendance?from=${year.from}&to=${year.to}`);
    rows = body.seats;
    expect(body.meetings.map(({ meetsOn }: { meetsOn: string }) => meetsOn)).toEqual(heldDays);
  }, 60_000);

  it.each(seats)('of $key, $label, comes out to the digit', ({ key, figures, marks }) => {
    const row = rows.find(({ seatKey }) => seatKey === key);
    const { personal, represented, ...counts } = figures;
    expect(row).toMatchObject({ ...counts, leave: 0, notRecorded: 0 });
    expect(row?.personalRate).toEqual({ came: counts.present, expected: counts.expected });
    expect(row?.representedRate).toEqual({ came: counts.present + counts.deputised, expected: counts.expected });
    expect([row?.personalRate, row?.representedRate].map((rate) => rate && perCent(rate))).toEqual([
      personal,
      represented,
    ]);
    const byDay = new Map(row?.marks.map(({ meetsOn, status }) => [meetsOn, status]));
    expect(heldDays.map((day) => byDay.get(day))).toEqual(
      marks.map((letter) => (letter === '-' ? undefined : statusOf[letter])),
    );
  });

  it('lists every seat once, in the order of their keys', () => {
    expect(rows.map(({ seatKey }) => seatKey)).toEqual(seats.map(({ key }) => key));
  });

  it('is below three quarters for exactly three seats', () => {
    const below = rows.filter(({ personalRate: { came, expected } }) => came / expected < 0.75);
    expect(below.map(({ seatKey }) => seatKey)).toEqual(belowThreeQuarters);
  });

  it('counts ten meetings, not the twelve that were planned', async () => {
    const { body } = await (await api()).get(`/api/v1/groups/${hitA.group}/meetings`);
    const days = (status: string): string[] =>
      body.items
        .filter((meeting: { status: string }) => meeting.status === status)
        .map(({ meetsOn }: { meetsOn: string }) => meetsOn)
        .reverse();
    expect([days('HELD'), days('CANCELLED'), days('PLANNED')]).toEqual([heldDays, cancelledDays, []]);
  });

  it('of one meeting adds up: in June five of eleven came, and five sent apologies', async () => {
    const { body } = await (await api()).get(`/api/v1/groups/${hitA.group}/meetings?from=2013-06-12&to=2013-06-12`);
    expect(body.items).toMatchObject([
      { expected: 11, present: 5, deputised: 0, apologies: 5, absent: 1, notRecorded: 0 },
    ]);
  });

  it('shows the commissioners for the PCT until March 2013, and for the CCG that carries it on from April', async () => {
    const organisationOn = async (day: string): Promise<unknown> => {
      const meeting = await meetingSeen(hitA.meetings.get(day) ?? '');
      return meeting.attendance.find(({ seatKey }: { seatKey: string }) => seatKey === 'm05').organisation.name;
    };
    expect(await organisationOn('2013-03-13')).toBe('NHS Bristol PCT');
    expect(await organisationOn('2013-04-10')).toBe('NHS Bristol CCG');
  });
});
