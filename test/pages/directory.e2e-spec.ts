import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { aGroup, aSeat, seatedIn } from '../support/a-group';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { faultsTold, fillDay, toldOn, wordsOf } from '../support/form-pages';
import { changed, recordedOrganisation, recordedPerson, recordedPost, recordedUnit, seen } from '../support/recorded';

describe('The directory, by pages', () => {
  let pages: Pages;
  const tag = randomUUID().slice(0, 8);

  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  const shown = async (path: string, more: Parameters<Pages['window']>[0] = {}): Promise<Page> => {
    const page = await pages.window(more);
    await page.goto(path);
    return page;
  };

  it('finds people by name, adds one, and says where they belong', async () => {
    const trust = await recordedOrganisation(`Trust of ${tag}`);
    const page = await shown('/teams', { hasJavaScript: false });
    await press(page, 'people', 'link');
    await press(page, 'Add a person');
    await page.getByLabel('What is their name?').fill(`Tamsin Adder ${tag}`);
    await page.getByLabel('What is their profession?').selectOption('AHP');
    await page.getByLabel('What is their e-mail address?').fill('not an address');
    await press(page, 'Add person');
    expect(await faultsTold(page)).toEqual(['Enter an e-mail address, for example name@example.org.']);
    expect(await page.getByLabel('What is their name?').inputValue()).toBe(`Tamsin Adder ${tag}`);
    await page.getByLabel('What is their e-mail address?').fill('tamsin@example.org');
    await press(page, 'Add person');
    expect(await toldOn(page)).toContain('Person added.');
    expect(await wordsOf(page)).toContain('tamsin@example.org');

    await page.getByText('Change or take out').click();
    await press(page, 'Say where they belong', 'link');
    await page.getByLabel('To which organisation?').selectOption(trust.id);
    await page.getByLabel('What are they there?').fill('Consultant');
    await fillDay(page, 'Since which day?', '2024-13');
    await press(page, 'Add organisation');
    expect(await faultsTold(page)).toEqual(['Enter the date, for example 3 11 2026']);
    await fillDay(page, 'Since which day?', '2024-10');
    await press(page, 'Add organisation');
    expect(await toldOn(page)).toContain('Organisation added.');
    expect(await wordsOf(page)).toContain('Since October 2024');

    await page.goto(`/people?q=tamsin adder ${tag}`);
    expect(await page.getByRole('row').last().textContent()).toContain(`Trust of ${tag}`);
    const csv = await page.request.get(`/people?q=${tag}&format=csv`);
    expect(await csv.text()).toContain(`Tamsin Adder ${tag}`);
  });

  it('shows contact details and access needs to whoever may read them, and takes away nothing that is not shown', async () => {
    const hit = await (await api()).made('/api/v1/hits', { name: `Own ${tag}`, status: 'ACTIVE', from: '2024-04-01' });
    const manager = await somebody('HIT_MANAGER', undefined, { hit: hit.id });
    const person = await recordedPerson(`Una Seen ${tag}`, { email: 'una@example.org', accessNeeds: 'A hearing loop' });
    const page = await shown(`/people/${person.id}`, { headers: manager.bearer });
    expect(await wordsOf(page)).not.toContain('una@example.org');
    expect(await axeFaults(page)).toEqual([]);
    await page.goto(`/people/${person.id}/change/amend`);
    await page.getByLabel('What is their profession?').selectOption('LAY');
    await press(page, 'Save person');
    expect(await toldOn(page)).toContain('Person amended.');
    const after = await seen(`/api/v1/people/${person.id}`);
    expect([after.profession, after.email, after.accessNeeds]).toEqual(['LAY', 'una@example.org', 'A hearing loop']);
    expect(await page.getByRole('link', { name: 'Take their name out' }).count()).toBe(0);
  });

  it('merges an organisation that was recorded twice after it said what follows, and separates the two again', async () => {
    const [twice, stays] = [await recordedOrganisation(`Twice ${tag}`), await recordedOrganisation(`Stays ${tag}`)];
    await recordedUnit(twice, `Ward of ${tag}`);
    const page = await shown(`/organisations/${twice.id}`);
    await page.getByText('Change this organisation').click();
    await press(page, 'Merge it with the same organisation', 'link');
    await press(page, 'Continue');
    expect(await faultsTold(page)).toEqual(['Choose the organisation that stays']);
    await page.getByLabel('Which organisation is the same one, and stays?').selectOption(stays.id);
    await press(page, 'Continue');
    expect(await wordsOf(page)).toContain(
      `What names Twice ${tag} names Stays ${tag}, on every day, past days too: 1 unit.`,
    );
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Merge organisations');
    expect(await toldOn(page)).toContain('Organisations merged.');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Stays ${tag}`);
    expect(await wordsOf(page)).toContain(`It was also recorded as Twice ${tag} (merged on`);
    expect(await wordsOf(page)).toContain(`Ward of ${tag}`);
    expect(await axeFaults(page)).toEqual([]);

    await page.goto(`/organisations/${twice.id}`);
    expect(page.url()).toContain(stays.id);
    await press(page, 'Separate them again', 'link');
    await page.getByLabel(`Twice ${tag}`).check();
    await press(page, 'Separate organisations');
    expect(await toldOn(page)).toContain('Separated again.');
    await page.goto(`/organisations/${twice.id}`);
    expect(await wordsOf(page)).toContain(`Ward of ${tag}`);
  });

  it('takes a name out of everything only after it was checked', async () => {
    const person = await recordedPerson(`Odd Forget ${tag}`);
    const page = await shown(`/people/${person.id}/forget/pseudonymise`);
    await fillDay(page, 'On which day did they ask?', '2026-11-02');
    await page.getByLabel('Why is it done?').fill('They asked by letter.');
    await press(page, 'Continue');
    expect(await wordsOf(page)).toContain('It cannot be undone.');
    expect((await seen(`/api/v1/people/${person.id}`)).name).toBe(`Odd Forget ${tag}`);
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Take their name out for good');
    expect(await toldOn(page)).toContain('Their name is out of the record.');
    expect(await wordsOf(page)).not.toContain(`Odd Forget ${tag}`);
  });

  it('hands a post over, and the seats that go with it go along from that day', async () => {
    const trust = await recordedOrganisation(`Hospital ${tag}`);
    const post = await recordedPost(trust, `Head of Division ${tag}`);
    const [before] = [await recordedPerson(`Bo Before ${tag}`), await recordedPerson(`Al After ${tag}`)];
    await (await api()).made(`/api/v1/posts/${post.id}/holdings`, { person: before.id, from: '2012-10-01' });
    const group = await aGroup(`Posted ${tag}`);
    await aSeat(group, 'Head', { exOfficioPost: post.id, capacity: 'SERVICE' });
    const page = await shown(`/organisations/${trust.id}`);
    await press(page, `Head of Division ${tag}`, 'link');
    await page.getByText('Change this post').click();
    await press(page, 'Hand it over', 'link');
    expect(await wordsOf(page)).toContain(`Seats that go along, from that day Head, Posted ${tag}`);
    await page.getByLabel('Who takes it over?').fill(`Al After ${tag}`);
    await fillDay(page, 'What is their first day?', '2024-09-01');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Hand over post');
    expect(await toldOn(page)).toContain('The seats that go with it followed');
    expect(await seatedIn(group, '2024-08-31')).toEqual({ Head: `Bo Before ${tag}` });
    expect(await seatedIn(group, '2024-09-01')).toEqual({ Head: `Al After ${tag}` });
  });

  it('adds an organisation with a unit and a post, and renames it from a day', async () => {
    const page = await shown('/organisations/new', { width: 320 });
    await press(page, 'Add organisation');
    expect(await faultsTold(page)).toEqual([
      'Enter what it is called',
      'Choose what kind of organisation it is',
      'Choose to which sector it belongs',
      'Enter the date, for example 3 11 2026',
    ]);
    await page.getByLabel('What is it called?').fill(`PCT of ${tag}`);
    await page.getByLabel('What kind of organisation is it?').selectOption('PCT');
    await page.getByLabel('To which sector does it belong?').selectOption('COMMISSIONER');
    await fillDay(page, 'What is the first day it existed', '2006-10-01');
    await press(page, 'Add organisation');
    const here = new URL(page.url()).pathname;
    await page.goto(`${here}/change/identifier`);
    await page.getByLabel('In which register?').selectOption('UKPRN');
    await page.getByLabel('What does it say there?').fill('12');
    await press(page, 'Add identifier');
    expect(await faultsTold(page)).toEqual(['A UKPRN is 8 digits, for example 10007786.']);
    await page.goto(`${here}/change/unit`);
    await page.getByLabel('What is the unit called?').fill('Primary care');
    await fillDay(page, 'From which day?', '2006-10-01');
    await press(page, 'Add unit');
    await page.goto(`${here}/change/post`);
    await page.getByLabel('What is the title of the post?').fill('Chief executive');
    await page.getByLabel('How senior is it?').selectOption('EXECUTIVE');
    await page.getByLabel('In which unit?').selectOption({ label: 'Primary care' });
    await fillDay(page, 'From which day?', '2006-10-01');
    await press(page, 'Add post');
    expect(await wordsOf(page)).toContain('Nobody recorded.');
    await page.goto(`${here}/change/rename`);
    await page.getByLabel('What is it called from then on?').fill(`Primary Care Trust ${tag}`);
    await fillDay(page, 'From which day?', '2010-04-01');
    await press(page, 'Rename organisation');
    expect(await toldOn(page)).toContain('Organisation renamed');
    expect(await wordsOf(page)).toContain(`PCT of ${tag}: 1 October 2006 to 31 March 2010`);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  it('shows PCT, CCG and ICB as one line and one partner, after saying what follows of a succession', async () => {
    const [pct, ccg, icb] = [
      await recordedOrganisation(`Line PCT ${tag}`, { type: 'PCT', sector: 'COMMISSIONER' }),
      await recordedOrganisation(`Line CCG ${tag}`, { type: 'CCG', sector: 'COMMISSIONER' }),
      await recordedOrganisation(`Line ICB ${tag}`, { type: 'ICB', sector: 'COMMISSIONER' }),
    ];
    await recordedUnit(ccg, 'Planned care');
    await changed(`/api/v1/organisations/${pct.id}/succession`, 1, {
      successor: ccg.id,
      on: '2013-04-01',
      kind: 'ABOLITION',
    });
    const hit = await (
      await api()
    ).made('/api/v1/hits', { name: `Partnered ${tag}`, status: 'ACTIVE', from: '2012-10-01' });
    await (await api()).made(`/api/v1/hits/${hit.id}/partners`, { organisation: ccg.id, from: '2014-01-01' });
    const page = await shown(`/organisations/${ccg.id}/change/succeed`);
    await page.getByLabel('Which organisation stands in its place?').selectOption(icb.id);
    await page.getByLabel('It is abolished, and the other takes its place').check();
    await fillDay(page, 'What is the first day of the other in its place?', '2022-07-01');
    await press(page, 'Continue');
    const said = await wordsOf(page);
    expect(said).toContain(`It stays one partner of Partnered ${tag}`);
    expect(said).toContain('1 unit and 0 posts end with it');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Record succession');
    expect(await toldOn(page)).toContain('Succession recorded.');

    await page.goto(`/organisations/${icb.id}`);
    expect(await page.locator('.nhsuk-lede-text').textContent()).toBe(
      `Line PCT ${tag} →, then Line CCG ${tag} →, then Line ICB ${tag}`,
    );
    expect(await wordsOf(page)).toContain(`Partnered ${tag}, since 1 January 2014, as Line CCG ${tag} then`);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('is read by those who may, and changed by nobody else', async () => {
    const reader = await somebody('COMMISSIONER');
    const page = await shown('/organisations', { headers: reader.bearer });
    expect(await page.getByRole('button', { name: 'Add an organisation' }).count()).toBe(0);
    expect((await page.goto('/organisations/new'))?.status()).toBe(403);
    expect((await page.goto('/people/new'))?.status()).toBe(403);
  });
});
