import '../platform/config/lean-loading';
import 'reflect-metadata';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readEnvironment } from '../platform/config/environment';
import { runProgram } from '../platform/config/run-program';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import { commandLineViewer } from '../platform/viewer';
import { runUntilSignal } from '../run-until-signal';
import { start } from '../start';
import { demonstrationAccounts } from './demo-accounts';
import { writeToDemonstration } from './demo-mails';
import { ImportPartnership } from '../transfer/import-partnership';
import { idsByKey, partnershipName } from '../transfer/partnership.queries';

const viewer = commandLineViewer('demo');
/** The team that the accounts are about: its keys as `idsByKey` takes them. */
const living = ['moving', 'moving-sg', 'moving-sponsor', 'moving-sponsor', 'moving-public-1'];
const file = join(__dirname, '..', '..', '..', 'demo', 'partnership.json');

/** What the lines to try speak of. */
interface Ids {
  /** Null in a database that holds something else. */
  readonly hit: string | null;
  readonly group: string;
  readonly sponsorship: string;
  readonly sponsor: string;
  readonly contributor: string;
}

/** Loads the demonstration partnership, once the program is together and before anybody can reach it. What is there already stays. */
async function loadDemonstration(app: NestFastifyApplication): Promise<void> {
  const [there] = await app.get(Database).rows<{ name: string }>(viewer, partnershipName, []);
  if (there) {
    process.stdout.write(`${there.name}: it is there already, with whatever you did to it.\n`);
    return;
  }
  const { added } = await app
    .get(ImportPartnership)
    .execute(viewer, { bytes: createReadStream(file), form: 'json', isDryRun: false });
  process.stdout.write(
    `The demonstration partnership is loaded: ${added.toLocaleString('en')} rows, all of them made up.\n`,
  );
}

type Accounts = Awaited<ReturnType<typeof demonstrationAccounts>>;

function whatToTry(address: string, { hit, group, sponsorship }: Ids, accounts: Accounts, today: string): string {
  const api = `${address}/api/v1`;
  const contact = JSON.stringify({
    kind: 'ONE_TO_ONE',
    happenedOn: today,
    initiatedBy: 'SPONSOR',
    reportedBy: 'MANAGER',
    note: 'Rang to ask what would help.',
  });
  const [administrator] = accounts;
  const asked = `curl -H "Authorization: Bearer $TOKEN"`;
  return [
    `Open ${address} in a browser and sign in, for example as the manager: a meeting is waiting to be logged.`,
    'One account for each role: who it is, the e-mail address and password to sign in with, and a token of a week for programs.',
    ...accounts.map(({ who, email, password, token }) => `  ${who.padEnd(28)}${email.padEnd(43)}${password}  ${token}`),
    'Three things to try, in another terminal, as the administrator:',
    `  TOKEN=${String(administrator?.token)}`,
    '  Who sat on the steering group of HIT A on 1 March 2013, and for whom?',
    `    ${asked} '${api}/memberships?group=${group}&asOf=2013-03-01&format=csv'`,
    '  What does a year of HIT A look like? (Leave out format=html for JSON.)',
    `    ${asked} '${api}/reports/governance?hit=${hit}&from=2012-10-01&to=2013-09-30&format=html' > report.html`,
    '  Log a contact with the sponsor of the team Falls and Frailty:',
    `    ${asked} -X POST '${api}/sponsorships/${sponsorship}/engagements' -H 'Content-Type: application/json' -d '${contact}'`,
    `Everything else is described at ${api}/docs. To begin again from nothing, stop and delete the data folder.`,
    '',
  ].join('\n');
}

runProgram(async () => {
  // A folder of its own, so that demonstration data never mixes with real data.
  // Its mails stay in it: the people are made up.
  const mails = { MAIL_URL: '', MAIL_URL_FILE: '', MAIL_HOURS: 'always' };
  const environment = readEnvironment({
    ...process.env,
    ...mails,
    DATA_DIR: process.env['DATA_DIR'] ?? 'data/demo',
  });
  let ids: Ids | undefined;
  let accounts: Accounts = [];
  let today = '';
  const prepare = async (app: NestFastifyApplication): Promise<void> => {
    await loadDemonstration(app);
    [ids] = await app.get(Database).rows<Ids>(viewer, idsByKey, ['A', 'A-SG', 'falls-sponsor', 'A-SPONSOR', 'a-m11']);
    // Whoever signs in meets a team of today; the lines to try are about the reference of 2013.
    const [team] = await app.get(Database).rows<Ids>(viewer, idsByKey, living);
    const { hit = null, group = '', sponsor = '', contributor = '' } = team ?? {};
    if (hit !== null) accounts = await demonstrationAccounts(app, viewer, { hit, group, sponsor, contributor });
    if (environment.mail.isOn) await writeToDemonstration(app, viewer);
    today = app.get(Clock).today();
  };
  const portal = await runUntilSignal(start(environment, prepare));
  process.stdout.write(`${portal.welcome}\n${ids?.hit ? whatToTry(portal.address, ids, accounts, today) : ''}`);
});
