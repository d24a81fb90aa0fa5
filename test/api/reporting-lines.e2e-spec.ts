import { randomUUID } from 'node:crypto';
import { aGroup, aReportingLine, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { query } from '../support/database';

const draw = async (group: Made, parentGroup: Made, more: object = {}): Promise<Answer> =>
  (await api()).post('/api/v1/reporting-lines', {
    group: group.id,
    parentGroup: parentGroup.id,
    from: '2013-01-01',
    ...more,
  });

describe('A reporting line', () => {
  it('leads from a group to another for a time, with its rhythm, form and the sentence that promises it', async () => {
    const client = await api();
    const [group, parent] = [await aGroup('A-SG'), await aGroup('T-SG', { kind: 'EXTERNAL_COMMITTEE' })];
    const more = { every: 'P2M', form: 'AAA report', quotation: 'and report to the trust-wide steering group' };
    const drawn = await draw(group, parent, { ...more, to: '2013-12-31' });
    expect([drawn.status, drawn.headers['location']]).toEqual([201, `/api/v1/reporting-lines/${drawn.body.id}`]);
    const read = await client.get(drawn.headers['location'] ?? '');
    expect(read.headers['etag']).toBe('"1"');
    expect(read.body).toMatchObject({
      ...more,
      groupName: 'A-SG',
      parentGroupName: 'T-SG',
      from: '2013-01-01',
      to: '2013-12-31',
    });
    const count = async (filter: string): Promise<number> =>
      (await client.get(`/api/v1/reporting-lines?${filter}`)).body.items.length;
    expect(await count(`group=${group.id}&asOf=2012-12-31`)).toBe(0);
    expect(await count(`group=${group.id}&asOf=2013-01-01`)).toBe(1);
    expect(await count(`parentGroup=${parent.id}&asOf=2013-12-31`)).toBe(1);
    expect(await count(`parentGroup=${parent.id}&asOf=2014-01-01`)).toBe(0);
    expect(await count(`group=${parent.id}&asOf=2013-06-01`)).toBe(0);
  });

  it('is refused where it cannot be, each time with what to do', async () => {
    const group = await aGroup('A-SG');
    const ended = await aGroup('Old board', { to: '2013-03-31' });
    const refusal = async (parent: Made, more: object = {}, from = group): Promise<unknown> => {
      const { status, body } = await draw(from, parent, more);
      return [status, body.detail];
    };
    expect(await refusal(group)).toEqual([422, 'A group does not report to itself. Choose another group.']);
    expect(await refusal({ id: randomUUID(), version: 1 })).toEqual([422, 'There is no group with this id.']);
    const nobody = await draw({ id: randomUUID(), version: 1 }, group);
    expect(nobody.body.errors).toEqual([{ pointer: '#/group', detail: 'There is no group with this id.' }]);
    const whileNot = 'does not exist on all of those days. Choose days within its life.';
    expect(await refusal(ended, { to: '2013-04-01' })).toEqual([409, `The group to report to ${whileNot}`]);
    expect(await refusal(group, { to: '2013-04-01' }, ended)).toEqual([409, `The group that reports ${whileNot}`]);
    expect(await refusal(ended, { from: '2013-04-01', to: '2013-04-30' })).toEqual([
      409,
      `The group to report to ${whileNot}`,
    ]);
    expect((await refusal(ended)) as unknown[]).toEqual([201, undefined]);
    const { items } = (await (await api()).get(`/api/v1/reporting-lines?group=${group.id}&asOf=2013-03-31`)).body;
    expect(items).toMatchObject([{ to: '2013-03-31' }]);
    expect(await refusal(ended, { from: '2013-03-31', to: '2013-03-31' })).toEqual([
      409,
      'The group reports to that group on those days already.',
    ]);
  });

  it('ends on a last day', async () => {
    const client = await api();
    const line = await aReportingLine(await aGroup('A-WG1'), await aGroup('A-SG'), '2013-01-01');
    const path = `/api/v1/reporting-lines/${line.id}`;
    expect((await client.post(`${path}/end`, { lastDay: '2013-06-30' }, at(1))).body).toEqual({
      id: line.id,
      version: 2,
    });
    expect((await client.get(path)).body).toMatchObject({ to: '2013-06-30', version: 2 });
    expect((await client.post(`${path}/end`, { lastDay: '2012-12-31' }, at(2))).status).toBe(422);
    expect((await client.post(`${path}/end`, { lastDay: '2013-06-30' })).status).toBe(428);
  });
});

describe('Reporting lines', () => {
  it('may not run in a circle, which is spelt out', async () => {
    const [working, steering] = [await aGroup('A-WG1'), await aGroup('A-SG')];
    await aReportingLine(working, steering, '2012-10-01');
    const refused = await draw(steering, working);
    expect([refused.status, refused.body.type, refused.body.detail]).toEqual([
      409,
      '/problems/reporting-runs-in-a-circle',
      'Reporting lines cannot run in a circle, and on 2013-01-01 they would: A-SG reports to A-WG1, A-WG1 reports to A-SG. ' +
        'End one of these lines first.',
    ]);
  });

  it('may not run in a circle through several groups either; the shortest way round is told', async () => {
    const [a, b, c, d] = [await aGroup('A'), await aGroup('B'), await aGroup('C'), await aGroup('D')];
    await aReportingLine(a, b, '2012-10-01');
    await aReportingLine(b, c, '2012-10-01');
    await aReportingLine(a, d, '2012-10-01');
    await aReportingLine(d, b, '2012-10-01');
    const refused = await draw(c, a);
    expect(refused.body.detail).toContain('C reports to A, A reports to B, B reports to C');
  });

  it('may follow a circle one after another, as long as no day sees all of it', async () => {
    const [a, b, c] = [await aGroup('A'), await aGroup('B'), await aGroup('C')];
    await aReportingLine(a, b, '2013-01-01', { to: '2013-06-30' });
    await aReportingLine(b, c, '2013-06-01', { to: '2013-12-31' });
    expect((await draw(c, a, { from: '2013-07-01' })).status).toBe(201);
    const overlapping = await draw(c, a, { from: '2013-05-01', to: '2013-06-30' });
    expect([overlapping.status, overlapping.body.detail]).toEqual([409, expect.stringContaining('on 2013-06-01 they')]);
    expect((await draw(c, a, { from: '2013-05-01', to: '2013-05-31' })).status).toBe(201);
  });

  it('may not be lengthened into a circle', async () => {
    const client = await api();
    const [a, b] = [await aGroup('A'), await aGroup('B')];
    const line = await aReportingLine(a, b, '2013-01-01', { to: '2013-06-30' });
    await aReportingLine(b, a, '2013-07-01');
    const refused = await client.post(`/api/v1/reporting-lines/${line.id}/end`, { lastDay: '2013-07-01' }, at(1));
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringContaining('A reports to B, B reports to A'),
    ]);
  });

  it('drawn at the same moment by several people, which together would close a circle: the last of them is refused', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const groups = [await aGroup('A'), await aGroup('B'), await aGroup('C')] as const;
      const [a, b, c] = groups;
      const answers = await Promise.all([draw(a, b), draw(b, c), draw(c, a)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
      const [stored] = await query<{ n: number }>(
        'SELECT count(*)::int AS n FROM reporting_line WHERE group_id = ANY ($1::uuid[])',
        [groups.map(({ id }) => id)],
      );
      expect(stored?.n).toBe(2);
    }
  });
});
