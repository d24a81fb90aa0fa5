import { at } from '../support/a-group';
import { aHome } from '../support/a-home';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import type { CheckedApi } from '../support/api';
import { recordedPerson } from '../support/recorded';
import { serverUrl } from '../support/server';

type Bearer = Record<string, string>;

describe('Shared knowledge', () => {
  let client: CheckedApi;
  let [hit, steering, working, elsewhere] = ['', '', '', ''];
  const who: Record<string, Bearer> = {};

  beforeAll(async () => {
    client = await api();
    const group = async (name: string, of: string): Promise<string> =>
      (await client.made('/api/v1/groups', { name, kind: 'WORKING_GROUP', hit: of, from: '2012-10-01' })).id;
    hit = (await aHome('Knowing', ['RVJ'])).hit.id;
    const other = (await aHome('Learning', ['UOB'])).hit.id;
    [steering, working, elsewhere] = [
      await group('Knowing SG', hit),
      await group('Knowing WG', hit),
      await group('Learning SG', other),
    ];
    const account = async (name: string, role: string, about: object): Promise<void> => {
      who[name] = (await somebody(role, undefined, about)).bearer;
    };
    await account('manager', 'HIT_MANAGER', { hit });
    await account('chair', 'CHAIR', { group: steering });
    await account('worker', 'MEMBER', { group: working });
    await account('outsider', 'HIT_MANAGER', { hit: other });
  });

  const share = async (as: string, more: object): Promise<string> => {
    const note = { title: 'What works', words: 'Ask first.', ...more };
    const { status, body, text } = await client.post('/api/v1/shared-knowledge', note, who[as]);
    if (status !== 201) throw new Error(text);
    return String(body.id);
  };
  /** Who of the four sees it: by its address, and in the list alike. */
  async function seenBy(id: string): Promise<string[]> {
    const seen: string[] = [];
    for (const [name, bearer] of Object.entries(who)) {
      const one = await client.get(`/api/v1/shared-knowledge/${id}`, bearer);
      const { body } = await client.get('/api/v1/shared-knowledge?limit=500', bearer);
      const isListed = body.items.some((item: { id: string }) => item.id === id);
      expect([name, one.status]).toEqual([name, isListed ? 200 : 404]);
      if (isListed) seen.push(name);
    }
    return seen;
  }

  it('is seen by those it is for, and by whoever it comes from', async () => {
    const forGroup = await share('manager', { hit, audience: 'GROUPS', groups: [working] });
    expect(await seenBy(forGroup)).toEqual(['manager', 'worker']);
    expect(await seenBy(await share('chair', { group: steering, audience: 'GROUPS', groups: [steering] }))).toEqual([
      'manager',
      'chair',
    ]);
    expect(await seenBy(await share('chair', { group: steering, audience: 'HIT' }))).toEqual([
      'manager',
      'chair',
      'worker',
    ]);
    const forAll = await share('manager', { hit, audience: 'ALL_HITS', topics: ['discharge ', 'discharge'] });
    expect(await seenBy(forAll)).toEqual(['manager', 'chair', 'worker', 'outsider']);
    const { body } = await client.get(`/api/v1/shared-knowledge?topic=Discharge&hit=${hit}`, who['manager']);
    expect(body.items).toMatchObject([{ id: forAll, topics: ['discharge'], from: 'Knowing' }]);
    expect((await client.get(`/api/v1/search?q=what+works&kind=KNOWLEDGE`, who['outsider'])).body.items).toMatchObject([
      { id: forAll },
    ]);
  });

  it('is changed by whoever it comes from, and by nobody else who sees it', async () => {
    const id = await share('manager', { hit, audience: 'ALL_HITS' });
    const withdraw = (as: string): Promise<{ status: number }> =>
      client.post(`/api/v1/shared-knowledge/${id}/withdraw`, {}, { ...at(1), ...who[as] });
    expect((await withdraw('outsider')).status).toBe(403);
    expect((await withdraw('chair')).status).toBe(403);
    expect((await client.get(`/api/v1/shared-knowledge/${id}/readings`, who['outsider'])).status).toBe(403);
    expect((await withdraw('manager')).status).toBe(200);
    expect((await client.get(`/api/v1/shared-knowledge/${id}`, who['outsider'])).status).toBe(404);
    expect((await client.get(`/api/v1/shared-knowledge/${id}`, who['manager'])).status).toBe(200);
    expect(
      (await client.post(`/api/v1/shared-knowledge/${id}/withdraw`, {}, { ...at(2), ...who['manager'] })).status,
    ).toBe(409);
  });

  it('refuses what nobody may share, or what says nothing', async () => {
    const post = async (as: string, body: object): Promise<number> =>
      (await client.post('/api/v1/shared-knowledge', { title: 'T', words: 'W', ...body }, who[as])).status;
    expect(await post('worker', { audience: 'ALL_HITS' })).toBe(403);
    expect(await post('outsider', { hit, audience: 'HIT' })).toBe(422);
    expect(await post('manager', { audience: 'ALL_HITS' })).toBe(403);
    expect(await post('manager', { hit, audience: 'GROUPS', groups: [elsewhere] })).toBe(422);
    expect(await post('manager', { hit, audience: 'GROUPS' })).toBe(422);
    expect(await post('manager', { hit, audience: 'HIT', words: null })).toBe(422);
    expect(await post('manager', { hit, group: working, audience: 'HIT' })).toBe(422);
  });

  it('tells whoever shared it who says that they have read it; looking at it says nothing', async () => {
    const id = await share('manager', { hit, audience: 'GROUPS', groups: [working] });
    const person = await recordedPerson('Rita Reader');
    const { id: account, bearer } = await somebody('MEMBER', undefined, { group: working });
    const read = (): Promise<{ status: number }> => client.post(`/api/v1/shared-knowledge/${id}/readings`, {}, bearer);
    expect((await read()).status).toBe(409);
    const linked = await client.put(`/api/v1/accounts/${account}/person`, { person: person.id }, at(1));
    expect(linked.status).toBe(200);
    await client.get(`/api/v1/shared-knowledge/${id}`, bearer);
    const readers = async (): Promise<unknown> =>
      (await client.get(`/api/v1/shared-knowledge/${id}/readings`, who['manager'])).body.items;
    expect(await readers()).toEqual([]);
    expect([(await read()).status, (await read()).status]).toEqual([201, 201]);
    expect(await readers()).toMatchObject([{ personName: 'Rita Reader' }]);
    expect((await client.get(`/api/v1/shared-knowledge/${id}`, bearer)).body.isRead).toBe(true);
  });

  describe('as a file', () => {
    async function sent(
      name: string,
      bytes: string | Uint8Array<ArrayBuffer>,
      more: Record<string, string> = {},
    ): Promise<Response> {
      const form = new FormData();
      for (const [field, value] of Object.entries({
        hit,
        audience: 'GROUPS',
        groups: working,
        title: 'A file',
        ...more,
      }))
        form.append(field, value);
      form.append('file', new Blob([bytes]), name);
      return fetch(`${serverUrl()}/api/v1/shared-knowledge/files`, {
        method: 'POST',
        headers: who['manager'] ?? {},
        body: form,
      });
    }

    it('comes back byte for byte, as a download that no browser shows or guesses', async () => {
      const bytes = new Uint8Array(1_500_000).map((_, index) => (index * 7) % 251);
      bytes.set(new TextEncoder().encode('%PDF-1.7'));
      const { id } = (await (await sent('Étude “1”.pdf', bytes)).json()) as { id: string };
      const back = await fetch(`${serverUrl()}/api/v1/shared-knowledge/${id}/file`, { headers: who['worker'] ?? {} });
      expect(back.status).toBe(200);
      expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
      expect(back.headers.get('content-type')).toBe('application/pdf');
      expect(back.headers.get('x-content-type-options')).toBe('nosniff');
      expect(back.headers.get('content-disposition')).toMatch(/^attachment; .*%C3%89tude/);
      expect((await client.get(`/api/v1/shared-knowledge/${id}/file`, who['outsider'])).status).toBe(404);
    });

    it('is refused where it is of another kind, passes for one, or is too large', async () => {
      expect((await sent('page.html', '<html>')).status).toBe(422);
      expect((await sent('paper.pdf', '<script>')).status).toBe(422);
      expect((await sent('long.txt', 'a'.repeat(5_000_001))).status).toBe(413);
      expect((await sent('ok.txt', 'Hello', { colour: 'red' })).status).toBe(400);
      expect((await sent('ok.txt', 'Hello', { groups: elsewhere })).status).toBe(422);
    });
  });
});
