import { randomUUID } from 'node:crypto';
import { aGroup, anOccupancy, aReportingLine, aSeat, aWorkingLink, at } from '../support/a-group';
import { api } from '../support/api';
import { query } from '../support/database';
import { aHit, anOrganisation, aPerson, aSuccession } from '../support/directory-rows';

const names = (items: { name: string }[]): string[] => items.map(({ name }) => name);

describe('Groups', () => {
  it('are listed on the days of their life, its first and last included', async () => {
    const hit = await aHit('Stroke');
    await aGroup('For one year', { hit, kind: 'WORKING_GROUP', from: '2013-04-01', to: '2014-03-31' });
    const on = async (day: string): Promise<string[]> =>
      names((await (await api()).get(`/api/v1/groups?hit=${hit}&asOf=${day}`)).body.items);
    expect(await on('2013-03-31')).toEqual([]);
    expect(await on('2013-04-01')).toEqual(['For one year']);
    expect(await on('2014-03-31')).toEqual(['For one year']);
    expect(await on('2014-04-01')).toEqual([]);
  });

  it('are filtered by kind, by words of their name, and by the organisation that owns them today or did before', async () => {
    const hit = await aHit('Dementia');
    await aGroup('Steering', { hit });
    await aGroup('Carers’ voice', { hit, kind: 'REFERENCE_GROUP' });
    const list = async (query: string): Promise<string[]> =>
      names((await (await api()).get(`/api/v1/groups?asOf=2013-05-01&${query}`)).body.items);
    expect(await list(`hit=${hit}&kind=REFERENCE_GROUP`)).toEqual(['Carers’ voice']);
    expect(await list(`hit=${hit}&q=STEER`)).toEqual(['Steering']);

    const before = await anOrganisation('A PCT', { to: '2013-03-31' });
    const after = await anOrganisation('A CCG', { from: '2013-04-01' });
    await aSuccession(before, after, '2013-04-01');
    await aGroup('Commissioning board', { kind: 'EXTERNAL_COMMITTEE', ownerOrganisation: before });
    expect(await list(`ownerOrganisation=${after}`)).toEqual(['Commissioning board']);
    expect(await list(`ownerOrganisation=${before}`)).toEqual([]);
  });

  it('come page by page, and all at once as CSV', async () => {
    const hit = await aHit('Pages');
    for (const letter of ['a', 'b', 'c']) await aGroup(`Group ${letter}`, { hit, key: `${letter}-${hit}` });
    const client = await api();
    const first = await client.get(`/api/v1/groups?hit=${hit}&asOf=2013-01-01&limit=2`);
    expect(names(first.body.items)).toEqual(['Group a', 'Group b']);
    const [, next = ''] = /<(.+)>; rel="next"/.exec(first.headers['link'] ?? '') ?? [];
    expect(names((await client.get(next)).body.items)).toEqual(['Group c']);
    const csv = await client.get(`/api/v1/groups?hit=${hit}&asOf=2013-01-01&format=csv`);
    expect(csv.text.split('\r\n').filter((line) => line.includes('Group'))).toHaveLength(3);
  });

  it('are told as everything that is true of them on a day', async () => {
    const owner = await anOrganisation('North Trust');
    const group = await aGroup('Trust-wide stroke group', { kind: 'EXTERNAL_COMMITTEE', ownerOrganisation: owner });
    const below = await aGroup('HIT steering group');
    const friend = await aGroup('Reference group', { kind: 'REFERENCE_GROUP' });
    await aReportingLine(below, group, '2013-01-01', { every: 'P2M', form: 'Highlight report' });
    await aWorkingLink(group, friend, '2013-02-01', { quotation: 'and work with' });
    const chair = await aSeat(group, 'Chair', { key: '1', role: 'CHAIR', constituency: 'Consultants' });
    await aSeat(group, 'Second nurse', { key: '2', required: false });
    await aSeat(group, 'Commissioner', { key: '3' });
    await anOccupancy(chair, await aPerson('Dr Chair'), '2013-01-01', { representedOrganisation: owner });
    const { body, headers } = await (await api()).get(`/api/v1/groups/${group.id}?asOf=2013-03-01`);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({
      name: 'Trust-wide stroke group',
      hit: null,
      ownerOrganisation: { id: owner, name: 'North Trust' },
      termsOfReference: null,
      rhythm: null,
      reportsTo: [],
      receivesReportsFrom: [{ groupName: 'HIT steering group', every: 'P2M', form: 'Highlight report' }],
      worksWith: [{ groupName: 'Reference group', quotation: 'and work with', from: '2013-02-01' }],
      from: '2012-10-01',
      to: null,
    });
    expect(body.seats).toMatchObject([
      {
        label: 'Chair',
        state: 'FILLED',
        constituency: 'Consultants',
        holder: {
          personName: 'Dr Chair',
          capacity: 'SERVICE',
          representedOrganisation: { name: 'North Trust' },
          from: '2013-01-01',
          exOfficio: false,
        },
      },
      { label: 'Second nurse', state: 'UNFILLED', holder: null },
      { label: 'Commissioner', state: 'VACANT', holder: null },
    ]);
    const early = (await (await api()).get(`/api/v1/groups/${group.id}?asOf=2012-12-31`)).body;
    expect(early).toMatchObject({ receivesReportsFrom: [], worksWith: [] });
    expect(early.seats[0]).toMatchObject({ label: 'Chair', state: 'VACANT' });
    const from = (await (await api()).get(`/api/v1/groups/${below.id}?asOf=2013-03-01`)).body;
    expect(from.reportsTo).toMatchObject([{ groupName: 'Trust-wide stroke group' }]);
  });

  it('that nobody knows are not found', async () => {
    const answer = await (await api()).get(`/api/v1/groups/${randomUUID()}`);
    expect([answer.status, answer.body.detail]).toEqual([404, 'There is no group with this id.']);
  });
});

describe('Recording a group', () => {
  const refusal = async (body: object): Promise<unknown> => {
    const answer = await (
      await api()
    ).post('/api/v1/groups', {
      name: 'A group',
      kind: 'WORKING_GROUP',
      from: '2013-01-01',
      ...body,
    });
    return { status: answer.status, errors: answer.body.errors };
  };

  it('says where it is and leaves a trail', async () => {
    const answer = await (await api()).post('/api/v1/groups', { name: 'New', kind: 'BOARD', from: '2013-01-01' });
    expect(answer.status).toBe(201);
    expect(answer.headers['location']).toBe(`/api/v1/groups/${answer.body.id}`);
    expect(answer.headers['etag']).toBe('"1"');
    const trail = await query(`SELECT use_case FROM trail WHERE subject_kind = 'group' AND subject_id = $1`, [
      answer.body.id,
    ]);
    expect(trail).toEqual([{ use_case: 'record-group' }]);
  });

  it('is refused without an end for a task-and-finish group', async () => {
    expect(await refusal({ kind: 'TASK_AND_FINISH' })).toEqual({
      status: 422,
      errors: [{ pointer: '#/to', detail: 'A task-and-finish group has an end by design. Give its last day.' }],
    });
  });

  it('is refused when it would belong to a HIT and to an organisation', async () => {
    const both = { hit: await aHit('Two homes'), ownerOrganisation: await anOrganisation('Owner') };
    expect(await refusal(both)).toMatchObject({ status: 422, errors: [{ pointer: '#/ownerOrganisation' }] });
  });

  it('is refused under a key that is taken, for a HIT or organisation that nobody knows, and when it ends before it begins', async () => {
    const key = `taken-${randomUUID()}`;
    await aGroup('First', { key });
    expect(await refusal({ key })).toEqual({
      status: 409,
      errors: [{ pointer: '#/key', detail: 'Another group has this key. Choose a different one.' }],
    });
    expect(await refusal({ hit: randomUUID() })).toEqual({
      status: 422,
      errors: [{ pointer: '#/hit', detail: 'There is no HIT with this id.' }],
    });
    expect(await refusal({ ownerOrganisation: randomUUID() })).toEqual({
      status: 422,
      errors: [{ pointer: '#/ownerOrganisation', detail: 'There is no organisation with this id.' }],
    });
    expect(await refusal({ to: '2012-12-31' })).toMatchObject({ status: 422, errors: [{ pointer: '#/to' }] });
  });
});

describe('Amending a group', () => {
  it('changes its name, takes a purpose of null away, and leaves what is not mentioned', async () => {
    const client = await api();
    const group = await aGroup('Old name', { purpose: 'To meet' });
    const amended = await client.patch(`/api/v1/groups/${group.id}`, { name: 'New name' }, at(1));
    expect([amended.status, amended.body, amended.headers['etag']]).toEqual([200, { id: group.id, version: 2 }, '"2"']);
    expect((await client.get(`/api/v1/groups/${group.id}`)).body).toMatchObject({
      name: 'New name',
      purpose: 'To meet',
    });
    await client.patch(`/api/v1/groups/${group.id}`, { purpose: null }, at(2));
    expect((await client.get(`/api/v1/groups/${group.id}`)).body).toMatchObject({ name: 'New name', purpose: null });
  });

  it('needs the version that was read', async () => {
    const client = await api();
    const group = await aGroup('Contested');
    expect((await client.patch(`/api/v1/groups/${group.id}`, { name: 'A' })).status).toBe(428);
    expect((await client.patch(`/api/v1/groups/${group.id}`, { name: 'A' }, at(2))).status).toBe(412);
  });
});
