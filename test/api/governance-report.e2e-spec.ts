import { seats, year } from '../golden/hit-a';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { writtenHitA } from '../support/golden-hit-a';
import type { WrittenHitA } from '../support/golden-hit-a';
import { recordedHit, recordedPerson } from '../support/recorded';

const path = (hit: string, { from, to }: { from: string; to: string } = year): string =>
  `/api/v1/reports/governance?hit=${hit}&from=${from}&to=${to}`;

/** HIT A with its commissioners as partners, and a sponsor with two contacts and a briefing. */
async function governedHitA(): Promise<WrittenHitA> {
  const written = await writtenHitA();
  const client = await api();
  const { body: seat } = await client.get(`/api/v1/memberships?group=${written.group}&asOf=2013-03-31`);
  const commissioner = seat.items.find(({ seatLabel }: { seatLabel: string }) => seatLabel === 'Commissioning manager');
  await client.made(`/api/v1/hits/${written.hit.id}/partners`, {
    organisation: commissioner.representedOrganisationId,
    kind: 'PARTNER',
    from: '2012-10-01',
  });
  const sponsorship = await client.made('/api/v1/sponsorships', {
    hit: written.hit.id,
    person: (await recordedPerson('Dr <Lee> & Co')).id,
    organisation: commissioner.representedOrganisationId,
    from: '2012-10-01',
  });
  for (const [happenedOn, kind] of [
    ['2012-12-03', 'OPPORTUNITY_REFERRED'],
    ['2013-04-08', 'BRIEFING_RECEIVED'],
    ['2013-08-19', 'ONE_TO_ONE'],
  ]) {
    const engagement = {
      happenedOn,
      kind,
      initiatedBy: 'HIT',
      reportedBy: 'MANAGER',
      privateNote: 'Not for the report',
    };
    await client.made(`/api/v1/sponsorships/${sponsorship.id}/engagements`, engagement);
  }
  return written;
}

let governed: Promise<WrittenHitA> | undefined;

async function report(): Promise<Answer['body']> {
  const { hit } = await (governed ??= governedHitA());
  const { status, body } = await (await api()).get(path(hit.id));
  expect(status).toBe(200);
  expect(body.hits).toHaveLength(1);
  return body.hits[0];
}

describe('The governance report of sample HIT A', () => {
  it('gives every seat the figures that were worked out by hand', async () => {
    const { attendance } = await report();
    const told = attendance.map((seat: Answer['body']) => [
      seat.seatKey,
      [seat.expected, seat.present, seat.deputised, seat.apologies, seat.absent],
      ((100 * seat.personalRate.came) / seat.personalRate.expected).toFixed(1),
      ((100 * seat.representedRate.came) / seat.representedRate.expected).toFixed(1),
    ]);
    expect(told).toEqual(
      seats.map(({ key, figures: f }) => [
        key,
        [f.expected, f.present, f.deputised, f.apologies, f.absent],
        f.personal,
        f.represented,
      ]),
    );
  });

  it('tells the meetings planned, held and cancelled, and how regular they were', async () => {
    const { meetings } = await report();
    expect(meetings).toHaveLength(1);
    const [steering] = meetings;
    expect(steering).toMatchObject({ planned: 12, held: 10, cancelled: 2, toLog: 0, longestGap: 63 });
    expect(steering.monthsWithMeeting).toEqual({ count: 10, of: 12 });
    expect(steering.gaps).toEqual([35, 56, 35, 28, 28, 28, 35, 28, 63]);
    const cancelled = steering.meetings.filter(({ status }: { status: string }) => status === 'CANCELLED');
    expect(cancelled.map(({ on, cancelReason }: Answer['body']) => [on, cancelReason])).toEqual([
      ['2012-12-12', 'Too few could come.'],
      ['2013-08-14', 'Too few could come.'],
    ]);
  });

  it('shows the PCT that became a CCG as the same partner, neither lost nor gained', async () => {
    const { atStart, atEnd, changes } = await report();
    expect(atStart.partners.map(({ name }: { name: string }) => name)).toEqual(['NHS Bristol PCT']);
    expect(atEnd.partners.map(({ name }: { name: string }) => name)).toEqual(['NHS Bristol CCG']);
    const aboutPartners = changes.filter(({ kind }: { kind: string }) => kind.startsWith('PARTNER'));
    expect(aboutPartners).toEqual([
      { on: '2013-04-01', kind: 'PARTNER_CONTINUES_AS', what: 'NHS Bristol PCT', who: 'NHS Bristol CCG' },
    ]);
  });

  it('tells who took and left a seat within the period', async () => {
    const { changes, atEnd } = await report();
    const seatChanges = changes.filter(({ kind }: { kind: string }) => kind.startsWith('SEAT'));
    expect(seatChanges.map(({ on, kind, what }: Answer['body']) => [on, kind, what])).toEqual([
      ['2013-02-01', 'SEAT_TAKEN', 'Second public contributor'],
      ['2013-04-01', 'SEAT_TAKEN', 'Consultant in public health'],
      ['2013-06-01', 'SEAT_LEFT', 'Regional provider representative'],
    ]);
    const [steering] = atEnd.groups;
    const vacant = steering.seats.filter(({ personName }: { personName: string | null }) => personName === null);
    expect(vacant.map(({ label }: { label: string }) => label)).toEqual(['Regional provider representative']);
  });

  it('measures silence between contacts that count, to the last day of the period', async () => {
    const { sponsors } = await report();
    const [sponsor] = sponsors;
    expect(sponsor.contacts.map(({ on }: { on: string }) => on)).toEqual(['2012-12-03', '2013-04-08', '2013-08-19']);
    expect(sponsor.silences).toEqual([
      { from: '2012-10-01', to: '2012-12-03', days: 63 },
      { from: '2012-12-03', to: '2013-08-19', days: 259 },
      { from: '2013-08-19', to: '2013-09-30', days: 42 },
    ]);
    expect(sponsor.longestSilence).toBe(259);
  });

  it('reaches back to the contact before the period', async () => {
    const { hit } = await (governed ??= governedHitA());
    const { body } = await (await api()).get(path(hit.id, { from: '2013-01-01', to: '2013-03-31' }));
    const [sponsor] = body.hits[0].sponsors;
    expect(sponsor.contacts).toEqual([]);
    expect(sponsor.silences).toEqual([{ from: '2012-12-03', to: '2013-03-31', days: 118 }]);
    expect(body.hits[0].meetings[0]).toMatchObject({ planned: 3, held: 3, cancelled: 0, gaps: [35, 28] });
  });

  it('is the same for this HIT when all HITs are asked for', async () => {
    const { hit } = await (governed ??= governedHitA());
    const { body } = await (await api()).get(`/api/v1/reports/governance?from=${year.from}&to=${year.to}`);
    expect(body.hits.find(({ id }: { id: string }) => id === hit.id)).toEqual(await report());
  });
});

describe('A group that never met', () => {
  it('is in the report when it means to meet, with none of the months', async () => {
    const client = await api();
    const hit = await recordedHit('A team that never met');
    const group = { name: 'Silent steering group', kind: 'STEERING_GROUP', hit: hit.id, from: '2013-01-01' };
    const { id } = await client.made('/api/v1/groups', group);
    await client.made(`/api/v1/groups/${id}/rhythms`, {
      every: 'P1M',
      by: 'DAY_OF_MONTH',
      dayOfMonth: 5,
      from: '2013-01-01',
    });
    const { body } = await client.get(path(hit.id, { from: '2013-01-01', to: '2013-12-31' }));
    expect(body.hits[0].meetings).toEqual([
      {
        ...{
          groupId: id,
          groupKey: id,
          groupName: 'Silent steering group',
          planned: 0,
          held: 0,
          cancelled: 0,
          toLog: 0,
        },
        ...{ monthsWithMeeting: { count: 0, of: 12 }, gaps: [], longestGap: null, meetings: [] },
      },
    ]);
  });
});

describe('The governance report as a page', () => {
  async function page(): Promise<string> {
    const { hit } = await (governed ??= governedHitA());
    const { text, headers } = await (await api()).get(path(hit.id), { Accept: 'text/html,*/*' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    return text.replace(/\s+/g, ' ').replace(/ (?=<)|(?<=>) /g, '');
  }

  it('has a language, a title, one first heading, and heads on every table', async () => {
    const text = await page();
    expect(text).toMatch(/^<!doctype html><html lang="en-GB">/);
    expect(text).toContain('<title>Governance report: Sample HIT A, 1 October 2012 to 30 September 2013</title>');
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text.match(/<table>/g)?.length).toBe(text.match(/<caption>/g)?.length);
    expect(text).not.toMatch(/<t[dh][^>]*><\/t[dh]>/);
    expect(text).not.toMatch(/<th(?! scope=)[ >]/);
  });

  it('says counts in words and no percentage of fewer than 20', async () => {
    const text = await page();
    expect(text).toContain(
      '12 meetings planned: 10 held, 2 cancelled, 0 to log. Met in 10 of 12 months. Longest gap: 63 days.',
    );
    expect(text).toContain('<td class="text">2 of 10</td><td class="text">4 of 10</td>');
    // Pictures measure their bars in hundredths of the page.
    const told = text.slice(text.indexOf('<main>')).replace(/<figure>[^]*?<\/figure>/g, '');
    expect(told).not.toMatch(/\d%/);
  });

  it('escapes what people typed, and holds no private note, script or address of another machine', async () => {
    const text = await page();
    expect(text).toContain('Dr &lt;Lee&gt; &amp; Co');
    expect(text).not.toContain('<Lee>');
    expect(text).not.toContain('Not for the report');
    expect(text).not.toMatch(/<script|https?:/);
  });
});

describe('A report that cannot be made', () => {
  it.each([
    ['from=2013-09-30&to=2012-10-01', '#/to', 'The last day is before the first. Choose 2013-09-30 or a later day.'],
    ['from=2199-01-01&to=2199-12-31', '#/from', 'The period has not begun. Choose a first day in the past.'],
    ['from=2013-02-30&to=2013-12-31', '#/from', 'Enter a date as year-month-day, for example 2026-11-03.'],
    ['from=2013-01-01', '#/to', 'Enter a date as year-month-day, for example 2026-11-03.'],
  ])('for %s says what to change', async (asked, pointer, detail) => {
    const answer = await (await api()).get(`/api/v1/reports/governance?${asked}`);
    expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer, detail }]]);
  });

  it('of a HIT that is not there is a 404', async () => {
    const answer = await (await api()).get(path('00000000-0000-7000-8000-000000000000'));
    expect([answer.status, answer.body.detail]).toEqual([404, 'There is no HIT with this id.']);
  });

  it('of a period that reaches into the future ends today', async () => {
    const { hit } = await (governed ??= governedHitA());
    const { body } = await (await api()).get(path(hit.id, { from: '2012-10-01', to: '2199-12-31' }));
    expect(body.period.to).toBe(body.dataDay);
  });
});

describe('The overview of sample HIT A', () => {
  it('shows what was true on a day: members, sponsor, the last twelve meetings', async () => {
    const { hit, group } = await (governed ??= governedHitA());
    const client = await api();
    const { body } = await client.get(`/api/v1/hits/${hit.id}/overview?asOf=2013-07-31`);
    expect(body).toMatchObject({ name: 'Sample HIT A', asOf: '2013-07-31', openActions: { count: 0, overdue: 0 } });
    const [steering] = body.groups;
    expect(steering.id).toBe(group);
    const member = (label: string) => steering.members.find((one: { label: string }) => one.label === label);
    expect(member('Commissioning manager').organisation.name).toBe('NHS Bristol CCG');
    expect(member('Regional provider representative').personName).toBeNull();
    expect(body.meetings).toHaveLength(9);
    expect(body.meetings[0]).toMatchObject({
      meetsOn: '2013-07-10',
      expected: 11,
      present: 8,
      apologies: 3,
      absent: 0,
    });
    expect(body.meetings[1]).toMatchObject({ meetsOn: '2013-06-12', expected: 11 });
    expect(body.sponsors[0]).toMatchObject({
      lastContact: '2013-04-08',
      lastSubstantive: '2012-12-03',
      isPrimary: true,
    });
  });

  it('of a HIT that is not there is a 404', async () => {
    const answer = await (await api()).get('/api/v1/hits/00000000-0000-7000-8000-000000000000/overview');
    expect(answer.status).toBe(404);
  });
});
