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
  let bea = '';
  let group = '';

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    hit = (await client.made('/api/v1/hits', { name: word, status: 'ACTIVE', from: '2012-10-01' })).id;
    const small = await smallGroup(['Ada', 'Bea'], { hit, name: `Board of ${word}` });
    group = small.group.id;
    ada = small.personIn('Ada');
    bea = small.personIn('Bea');
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

  async function as(person: string, role: string, about: object): Promise<Awaited<ReturnType<Pages['window']>>> {
    const who = await somebody(role, serverUrl(), about);
    const client = await api();
    const { body } = await client.get(`/api/v1/accounts/${who.id}`);
    const changed = await client.put(`/api/v1/accounts/${who.id}/person`, { person }, at(Number(body.version)));
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

  it('tells whoever raised something where it went and what came of it, and a chair which agenda is to be agreed', async () => {
    const client = await api();
    const raised = (title: string, more: object = {}): object => ({ title, raisedBy: bea, ...more });
    const past = await client.made('/api/v1/planned-meetings', { groups: [group], meetsOn: day(20) });
    const items = [raised(`${word} buses`), raised(`${word} lifts`), { title: 'Not hers' }];
    expect((await client.put(`/api/v1/meetings/${past.id}/agenda`, { items }, at(1))).status).toBe(200);
    await client.made('/api/v1/meetings', {
      meeting: past.id,
      meetsOn: day(20),
      agendaItems: [
        { title: `${word} buses`, outcome: 'A stop is built.' },
        { title: `${word} lifts`, deferred: true },
      ],
      decisions: [{ statement: 'To build it.', item: 1 }],
    });
    const next = await client.made('/api/v1/planned-meetings', { groups: [group], meetsOn: day(-20) });
    await client.put(`/api/v1/meetings/${next.id}/agenda`, { items: [raised(`${word} stairs`)] }, at(1));
    await client.made(`/api/v1/groups/${group}/kept-items`, { kind: 'BACKLOG', ...raised(`${word} doors`) });
    const page = await as(bea, 'PUBLIC_CONTRIBUTOR', { group });
    const told = (await page.locator('main .app-lines li').allTextContents()).map((one) => one.replace(/\s+/g, ' '));
    expect(told).toEqual([
      expect.stringMatching(new RegExp(`^${word} doors ?It is not on an agenda yet\\. Waiting for an agenda of Board`)),
      expect.stringMatching(new RegExp(`^${word} stairs ?It is on the agenda\\.`)),
      expect.stringMatching(new RegExp(`^${word} buses ?A stop is built\\. Board of .* · Decision D-`)),
      expect.stringMatching(new RegExp(`^${word} lifts ?It was put off to a later meeting\\.`)),
    ]);
    expect(await axeFaults(page)).toEqual([]);
    const chair = await somebody('CHAIR', serverUrl(), { group });
    const theirs = await pages.window({ headers: chair.bearer });
    await theirs.goto('/');
    await press(theirs, '1 agenda to agree', 'link');
    expect(await theirs.locator('tbody tr').count()).toBe(1);
    const hers = await pages.window({ headers: (await somebody('PUBLIC_CONTRIBUTOR', serverUrl(), { group })).bearer });
    await hers.goto('/');
    expect(await main(hers)).not.toContain(`${word} buses`);
    const manager = await pages.window({ headers: (await somebody('HIT_MANAGER', serverUrl(), { hit })).bearer });
    await manager.goto('/');
    const cells = await manager.getByRole('row', { name: word }).locator('td').allTextContents();
    expect(cells.map((one) => one.trim())).toEqual([
      expect.stringMatching(/^\d+ \w+ \d{4}$/),
      expect.stringContaining(`, ${word}`),
      expect.stringMatching(/\w/),
      '1',
    ]);
  });

  it('shows a sponsor three facts and one ask of each team of theirs, and leads to the answer', async () => {
    const page = await as(ada, 'EXECUTIVE_SPONSOR', { hit });
    expect(await main(page)).toContain(`${word} Last met on`);
    expect(await main(page)).toContain('1 open action 0 late actions One ask: Open a door');
    expect(await main(page)).toContain('1 open action of yours');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, `Answer what ${word} asks`);
    expect(await main(page)).toContain('The sponsor’s answer');
  });
});
