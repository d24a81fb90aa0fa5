import { randomUUID } from 'node:crypto';
import { at } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { anOrganisation } from '../support/directory-rows';
import { serverUrl } from '../support/server';

const word = `Dunlin${randomUUID().slice(0, 8)}`;
const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

describe('Home', () => {
  let pages: Pages;
  let hit = '';
  let ada = '';
  let group = '';

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    hit = (await client.made('/api/v1/hits', { name: word, status: 'ACTIVE', from: '2012-10-01' })).id;
    const small = await smallGroup(['Ada', 'Bea'], { hit, name: `Board of ${word}` });
    group = small.group.id;
    ada = small.personIn('Ada');
    await loggedMeeting(small.group, day(3), { actions: [{ task: 'Write', owner: ada, dueOn: day(-9) }] });
    await client.made('/api/v1/planned-meetings', { groups: [group], meetsOn: day(-9) });
    const sponsorship = await client.made('/api/v1/sponsorships', {
      hit,
      person: ada,
      organisation: await anOrganisation(`Trust ${word}`),
      from: '2012-10-01',
      isPrimary: true,
    });
    const ask = { ask: 'Open a door', askedOn: day(5) };
    await client.made(`/api/v1/sponsorships/${sponsorship.id}/asks`, ask);
    const rule = { all: [{ kind: 'minCount', of: 'MEMBERS', n: 1 }] };
    await client.put(`/api/v1/groups/${group}/quorum-rule`, { rule, from: '2012-10-01' }, at(1));
  });
  afterAll(() => pages.close());

  async function asAda(role: string, about: object): Promise<Awaited<ReturnType<Pages['window']>>> {
    const who = await somebody(role, serverUrl(), about);
    const client = await api();
    const { body } = await client.get(`/api/v1/accounts/${who.id}`);
    const changed = await client.put(`/api/v1/accounts/${who.id}/person`, { person: ada }, at(Number(body.version)));
    if (changed.status !== 200) throw new Error(changed.text);
    const page = await pages.window({ headers: who.bearer });
    await page.goto('/');
    return page;
  }
  const main = async (page: Awaited<ReturnType<Pages['window']>>): Promise<string> =>
    ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

  it('shows a member what comes next, what changed lately and their own actions', async () => {
    const { bearer } = await somebody('MEMBER', serverUrl(), { group });
    const page = await pages.window({ headers: bearer });
    await page.goto('/');
    expect(await main(page)).toContain(`Board of ${word} met`);
    expect(await page.getByRole('heading', { name: 'Next meetings' }).count()).toBe(1);
    expect(await main(page)).not.toContain('Teams you sponsor');
    expect(await axeFaults(page)).toEqual([]);
    await page.goto('/my/actions');
    expect(page.url()).toContain('/actions?show=mine');
    const elsewhere = await somebody('MEMBER', serverUrl(), { group: (await smallGroup([])).group.id });
    const other = await pages.window({ headers: elsewhere.bearer });
    await other.goto('/');
    expect(await main(other)).not.toContain(word);
  });

  it('shows a sponsor three facts and one ask of each team of theirs, and leads to the answer', async () => {
    const page = await asAda('EXECUTIVE_SPONSOR', { hit });
    expect(await main(page)).toContain(`${word} Last met on`);
    expect(await main(page)).toContain('1 open action 0 late actions One ask: Open a door');
    expect(await main(page)).toContain('1 open action of yours');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, `Answer what ${word} asks`);
    expect(await main(page)).toContain('The sponsor’s answer');
  });
});
