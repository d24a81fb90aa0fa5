import { aGroup } from '../support/a-group';
import { api } from '../support/api';
import { somebody } from '../support/an-account';
import { recordedHit, refusalIn } from '../support/recorded';

describe('What a HIT manager does not see', () => {
  it('is not counted nor named beside a priority of the partners', async () => {
    const client = await api();
    const [mine, others] = [await recordedHit('Mine'), await recordedHit('Not mine')];
    const name = `Frailty of ${mine.id}`;
    const { id: priority } = await client.made('/api/v1/partner-priorities', { name, key: `p-${mine.id}` });
    for (const { id } of [mine, others]) {
      const { version } = (await client.get(`/api/v1/hits/${id}`)).body;
      const named = { priority, from: '2013-01-01' };
      const done = await client.post(`/api/v1/hits/${id}/priorities`, named, { 'If-Match': `"${String(version)}"` });
      expect(done.status).toBeLessThan(300);
    }
    const { bearer } = await somebody('HIT_MANAGER', undefined, { hit: mine.id });
    const list = `/api/v1/partner-priorities?q=${mine.id}`;
    const counts = async (as: Record<string, string>): Promise<unknown> =>
      (await client.get(list, as)).body.items[0].hits;
    expect([await counts({}), await counts(bearer)]).toEqual([2, 1]);
    expect((await client.get(`${list}&format=csv`, bearer)).text).toContain(`${name},,,1,`);
    const { body } = await client.get(`/api/v1/partner-priorities/${priority}`, bearer);
    expect(body.hits.map(({ id }: { id: string }) => id)).toEqual([mine.id]);
  });

  it('is not there to draw a line or a link to, and a group without a HIT neither', async () => {
    const client = await api();
    const [mine, others] = [await recordedHit('Mine'), await recordedHit('Not mine')];
    const own = await aGroup('Own', { hit: mine.id });
    const unseen = [
      await aGroup('Unseen', { hit: others.id }),
      await aGroup('Trust-wide', { kind: 'EXTERNAL_COMMITTEE' }),
    ];
    const { bearer } = await somebody('HIT_MANAGER', undefined, { hit: mine.id });
    for (const { id } of [...unseen, { id: '019ab000-0000-7000-8000-000000000000' }]) {
      const line = { group: own.id, parentGroup: id, from: '2013-01-01' };
      const link = { group: own.id, otherGroup: id, from: '2013-01-01' };
      const joint = { group: own.id, otherGroup: id, kind: 'JOINT_EVENT', happenedOn: '2013-02-01', words: 'A day' };
      const told = 'There is no group with this id.';
      expect(refusalIn(await client.post('/api/v1/reporting-lines', line, bearer))).toEqual([
        422,
        told,
        ['#/parentGroup'],
      ]);
      expect(refusalIn(await client.post('/api/v1/working-links', link, bearer))).toEqual([
        422,
        told,
        ['#/otherGroup'],
      ]);
      expect(refusalIn(await client.post('/api/v1/interactions', joint, bearer))).toEqual([
        422,
        told,
        ['#/otherGroup'],
      ]);
    }
  });

  it('may be sent what goes over a line that an administrator drew, which names the group at its other end', async () => {
    const client = await api();
    const mine = await recordedHit('Mine');
    const own = await aGroup('Own', { hit: mine.id });
    const above = await aGroup('Trust-wide', { kind: 'EXTERNAL_COMMITTEE' });
    await client.made('/api/v1/reporting-lines', { group: own.id, parentGroup: above.id, from: '2013-01-01' });
    const { bearer } = await somebody('HIT_MANAGER', undefined, { hit: mine.id });
    const { body } = await client.get(`/api/v1/reporting-lines?group=${own.id}`, bearer);
    expect(body.items).toMatchObject([{ parentGroupId: above.id }]);
    expect((await client.get(`/api/v1/groups/${above.id}`, bearer)).status).toBe(404);
    const report = { group: own.id, parentGroup: above.id, sentOn: '2013-03-01', summary: 'All well' };
    const sent = await client.post('/api/v1/upward-reports', report, bearer);
    expect([sent.status, sent.text]).toEqual([201, expect.anything()]);
  });
});
