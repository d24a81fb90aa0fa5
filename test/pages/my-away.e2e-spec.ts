import { at } from '../support/a-group';
import { smallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { beyondPhone } from '../support/page-faults';
import { serverUrl } from '../support/server';

describe('“I am away until …”', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it('is not offered to an account of nobody, who could not say it', async () => {
    const nobody = await somebody('AUDITOR');
    const page = await pages.window({ headers: nobody.bearer, hasJavaScript: false });
    await page.goto('/my');
    expect(await page.getByRole('link', { name: 'Say when you are away' }).count()).toBe(0);
    expect((await page.goto('/my/away'))?.status()).toBe(403);
  });

  it('says who stands in, sends the apologies that it means, and ends when they are back', async () => {
    const team = await smallGroup(['Ada-Away']);
    const client = await api();
    const { id } = await client.made('/api/v1/planned-meetings', { groups: [team.group.id], meetsOn: '2190-05-14' });
    const ada = await somebody('MEMBER', serverUrl(), { group: team.group.id });
    await client.put(`/api/v1/accounts/${ada.id}/person`, { person: team.personIn('Ada-Away') }, at(1));
    const page = await pages.window({ headers: ada.bearer, hasJavaScript: false, width: 320 });
    await page.goto('/my');
    await press(page, 'Say when you are away', 'link');
    await page.getByLabel('Who stands in for you?').fill('Sam Green');
    await press(page, 'Save');
    expect(await page.getByRole('alert').textContent()).toContain('Enter the date');
    expect(await page.getByLabel('Who stands in for you?').inputValue()).toBe('Sam Green');
    const date = async (legend: string, day: string): Promise<void> => {
      const fields = page.getByRole('group', { name: legend });
      await fields.getByLabel('Day').fill(day);
      await fields.getByLabel('Month').fill('5');
      await fields.getByLabel('Year').fill('2190');
    };
    await date('From which day', '1');
    await date('Until which day', '20');
    await press(page, 'Save');
    expect(await page.locator('main').textContent()).toContain('Away until 20 May 2190. Sam Green stands in.');
    expect(await page.locator('main').textContent()).toContain('no apologies yet');
    expect(await beyondPhone(page)).toBe(0);

    const seen = await pages.window();
    await seen.goto(`/meetings/${id}`);
    expect(await seen.locator('main').textContent()).toContain(
      'Ada-Away, Seat of Ada-Away. Away until 20 May 2190. Sam Green stands in.',
    );
    expect(await axeFaults(seen)).toEqual([]);
    await press(page, 'Send apologies for all of them');
    expect(await page.locator('main').textContent()).toContain('apologies sent');
    await seen.goto(`/meetings/${id}`);
    expect(await seen.locator('main').textContent()).toContain('Sam Green comes instead');
    await seen.goto(`/people/${team.personIn('Ada-Away')}`);
    expect(await seen.locator('main').textContent()).not.toContain('Away until');
    const check = await pages.window({ headers: ada.bearer });
    await check.goto('/my/away');
    expect(await axeFaults(check)).toEqual([]);
    await press(page, 'I will not be away');
    expect(await page.locator('main').textContent()).toContain('You have not said that you will be away.');
  });

  it('names who takes over for good: whoever looks after the group hands over from a list, with all of it filled in', async () => {
    const client = await api();
    const hit = await client.made('/api/v1/hits', { name: 'Left for good', status: 'ACTIVE', from: '2012-10-01' });
    const team = await smallGroup(['Eve-Goes', 'Fay-Follows'], { hit: hit.id });
    const eve = await somebody('MEMBER', serverUrl(), { group: team.group.id });
    await client.put(`/api/v1/accounts/${eve.id}/person`, { person: team.personIn('Eve-Goes') }, at(1));
    const page = await pages.window({ headers: eve.bearer, width: 320 });
    await page.goto('/my');
    await press(page, 'name who takes over from you', 'link');
    await press(page, 'Name successor');
    expect(await page.getByRole('alert').textContent()).toContain('Enter who takes over from you.');
    await page.getByLabel('Who takes over from you?').fill('Fay-Follows');
    const first = page.getByRole('group', { name: 'What is their first day?' });
    for (const [part, value] of [
      ['Day', '4'],
      ['Month', '1'],
      ['Year', '2191'],
    ] as const)
      await first.getByLabel(part).fill(value);
    expect(await beyondPhone(page)).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Name successor');
    expect(await page.locator('main').textContent()).toContain('Fay-Follows takes over from 4 January 2191.');
    expect(await axeFaults(page)).toEqual([]);

    const manager = await somebody('HIT_MANAGER', serverUrl(), { hit: hit.id });
    const seen = await pages.window({ headers: manager.bearer, hasJavaScript: false });
    await seen.goto('/');
    await press(seen, '1 thing to hand over to a successor', 'link');
    const row = seen.getByRole('row', { name: /Seat of Eve-Goes/ });
    expect(await row.textContent()).toContain('Fay-Follows');
    await row.getByRole('link', { name: /^Hand over/ }).click();
    expect(await seen.getByLabel('Who takes it over?').inputValue()).toBe('Fay-Follows');
    expect(await seen.getByRole('group', { name: 'What is their first day?' }).getByLabel('Year').inputValue()).toBe(
      '2191',
    );
    await seen.getByLabel('In what capacity do they sit?').selectOption('SERVICE');
    await press(seen, 'Hand over seat');
    expect(seen.url()).toContain('told=');
    await seen.goto('/hand-overs');
    expect(await seen.locator('main').textContent()).toContain('Nothing is waiting.');
    const check = await pages.window({ headers: manager.bearer });
    await check.goto('/hand-overs');
    expect(await axeFaults(check)).toEqual([]);
  });
});
