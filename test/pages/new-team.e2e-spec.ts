import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { fillDay, faultsTold, toldOn, wordsOf } from '../support/form-pages';
import { recordedHit, recordedOrganisation, recordedPerson, recordedUnit, seen } from '../support/recorded';
import type { Recorded } from '../support/recorded';

describe('A new team, set up by pages', () => {
  let pages: Pages;
  const tag = randomUUID().slice(0, 8);
  let trust: Recorded;
  let team = '';

  beforeAll(async () => {
    pages = await Pages.open();
    trust = await recordedOrganisation(`Hosting trust ${tag}`);
    await recordedUnit(trust, `Division ${tag}`);
    await recordedPerson(`Ess Sponsor ${tag}`);
  });
  afterAll(() => pages.close());

  const shown = async (path: string, more: Parameters<Pages['window']>[0] = {}): Promise<Page> => {
    const page = await pages.window(more);
    await page.goto(path);
    return page;
  };

  it('begins with its name and leads to a list of what is to do, derived from what is recorded', async () => {
    const page = await shown('/teams', { hasJavaScript: false });
    await press(page, 'Set up a new team');
    await press(page, 'Save and continue');
    expect(await faultsTold(page)).toEqual([
      'Enter what the team is called',
      'Select where the team stands',
      'Enter the date, for example 3 11 2026',
    ]);
    await page.getByLabel('What is the team called?').fill(`Better Breathing ${tag}`);
    await page.getByLabel('Which condition is it for').fill('COPD, and fewer winters in hospital');
    await page.getByLabel('Active').check();
    await fillDay(page, 'From which day?', '2024-04-01');
    await press(page, 'Save and continue');
    expect(await toldOn(page)).toContain('Team added.');
    team = new URL(page.url()).pathname.replace('/setup', '');
    expect(await wordsOf(page)).toContain('1 of 13 done');

    await page.getByRole('link', { name: 'Partners', exact: true }).click();
    await page.getByLabel('Which organisation?').selectOption(trust.id);
    await page.getByLabel('Partner', { exact: true }).check();
    await fillDay(page, 'From which day?', '2024-04-01');
    await press(page, 'Add partner');
    expect(new URL(page.url()).pathname).toBe(`${team}/setup`);
    expect(await wordsOf(page)).toContain('1 partner. At least 3');
  });

  it('goes on along the list to its sponsor, steering group and document, and ends with its promises', async () => {
    const page = await shown(`${team}/setup`);
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Sponsoring organisation', 'link');
    await page.getByLabel('Which organisation embeds the team?').selectOption(trust.id);
    await fillDay(page, 'From which day?', '2024-04-01');
    await press(page, 'Save sponsoring organisation');
    await press(page, 'Hosting', 'link');
    await page.getByLabel('Which unit hosts the team?').fill(`Division ${tag}`);
    await fillDay(page, 'From which day?', '2024-04-01');
    await press(page, 'Save host');
    await press(page, 'Executive sponsor', 'link');
    await page.getByLabel('Who is the executive sponsor?').fill(`Ess Sponsor ${tag}`);
    await page.getByLabel('From which partner do they come?').selectOption(trust.id);
    await fillDay(page, 'From which day?', '2024-04-01');
    await press(page, 'Name sponsor');
    expect(await toldOn(page)).toContain('Executive sponsor named.');
    await page.getByRole('link', { name: 'Steering group', exact: true }).click();
    await page.getByLabel('What is the group called?').fill(`Breathing steering ${tag}`);
    await page.getByLabel('Steering group').check();
    await fillDay(page, 'What is its first day?', '2024-04-01');
    await press(page, 'Add group');
    await page.goto(`${team}/setup`);
    await press(page, 'Source document', 'link');
    await page.getByLabel('What is the document called?').fill('HIT application');
    await page.getByLabel('From which year is it?').fill('2024');
    await press(page, 'Add document');
    await press(page, 'Promises', 'link');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'The fourteen questions of a governance self-check', 'link');
    await press(page, 'Declare promises');
    expect(await faultsTold(page)).toEqual([
      'Choose the document it stands in',
      'Enter the date, for example 3 11 2026',
    ]);
    await page.getByLabel('In which document does it stand?').selectOption({ label: 'HIT application (2024)' });
    await page.getByLabel('The steering group').selectOption({ label: `Breathing steering ${tag}` });
    await fillDay(page, 'From which day do they hold?', '2024-04-01');
    await press(page, 'Declare promises');
    expect(await toldOn(page)).toContain('Promises declared.');
    expect(await wordsOf(page)).toContain('so the team is set up');
    const { body } = await (await api()).get(`/api/v1/commitments?hit=${team.split('/')[2]}&limit=100`);
    expect(body.items).toHaveLength(13);
  });

  it('has one promise declared by its rule, with what the rule needs to know, and ended again', async () => {
    const page = await shown(`${team}/checks`);
    await press(page, 'Declare promises', 'link');
    await page.locator('main').getByRole('link', { name: 'Meets every so many months' }).click();
    await page.getByLabel('What does the document say, word for word?').fill('We will meet every two months.');
    await page.getByLabel('In which document does it stand?').selectOption({ label: 'HIT application (2024)' });
    await page.getByLabel('About which group is it?').selectOption({ label: `Breathing steering ${tag}` });
    await fillDay(page, 'From which day does it hold?', '2024-04-01');
    await page.getByLabel('From what share of periods with a meeting, in per cent, it is kept').fill('900');
    await press(page, 'Declare promise');
    expect((await faultsTold(page)).slice(0, 2)).toEqual(['Say how often', 'Enter a whole number from 1 to 100.']);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('How often').selectOption('P2M');
    await page.getByLabel('From what share of periods with a meeting, in per cent, it is kept').fill('90');
    await press(page, 'Declare promise');
    expect(await toldOn(page)).toContain('Promise declared.');
    await press(page, 'We will meet every two months', 'link');
    await press(page, 'End this promise', 'link');
    await fillDay(page, 'What is the last day on which it holds?', '2025-03-31');
    await press(page, 'End promise');
    expect(await toldOn(page)).toContain('Promise ended.');
  });

  it('is renamed and paused from a day, and a status that cannot follow is refused at its question', async () => {
    const page = await shown(team);
    await page.getByText('Change this team').click();
    await press(page, 'Rename it', 'link');
    await page.getByLabel('What is the team called from then on?').fill(`Easier Breathing ${tag}`);
    await fillDay(page, 'From which day?', '2025-01-01');
    await press(page, 'Rename team');
    expect(await page.locator('h1').textContent()).toBe(`Easier Breathing ${tag}`);
    await page.goto(`${team}/change/status`);
    await page.getByLabel('Proposal').check();
    await fillDay(page, 'From which day?', '2025-02-01');
    await press(page, 'Save status');
    expect((await faultsTold(page)).join()).toContain('After ACTIVE comes');
    await page.getByLabel('Paused').check();
    await press(page, 'Save status');
    expect(await wordsOf(page)).toContain('Paused');
  });

  it('changes its sponsor, and is without one when a sponsorship ends', async () => {
    const { body } = await (await api()).get(`/api/v1/sponsorships?hit=${team.split('/')[2]}`);
    const page = await shown(`/sponsors/${String(body.items[0].id)}`);
    await press(page, 'Change sponsor', 'link');
    await page.getByLabel('Who is the sponsor from then on?').fill(`New Sponsor ${tag}`);
    await fillDay(page, 'What is their first day?', '2025-06-01');
    await press(page, 'Change sponsor');
    await page.getByLabel(/as somebody new/).check();
    await press(page, 'Change sponsor');
    expect(await toldOn(page)).toContain('Sponsor changed.');
    expect(await wordsOf(page)).toContain(`New Sponsor ${tag}`);
  });

  it('is changed by its manager, set up by administrators, and by nobody else', async () => {
    const other = await recordedHit(`Other ${tag}`);
    const manager = await somebody('HIT_MANAGER', undefined, { hit: other.id });
    const page = await shown(`/teams/${other.id}`, { headers: manager.bearer });
    expect(await page.getByText('Change this team').count()).toBe(1);
    expect((await page.goto(`/teams/${other.id}/setup`))?.status()).toBe(200);
    expect((await page.goto('/teams/new'))?.status()).toBe(403);
    expect((await page.goto(`${team}/setup`))?.status()).toBe(404);
    expect((await seen(`/api/v1/hits/${other.id}`)).name).toBe(`Other ${tag}`);
  });
});
