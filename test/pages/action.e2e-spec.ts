import { randomUUID } from 'node:crypto';
import { smallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { serverUrl } from '../support/server';

const word = `Plover${randomUUID().slice(0, 8)}`;

describe('An action and the decisions, on their pages', () => {
  let pages: Pages;
  let group = '';
  let owner = '';

  beforeAll(async () => {
    pages = await Pages.open();
    const team = await smallGroup(['Ada', 'Bea']);
    group = team.group.id;
    owner = team.personIn('Ada');
  });
  afterAll(() => pages.close());

  /** The id of an action that was agreed at a meeting of its own. */
  async function anAction(task: string, meetsOn: string, more: object = {}): Promise<string> {
    const client = await api();
    const { id } = await client.made('/api/v1/meetings', {
      groups: [group],
      meetsOn,
      agendaItems: [{ title: `About ${task}`, ...more }],
      decisions: [{ statement: `To do: ${task}`, item: 1 }],
      actions: [{ task, owner, dueOn: '2026-01-31', item: 1 }],
    });
    const { body } = await client.get(`/api/v1/actions?meeting=${id}`);
    return body.items[0].id;
  }

  it('is said to be done, opened again and dropped, each with what became of it', async () => {
    const id = await anAction(`${word} find a room`, '2025-03-04');
    const page = await pages.window();
    await page.goto(`/actions/${id}`);
    expect(await page.locator('h1 + p').textContent()).toContain('Late by');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Note that it is done');
    expect(await page.getByRole('alert').textContent()).toContain('Select on which day it was');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('Yesterday').first().check();
    await press(page, 'Note that it is done');
    expect(await page.getByText('Noted: the action is done.').isVisible()).toBe(true);

    await page.getByLabel('Why (optional)').fill('The room was given away.');
    await press(page, 'Open it again');
    expect(await page.locator('.app-history li').first().textContent()).toContain('The room was given away.');
    await press(page, 'Note that it will not be done');
    expect(await page.getByRole('alert').textContent()).toContain('Enter why it will not be done');
    await page.getByLabel('Why', { exact: true }).fill('Nobody needs it.');
    await page.locator('[name=dropped]').first().check();
    await press(page, 'Note that it will not be done');
    expect(await page.getByText('Noted: the action will not be done.').isVisible()).toBe(true);
    expect(await page.locator('.app-history li').count()).toBe(3);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('gets another day with JavaScript off; whoever was quicker is not overwritten', async () => {
    const id = await anAction(`${word} write to all`, '2025-04-01');
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/actions/${id}`);
    const again = await pages.window({ hasJavaScript: false });
    await again.goto(`/actions/${id}`);
    const give = async (on: typeof page, year: string): Promise<void> => {
      await on.locator('#due-day').fill('31');
      await on.locator('#due-month').fill('3');
      await on.locator('#due-year').fill(year);
      await press(on, 'Give it this day');
    };
    await give(page, '2027');
    expect(await page.getByText('The action has another day.').isVisible()).toBe(true);
    await give(again, '2028');
    expect(await again.getByRole('alert').textContent()).toContain('Somebody changed this action');
    expect(await again.locator('#due-year').inputValue()).toBe('2028');
    expect(await again.locator('.nhsuk-summary-list').textContent()).toContain('31 March 2027');
  });

  it('is found from the lists, and so are decisions, by words and as CSV', async () => {
    await anAction(`${word} open a door`, '2025-05-06');
    const page = await pages.window();
    await page.goto('/actions');
    expect(await page.locator('tbody th a').count()).toBeGreaterThan(0);
    await press(page, 'See the decisions too', 'link');
    await page.getByLabel('Words in the decision').fill(`${word} open`);
    await press(page, 'Apply filters');
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
    const href = (await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href')) ?? '';
    const answer = await page.request.get(`${serverUrl()}${href}`);
    expect((await answer.text()).trim().split('\r\n')).toHaveLength(2);
    await page.getByLabel('Words in the decision').fill('nothing of the kind');
    await press(page, 'Apply filters');
    expect(await page.getByText('No decisions match these filters.').isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('leads from the register to one decision: who was there, whether it was quorate, and what followed', async () => {
    await anAction(`${word} paint the hall`, '2025-07-01');
    const page = await pages.window();
    await page.goto(`/decisions?q=${word} paint`);
    await press(page, 'D-2025-', 'link');
    const said = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
    expect(said).toContain(`To do: ${word} paint the hall`);
    expect(said).toContain('Taken: 1 July 2025, Steering group');
    expect(said).toContain('Steering group No quorum rule is recorded for this day.');
    expect(said).toContain(`A-2025-`);
    expect(await axeFaults(page)).toEqual([]);
    const client = await api();
    const { body } = await client.get(`/api/v1/decisions?q=${word} paint`);
    const one = await client.get(`/api/v1/decisions/${String(body.items[0].id)}`);
    expect(one.body.actions).toHaveLength(1);
    expect(one.body.ratifiedBy).toEqual([]);
    const outsider = await somebody('MEMBER', serverUrl(), { group: (await smallGroup([])).group.id });
    const refused = await client.get(`/api/v1/decisions/${String(body.items[0].id)}`, outsider.bearer);
    expect(refused.status).toBe(404);
  });

  it('says which earlier decision it replaces, and the earlier one by which it was replaced', async () => {
    await anAction(`${word} open at nine`, '2025-08-05');
    await anAction(`${word} open at eight`, '2025-09-02');
    const client = await api();
    const { body } = await client.get(`/api/v1/decisions?q=${word} open at`);
    const [later, earlier]: { id: string; number: string }[] = body.items;
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/decisions/${String(later?.id)}`);
    await press(page, 'Say which earlier decision it replaces', 'link');
    await page.getByLabel('Number of the earlier decision').fill('D-1999-001');
    await press(page, 'Save');
    expect(await page.getByRole('alert').textContent()).toContain('There is no decision with this number.');
    await page.getByLabel('Number of the earlier decision').fill(String(later?.number));
    await press(page, 'Save');
    expect(await page.getByRole('alert').textContent()).toContain('Choose an earlier decision');
    await page.getByLabel('Number of the earlier decision').fill(String(earlier?.number).toLowerCase());
    await press(page, 'Save');
    await press(page, String(earlier?.number), 'link');
    expect(await page.locator('main').textContent()).toContain('a later decision stands in its place');
    await page.goto(`/decisions?q=${word} open at`);
    expect(await page.locator('tbody').textContent()).toContain(`Replaced by ${String(later?.number)}`);
    const shown = await pages.window();
    await shown.goto(`/decisions/${String(later?.id)}/supersedes`);
    expect(await axeFaults(shown)).toEqual([]);
  });

  it('says nothing of what is confidential to whoever may not read it', async () => {
    const id = await anAction(`${word} hush`, '2025-06-03', { confidential: true });
    const { bearer } = await somebody('COMMISSIONER');
    const decided = await (await api()).get(`/api/v1/decisions?q=${word} hush`);
    const decision = String(decided.body.items[0].id);
    const page = await pages.window({ headers: bearer });
    for (const address of [
      `/actions/${id}`,
      `/groups/${group}`,
      `/decisions?q=${word}`,
      `/decisions/${decision}`,
      '/actions',
      '/actions?format=csv',
    ]) {
      const answer = await page.request.get(`${serverUrl()}${address}`);
      expect([address, answer.status(), (await answer.text()).includes(`${word} hush`)]).toEqual([address, 200, false]);
    }
    await page.goto(`/actions/${id}`);
    expect(await page.locator('main').textContent()).toContain('Confidential item');
  });
});
