import { api } from '../support/api';
import { aGroup, anOccupancy, aSeat, at } from '../support/a-group';
import { meetingSeen } from '../support/a-meeting';
import type { Made } from '../support/a-group';
import { axeFaults, Pages, press } from '../support/browser';
import { aPerson } from '../support/directory-rows';

describe('Building the agenda of a meeting', () => {
  let pages: Pages;
  let group: Made;

  beforeAll(async () => {
    pages = await Pages.open();
    group = await aGroup('Steering group with an agenda');
    const seat = await aSeat(group, 'Chair', { role: 'CHAIR' });
    await anOccupancy(seat, await aPerson('Chris Chairing'), '2012-10-01');
  });
  afterAll(() => pages.close());

  async function planned(meetsOn: string): Promise<string> {
    const more = { startsAt: '14:00', minutes: 90 };
    return (await (await api()).made('/api/v1/planned-meetings', { groups: [group.id], meetsOn, ...more })).id;
  }
  const titles = async (id: string): Promise<string[]> =>
    (await (await api()).get(`/api/v1/meetings/${id}/agenda`)).body.items.map(({ title }: { title: string }) => title);

  it('works without JavaScript: begun, added to, put in order, agreed, sent, and changed for everybody to see', async () => {
    const kept = { kind: 'STANDING', title: 'Declarations of interest', minutes: 5 };
    await (await api()).made(`/api/v1/groups/${group.id}/kept-items`, kept);
    await (await api()).made(`/api/v1/groups/${group.id}/kept-items`, { kind: 'BACKLOG', title: 'Away day' });
    const id = await planned('2024-09-03');
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/meetings/${id}`);
    await press(page, 'Build the agenda', 'link');
    await press(page, 'Start the agenda with these');
    await press(page, 'Add to this agenda: Away day');
    await press(page, 'Add item');
    expect(await page.getByRole('alert').textContent()).toContain('Enter some text.');
    await page.getByLabel('What is it?').fill('Budget');
    await page.getByLabel('What for?').selectOption('Decide');
    await page.getByLabel('Who leads it?').selectOption('Chris Chairing');
    await page.getByLabel('How long?').fill('30');
    await page.getByLabel('Where does it come from?').selectOption('Raised by a public contributor');
    await page.getByLabel('Who raised it?').selectOption('Chris Chairing');
    await press(page, 'Add item');
    expect(await titles(id)).toEqual(['Declarations of interest', 'Away day', 'Budget']);
    await press(page, 'Move up Budget');
    await press(page, 'Put in backlog Away day');
    expect(await titles(id)).toEqual(['Declarations of interest', 'Budget']);
    expect(await page.locator('main').textContent()).toContain('Planned 35 of 90 minutes');

    const looked = await pages.window();
    await looked.goto(`/meetings/${id}/agenda`);
    expect(await axeFaults(looked)).toEqual([]);

    await press(page, 'Send papers');
    expect(await page.getByRole('alert').textContent()).toContain('Say in plain words what the meeting is about');
    await page.getByLabel('What will the meeting be about?').fill('How we spend next year’s money.');
    await press(page, 'Save these words');
    await page.getByLabel('Who agrees it?').selectOption('Chris Chairing');
    await press(page, 'Agree');
    await press(page, 'Send papers');
    expect(await page.getByRole('alert').textContent()).toContain('The papers are sent.');
    await press(page, 'Take off Declarations of interest');
    await page.goto(`/meetings/${id}`);
    const main = await page.locator('main').textContent();
    expect(main).toContain('How we spend next year’s money.');
    expect(main).toContain('Raised by Chris Chairing, public contributor');
    expect(main).toContain('Taken off, “Declarations of interest”');
    await looked.goto(`/meetings/${id}`);
    expect(await axeFaults(looked)).toEqual([]);
  });

  it('compares what somebody else wrote meanwhile with what was typed, and loses neither', async () => {
    const id = await planned('2024-10-01');
    const path = `/api/v1/meetings/${id}/agenda`;
    await (await api()).put(path, { items: [{ title: 'Budget', minutes: 10 }] }, at(1));
    const page = await pages.window();
    await page.goto(`/meetings/${id}/agenda`);
    await press(page, 'Change Budget', 'link');
    expect(await axeFaults(page)).toEqual([]);
    const [item] = (await (await api()).get(path)).body.items;
    await (await api()).put(path, { items: [{ id: item.id, title: 'Budget of the team', minutes: 20 }] }, at(2));
    await page.getByLabel('What is it?').fill('Budget and staff');
    await press(page, 'Save');
    expect((await page.locator('main table').textContent())?.replace(/\s+/g, ' ')).toContain(
      'What is it? Differs Budget of the team Budget and staff',
    );
    expect(await page.getByLabel('What is it?').inputValue()).toBe('Budget and staff');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Save mine in its place');
    expect(await titles(id)).toEqual(['Budget and staff']);

    // The same of the summary, and of an item that somebody takes off.
    await page.getByLabel('What will the meeting be about?').fill('Money and people.');
    await (await api()).put(path, { summary: 'Money.', items: [{ id: item.id, title: 'Budget and staff' }] }, at(4));
    await press(page, 'Save these words');
    expect(await page.locator('main table').textContent()).toMatch(/Money\.\s+Money and people\./);
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Save these words');
    await press(page, 'Change Budget and staff', 'link');
    await page.getByLabel('What is it?').fill('Budget, staff and rooms');
    await (await api()).put(path, { items: [{ title: 'Plan' }] }, at(6));
    await press(page, 'Save');
    expect(await page.getByRole('alert').textContent()).toContain('Somebody took this item off the agenda');
    expect(await page.getByLabel('What is it?').inputValue()).toBe('Budget, staff and rooms');
    await press(page, 'Add item');
    expect(await titles(id)).toEqual(['Plan', 'Budget, staff and rooms']);
  });

  it('has papers, and is seen beforehand as members and public contributors will read it', async () => {
    const id = await planned('2024-12-03');
    const path = `/api/v1/meetings/${id}/agenda`;
    const items = [{ title: 'Estates' }, { title: 'Grievance', confidential: true }];
    await (await api()).put(path, { summary: 'Where we work.', items }, at(1));
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/meetings/${id}/agenda`);
    await press(page, 'Papers for Estates', 'link');
    await page.getByLabel('What is it called?').fill('Business case');
    await page.getByLabel('Where is it?').fill('http://example.org/case');
    await press(page, 'Add paper');
    expect(await page.getByRole('alert').textContent()).toContain('Enter a web address that starts with https://.');
    expect(await page.getByLabel('What is it called?').inputValue()).toBe('Business case');
    await page.getByLabel('Where is it?').fill('https://example.org/case');
    await press(page, 'Add paper');
    for (const called of ['In short', 'Too much']) {
      await page.getByLabel('What is it called?').fill(called);
      await page.getByLabel('Or write what it says').fill('It costs less.');
      await press(page, 'Add paper');
    }
    await press(page, 'Take off the paper Too much');
    const looked = await pages.window();
    await looked.goto(page.url());
    expect(await axeFaults(looked)).toEqual([]);
    await looked.goto(`/meetings/${id}/agenda`);
    await press(looked, 'Preview as members see it', 'link');
    expect(await looked.getByRole('link', { name: 'Business case' }).getAttribute('href')).toBe(
      'https://example.org/case',
    );
    const main = looked.locator('main');
    expect(await main.textContent()).toMatch(/Where we work\.[^]*In short\s*It costs less\.[^]*Grievance/);
    expect(await main.textContent()).not.toContain('Too much');
    expect(await main.locator('button, input').count()).toBe(0);
    expect(await axeFaults(looked)).toEqual([]);
    await press(looked, 'See it as public contributors do', 'link');
    expect(await main.textContent()).not.toContain('Grievance');
    expect(await main.textContent()).toContain('Confidential item');
  });

  it('is not typed again when the meeting is logged', async () => {
    const id = await planned('2024-11-05');
    await (
      await api()
    ).put(`/api/v1/meetings/${id}/agenda`, { items: [{ title: 'Budget' }, { title: 'Plan' }] }, at(1));
    const page = await pages.window();
    await page.goto(`/meetings/${id}/log`);
    await page.getByLabel('Chris Chairing – Chair').check();
    await page.getByText('Add decisions and actions').click();
    await page.getByLabel('Decision 1').fill('To spend it.');
    await page.getByLabel('Under which item?').first().selectOption('1. Budget');
    await page.getByLabel('Outcome of 2. Plan').fill('Liked.');
    await press(page, 'Continue');
    await press(page, 'Record meeting');
    const { agendaItems, decisions } = await meetingSeen(id);
    expect(agendaItems).toMatchObject([
      { title: 'Budget', outcome: null },
      { title: 'Plan', outcome: 'Liked.' },
    ]);
    expect(decisions).toMatchObject([{ statement: 'To spend it.', item: 1 }]);
  });
});
