import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { query } from '../support/database';
import { faultsTold, toldOn, wordsOf } from '../support/form-pages';

describe('Other programs that are told of events', () => {
  let pages: Pages;

  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it('are added on a page, which says what is wrong with an address and keeps what was typed', async () => {
    const page = await pages.window();
    await page.goto('/admin');
    await press(page, 'Other programs', 'link');
    await press(page, 'Tell another program');
    await page.getByLabel('At which address does the other program listen?').fill('https://evil.example/');
    await page.getByLabel('A meeting is logged').check();
    await press(page, 'Tell it from now on');
    expect(await faultsTold(page)).toEqual([
      'Only these hosts are allowed: hooks.example.org. Whoever runs the server names others in WEBHOOK_HOSTS.',
    ]);
    expect(await page.getByLabel('A meeting is logged').isChecked()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('At which address does the other program listen?').fill('https://hooks.example.org/in');
    await press(page, 'Tell it from now on');
    expect(await toldOn(page)).toContain('The program is told from now on');
    expect(await page.locator('h1').innerText()).toBe('hooks.example.org');
    expect(await wordsOf(page)).toMatch(/A meeting is logged/);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('show what they were told, are sent to again after they were paused, and end', async () => {
    const client = await api();
    const { id } = await client.made('/api/v1/webhooks', {
      address: 'https://hooks.example.org/other',
      events: ['meeting.logged'],
    });
    await query(
      `INSERT INTO webhook_delivery (webhook_id, position, event, state, attempts, not_before, last_failure, settled_at)
       SELECT $1, max(position), 'meeting.logged', 'GIVEN_UP', 6, now(), 'ENOTFOUND', now() FROM trail`,
      [id],
    );
    await query(`UPDATE webhook SET paused_at = now(), told_up_to = 9000000000 WHERE id = $1`, [id]);
    const page = await pages.window();
    await page.goto(`/admin/webhooks/${id}`);
    const words = await wordsOf(page);
    for (const said of ['Paused', 'Given up', 'Nobody knows the host.', 'whsec_']) expect(words).toContain(said);
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('form[action$="/resume"] button').click();
    expect(await toldOn(page)).toContain('Messages are sent again');
    expect(await wordsOf(page)).toContain('Waiting');
    await press(page, 'Tell it nothing more');
    expect(await wordsOf(page)).toContain('Ended');
    expect(await page.getByRole('button', { name: /Send again|nothing more/ }).count()).toBe(0);
  });
});
