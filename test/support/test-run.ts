/** What global-setup started for this run of the tests. */
export interface TestRun {
  readonly postgresUrl: string;
  readonly template: string;
  readonly servers: readonly { readonly url: string; readonly databaseUrl: string }[];
}

/** The run this test belongs to. */
export function testRun(): TestRun {
  const shared = process.env['TEST_RUN'];
  if (shared === undefined)
    throw new Error('This test needs what test/global-setup.cjs starts: run it through npm test.');
  return JSON.parse(shared) as TestRun;
}

/** This worker's own server and database. */
export function workerServer(): TestRun['servers'][number] {
  const server = testRun().servers[Number(process.env['JEST_WORKER_ID']) - 1];
  if (server === undefined) throw new Error('There is no server for this worker.');
  return server;
}
