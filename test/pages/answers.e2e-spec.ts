import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { AMailServer, mailing } from '../support/a-mail-server';
import { aMeetingOfTheTeam, anActionOf, aTeamToWriteTo, morning, theTeam } from '../support/a-mailing';
import { administrator } from '../support/administrator';
import { axeFaults, Pages, press } from '../support/browser';
import { freshDatabase, type TestDatabase } from '../support/database';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(120_000);

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(new Date());

describe('What a mail asks', () => {
  let database: TestDatabase;
  let client: Client;
  let mails: AMailServer;
  let server: TestServer;
  let pages: Pages;
  let action = '';
  let meeting = '';
  let toCome = '';

  beforeAll(async () => {
    database = await freshDatabase();
    mails = await AMailServer.start();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await aTeamToWriteTo(client);
    await client.query(
      `INSERT INTO sponsor_ask (key, sponsorship_id, ask, asked_on, status) VALUES ('ask', $1, 'Can you introduce us to the commissioner?', $2, 'OPEN')`,
      [theTeam.sponsorship, today],
    );
    const { rows } = await client.query<{ day: string }>(`SELECT ($1::date - 5)::text AS day`, [today]);
    meeting = await aMeetingOfTheTeam(client, rows[0]?.day ?? today, 'HELD');
    action = await anActionOf(client, meeting, theTeam.member, rows[0]?.day ?? today);
    const { rows: later } = await client.query<{ day: string }>(`SELECT ($1::date + 3)::text AS day`, [today]);
    toCome = await aMeetingOfTheTeam(client, later[0]?.day ?? today, 'PLANNED');
    await client.query(`INSERT INTO named_deputy (seat_id, person_id, during) VALUES ($1, $2, '[2020-01-01,)')`, [
      theTeam.memberSeat,
      theTeam.sponsor,
    ]);
    await morning(client, today, ['SPONSOR_CHECK_IN', 'ACTION_DIGEST']);
    server = await startServer({ databaseUrl: database.url, env: mailing(mails) });
    await mails.hasTaken(3);
    pages = await Pages.open();
  });
  afterAll(async () => {
    await pages.close();
    await server.stop();
    await mails.stop();
    await client.end();
    await database.drop();
  });

  /** The address under some words in the mail to somebody, within the portal. */
  function addressIn(to: string, words: string): string {
    const letter = mails.taken.find((one) => [one.to].flat().some((found) => found?.text.includes(to)));
    const [, address = ''] = new RegExp(`${words}:\\n(\\S+)`).exec(letter?.text ?? '') ?? [];
    if (address === '') throw new Error(`No “${words}” in the mail to ${to}:\n${letter?.text ?? 'none'}`);
    return address.replace('http://portal.example.nhs.uk', '');
  }
  const rows = async <Row extends object>(text: string): Promise<Row[]> => (await client.query<Row>(text)).rows;
  const engagements = () =>
    rows(
      `SELECT kind, initiated_by AS by, reported_by AS told, is_substantive AS counts, note FROM sponsor_engagement ORDER BY id`,
    );
  const phone = (hasJavaScript = true): Promise<Page> =>
    pages.window({ headers: {}, at: server.url, width: 360, hasJavaScript });
  async function soundPage(page: Page): Promise<void> {
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  }

  it('is answered by a sponsor in two clicks and one form on a telephone, as an act of their own', async () => {
    const address = addressIn('lee@', 'I have a concern');
    for (const method of ['GET', 'HEAD', 'GET']) {
      const looked = await fetch(`${server.url}${address}`, { method });
      expect([looked.status, looked.headers.get('set-cookie')]).toEqual([200, null]);
    }
    expect(await engagements()).toEqual([]);

    const page = await phone();
    await page.goto(address);
    await soundPage(page);
    expect(await page.locator('h1').textContent()).toBe('How are things with Stroke team this month?');
    expect(await page.locator('main').textContent()).toContain('Can you introduce us to the commissioner?');
    expect(await page.getByRole('radio', { name: 'I have a concern' }).isChecked()).toBe(true);
    await press(page, 'Send');
    expect(await page.locator('h1').textContent()).toBe('Thank you');
    await soundPage(page);
    const said = { kind: 'CORRESPONDENCE', by: 'SPONSOR', told: 'SPONSOR', counts: true };
    expect(await engagements()).toEqual([{ ...said, note: 'Answered the check-in: I have a concern.' }]);

    await page.getByRole('radio', { name: 'Going well' }).check();
    await page.getByLabel('Anything to add?').fill('It is solved.');
    await page.getByLabel('Anything from your desk').fill('A funding call of the NIHR.');
    await press(page, 'Change my answer');
    expect(await engagements()).toEqual([
      { ...said, note: 'Answered the check-in: Going well. It is solved.' },
      { ...said, kind: 'OPPORTUNITY_REFERRED', note: 'A funding call of the NIHR.' },
    ]);
    const [trail] = await rows<{ viewer: string; address: string }>(
      `SELECT viewer, address FROM trail WHERE use_case = 'answer-check-in' ORDER BY position LIMIT 1`,
    );
    expect(trail).toEqual({ viewer: expect.stringContaining(theTeam.sponsor) as string, address: '127.0.0.1' });
    await page.context().close();
  });

  it('is passed on by a sponsor, and what is missing is said at its field', async () => {
    const page = await phone(false);
    await page.goto(addressIn('lee@', 'Pass it on'));
    await press(page, 'Send to the team');
    expect(await page.locator('.nhsuk-error-summary').textContent()).toContain('Enter what you saw.');
    await page.getByLabel('What did you see?').fill('A network of rehabilitation services.');
    await page.getByLabel('Where is it on the web?').fill('javascript:alert(1)');
    await press(page, 'Send to the team');
    expect(await page.locator('.nhsuk-error-summary').textContent()).toContain('Enter a web address');
    await page.getByLabel('Where is it on the web?').fill('https://example.org/network');
    const choose = async (name: string, text: string): Promise<void> => {
      const buffer = Buffer.from(text);
      await page.getByLabel('A file (optional)').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await press(page, 'Send to the team');
    };
    await choose('call.exe', 'MZ');
    expect(await page.locator('.nhsuk-error-summary').textContent()).toContain('Choose a file of one of these kinds');
    expect(await page.getByLabel('What did you see?').inputValue()).toBe('A network of rehabilitation services.');
    await choose('call.pdf', 'not what its name says');
    expect(await page.locator('.nhsuk-error-summary').textContent()).toContain('is not what its name says');
    expect(await rows('SELECT FROM opportunity_file')).toEqual([]);
    await choose('the call.pdf', '%PDF-1.7 a call');
    expect(await page.getByRole('alert').textContent()).toContain('Passed on to Stroke team');
    expect(await rows(`SELECT url, status FROM opportunity WHERE description LIKE 'A network%'`)).toEqual([
      { url: 'https://example.org/network', status: 'NEW' },
    ]);
    const [file] = await rows<{ id: string }>(`SELECT opportunity_id AS id FROM opportunity_file`);
    const path = `/api/v1/opportunities/${file?.id ?? ''}/file`;
    expect((await fetch(`${server.url}${path}`)).status).toBe(401);
    const answer = await fetch(`${server.url}${path}`, { headers: administrator });
    expect([answer.headers.get('content-disposition'), await answer.text()]).toEqual([
      `attachment; filename="the call.pdf"; filename*=UTF-8''the%20call.pdf`,
      '%PDF-1.7 a call',
    ]);
    const manager = await pages.window({ at: server.url });
    await manager.goto(`/sponsors/${theTeam.sponsorship}`);
    expect(await manager.getByRole('link', { name: 'Download the call.pdf' }).count()).toBe(1);
    expect(await axeFaults(manager)).toEqual([]);
    await manager.context().close();
    await page.context().close();
  });

  it('is what became of an action: given another day, then done', async () => {
    const page = await phone(false);
    await page.goto(addressIn('ben@', 'Still going, with a new date'));
    expect(await page.getByRole('radio', { name: 'Still going' }).isChecked()).toBe(true);
    await press(page, 'Send');
    expect(await page.locator('.nhsuk-error-summary').textContent()).toContain('Enter the new date');
    await page.getByLabel('Day').fill('1');
    await page.getByLabel('Month').fill('3');
    await page.getByLabel('Year').fill('2199');
    await press(page, 'Send');
    expect(await page.locator('main').textContent()).toContain('It is due on 1 March 2199');
    await page.goto(addressIn('ben@', 'Done'));
    await press(page, 'Send');
    expect(await page.locator('h1').textContent()).toBe('Thank you');
    expect(await rows(`SELECT status FROM action WHERE id = '${action}'`)).toEqual([{ status: 'DONE' }]);
    await page.context().close();
  });

  it('is whether a record is right, and the chair says so', async () => {
    const page = await phone();
    await page.goto(addressIn('ann@', 'Confirm this record'));
    await soundPage(page);
    expect(await page.locator('main').textContent()).toContain('Write to the partners.');
    await press(page, 'Confirm this record');
    expect(await page.locator('main').textContent()).toContain('is confirmed since');
    expect(
      await rows(`SELECT record_state AS state, confirmed_by_person_id AS by FROM meeting WHERE id = '${meeting}'`),
    ).toEqual([{ state: 'CONFIRMED', by: theTeam.chair }]);
    await page.context().close();
  });

  it('is whether a member comes to a meeting, and who comes instead, until it begins', async () => {
    const address = addressIn('ben@', 'I cannot come');
    const sent = () =>
      rows(
        `SELECT a.person_id AS who, a.origin, a.deputy_person_id AS deputy, a.deputy_name AS named, a.withdrawn_on IS NOT NULL AS "isWithdrawn"
         FROM apology a WHERE a.meeting_id = '${toCome}'`,
      );
    const said = { who: theTeam.member, origin: 'MAILED', deputy: null, named: null, isWithdrawn: false };
    for (const method of ['GET', 'HEAD']) await fetch(`${server.url}${address}`, { method });
    expect(await sent()).toEqual([]);

    const page = await phone();
    await page.goto(address);
    await soundPage(page);
    expect(await page.locator('h1').textContent()).toContain('Can you come? Stroke steering group');
    await press(page, 'Send apologies');
    expect(await sent()).toEqual([said]);
    await page.getByRole('radio', { name: 'Dr Lee' }).check();
    await page.getByLabel('The name of somebody else').fill('Sam Green');
    await press(page, 'Change my apologies');
    expect(await page.locator('.nhsuk-error-summary').textContent()).toContain('not both');
    await soundPage(page);
    await page.getByLabel('The name of somebody else').fill('');
    await press(page, 'Change my apologies');
    expect(await sent()).toEqual([{ ...said, deputy: theTeam.sponsor }]);
    expect(await page.locator('main').textContent()).toContain('Dr Lee comes instead');
    await soundPage(page);
    await page.getByRole('radio', { name: 'Nobody, or somebody else' }).check();
    await page.getByLabel('The name of somebody else').fill('Sam Green');
    await press(page, 'Change my apologies');
    expect(await sent()).toEqual([{ ...said, named: 'Sam Green' }]);
    await press(page, 'I will come after all');
    expect(await sent()).toEqual([{ ...said, named: 'Sam Green', isWithdrawn: true }]);
    expect(await page.locator('h1').textContent()).toContain('Can you come?');

    const answer = (body: string) =>
      fetch(`${server.url}${address}`, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' });
    expect((await answer(`answer=apologies&instead=${theTeam.manager}`)).status).toBe(422);
    await client.query(`UPDATE meeting SET meets_on = $2::date - 1 WHERE id = $1`, [toCome, today]);
    expect((await answer('answer=apologies')).status).toBe(409);
    expect((await answer('answer=apologies')).headers.get('content-type')).toContain('text/html');
    expect(await (await fetch(`${server.url}${address}`)).text()).toContain('This meeting has begun');
    expect(await sent()).toEqual([{ ...said, named: 'Sam Green', isWithdrawn: true }]);
    await page.context().close();
  });

  it('can be stopped by the button of a mail program, and what others count on comes once a week instead', async () => {
    const oneClick = (address: string) =>
      fetch(`${server.url}${address}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
        redirect: 'manual',
      });
    expect((await oneClick(addressIn('lee@', 'Stop “How things are with your team”'))).status).toBe(303);
    const weekly = addressIn('ben@', 'Get “Your actions” once a week instead');
    expect((await oneClick(weekly)).status).toBe(303);
    expect(await rows('SELECT cause, rhythm FROM mail_choice ORDER BY cause')).toEqual([
      { cause: 'ACTION_DIGEST', rhythm: 'WEEKLY' },
      { cause: 'SPONSOR_CHECK_IN', rhythm: 'NEVER' },
    ]);
    const page = await phone(false);
    await page.goto(`${weekly}?done=1`);
    expect(await page.locator('main').textContent()).toContain('others count on you to know');
    await page.context().close();
  });

  it('shows nothing of anything else, is refused when it is guessed or for another purpose, and ends with the role or the name', async () => {
    const checkIn = addressIn('lee@', 'Going well').split('?')[0] ?? '';
    const status = async (address: string): Promise<number> => (await fetch(`${server.url}${address}`)).status;
    expect(await status(checkIn)).toBe(200);
    expect(await status(checkIn.replace('/checkin/', '/pass-on/'))).toBe(404);
    expect(await status(checkIn.replace('/checkin/', '/respond/'))).toBe(404);
    expect(await status(`${checkIn}x`)).toBe(404);
    const guesses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) guesses.push(await status('/checkin/ans_guessed'));
    expect(guesses.slice(-2)).toEqual([429, 429]);
    const text = await (await fetch(`${server.url}${checkIn}`)).text();
    for (const other of ['Ann Archer', 'Ben Other', 'Mo Manager', theTeam.sponsorship])
      expect(text).not.toContain(other);

    await client.query(`UPDATE executive_sponsorship SET during = daterange('2020-01-01', $1)`, [today]);
    expect(await status(checkIn)).toBe(404);
    await client.query(`UPDATE executive_sponsorship SET during = '[2020-01-01,)'`);
    expect(await status(checkIn)).toBe(200);
    await client.query(`UPDATE answer_link SET revoked_at = now() WHERE kind = 'CHECK_IN'`);
    expect(await status(checkIn)).toBe(404);
    const passOn = addressIn('lee@', 'Pass it on');
    expect(await status(passOn)).toBe(200);
    await client.query(
      `INSERT INTO pseudonym (id, number, requested_on, reason, given_at) VALUES ($1, 1, $2, 'They asked.', now())`,
      [theTeam.sponsor, today],
    );
    expect(await status(passOn)).toBe(404);
  });
});
