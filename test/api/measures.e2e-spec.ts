import { api } from '../support/api';
import type { Answer } from '../support/api';
import { aGroup } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { changed, recordedHit, refusalIn } from '../support/recorded';

const get = async (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
  (await api()).get(`/api/v1/measures/${address}`, headers);
const year = 'from=2013-01-01&to=2013-12-31';
const nobody = '0198f6a0-0000-7000-8000-000000000000';
const each = ['attendance', 'cadence', 'diversity', 'external-internal', 'constituencies'] as const;

describe('Any measure', () => {
  it.each(each)('of %s says how it is worked out, of what, and what is left out', async (measure) => {
    const group = await aGroup('Quiet group');
    const { status, body } = await get(`${measure}?group=${group.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ measure, scope: { kind: 'GROUP', id: group.id, name: 'Quiet group' } });
    expect(body.definition.length).toBeGreaterThan(100);
    expect(body.leftOut.every(({ count }: { count: number }) => count === 0)).toBe(true);
  });

  it.each(each)('of %s is there for a HIT and for the whole partnership', async (measure) => {
    const hit = await recordedHit('Team of measures');
    const ofHit = await get(`${measure}?hit=${hit.id}`);
    expect(ofHit.body.scope).toEqual({ kind: 'HIT', id: hit.id, name: 'Team of measures' });
    const ofAll = await get(measure);
    expect([ofAll.status, ofAll.body.scope.kind, ofAll.body.scope.id]).toEqual([200, 'PARTNERSHIP', null]);
  });

  it.each(each)('of %s refuses what there is not, and a group and a HIT at once', async (measure) => {
    expect((await get(`${measure}?group=${nobody}`)).body.detail).toBe('There is no group with this id.');
    expect((await get(`${measure}?hit=${nobody}`)).body.detail).toBe('There is no HIT with this id.');
    expect(refusalIn(await get(`${measure}?hit=${nobody}&group=${nobody}`))).toEqual([
      422,
      'Ask for a group or for a HIT, not for both.',
      ['hit'],
    ]);
  });

  it('refuses days in the wrong order, and days to come', async () => {
    const reversed = await get('cadence?from=2013-02-01&to=2013-01-01');
    expect([reversed.status, reversed.body.errors[0].pointer]).toEqual([422, 'to']);
    const toCome = await get('cadence?from=2190-01-01');
    expect([toCome.status, toCome.body.errors[0].pointer]).toEqual([422, 'from']);
  });

  it('calls what it reads off meeting together a proxy', async () => {
    const proxies = await Promise.all(each.map(async (measure) => [measure, (await get(measure)).body.proxy !== null]));
    expect(Object.fromEntries(proxies)).toEqual({
      attendance: false,
      cadence: false,
      diversity: false,
      'external-internal': true,
      constituencies: true,
    });
  });
});

describe('Measures of a small group', () => {
  it('mark shares of fewer than three meetings, and keep leave and silence out of them', async () => {
    const { group, seatOf } = await smallGroup(['Ann', 'Ben']);
    for (const [day, status] of [
      ['2013-02-04', 'LEAVE_OF_ABSENCE'],
      ['2013-03-04', 'PRESENT'],
      ['2013-04-08', 'APOLOGIES'],
    ])
      await loggedMeeting(group, day ?? '', { attendance: [{ seat: seatOf('Ann'), status }] });
    const { body } = await get(`attendance?group=${group.id}&${year}`);
    expect(body.items).toMatchObject([
      { key: 'Ann', leave: 1, smallDenominator: true, personal: { numerator: 1, denominator: 2, rate: 0.5 } },
      { key: 'Ben', notRecorded: 3, smallDenominator: true, personal: { numerator: 0, denominator: 0, rate: null } },
    ]);
    expect(body.leftOut).toContainEqual({ what: 'Times nothing is recorded of a member', count: 3 });
  });

  it('are sent as CSV, with both numbers of each share', async () => {
    const { group, seatOf } = await smallGroup(['Ann']);
    await loggedMeeting(group, '2013-02-04', { attendance: [{ seat: seatOf('Ann'), status: 'PRESENT' }] });
    const answer = await get(`attendance?group=${group.id}&${year}`, { Accept: 'text/csv' });
    expect(answer.headers['content-type']).toContain('text/csv');
    const [head, row] = answer.text.split('\r\n');
    expect(head).toBe(
      'id,key,label,expected,present,deputised,apologies,absent,leave,notRecorded,personal.rate,represented.numerator,represented.rate,smallDenominator',
    );
    expect(row).toContain(',Seat of Ann,1,1,0,0,0,0,0,1,1,1,true');
    const formula = await aGroup('=1+1');
    const cadence = await get(`cadence?group=${formula.id}&${year}&format=csv`);
    expect(cadence.text.split('\r\n')[1]).toContain(",'=1+1,");
  });

  it('leave months of a paused HIT, months that the rhythm leaves out, and months not logged yet out of what was due', async () => {
    const client = await api();
    const hit = await recordedHit('Paused team');
    const group = await aGroup('Steering group', { hit: hit.id });
    await client.made(`/api/v1/groups/${group.id}/rhythms`, {
      every: 'P1M',
      by: 'DAY_OF_MONTH',
      dayOfMonth: 5,
      exceptMonths: [8],
      from: '2012-10-01',
    });
    const { body: plan } = await client.post(`/api/v1/groups/${group.id}/planned-meetings`, {
      from: '2013-01-01',
      to: '2013-12-31',
    });
    const planned = (day: string): string =>
      plan.planned.find(({ meetsOn }: { meetsOn: string }) => meetsOn === day)?.id ?? '';
    await changed(`/api/v1/hits/${hit.id}/statuses`, 1, { status: 'PAUSED', from: '2013-02-20' });
    await changed(`/api/v1/hits/${hit.id}/statuses`, 2, { status: 'ACTIVE', from: '2013-04-11' });
    await client.made('/api/v1/meetings', { meeting: planned('2013-01-05'), meetsOn: '2013-01-05' });
    // It took place in July and still is June's meeting.
    await client.made('/api/v1/meetings', { meeting: planned('2013-06-05'), meetsOn: '2013-07-02' });
    for (const day of ['2013-05-05', '2013-07-05'])
      await changed(`/api/v1/meetings/${planned(day)}/cancel`, 1, { reason: 'Too few could come.' });
    const { body } = await get(`cadence?group=${group.id}&${year}`);
    const [item] = body.items;
    expect(item.periods.map(({ state }: { state: string }) => state)).toEqual([
      ...['MET', 'PAUSED', 'PAUSED', 'PAUSED', 'NOT_MET', 'MET', 'NOT_MET', 'EXCEPTED'],
      ...['NOT_LOGGED', 'NOT_LOGGED', 'NOT_LOGGED', 'NOT_LOGGED'],
    ]);
    expect(item).toMatchObject({
      every: 'P1M',
      met: { numerator: 2, denominator: 4, rate: 0.5 },
      heldOfPlanned: { numerator: 2, denominator: 4, rate: 0.5 },
      notLogged: 7,
      gaps: [{ from: '2013-01-05', to: '2013-07-02', days: 178, pausedDays: 50 }],
      longestGap: 128,
    });
    expect(body.leftOut.map(({ count }: { count: number }) => count)).toEqual([3, 1, 4, 7]);
  });

  it('hold nothing due of a group that never said how often it means to meet', async () => {
    const group = await aGroup('Reference group');
    await loggedMeeting(group, '2013-02-04');
    const { body } = await get(`cadence?group=${group.id}&${year}`);
    expect(body.items).toMatchObject([{ every: null, held: 1, met: { numerator: 0, denominator: 0, rate: null } }]);
    const asked = await get(`cadence?group=${group.id}&${year}&every=P6M`);
    expect(asked.body.total).toEqual({ numerator: 1, denominator: 2, rate: 0.5 });
  });

  it('say nothing of who was together at a meeting for which no attendance is recorded', async () => {
    const { group, seatOf } = await smallGroup(['Ann']);
    await loggedMeeting(group, '2013-02-04');
    await loggedMeeting(group, '2013-03-04', { attendance: [{ seat: seatOf('Ann'), status: 'PRESENT' }] });
    const { body } = await get(`constituencies?group=${group.id}&${year}&constituencies=MEDIC&constituencies=AHP`);
    expect(body.together).toEqual({ numerator: 0, denominator: 1, rate: 0 });
    expect(body.leftOut).toContainEqual({ what: 'Held meetings with no attendance recorded', count: 1 });
    expect((await get('constituencies?constituencies=DOCTORS')).status).toBe(422);
  });
});

describe('The agendas of two groups', () => {
  it('tell topics typed by hand from those that the words of an item suggest, and items of the same words', async () => {
    const one = await aGroup('One');
    const other = await aGroup('Other');
    await loggedMeeting(one, '2013-02-04', {
      agendaItems: [{ title: 'Planning the discharge from hospital' }, { title: 'Winter pressures: update' }],
    });
    await loggedMeeting(other, '2013-03-04', {
      agendaItems: [
        { title: 'Ward 7', topics: ['Discharge'] },
        { title: 'winter pressures – UPDATE', topics: ['wintering'] },
      ],
    });
    const { body } = await get(`agenda-alignment?group=${one.id}&with=${other.id}&${year}`);
    const topics = body.items.filter(({ topic }: { topic: string }) => ['discharge', 'wintering'].includes(topic));
    expect(topics).toEqual([
      {
        ...{ topic: 'discharge', onGroup: 'SUGGESTED', onWith: 'TYPED' },
        ...{ firstOnGroup: '2013-02-04', firstOnWith: '2013-03-04', lagDays: 28 },
      },
      {
        ...{ topic: 'wintering', onGroup: 'SUGGESTED', onWith: 'TYPED' },
        ...{ firstOnGroup: '2013-02-04', firstOnWith: '2013-03-04', lagDays: 28 },
      },
    ]);
    expect(body.typed).toMatchObject({ intersection: 0, union: 2, withInGroup: { numerator: 0, denominator: 2 } });
    expect(body.withSuggested.intersection).toBeGreaterThanOrEqual(2);
    expect(body.sharedItems).toMatchObject([{ firstOnGroup: '2013-02-04', firstOnWith: '2013-03-04', lagDays: 28 }]);
    const csv = await get(`agenda-alignment?group=${one.id}&with=${other.id}&${year}&format=csv`);
    expect(csv.text).toContain('discharge,SUGGESTED,TYPED,2013-02-04,2013-03-04,28');
  });

  it('cannot be those of one group, or of a group that there is not', async () => {
    const { id } = await aGroup('One');
    expect((await get(`agenda-alignment?group=${id}&with=${id}`)).status).toBe(422);
    expect((await get(`agenda-alignment?group=${id}&with=${nobody}`)).status).toBe(404);
    expect((await get(`agenda-alignment?group=${nobody}&with=${id}`)).status).toBe(404);
    expect((await get(`agenda-alignment?group=${id}`)).status).toBe(422);
  });
});
