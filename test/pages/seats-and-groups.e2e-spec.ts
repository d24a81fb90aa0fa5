import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { aGroup, anOccupancy, aSeat, seatedIn } from '../support/a-group';
import type { Made } from '../support/a-group';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { faultsTold, fillDay, toldOn, wordsOf } from '../support/form-pages';
import { recordedOrganisation, recordedPerson, seen } from '../support/recorded';

describe('Seats and groups, changed by pages', () => {
  let pages: Pages;
  let hit: Made;
  let group: Made;
  let seat: Made;
  const tag = randomUUID().slice(0, 8);

  beforeAll(async () => {
    pages = await Pages.open();
    hit = await (await api()).made('/api/v1/hits', { name: `Formed ${tag}`, status: 'ACTIVE', from: '2024-04-01' });
    group = await aGroup(`Steering ${tag}`, { hit: hit.id, from: '2024-04-01' });
    seat = await aSeat(group, 'Council lead', { from: '2024-04-01', capacity: 'SERVICE' });
  });
  afterAll(() => pages.close());

  const shown = async (path: string, more: Parameters<Pages['window']>[0] = {}): Promise<Page> => {
    const page = await pages.window(more);
    await page.goto(path);
    return page;
  };

  it('fill a seat from the page of the people, with JavaScript off, and add whoever is new on the way', async () => {
    const page = await shown(`/teams/${hit.id}/people`, { hasJavaScript: false, width: 320 });
    await press(page, 'Fill this seat (Council lead)', 'link');
    await press(page, 'Fill seat');
    expect(await faultsTold(page)).toEqual(['Enter a name', 'Enter the date, for example 3 11 2026']);
    await page.getByLabel('Who sits in it?').fill(`Quill Newcomer ${tag}`);
    await fillDay(page, 'From which day?', '2024-05-01');
    await press(page, 'Fill seat');
    expect(await faultsTold(page)).toEqual(['Nobody of this name is recorded. Check the spelling, or add them below']);
    await page.getByLabel(`Add Quill Newcomer ${tag} as somebody new`).check();
    await press(page, 'Fill seat');

    expect(await toldOn(page)).toContain('Seat filled.');
    expect(await seatedIn(group, '2024-06-01')).toEqual({ 'Council lead': `Quill Newcomer ${tag}` });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  it('ask who is meant when several are called so, and never guess', async () => {
    const other = await aSeat(group, 'Trust lead', { from: '2024-04-01', capacity: 'SERVICE' });
    const [first] = [await recordedPerson(`Pat Twin ${tag}`), await recordedPerson(`Pat Twin ${tag}`)];
    const page = await shown(`/seats/${other.id}/change/fill`);
    await page.getByLabel('Who sits in it?').fill(`twin ${tag} pat`);
    await fillDay(page, 'From which day?', '2024-05-01');
    await press(page, 'Fill seat');
    expect(await faultsTold(page)).toEqual(['Select who you mean']);
    expect(await axeFaults(page)).toEqual([]);
    await page.locator(`input[value="${first.id}"]`).check();
    await press(page, 'Fill seat');

    const { body } = await (await api()).get(`/api/v1/memberships?person=${first.id}&asOf=2024-06-01`);
    expect(body.items).toHaveLength(1);
  });

  it('hand a seat over, name a deputy and end a membership, each told with what happens next', async () => {
    const one = await aSeat(group, 'Carer', { from: '2024-04-01', capacity: 'PUBLIC_CONTRIBUTOR' });
    const [before, after] = [await recordedPerson(`Ora Old ${tag}`), await recordedPerson(`Una Next ${tag}`)];
    await anOccupancy(one, before.id, '2024-04-01');
    const page = await shown(`/groups/${group.id}`);
    await press(page, 'Hand over (Carer)', 'link');
    await page.getByLabel('Who takes it over?').fill(`Una Next ${tag}`);
    await fillDay(page, 'What is their first day?', '2024-09-01');
    await press(page, 'Hand over seat');
    expect(await toldOn(page)).toContain('Seat handed over.');

    await press(page, 'Name a deputy (Carer)', 'link');
    await page.getByLabel('Who is the deputy?').fill(`Ora Old ${tag}`);
    await fillDay(page, 'From which day?', '2024-09-01');
    await press(page, 'Name deputy');
    expect(await toldOn(page)).toContain('Deputy named.');
    await press(page, `End deputy (Ora Old ${tag}, Carer)`, 'link');
    await fillDay(page, 'What is the last day?', '2024-08-01');
    await press(page, 'End deputy');
    expect((await faultsTold(page)).join()).toContain('It begins on 2024-09-01');
    await fillDay(page, 'What is the last day?', '2024-09-30');
    await press(page, 'End deputy');

    await press(page, `End membership (Una Next ${tag}, Carer)`, 'link');
    await fillDay(page, 'What is the last day?', '2024-12-31');
    await press(page, 'End membership');
    expect(await toldOn(page)).toContain('Membership ended.');
    const { body } = await (await api()).get(`/api/v1/people/${after.id}/memberships`);
    expect(body.items[0].to).toBe('2024-12-31');
  });

  it('do once what is sent twice', async () => {
    const one = await aSeat(group, 'Sent twice', { from: '2024-04-01', capacity: 'SERVICE' });
    const page = await shown(`/seats/${one.id}/change/fill`);
    await page.getByLabel('Who sits in it?').fill(`Twice Sent ${tag}`);
    await fillDay(page, 'From which day?', '2024-05-01');
    await press(page, 'Fill seat');
    await page.getByLabel(/as somebody new/).check();
    await press(page, 'Fill seat');
    const answered = await page.goBack();
    expect(answered?.status()).toBeLessThan(500);
    const { body } = await (await api()).get(`/api/v1/people?q=Twice Sent ${tag}`);
    expect(body.items).toHaveLength(1);
  });

  it('compare what it says now with what was typed where somebody was quicker', async () => {
    const page = await shown(`/groups/${group.id}/change/amend`);
    const { version } = await seen(`/api/v1/groups/${group.id}`);
    const quicker = await (
      await api()
    ).patch(`/api/v1/groups/${group.id}`, { purpose: 'Their words' }, { 'If-Match': `"${String(version)}"` });
    expect(quicker.status).toBe(200);
    await page.getByLabel('What is it for?').fill('My words');
    await press(page, 'Save group');
    expect((await faultsTold(page)).join()).toContain('Somebody changed this while you were writing.');
    expect(await page.getByRole('row', { name: 'What is it for?' }).getByRole('cell').allTextContents()).toEqual([
      'Their words',
      'My words',
    ]);
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Save group');
    expect(await toldOn(page)).toContain('Group amended.');
    expect((await seen(`/api/v1/groups/${group.id}`)).purpose).toBe('My words');
  });

  it('add a seat, set the rhythm and adopt terms of reference', async () => {
    const page = await shown(`/groups/${group.id}`);
    await page.getByText('Change this group').click();
    await press(page, 'Add a seat', 'link');
    await page.getByLabel('What is the seat called?').fill('Chair of all');
    for (const [question, answer] of [
      ['What does whoever sits in it do?', 'Chair'],
      ['Is it a seat of a member?', 'Member of the group'],
      ['May whoever sits in it vote?', 'Yes'],
      ['Is somebody required to sit in it?', 'Yes'],
    ] as const)
      await page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
    await fillDay(page, 'What is its first day?', '2024-04-01');
    await press(page, 'Add seat');
    expect(await toldOn(page)).toContain('Seat added.');

    await page.goto(`/groups/${group.id}/change/rhythm`);
    await page.getByLabel('How often does it meet?').selectOption('P1M');
    await page.getByLabel('On a weekday, such as the second Wednesday').check();
    await page.getByLabel('Which one in the month?').selectOption('2');
    await page.getByLabel('Which weekday?').selectOption('3');
    await page.getByLabel('August').check();
    await page.getByLabel('When does it start?').fill('2pm');
    await fillDay(page, 'From which day does this hold?', '2024-05-01');
    await press(page, 'Set rhythm');
    expect(await faultsTold(page)).toEqual(['Enter a time on the 24-hour clock, for example 14:30.']);
    await page.getByLabel('When does it start?').fill('14:00');
    await press(page, 'Set rhythm');
    expect(await wordsOf(page)).toContain('The second Wednesday, every month, 2pm, not in August');

    await page.goto(`/groups/${group.id}/change/terms`);
    await page.getByLabel('How is this edition known?').fill('May 2024');
    await fillDay(page, 'From which day are they in force?', '2024-05-01');
    await press(page, 'Adopt edition');
    expect(await wordsOf(page)).toContain('May 2024, in force since 1 May 2024');
  });

  it('build a quorum rule out of common conditions, say it in words, and only then set it', async () => {
    const page = await shown(`/groups/${group.id}/change/quorum`);
    await page.getByLabel('All of them').check();
    await page.getByLabel('At least so many members').fill('90');
    await page.getByRole('group', { name: 'Is the chair or a vice-chair needed?' }).getByLabel('Yes').check();
    await page.getByLabel('Are members of a kind needed?').selectOption('SECTOR:COMMISSIONER');
    await page.getByLabel('They count', { exact: true }).check();
    await page.getByRole('group', { name: 'Does coming online count?' }).getByLabel('Yes').check();
    await page.getByRole('group', { name: 'Does somebody who withdrew' }).getByLabel('Yes').check();
    await fillDay(page, 'From which day does this hold?', '2024-05-01');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Continue');
    expect(await wordsOf(page)).toContain('at least 90 members');
    await press(page, 'Set rule');
    expect((await faultsTold(page)).join()).toContain('so 90 can never come');

    await page.getByLabel('At least so many members').fill('2');
    await press(page, 'Continue');
    expect(await wordsOf(page)).toContain('the chair or a vice-chair');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Change answers');
    expect(await page.getByLabel('At least so many members').inputValue()).toBe('2');
    await press(page, 'Continue');
    await press(page, 'Set rule');
    expect(await toldOn(page)).toContain('Quorum rule set.');
    const { body } = await (await api()).get(`/api/v1/groups/${group.id}/quorum-rules`);
    expect(body.items[0].rule.all).toEqual([
      { minCount: 2 },
      { chairOrVice: true },
      { minCategory: { dim: 'SECTOR', value: 'COMMISSIONER', n: 1 } },
    ]);
  });

  it('ask for somebody of each of some partners, and say the rule back with their names', async () => {
    const partners = await Promise.all([`Trust ${tag}`, `Council ${tag}`].map((name) => recordedOrganisation(name)));
    for (const { id } of partners)
      await (await api()).made(`/api/v1/hits/${hit.id}/partners`, { organisation: id, from: '2024-04-01' });
    const inAll = await aGroup(`Of partners ${tag}`, { hit: hit.id, from: '2024-04-01' });
    for (const label of ['One', 'Two']) await aSeat(inAll, label, { from: '2024-04-01' });
    const page = await shown(`/groups/${inAll.id}/change/quorum`, { hasJavaScript: false });
    await page.getByLabel('All of them').check();
    for (const name of [`Trust ${tag}`, `Council ${tag}`]) await page.getByRole('checkbox', { name }).check();
    await page.getByLabel('They do not count').check();
    await page.getByRole('group', { name: 'Does coming online count?' }).getByLabel('Yes').check();
    await page.getByRole('group', { name: 'Does somebody who withdrew' }).getByLabel('No').check();
    await fillDay(page, 'From which day does this hold?', '2024-05-01');
    await page.getByLabel('At least so many for each of them').fill('2');
    await press(page, 'Continue');
    expect(await wordsOf(page)).toContain(`at least 2 members for each of Council ${tag} and Trust ${tag}`);
    await press(page, 'Set rule');
    expect((await faultsTold(page)).join()).toContain('so 4 of these organisations can never come');
    await page.getByLabel('At least so many for each of them').fill('');
    await press(page, 'Continue');
    await press(page, 'Set rule');
    expect(await toldOn(page)).toContain('Quorum rule set.');
    const { body } = await (await api()).get(`/api/v1/groups/${inAll.id}/quorum-rules`);
    const [{ eachOrganisation }] = body.items[0].rule.all;
    expect([eachOrganisation.organisations.length, eachOrganisation.n]).toEqual([2, 1]);
    await page.goto(`/groups/${inAll.id}/change/quorum`);
    expect(await page.getByRole('checkbox', { name: `Trust ${tag}` }).isChecked()).toBe(true);
  });

  it('draw a line and a link, refuse a circle at the group that makes it, and end what was drawn', async () => {
    const above = await aGroup(`Above ${tag}`, { hit: hit.id, from: '2024-04-01' });
    const page = await shown(`/groups/${group.id}/change/reporting-line`);
    await page.getByLabel('To which group does it report?').fill(`Above ${tag}`);
    await fillDay(page, 'From which day?', '2024-05-01');
    await press(page, 'Draw line');
    expect(await toldOn(page)).toContain('Reporting line drawn.');

    await page.goto(`/groups/${above.id}/change/reporting-line`);
    await page.getByLabel('To which group does it report?').fill(`Steering ${tag}`);
    await fillDay(page, 'From which day?', '2024-05-01');
    await press(page, 'Draw line');
    expect((await faultsTold(page)).join()).toMatch(/circle/i);

    await page.goto(`/groups/${group.id}/change/working-link`);
    await page.getByLabel('With which group does it work?').fill(`Above ${tag}`);
    await fillDay(page, 'From which day?', '2024-05-01');
    await press(page, 'Draw link');
    await page
      .getByRole('link', { name: `End this (Above ${tag})` })
      .last()
      .click();
    await fillDay(page, 'What is the last day?', '2024-06-30');
    await press(page, 'End link');
    expect(await toldOn(page)).toContain('Working link ended.');
  });

  it('say what ends with a group before it ends', async () => {
    const short = await aGroup(`Short ${tag}`, { hit: hit.id, from: '2024-04-01' });
    await aSeat(short, 'Only seat', { from: '2024-04-01' });
    const page = await shown(`/groups/${short.id}/change/end`);
    expect(await wordsOf(page)).toContain('What ends with it The seat Only seat');
    await fillDay(page, 'What is its last day?', '2024-12-31');
    await press(page, 'End group');
    expect(await toldOn(page)).toContain('Group ended');
    expect((await seen(`/api/v1/groups/${short.id}`)).to).toBe('2024-12-31');
  });

  it('are offered to whoever may change the team, and to nobody else', async () => {
    const manager = await somebody('HIT_MANAGER', undefined, { hit: hit.id });
    const reader = await somebody('COMMISSIONER');
    const own = await shown(`/teams/${hit.id}/people`, { headers: manager.bearer });
    expect(await own.getByRole('link', { name: 'Name a deputy' }).count()).toBeGreaterThan(0);
    const seen = await shown(`/teams/${hit.id}/people`, { headers: reader.bearer });
    expect(await seen.getByRole('link', { name: /deputy|seat/ }).count()).toBe(0);
    const refused = await seen.goto(`/seats/${seat.id}/change/fill`);
    expect(refused?.status()).toBe(403);
  });
});
