import { kindsOfPages } from '../../tools/kinds-of-pages.cjs';
import { Pages } from '../support/browser';
import { freshDatabase } from '../support/database';
import { faultsOf } from '../support/page-faults';
import { startServer } from '../support/server';

// Every kind of page there is, one after the other.
jest.setTimeout(900_000);

it('Every page of a portal in which nothing was recorded yet is sound', async () => {
  const database = await freshDatabase();
  const server = await startServer({ databaseUrl: database.url });
  const pages = await Pages.open();
  const [wrong, kinds]: [string[], string[]] = [[], []];
  const page = await pages.window({ at: server.url });
  await page.goto('/');
  for await (const { kind, address, from, status } of kindsOfPages(page)) {
    kinds.push(kind);
    const faults = await faultsOf(page);
    if (status !== 200) faults.push(`answers ${status}, and ${from} leads there`);
    wrong.push(...faults.map((fault) => `${address.replace(server.url, '')}: ${fault}`));
  }
  await pages.close();
  await server.stop();
  await database.drop();
  expect(wrong).toEqual([]);
  expect(kinds).toEqual(expect.arrayContaining(['/', '/teams', '/meetings', '/sponsors', '/actions', '/reports']));
});
