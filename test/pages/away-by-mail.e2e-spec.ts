import { Client } from 'pg';
import { AMailServer, mailing } from '../support/a-mail-server';
import { aTeamToWriteTo, morning, theTeam } from '../support/a-mailing';
import { axeFaults, Pages, press } from '../support/browser';
import { freshDatabase, type TestDatabase } from '../support/database';
import { beyondPhone } from '../support/page-faults';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(120_000);

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(new Date());

describe('The mail that asks a sponsor how things are', () => {
  let database: TestDatabase;
  let client: Client;
  let mails: AMailServer;
  let server: TestServer;
  let pages: Pages;

  beforeAll(async () => {
    database = await freshDatabase();
    mails = await AMailServer.start();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await aTeamToWriteTo(client);
    await morning(client, today, ['SPONSOR_CHECK_IN']);
    server = await startServer({ databaseUrl: database.url, env: mailing(mails) });
    await mails.hasTaken(1);
    pages = await Pages.open();
  });
  afterAll(async () => {
    await pages.close();
    await server.stop();
    await mails.stop();
    await client.end();
    await database.drop();
  });

  const rows = async <Row extends object>(text: string): Promise<Row[]> => (await client.query<Row>(text)).rows;
  const address = (): string =>
    (/Going well:\n(\S+)/.exec(mails.taken[0]?.text ?? '')?.[1] ?? '').replace('http://portal.example.nhs.uk', '');

  it('may be answered by a sponsor who is away, or whom somebody follows: looking says nothing, and it is no contact', async () => {
    const page = await pages.window({ headers: {}, at: server.url, width: 360 });
    await page.goto(address());
    await press(page, 'I am away, or somebody takes over from me', 'link');
    expect(await axeFaults(page)).toEqual([]);
    expect(await beyondPhone(page)).toBe(0);
    expect(await rows('SELECT FROM time_away')).toEqual([]);
    await press(page, 'Tell the team');
    expect(await page.locator('.nhsuk-error-summary').textContent()).toContain('Select whether you are away or go.');
    expect(await axeFaults(page)).toEqual([]);
    expect(await beyondPhone(page)).toBe(0);
    await page.getByRole('radio', { name: 'I am away until this day' }).check();
    for (const [part, value] of [
      ['Day', '20'],
      ['Month', '3'],
      ['Year', '2199'],
    ] as const)
      await page.getByRole('textbox', { name: part }).fill(value);
    await page.getByLabel('Who stands in or takes over?').fill('Sam Green');
    await press(page, 'Tell the team');
    expect(await page.getByRole('alert').textContent()).toContain('It is noted.');
    const away = await rows(
      `SELECT person_id AS who, lower(during)::text AS "from", (upper(during) - 1)::text AS "to", deputy_name AS deputy FROM time_away`,
    );
    expect(away).toEqual([{ who: theTeam.sponsor, from: today, to: '2199-03-20', deputy: 'Sam Green' }]);
    await page.getByRole('radio', { name: 'Somebody takes over' }).check();
    await page.getByRole('textbox', { name: 'Day' }).fill('21');
    await page.getByRole('textbox', { name: 'Month' }).fill('3');
    await page.getByRole('textbox', { name: 'Year' }).fill('2199');
    await press(page, 'Tell the team');
    expect(await page.locator('.nhsuk-error-summary').textContent()).toContain('Enter who takes over from you.');
    expect(await rows('SELECT FROM sponsor_engagement')).toEqual([]);
    await page.context().close();
  });
});
