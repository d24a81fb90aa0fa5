import { randomUUID } from 'node:crypto';
import { aGroup } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import { aHit, aSourceDocument } from '../support/directory-rows';

const monthly = { every: 'P1M', by: 'NTH_WEEKDAY', nth: 2, weekday: 3 };

const rhythmOf = async (group: Made, asOf: string) =>
  (await (await api()).get(`/api/v1/groups/${group.id}?asOf=${asOf}`)).body.rhythm;
const editionOf = async (group: Made, asOf: string): Promise<string | undefined> =>
  (await (await api()).get(`/api/v1/groups/${group.id}?asOf=${asOf}`)).body.termsOfReference?.edition;

describe('Terms of reference', () => {
  it('are adopted edition by edition: each ends the day before the next', async () => {
    const client = await api();
    const hit = await aHit('With documents');
    const sourceDocument = await aSourceDocument(hit, 'Application', 2012);
    const group = await aGroup('Steering', { hit });
    const path = `/api/v1/groups/${group.id}/terms-of-reference`;
    const first = await client.post(path, {
      edition: '1',
      summary: 'Meets monthly',
      reviewDueOn: '2013-10-01',
      sourceDocument,
      from: '2012-10-01',
    });
    expect([first.status, first.headers['location']]).toEqual([201, `/api/v1/terms-of-reference/${first.body.id}`]);
    await client.made(path, { edition: '2', from: '2013-11-13' });
    expect(await editionOf(group, '2012-10-01')).toBe('1');
    expect(await editionOf(group, '2013-11-12')).toBe('1');
    expect(await editionOf(group, '2013-11-13')).toBe('2');
    expect((await client.get(path)).body.items).toMatchObject([
      {
        edition: '1',
        reviewDueOn: '2013-10-01',
        sourceDocumentId: sourceDocument,
        from: '2012-10-01',
        to: '2013-11-12',
      },
      { edition: '2', reviewDueOn: null, from: '2013-11-13', to: null },
    ]);
    expect((await client.get(first.headers['location'] ?? '')).body).toMatchObject({ summary: 'Meets monthly' });
  });

  it('of the same first day are put right, not doubled', async () => {
    const client = await api();
    const group = await aGroup('Steering');
    const path = `/api/v1/groups/${group.id}/terms-of-reference`;
    const first = await client.made(path, { edition: '1', summary: 'Mis-typed', from: '2012-10-01' });
    const again = await client.made(path, { edition: '1', summary: 'Typed', from: '2012-10-01' });
    expect(again.id).toBe(first.id);
    expect((await client.get(path)).body.items).toMatchObject([{ edition: '1', summary: 'Typed' }]);
  });

  it('are refused before the latest, beyond the group’s life, and for a document or group that nobody knows', async () => {
    const client = await api();
    const group = await aGroup('Steering', { to: '2014-09-30' });
    const path = `/api/v1/groups/${group.id}/terms-of-reference`;
    await client.made(path, { edition: '2', from: '2013-01-01' });
    const detailOf = async (body: object, to = path): Promise<unknown> => {
      const { status, body: problem } = await client.post(to, { edition: 'x', ...body });
      return [status, problem.detail];
    };
    expect(await detailOf({ from: '2012-12-01' })).toEqual([
      409,
      'The latest edition begins on 2013-01-01. Another cannot begin before it: choose that day or a later one.',
    ]);
    expect(await detailOf({ from: '2014-10-01' })).toEqual([
      409,
      'It ends on 2014-09-30. Choose that day or an earlier one.',
    ]);
    expect(await detailOf({ from: '2014-01-01', to: '2015-01-01' })).toEqual([
      409,
      'The group does not exist on all of those days. Choose days within its life.',
    ]);
    expect(await detailOf({ from: '2014-01-01', sourceDocument: randomUUID() })).toEqual([
      422,
      'There is no source document with this id.',
    ]);
    expect(await detailOf({ from: '2014-01-01' }, `/api/v1/groups/${randomUUID()}/terms-of-reference`)).toEqual([
      404,
      'There is no group with this id.',
    ]);
  });
});

describe('A group’s rhythm', () => {
  it('holds from its first day until the day before the next, with the group’s last day as its own', async () => {
    const client = await api();
    const group = await aGroup('Steering', { to: '2016-03-31' });
    const path = `/api/v1/groups/${group.id}/rhythms`;
    const set = await client.post(path, {
      ...monthly,
      exceptMonths: [12, 8, 8],
      startsAt: '14:00',
      minutes: 90,
      from: '2012-10-01',
    });
    expect([set.status, set.headers['location']]).toEqual([201, `/api/v1/rhythms/${set.body.id}`]);
    await client.made(path, { every: 'P2M', by: 'DAY_OF_MONTH', dayOfMonth: 31, from: '2014-01-01' });
    expect(await rhythmOf(group, '2012-09-30')).toBeNull();
    expect(await rhythmOf(group, '2013-12-31')).toMatchObject({
      every: 'P1M',
      nth: 2,
      weekday: 3,
      dayOfMonth: null,
      exceptMonths: [8, 12],
      startsAt: '14:00',
      minutes: 90,
      to: '2013-12-31',
    });
    expect(await rhythmOf(group, '2014-01-01')).toMatchObject({
      every: 'P2M',
      dayOfMonth: 31,
      startsAt: null,
      to: '2016-03-31',
    });
    expect((await client.get(path)).body.items).toMatchObject([{ every: 'P1M' }, { every: 'P2M' }]);
    expect((await client.get(set.headers['location'] ?? '')).body).toMatchObject({ groupId: group.id, every: 'P1M' });
  });

  it('is refused when it does not say one day in one way', async () => {
    const client = await api();
    const group = await aGroup('Steering');
    const faults = async (body: object): Promise<unknown> => {
      const answer = await client.post(`/api/v1/groups/${group.id}/rhythms`, { from: '2013-01-01', ...body });
      return { status: answer.status, errors: answer.body.errors };
    };
    const oneWay =
      'By NTH_WEEKDAY, give nth and weekday and nothing else; by DAY_OF_MONTH, give dayOfMonth and nothing else.';
    expect(await faults({ ...monthly, dayOfMonth: 5 })).toEqual({
      status: 422,
      errors: [{ pointer: '#/by', detail: oneWay }],
    });
    expect(await faults({ every: 'P1M', by: 'DAY_OF_MONTH' })).toMatchObject({ errors: [{ detail: oneWay }] });
    expect(await faults({ ...monthly, nth: 0 })).toEqual({
      status: 422,
      errors: [
        {
          pointer: '#/nth',
          detail: 'Choose 1 for the first to 4 for the fourth such weekday of the month, or -1 for the last.',
        },
      ],
    });
    expect(await faults({ ...monthly, minutes: 60 })).toEqual({
      status: 422,
      errors: [{ pointer: '#/minutes', detail: 'Say when meetings start before saying how long they last.' }],
    });
    expect(await faults({ ...monthly, every: 'P1W' })).toMatchObject({ status: 422, errors: [{ pointer: '#/every' }] });
    expect(await faults({ ...monthly, exceptMonths: [13] })).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/exceptMonths' }],
    });
  });
});
