import { year } from '../golden/hit-a';
import { anOccupancy, aSeat } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { anOrganisation, aPerson, aSuccession } from '../support/directory-rows';
import { writtenHitA } from '../support/golden-hit-a';

type Row = Record<string, unknown>;

async function marks(group: string, query = ''): Promise<Row[]> {
  const answer = await (await api()).get(`/api/v1/groups/${group}/attendance/marks?limit=500${query}`);
  expect(answer.status).toBe(200);
  return answer.body.items;
}

describe('Who came to which meeting of a group', () => {
  it('has one row for each person and meeting: seats in their order, then those who came without one', async () => {
    const { group, seatOf } = await smallGroup(['Ada', 'Ben']);
    const [pct, ccg] = [
      await anOrganisation('Old commissioner', { to: '2013-03-31' }),
      await anOrganisation('New commissioner', { from: '2013-04-01' }),
    ];
    await aSuccession(pct, ccg, '2013-04-01');
    const seat = await aSeat(group, 'Commissioner', { key: 'Com' });
    await anOccupancy(seat, await aPerson('Com'), '2012-10-01', { representedOrganisation: pct });
    await loggedMeeting(group, '2013-04-10', {
      attendance: [
        { seat: seat.id, status: 'DEPUTY', deputyName: 'Sam Green', chairAgreedDeputy: true },
        { seat: seatOf('Ada'), status: 'PRESENT', cameAt: '14:05' },
      ],
      guests: [{ name: 'A visitor' }],
    });
    await loggedMeeting(group, '2013-03-13', { attendance: [{ seat: seatOf('Ben'), status: 'APOLOGIES' }] });
    const rows = await marks(group.id);
    const short = rows.map(({ meetsOn, seatKey, personName, status, deputyName, organisationName }) =>
      [meetsOn, seatKey, personName, status, deputyName, organisationName]
        .filter((cell) => cell !== null)
        .map(String)
        .join(' '),
    );
    expect(short).toEqual([
      '2013-03-13 Ada Ada NOT_RECORDED',
      '2013-03-13 Ben Ben APOLOGIES',
      '2013-03-13 Com Com NOT_RECORDED Old commissioner',
      '2013-04-10 Ada Ada PRESENT',
      '2013-04-10 Ben Ben NOT_RECORDED',
      '2013-04-10 Com Com DEPUTY Sam Green New commissioner',
      '2013-04-10 A visitor IN_ATTENDANCE',
    ]);
    expect(rows[3]).toMatchObject({ cameAt: '14:05', isExpected: true, capacity: 'SERVICE', role: 'MEMBER' });
    expect(await marks(group.id, '&from=2013-04-01&status=PRESENT')).toHaveLength(1);
    expect(await marks(group.id, '&to=2013-04-09')).toHaveLength(3);
    expect(await marks(group.id, `&person=${String(rows[0]?.['personId'])}`)).toHaveLength(2);
  });

  it('is all of a period as CSV, and page by page the same', async () => {
    const { group } = await writtenHitA();
    const client = await api();
    const period = `from=${year.from}&to=${year.to}`;
    const { text } = await client.get(`/api/v1/groups/${group}/attendance/marks?${period}`, { Accept: 'text/csv' });
    const [head = '', ...lines] = text.trimEnd().split('\r\n');
    expect(head).toMatch(
      /^meetingId,meetsOn,seatId,seatKey,seatLabel,role,memberClass,personId,personName,isExpected,status,/,
    );
    const whole = await marks(group, `&${period}`);
    expect(lines).toHaveLength(whole.length);
    const paged: Row[] = [];
    let address: string | undefined = `/api/v1/groups/${group}/attendance/marks?limit=7&${period}`;
    while (address !== undefined) {
      const page = await client.get(address);
      paged.push(...page.body.items);
      address = /<([^>]+)>; rel="next"/.exec(page.headers['link'] ?? '')?.[1];
    }
    expect(paged).toEqual(whole);
  });

  it('says of each seat of HIT A what its figures were counted from', async () => {
    const { group } = await writtenHitA();
    const { seats } = (await (await api()).get(`/api/v1/groups/${group}/attendance?from=${year.from}&to=${year.to}`))
      .body;
    const counted = seats.flatMap(({ seatKey, marks: of }: { seatKey: string; marks: Row[] }) =>
      of.map(({ meetsOn, status }) => `${String(meetsOn)} ${seatKey} ${String(status)}`),
    );
    const listed = (await marks(group, `&from=${year.from}&to=${year.to}`))
      .filter(({ isExpected }) => isExpected)
      .map(({ meetsOn, seatKey, status }) => `${String(meetsOn)} ${String(seatKey)} ${String(status)}`);
    expect(listed.length).toBeGreaterThan(50);
    expect(listed).toEqual(counted.sort());
  });

  it('leaves out the members of others at a joint meeting', async () => {
    const [one, two] = [await smallGroup(['Ada']), await smallGroup(['Cat'])];
    await (await api()).made('/api/v1/meetings', { groups: [one.group.id, two.group.id], meetsOn: '2013-11-03' });
    const names = async (group: string): Promise<unknown[]> => (await marks(group)).map(({ personName }) => personName);
    expect([await names(one.group.id), await names(two.group.id)]).toEqual([['Ada'], ['Cat']]);
  });

  it('is refused for a period that ends before it begins', async () => {
    const { group } = await smallGroup(['Ada']);
    const address = `/api/v1/groups/${group.id}/attendance/marks?from=2013-02-01&to=2013-01-31`;
    const { status, body } = await (await api()).get(address);
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: '#/to', detail: 'Enter 1 February 2013 or a later day.' }],
    ]);
  });
});
