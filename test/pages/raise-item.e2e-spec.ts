import { aGroup, at } from '../support/a-group';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { aPerson } from '../support/directory-rows';
import { faultsTold, toldOn, wordsOf } from '../support/form-pages';

describe('Raising an item', () => {
  let pages: Pages;

  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it('is for a public contributor of the group, with JavaScript off on a phone, and stands on their Home then', async () => {
    const group = await aGroup('A group that listens', { from: '2024-01-01' });
    const { id, bearer } = await somebody('PUBLIC_CONTRIBUTOR', undefined, { group: group.id });
    await (await api()).put(`/api/v1/accounts/${id}/person`, { person: await aPerson('Mel Listens') }, at(1));
    const page = await pages.window({ headers: bearer, hasJavaScript: false, width: 320 });
    await page.goto(`/groups/${group.id}`);
    await press(page, 'Raise an item for an agenda', 'link');
    await press(page, 'Raise it');
    expect(await faultsTold(page)).toEqual(['Enter what it is about']);
    await page.getByLabel('What do you want the group to talk about?').fill('Parking at the clinic');
    await page.getByLabel('Why? (optional)').fill('Many come late.');
    await press(page, 'Raise it');
    expect(await toldOn(page)).toContain('Raised. It waits for whoever builds the next agenda');
    await page.goto('/');
    expect(await wordsOf(page)).toContain('Parking at the clinic');
    const looked = await pages.window({ headers: bearer });
    await looked.goto(`/groups/${group.id}/raise`);
    expect(await axeFaults(looked)).toEqual([]);
  });
});
